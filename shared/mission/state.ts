/** The state of one mission, folded from its events. Pure; the only place that reads event payloads. */
import type { ArchiveRecord } from "./archive.ts";
import type { MissionEvent } from "./events.ts";
import type { Segment } from "./itinerary.ts";
import type { OrderDocument } from "./order.ts";
import type { Report } from "./report.ts";
import type { Paper, Request } from "./request.ts";
import type { PlannedStep, StepDecision } from "./route.ts";

/** Kept states. Being on the way or back is read from the days, see `phaseOf`. */
export const statuses = [
  "draft", // not in the ledger yet
  "inReview",
  "returned",
  "rejected",
  "withdrawn",
  "approved",
  "ordered",
  "reported",
  "reportReturned",
  "reportAccepted",
  "archived",
] as const;
export type Status = (typeof statuses)[number];
export const finalStatuses: readonly Status[] = ["rejected", "withdrawn"];

/** Envelope fields that the fold needs. */
export interface EventMeta {
  at: string;
  actor: string;
}

export interface Mission {
  id: string;
  version: number;
  status: Status;
  dossierNo: string;
  requesterId: string;
  request: Request;
  route: PlannedStep[];
  /** Steps approved in the current round; a return for correction begins a new round. */
  approved: ReadonlySet<string>;
  decisions: StepDecision[];
  submittedAt: string;
  changedAt: string;
  order: OrderDocument | null;
  orderFile: Paper | null;
  segments: Segment[];
  report: Report | null;
  reportNo: string;
  record: ArchiveRecord | null;
  addenda: { at: string; personId: string; text: string; papers: Paper[] }[];
  /** Reason of the last return, shown to the one who has to correct. */
  lastReason: string;
}

/** A mission before its first event. */
export const draftMission = (id: string): Mission => ({
  id,
  version: 0,
  status: "draft",
  dossierNo: "",
  requesterId: "",
  request: {} as Request,
  route: [],
  approved: new Set(),
  decisions: [],
  submittedAt: "",
  changedAt: "",
  order: null,
  orderFile: null,
  segments: [],
  report: null,
  reportNo: "",
  record: null,
  addenda: [],
  lastReason: "",
});

/** The next state. Never refuses: what is in the ledger has happened. */
export const evolve = (mission: Mission, event: MissionEvent, meta: EventMeta): Mission => ({
  ...mission,
  ...change(mission, event, meta),
  version: mission.version + 1,
  changedAt: meta.at,
});

const change = (mission: Mission, event: MissionEvent, meta: EventMeta): Partial<Mission> => {
  switch (event.type) {
    case "mission.submitted.v1": {
      const { dossierNo, requesterId, request, route } = event.payload;
      return { status: "inReview", dossierNo, requesterId, request, route, submittedAt: meta.at };
    }
    case "mission.resubmitted.v1":
      return { status: "inReview", ...event.payload, approved: new Set(), lastReason: "" };
    case "mission.withdrawn.v1":
      return { status: "withdrawn", lastReason: event.payload.reason };
    case "mission.stepApproved.v1":
      return {
        approved: new Set([...mission.approved, event.payload.stepId]),
        decisions: decided(mission, meta, event.payload.stepId, "approved", event.payload.note),
      };
    case "mission.returned.v1":
      return {
        status: "returned",
        approved: new Set(),
        lastReason: event.payload.reason,
        decisions: decided(mission, meta, event.payload.stepId, "returned", event.payload.reason),
      };
    case "mission.rejected.v1":
      return {
        status: "rejected",
        lastReason: event.payload.reason,
        decisions: decided(mission, meta, event.payload.stepId, "rejected", event.payload.reason),
      };
    case "mission.approved.v1":
      return { status: "approved" };
    case "mission.orderIssued.v1":
      return { status: "ordered", order: event.payload.order };
    case "mission.orderPrinted.v1":
      return { orderFile: event.payload.file };
    case "mission.segmentPut.v1": {
      const { id, segment } = event.payload;
      return { segments: [...mission.segments.filter((one) => one.id !== id), { id, ...segment }] };
    }
    case "mission.segmentRemoved.v1":
      return { segments: mission.segments.filter((one) => one.id !== event.payload.id) };
    case "mission.reportFiled.v1":
      return { status: "reported", ...event.payload, lastReason: "" };
    case "mission.reportReturned.v1":
      return { status: "reportReturned", lastReason: event.payload.reason };
    case "mission.reportAccepted.v1":
      return { status: "reportAccepted" };
    case "mission.archived.v1":
      return { status: "archived", record: event.payload.record };
    case "mission.addendumAdded.v1":
      return {
        addenda: [...mission.addenda, { at: meta.at, personId: meta.actor, ...event.payload }],
      };
  }
};

const decided = (
  mission: Mission,
  meta: EventMeta,
  stepId: string,
  decision: StepDecision["decision"],
  reason: string,
): StepDecision[] => [
  ...mission.decisions,
  { stepId, personId: meta.actor, at: meta.at, decision, reason },
];

/** What the header calls the mission today: an ordered one is waiting, on the way, or back. */
export type Phase = Exclude<Status, "ordered"> | "ordered" | "onTheWay" | "reportDue";
export const phaseOf = (
  status: Status,
  startDate: string,
  endDate: string,
  today: string,
): Phase => {
  if (status !== "ordered" || today < startDate) return status;
  return today <= endDate ? "onTheWay" : "reportDue";
};

/** The requester and every member from the staff list: nobody of these decides on this mission. */
export const travellers = (mission: Pick<Mission, "requesterId" | "request">): Set<string> =>
  new Set([
    mission.requesterId,
    ...(mission.request.members ?? []).flatMap((one) =>
      one.personId === null ? [] : [one.personId],
    ),
  ]);
