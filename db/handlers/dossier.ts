/** The head of one dossier, as the person who asks may see it; its tabs: `dossier-parts.ts`. */
import type { Dossier } from "#shared/contract/missions.ts";
import { actionStates } from "#shared/mission/decide.ts";
import { basisOf } from "#shared/mission/rests.ts";
import { inOrder } from "#shared/mission/programme/itinerary.ts";
import { memberKey, type Member } from "#shared/mission/request/request.ts";
import { diaryBar, journeyDays } from "#shared/mission/report/diary.ts";
import { classChoices } from "#shared/mission/classify.ts";
import { classOf } from "#shared/mission/confidentiality.ts";
import { changesBetween } from "#shared/mission/request/changes.ts";
import { blockers } from "#shared/mission/departure/readiness.ts";
import { suggestedAcks } from "#shared/mission/closing.ts";
import { maskMission } from "#shared/mission/request/masked.ts";
import { debtOf, debtorsOf, waiverFor } from "#shared/mission/report/report-lock.ts";
import { objections } from "#shared/mission/route/decisions.ts";
import { stepsLeft } from "#shared/mission/route/steps-left.ts";
import { holdsStep } from "#shared/mission/guards.ts";
import type { Facts } from "#shared/mission/rules.ts";
import { decidedTogether } from "#shared/route/progress.ts";
import {
  openNow,
  travellers,
  unorderedStatuses,
  walked,
  type Mission,
} from "#shared/mission/state.ts";
import { agreements } from "#shared/agreements/agreements.ts";
import { loadRecord } from "../streams.ts";
import type { Call, Handlers, Store } from "../context.ts";
import { disclosuresOf } from "./council.ts";
import { factsOf } from "../facts.ts";
import { papersOf } from "../mission-papers.ts";
import { visibleMission } from "../visibility.ts";
import { warningsOfMission } from "./presence.ts";
import { reminderHistory } from "./reminders.ts";
import { routeViewOf, tasksView } from "./route-view.ts";

export const dossierHandlers: Pick<Handlers, "mission.dossier"> = {
  "mission.dossier": (store, { missionId }, call) =>
    dossierOf(store, visibleMission(store, call, missionId), call),
};

/** The person who wrote a national ID can read it again; everyone else must ask to see it first. */
const dossierOf = (store: Store, mission: Mission, call: Call): Dossier => {
  const shown = mission.requesterId === call.actor.id ? mission : maskMission(mission);
  const facts = factsOf(store);
  const { closed: _closed, route: _route, rounds: _rounds, segments, change, ...plain } = shown;
  const { agreementId, clauseId } = mission.request;
  const agreement = agreementId
    ? loadRecord(store.ledger, agreements, agreementId).state
    : undefined;
  return {
    mission: plain,
    requester: store.people.listed(mission.requesterId),
    route: routeViewOf(store, mission, facts),
    stepsLeft: stepsLeft(mission, facts),
    // A dossier of another office can only be read here.
    actions: store.isForeign(mission.id) ? [] : actionStates(mission, call.actor, facts),
    damages: store.whole.damagesOf(mission.id),
    everMembers: everMembers(shown),
    segments: inOrder(segments),
    decides: decidesNow(mission, call, facts),
    changedSince: changedSince(shown, call.actor.id),
    objections: objections(mission).map((one) => ({
      person: store.people.listed(one.personId),
      reason: one.reason,
      stepId: one.stepId,
    })),
    change: change && {
      request: change.request,
      reason: change.reason,
      material: change.material,
      at: change.at,
      fields: changesBetween(shown.request, change.request),
    },
    diary: { days: journeyDays(mission), refused: diaryBar(mission, call.actor.id, facts.today) },
    lock: lockOf(store, mission, facts),
    honoured: mission.honoured.map(({ personId, by, dossierNo, until, reason }) => ({
      dossierNo,
      until,
      reason,
      person: store.people.listed(personId),
      by: store.people.listed(by),
    })),
    // Once it is ordered, nothing can be done about them.
    warnings: unorderedStatuses.includes(mission.status)
      ? warningsOfMission(store, mission, call)
      : [],
    suggestedAcks: suggestedAcks(mission),
    tasks: tasksView(store, mission, facts),
    reminders: reminderHistory(store, mission),
    confidentiality: classOf(mission),
    classChoices: classChoices(mission, "dossier", call.actor, facts),
    counts: countsOf(store, mission, facts),
    disclosures: disclosuresOf(store, mission.id),
    basis: basisOf(mission),
    agreementTitleFa: agreement?.titleFa ?? "",
    agreementClause: agreement?.clauses.find((one) => one.id === clauseId) ?? null,
    today: facts.today,
  };
};

/** The people the report of this journey blocks today, waived or not. */
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

/** The steps that one approval of this person would close. */
const decidesNow = (mission: Mission, call: Call, facts: Facts): Dossier["decides"] => {
  if (openNow(mission).length === 0 || travellers(mission).has(call.actor.id)) return [];
  const { steps, closed } = walked(mission);
  return decidedTogether(steps, closed, holdsStep(mission, call.actor.id, facts)).map(
    ({ id, titleFa, titleEn }) => ({ id, titleFa, titleEn }),
  );
};

/** The last version that a person decided on counts as the last one they saw. */
const changedSince = (mission: Mission, personId: string): Dossier["changedSince"] => {
  const last = mission.decisions.findLast((one) => one.personId === personId);
  const seen = last && mission.rounds[last.round];
  return seen ? changesBetween(seen.request, mission.request) : null;
};

/** Newest first, so that each member appears with the latest data. */
const everMembers = (mission: Mission): Dossier["everMembers"] => {
  const found = new Map<string, Member>();
  for (const { request } of mission.rounds.toReversed())
    for (const one of request.members) found.set(memberKey(one), found.get(memberKey(one)) ?? one);
  return [...found.values()];
};

/** Missing things are counted while they can still be mended: from the order to the last day of the journey. */
const countsOf = (store: Store, mission: Mission, facts: Facts): Dossier["counts"] => {
  const leaves = mission.status === "ordered" && facts.today <= mission.request.endDate;
  return {
    papers: papersOf(store, mission.id).length,
    missing: leaves ? blockers(mission, facts).length : 0,
  };
};
