/** How events change a mission. Pure; the only place that reads event payloads. Never refuses. */
import { isComplete } from "../route/progress.ts";
import type { PlannedStep } from "../route/plan.ts";
import { ackRole, type AckKind, type Closing } from "./closing.ts";
import { highest, ownClassAfter } from "./confidentiality.ts";
import { missionEvents, type Decided, type MissionEvent } from "./events.ts";
import { evolveGifts, isGiftEvent } from "./gifts/gifts.ts";
import { evolveMoney, isMoneyEvent } from "./money/money.ts";
import { evolveNews, isNewsEvent } from "./news/news.ts";
import { isSettled, noPermit, type Permit } from "./permits/permits.ts";
import type { ReportVersion } from "./report/report-review.ts";
import { draftMission, openNow, type Mission, type StepDecision } from "./state.ts";
import { defineStream, type EventMeta } from "../events/stream.ts";

/** The next state: what is in the ledger has happened. */
export const evolve = (mission: Mission, event: MissionEvent, meta: EventMeta): Mission => {
  const after = {
    ...mission,
    ...change(mission, event, meta),
    version: mission.version + 1,
    changedAt: meta.at,
  };
  return turnOf(after) === turnOf(mission) ? after : { ...after, openedAt: meta.at };
};

/** Which steps are open; when that changes, their time begins. */
const turnOf = (mission: Mission): string =>
  openNow(mission)
    .map((step) => `${mission.rounds.length} ${step.group}`)
    .join();

const change = (mission: Mission, event: MissionEvent, meta: EventMeta): Partial<Mission> => {
  if (isMoneyEvent(event)) return { money: evolveMoney(mission.money, event, meta.at) };
  if (isNewsEvent(event)) return { news: evolveNews(mission.news, event, meta) };
  if (isGiftEvent(event)) return { gifts: evolveGifts(mission.gifts, event) };
  switch (event.type) {
    case "mission.submitted.v1":
      return {
        status: "inReview",
        ...event.payload,
        ownClass: event.payload.request.confidentiality,
        rounds: [{ at: meta.at, request: event.payload.request }],
        submittedAt: meta.at,
      };
    case "mission.resubmitted.v1": {
      const { closed, ...routed } = event.payload;
      return {
        status: "inReview",
        ...routed,
        closed: new Set(closed),
        rounds: [...mission.rounds, { at: meta.at, request: routed.request }],
        ownClass: ownClassAfter(mission, routed.request),
        closing: null,
        lastReason: "",
      };
    }
    case "mission.withdrawn.v1":
    case "mission.cancelled.v1":
    case "mission.postponed.v1":
      return closedBy(event.type, event.payload, meta);
    case "mission.stepApproved.v1":
      return stepsClosed(mission, event.payload, meta, "approved");
    case "mission.stepObjected.v1":
      return stepsClosed(mission, event.payload, meta, "objected");
    case "mission.returned.v1":
    case "mission.rejected.v1":
      return turnedDown(mission, event, meta);
    case "mission.approved.v1":
      return { status: "approved" };
    case "mission.stepReassigned.v1":
      return reassigned(mission, event.payload);
    case "mission.permitSent.v1": {
      const { stepId, ...sent } = event.payload;
      return withPermit(mission, stepId, { sent });
    }
    case "mission.permitAnswered.v1":
      return permitAnswered(mission, event.payload, meta);
    case "mission.permitSkipped.v1":
      return closePermit(mission, event.payload.stepId, { skipped: event.payload.reason });
    case "mission.permitAskedAgain.v1":
      return withPermit(mission, event.payload.stepId, noPermit);
    case "mission.acknowledged.v1":
      return { closing: acknowledged(mission.closing, event.payload, meta) };
    case "mission.changed.v1":
      return { ...newRound(mission, event.payload.request, meta), cleared: null };
    case "mission.changeProposed.v1": {
      const { templateVersion: _version, ...wished } = event.payload;
      const pending = { ...wished, closed: new Set<string>(), at: meta.at, from: mission.status };
      return { status: "changing", change: pending, changes: mission.changes + 1 };
    }
    case "mission.changeApproved.v1":
      return changeApproved(mission, event.payload, meta);
    case "mission.changeDropped.v1":
      return { status: mission.change?.from ?? mission.status, change: null };
    case "mission.travelPaperPut.v1": {
      const { id, paper } = event.payload;
      const others = mission.travelPapers.filter((one) => one.id !== id);
      return { travelPapers: [...others, { id, ...paper }] };
    }
    case "mission.travelPaperRemoved.v1":
      return { travelPapers: mission.travelPapers.filter((one) => one.id !== event.payload.id) };
    case "mission.signedPaperKept.v1":
      return { signedPapers: [...mission.signedPapers, { ...event.payload, at: meta.at }] };
    case "mission.classSet.v1": {
      const { target, confidentiality } = event.payload;
      return target === "dossier"
        ? { ownClass: confidentiality }
        : { paperClasses: { ...mission.paperClasses, [target]: confidentiality } };
    }
    case "mission.orderIssued.v1":
      return { status: "ordered", order: event.payload.order, orderFile: null, cleared: null };
    case "mission.orderPrinted.v1":
      return { orderFile: event.payload.file };
    case "mission.clearedToDepart.v1":
      return { cleared: { at: meta.at, personId: meta.actor } };
    case "mission.segmentPut.v1": {
      const { id, segment } = event.payload;
      const others = mission.segments.filter((one) => one.id !== id);
      return { segments: [...others, { id, ...segment }], programme: reopened(mission) };
    }
    case "mission.segmentRemoved.v1":
      return {
        segments: mission.segments.filter((one) => one.id !== event.payload.id),
        programme: reopened(mission),
      };
    case "mission.programmeFinalized.v1":
      return { programme: { finalAt: meta.at, reopened: false } };
    case "mission.reportFiled.v1":
      return {
        status: "reported",
        ...event.payload,
        report: event.payload.report,
        lastReason: "",
        reportVersions: [
          ...mission.reportVersions,
          {
            at: meta.at,
            personId: meta.actor,
            report: event.payload.report,
            signatures: [],
            review: null,
          },
        ],
      };
    case "mission.reportSigned.v1":
      return lastVersion(mission, (one) => ({
        ...one,
        signatures: [...one.signatures, { personId: meta.actor, at: meta.at }],
      }));
    case "mission.reportReturned.v1":
    case "mission.reportRejected.v1":
    case "mission.reportAccepted.v1":
      return reviewed(mission, event, meta);
    case "mission.lockWaived.v1":
      return { waivers: [...mission.waivers, { ...event.payload, by: meta.actor, at: meta.at }] };
    case "mission.waiverHonoured.v1":
      return { honoured: [...mission.honoured, ...event.payload.waivers] };
    case "mission.archived.v1":
      return {
        status: "archived",
        ...event.payload,
        keeping: { retentionClass: event.payload.record.retentionClass, hold: null },
        ownClass: highest([mission.ownClass, event.payload.record.confidentiality]),
      };
    case "mission.addendumAdded.v1":
      return {
        addenda: [...mission.addenda, { at: meta.at, personId: meta.actor, ...event.payload }],
      };
    case "mission.retentionChanged.v1":
      return keptOtherwise(mission, { retentionClass: event.payload.retentionClass });
    case "mission.disposalHeld.v1": {
      const hold = { reason: event.payload.reason, at: meta.at, personId: meta.actor };
      return keptOtherwise(mission, { hold });
    }
    case "mission.disposalReleased.v1":
      return keptOtherwise(mission, { hold: null });
  }
};

const keptOtherwise = (
  { keeping }: Mission,
  part: Partial<NonNullable<Mission["keeping"]>>,
): Partial<Mission> => ({ keeping: keeping && { ...keeping, ...part } });

const reviewOutcomes = {
  "mission.reportReturned.v1": "reportReturned",
  "mission.reportRejected.v1": "reportRejected",
  "mission.reportAccepted.v1": "reportAccepted",
} as const;

/** The review stands beside the version it was made on. */
const reviewed = (
  mission: Mission,
  event: Extract<MissionEvent, { type: keyof typeof reviewOutcomes }>,
  meta: EventMeta,
): Partial<Mission> => {
  const status = reviewOutcomes[event.type];
  const text = "reason" in event.payload ? event.payload.reason : event.payload.note;
  const review = {
    outcome: status,
    text,
    sheet: event.payload.sheet,
    at: meta.at,
    personId: meta.actor,
  };
  return {
    status,
    lastReason: status === "reportAccepted" ? "" : text,
    ...lastVersion(mission, (one) => ({ ...one, review })),
  };
};

const lastVersion = (
  mission: Mission,
  change: (one: ReportVersion) => ReportVersion,
): Pick<Mission, "reportVersions"> => {
  const last = mission.reportVersions.length - 1;
  return {
    reportVersions: mission.reportVersions.map((one, index) =>
      index === last ? change(one) : one,
    ),
  };
};

/** Adds the decision to the record and closes its steps, in the route that is being walked. */
const stepsClosed = (
  mission: Mission,
  decided: Decided,
  meta: EventMeta,
  decision: StepDecision["decision"],
): Partial<Mission> => {
  const ids = decided.steps.map((one) => one.stepId);
  const decisions = recorded(mission, decided, meta, decision);
  return mission.change
    ? {
        decisions,
        change: { ...mission.change, closed: new Set([...mission.change.closed, ...ids]) },
      }
    : { decisions, closed: new Set([...mission.closed, ...ids]) };
};

/** A return or rejection; on a pending change it ends only the change. */
const turnedDown = (
  mission: Mission,
  event: Extract<MissionEvent, { type: "mission.returned.v1" | "mission.rejected.v1" }>,
  meta: EventMeta,
): Partial<Mission> => {
  const rejects = event.type === "mission.rejected.v1";
  const decisions = recorded(mission, event.payload, meta, rejects ? "rejected" : "returned");
  if (mission.change) return { decisions, change: null, status: mission.change.from };
  const lastReason = event.payload.reason;
  if (!rejects) return { status: "returned", decisions, lastReason };
  return { decisions, ...closedBy(event.type, event.payload, meta) };
};

const recorded = (
  mission: Mission,
  { steps, reason, onPaper }: Decided,
  meta: EventMeta,
  decision: StepDecision["decision"],
): StepDecision[] => [
  ...mission.decisions,
  ...steps.map((step) => ({
    ...step,
    personId: onPaper?.signerId ?? meta.actor,
    at: meta.at,
    decision,
    reason,
    round: mission.rounds.length - 1,
    onPaper: onPaper && {
      file: onPaper.file,
      signedOn: onPaper.signedOn,
      recordedBy: meta.actor,
    },
  })),
];

const endings = {
  "mission.rejected.v1": "rejected",
  "mission.withdrawn.v1": "withdrawn",
  "mission.cancelled.v1": "cancelled",
  "mission.postponed.v1": "postponed",
} as const;

const closedBy = (
  type: keyof typeof endings,
  { reason, acknowledgements }: { reason: string; acknowledgements: AckKind[] },
  meta: EventMeta,
): Partial<Mission> => ({
  status: endings[type],
  lastReason: reason,
  change: null,
  cleared: null,
  closing: {
    kind: endings[type],
    reason,
    at: meta.at,
    personId: meta.actor,
    acknowledgements: acknowledgements.map((kind) => ({
      kind,
      role: ackRole[kind],
      done: null,
    })),
  },
});

const acknowledged = (
  closing: Closing | null,
  { kind, note }: { kind: AckKind; note: string },
  meta: EventMeta,
): Closing | null =>
  closing && {
    ...closing,
    acknowledgements: closing.acknowledgements.map((one) =>
      one.kind === kind ? { ...one, done: { at: meta.at, personId: meta.actor, note } } : one,
    ),
  };

const reassigned = (
  mission: Mission,
  { stepId, personId, role }: { stepId: string; personId: string; role: PlannedStep["role"] },
): Partial<Mission> => {
  const name = (step: PlannedStep) => (step.id === stepId ? { ...step, personId, role } : step);
  return mission.change
    ? { change: { ...mission.change, route: mission.change.route.map(name) } }
    : { route: mission.route.map(name) };
};

const withPermit = (mission: Mission, stepId: string, part: Partial<Permit>): Partial<Mission> => ({
  permits: { ...mission.permits, [stepId]: { ...noPermit, ...mission.permits[stepId], ...part } },
});

const closePermit = (
  mission: Mission,
  stepId: string,
  part: Partial<Permit>,
): Partial<Mission> => ({
  ...withPermit(mission, stepId, part),
  closed: new Set([...mission.closed, stepId]),
});

/** A partial grant sends the request back: it has to be brought to what was granted. */
const permitAnswered = (
  mission: Mission,
  { stepId, answer }: Extract<MissionEvent, { type: "mission.permitAnswered.v1" }>["payload"],
  meta: EventMeta,
): Partial<Mission> => {
  const part = { answer, answeredAt: meta.at, skipped: null };
  const step = mission.route.find((one) => one.id === stepId);
  const after = { ...noPermit, ...mission.permits[stepId], ...part };
  if (step && isSettled(after, step, mission.request)) return closePermit(mission, stepId, part);
  const back = answer.outcome === "partial" && {
    status: "returned" as const,
    lastReason: answer.note,
  };
  return { ...withPermit(mission, stepId, part), ...back };
};

const newRound = (mission: Mission, request: Mission["request"], meta: EventMeta) => ({
  request,
  rounds: [...mission.rounds, { at: meta.at, request }],
  ownClass: ownClassAfter(mission, request),
});

/** The wished request takes the place of the old one; an order, if there is one, is issued anew. */
const changeApproved = (
  mission: Mission,
  { reopened, added }: { reopened: readonly string[]; added: readonly PlannedStep[] },
  meta: EventMeta,
): Partial<Mission> => {
  if (!mission.change) return {};
  const route = [...mission.route, ...added];
  const closed = new Set([...mission.closed].filter((id) => !reopened.includes(id)));
  return {
    ...newRound(mission, mission.change.request, meta),
    change: null,
    cleared: null,
    route,
    closed,
    permits: Object.fromEntries(
      Object.entries(mission.permits).filter(([id]) => !reopened.includes(id)),
    ),
    status: isComplete(route, closed) ? "approved" : "inReview",
  };
};

const reopened = ({ programme }: Mission): Mission["programme"] => ({
  finalAt: "",
  reopened: programme.reopened || programme.finalAt !== "",
});

export const missions = defineStream({
  kind: "mission",
  events: missionEvents,
  empty: draftMission,
  evolve,
});
