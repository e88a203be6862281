/** Missions in every state without a store: only with the pure engine's own decisions. */
import { defaultScheme } from "#shared/archive/default-scheme.ts";
import { decide } from "#shared/mission/decide.ts";
import type { RequestDraft } from "#shared/mission/request/request.ts";
import type { Actor, Facts } from "#shared/mission/rules.ts";
import { draftMission, evolve } from "#shared/mission/evolve.ts";
import type { Mission, Status } from "#shared/mission/state.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { byLawOf1392 } from "#shared/gifts/ceilings.ts";
import { defaultCalendar } from "#shared/calendar.ts";
import { defaultSettings } from "#shared/settings.ts";
import { aBudgetLine, aRateTable, days, inputFor, validDraft } from "./mission-inputs.ts";
import { shortRoute, shortChange } from "./routes.ts";
import { directoryOf, staff, uuid, type StaffKey } from "./staff.ts";

export const factsOn = (today: string, overrides: Partial<Facts> = {}): Facts => {
  let last = 0;
  return {
    today,
    settings: defaultSettings(),
    calendar: defaultCalendar(),
    template: (purpose) => (purpose === "request" ? shortRoute : shortChange),
    people: directoryOf(Object.values(staff)),
    newId: () => uuid((last += 1) + 500),
    nextNumber: () => `1405/${(last += 1)}`,
    archive: defaultScheme,
    rates: {
      on: () => ({ ...aRateTable(), version: 1 }),
      version: () => ({ ...aRateTable(), version: 1 }),
    },
    giftCeilings: { on: () => byLawOf1392 },
    traits: () => ({ gender: "man", marital: "married" }),
    budgetLine: (id) => (id === aBudgetLine.id ? aBudgetLine : undefined),
    receiptUsed: () => false,
    disposalOf: () => "",
    reportDebts: () => [],
    municipality: { nameFa: "شهرداری ساری", nameEn: "Municipality of Sari" },
    ...overrides,
  };
};

/** The next state, or an exception with the refusal. */
export const perform = (
  mission: Mission,
  name: ActionName,
  actor: Actor,
  facts: Facts,
  input: unknown = inputFor[name](),
): Mission => {
  const outcome = decide(name, mission, input, actor, facts);
  if ("refused" in outcome) throw new Error(`${name}: ${JSON.stringify(outcome.refused)}`);
  return outcome.events.reduce(
    (state, event) => evolve(state, event, { at: `${facts.today}T08:00:00.000Z`, actor: actor.id }),
    mission,
  );
};

/** The usual way to each state: person and action. */
const toReview: [StaffKey, ActionName][] = [["employee", "submit"]];
const toOrder: [StaffKey, ActionName][] = [
  ...toReview,
  ["manager", "approve"],
  ["head", "approve"],
  ["mayor", "approve"],
  ["officer", "issueOrder"],
];
const toReport: [StaffKey, ActionName][] = [...toOrder, ["employee", "fileReport"]];
export const paths: Record<Status, [StaffKey, ActionName][]> = {
  draft: [],
  inReview: toReview,
  returned: [...toReview, ["manager", "return"]],
  rejected: [...toReview, ["manager", "reject"]],
  withdrawn: [...toReview, ["employee", "withdraw"]],
  postponed: [...toReview, ["head", "postpone"]],
  cancelled: [...toOrder, ["mayor", "cancel"]],
  changing: [...toOrder, ["employee", "proposeChange"]],
  approved: toOrder.slice(0, -1),
  ordered: toOrder,
  reported: toReport,
  reportReturned: [...toReport, ["officer", "returnReport"]],
  reportAccepted: [...toReport, ["officer", "acceptReport"]],
  reportRejected: [...toReport, ["officer", "rejectReport"]],
  archived: [...toReport, ["officer", "acceptReport"], ["archivist", "archive"]],
};

/** A mission brought to this state in the usual way. */
export const missionIn = (status: Status, draft: RequestDraft = validDraft()): Mission => {
  const asked = factsOn(days.asked);
  const back = factsOn(days.back);
  return paths[status].reduce(
    (mission, [who, name]) =>
      perform(
        mission,
        name,
        staff[who],
        name === "fileReport" ? back : asked,
        name === "submit" ? { draft } : undefined,
      ),
    draftMission(uuid(100)),
  );
};
