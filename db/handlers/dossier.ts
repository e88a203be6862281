/** One dossier whole, as the person who asks may see it. */
import type { Dossier, TimelineEntry } from "#shared/contract/missions.ts";
import { pathOf, ruleOn } from "#shared/archive/scheme.ts";
import { actionStates, refusalOf } from "#shared/mission/decide.ts";
import { inOrder } from "#shared/mission/programme/itinerary.ts";
import { diaryBar, journeyDays } from "#shared/mission/report/diary.ts";
import { findings } from "#shared/mission/programme/itinerary-findings.ts";
import { classChoices } from "#shared/mission/classify.ts";
import { publicPhotos } from "#shared/mission/news/news-public.ts";
import { newsDraft } from "#shared/news/draft.ts";
import { classOf, classOfPaper } from "#shared/mission/confidentiality.ts";
import { changesBetween } from "#shared/mission/request/changes.ts";
import { suggestedAcks } from "#shared/mission/closing.ts";
import { maskMission } from "#shared/mission/request/masked.ts";
import { readiness } from "#shared/mission/departure/readiness.ts";
import { debtOf, debtorsOf, waiverFor } from "#shared/mission/report/report-lock.ts";
import { hintsOf } from "#shared/mission/report/report-review.ts";
import { objections } from "#shared/mission/route/decisions.ts";
import { holdsStep } from "#shared/mission/guards.ts";
import type { Facts } from "#shared/mission/rules.ts";
import { accountsOf, allowancesOf } from "#shared/mission/money/settlement.ts";
import { grants } from "#shared/contract/capabilities.ts";
import { jalaliYear } from "#shared/persian/jalali.ts";
import { decidedTogether } from "#shared/route/progress.ts";
import {
  draftMission,
  endOf,
  openNow,
  travellers,
  walked,
  type Mission,
} from "#shared/mission/state.ts";
import { loadAgreement } from "../agreements.ts";
import { keepingToday, standingOf } from "../archived.ts";
import type { Call, Handlers, Store } from "../context.ts";
import { disclosuresOf } from "./council.ts";
import { disposalOf } from "./disposal.ts";
import { factsOf } from "../facts.ts";
import { evolveStored, missionStream } from "../mission-store.ts";
import type { StoredEvent } from "../ledger.ts";
import { shownHashOf } from "../signing.ts";
import { visibleMission } from "../visibility.ts";
import { warningsOfMission } from "./presence.ts";
import { reminderHistory } from "./reminders.ts";
import { routeViewOf, tasksView } from "./route-view.ts";

export const dossierHandlers: Pick<Handlers, "mission.dossier"> = {
  "mission.dossier": (store, { missionId }, call) =>
    dossierOf(store, visibleMission(store, call, missionId), call),
};

/** Who wrote a national ID reads it again; everybody else asks to see it first. */
const dossierOf = (store: Store, mission: Mission, call: Call): Dossier => {
  const shown = mission.requesterId === call.actor.id ? mission : maskMission(mission);
  const facts = factsOf(store);
  const { closed: _closed, change, ...plain } = shown;
  const { agreementId, clauseId } = mission.request;
  const agreement = agreementId ? loadAgreement(store.ledger, agreementId) : undefined;
  return {
    mission: plain,
    requester: store.people.listed(mission.requesterId),
    route: routeViewOf(store, mission, facts),
    // Another office's dossier is read here, and changed there.
    actions: store.isForeign(mission.id) ? [] : actionStates(mission, call.actor, facts),
    timeline: timelineOf(store, mission.id),
    segments: inOrder(mission.segments),
    findings: findings(mission.segments, mission.request.startDate, mission.request.endDate),
    decides: decidesNow(mission, call, facts),
    changedSince: changedSince(shown, call.actor.id),
    objections: objections(mission).map((one) => ({
      person: store.people.listed(one.personId),
      reason: one.reason,
      stepId: one.stepId,
    })),
    change: change && {
      reason: change.reason,
      material: change.material,
      at: change.at,
      fields: changesBetween(shown.request, change.request),
    },
    reviewHints: mission.status === "reported" ? hintsOf(mission, facts.settings) : null,
    diary: { days: journeyDays(mission), refused: diaryBar(mission, call.actor.id, facts.today) },
    lock: lockOf(store, mission, facts),
    honoured: mission.honoured.map(({ personId, by, dossierNo, until, reason }) => ({
      dossierNo,
      until,
      reason,
      person: store.people.listed(personId),
      by: store.people.listed(by),
    })),
    warnings: undecided.has(mission.status) ? warningsOfMission(store, mission, call) : [],
    suggestedAcks: suggestedAcks(mission),
    tasks: tasksView(store, mission, facts),
    reminders: reminderHistory(store, mission),
    readiness: readiness(mission, facts),
    confidentiality: classOf(mission),
    classChoices: classChoices(mission, "dossier", call.actor, facts),
    papers: papersOf(store, mission.id).map((one) => ({
      ...one,
      confidentiality: classOfPaper(mission, one.sha256),
      classChoices: classChoices(mission, one.sha256, call.actor, facts),
    })),
    accounting: accountingOf(store, mission, call),
    newsDesk: newsDeskOf(mission, call, facts),
    keeping: keepingViewOf(store, mission, call),
    disclosures: disclosuresOf(store, mission.id),
    shownHash: shownHashOf(mission),
    agreementTitleFa: agreement?.titleFa ?? "",
    agreementClause: agreement?.clauses.find((one) => one.id === clauseId) ?? null,
    today: facts.today,
  };
};

const accountingOf = (store: Store, mission: Mission, call: Call): Dossier["accounting"] => {
  const { money, request } = mission;
  // Another office counted by its own tables, which did not come along.
  const table = store.isForeign(mission.id)
    ? undefined
    : money.plan
      ? store.money.rates.version(money.plan.rateVersion)
      : store.money.rates.on(request.startDate);
  const allowances = allowancesOf(mission, table);
  const plans = grants(call.actor.roles, "money.plan");
  return {
    table: table
      ? {
          version: table.version,
          effectiveFrom: table.effectiveFrom,
          citation: table.citation,
          rules: table.rules,
        }
      : null,
    allowances,
    accounts: accountsOf(mission, allowances),
    budgetLines: plans ? store.money.lines(jalaliYear(request.startDate)) : [],
  };
};

/** A suggestion is made only for who may write it: nobody else is told more than the dossier says. */
const newsDeskOf = (mission: Mission, call: Call, facts: Facts): Dossier["newsDesk"] => {
  if (refusalOf("writeNews", mission, call.actor, facts) !== null) return null;
  const suggestion = newsDraft(mission, facts.municipality.nameFa);
  return suggestion && { suggestion, photos: publicPhotos(mission) };
};

/** Where an archived dossier lies in the tree, until when it is kept, and on which list it stands. */
const keepingViewOf = (store: Store, mission: Mission, call: Call): Dossier["keeping"] => {
  const { record, keeping, request } = mission;
  // Another office keeps its own by its own table.
  if (record === null || keeping === null || store.isForeign(mission.id)) return null;
  const scheme = store.archive();
  const rule = ruleOn(scheme, keeping.retentionClass, store.today()) ?? null;
  const disposal = disposalOf(store, mission.id, call);
  const archivedOn = archivedOnOf(store, mission.id);
  const agreement = request.agreementId ? loadAgreement(store.ledger, request.agreementId) : null;
  const { state, until } = keepingToday(
    store,
    keeping.retentionClass,
    { archivedOn, missionEnd: endOf(mission), agreementEnd: agreement?.validUntil ?? "" },
    { held: keeping.hold !== null, disposal: standingOf(store, mission.id) },
  );
  return {
    keeping: state,
    until,
    archivedOn,
    rule,
    disposal,
    classPath: pathOf(scheme, record.classCode).map(({ code, titleFa, titleEn }) => ({
      code,
      titleFa,
      titleEn,
    })),
  };
};

const archivedOnOf = (store: Store, missionId: string): string =>
  store
    .sql<[string], string>("select archived_on from archive_record where mission_id = ?")
    .pluck()
    .get(missionId) ?? "";

/** Whom the report of this journey bars today, waived or not. */
const lockOf = (store: Store, mission: Mission, facts: Facts): Dossier["lock"] => {
  const debt = debtOf(mission, facts);
  const bars = facts.settings.reportBlocksNext === 1;
  if (!bars || debt === null || debt.locksFrom > facts.today) return null;
  const people = debtorsOf(mission).flatMap((id) => {
    const person = store.people.listed(id);
    return person ? [{ person, waiver: waiverFor(mission, id) }] : [];
  });
  return people.length > 0 ? { kind: debt.kind, due: debt.due, people } : null;
};

/** Later the journey is agreed, and a warning would only be noise. */
const undecided: ReadonlySet<Mission["status"]> = new Set([
  "inReview",
  "returned",
  "changing",
  "approved",
]);

/** The steps that one approval of this person would close. */
const decidesNow = (mission: Mission, call: Call, facts: Facts): Dossier["decides"] => {
  if (openNow(mission).length === 0 || travellers(mission).has(call.actor.id)) return [];
  const { steps, closed } = walked(mission);
  return decidedTogether(steps, closed, holdsStep(mission, call.actor.id, facts)).map(
    ({ id, titleFa, titleEn }) => ({ id, titleFa, titleEn }),
  );
};

/** His last look is the version of the request that he last decided on. */
const changedSince = (mission: Mission, personId: string): Dossier["changedSince"] => {
  const last = mission.decisions.findLast((one) => one.personId === personId);
  const seen = last && mission.rounds[last.round];
  return seen ? changesBetween(seen.request, mission.request) : null;
};

const papersOf = (store: Store, missionId: string): PaperRow[] =>
  store
    .sql<[string], PaperRow>(
      "select sha256, name, mime, size, kind, caption, at from mission_paper where mission_id = ? order by at, name",
    )
    .all(missionId);
type PaperRow = Omit<Dossier["papers"][number], "confidentiality" | "classChoices">;

/** The events as sentences' ingredients: who, when, from which state to which, why. */
export const timelineOf = (store: Store, missionId: string): TimelineEntry[] => {
  let state = draftMission(missionId);
  return store.ledger.stream(missionStream(missionId)).map((event) => {
    const before = state;
    state = evolveStored(state, event);
    return entryOf(store, event, before, state);
  });
};

const entryOf = (
  store: Store,
  event: StoredEvent,
  before: Mission,
  after: Mission,
): TimelineEntry => {
  const payload = event.payload as {
    stepId?: string;
    steps?: { stepId: string }[];
    reason?: string;
    note?: string;
    text?: string;
    answer?: { note: string };
  };
  return {
    id: event.id,
    version: event.version,
    type: event.type,
    at: event.at,
    actor: store.people.listed(event.actor),
    forWhom: event.forWhom === null ? null : store.people.listed(event.forWhom),
    from: before.status,
    to: after.status,
    step: titleOf(before, after, payload.steps?.map((one) => one.stepId) ?? [payload.stepId ?? ""]),
    reason: payload.reason ?? payload.note ?? payload.text ?? payload.answer?.note ?? "",
    hash: event.hash,
  };
};

/** One act may close several steps; all are named. */
const titleOf = (
  before: Mission,
  after: Mission,
  ids: readonly string[],
): TimelineEntry["step"] => {
  const all = [...after.route, ...(before.change?.route ?? []), ...before.route];
  const steps = ids.flatMap((id) => all.find((step) => step.id === id) ?? []);
  return {
    titleFa: steps.map((step) => step.titleFa).join("، "),
    titleEn: steps.map((step) => step.titleEn).join(", "),
  };
};
