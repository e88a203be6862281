/** Gathers the facts that the workflow decides on, so that deciding itself stays pure. */
import { workCalendarOf } from "#shared/calendar.ts";
import type { Facts } from "#shared/mission/rules.ts";
import type { Store } from "./context.ts";
import { standingOf } from "./archived.ts";
import { reportDebtsOf } from "./report-debts.ts";

/** `newId`: of the command that decides; a read creates no ids. */
export const factsOf = (store: Store, newId: () => string = namesNothing): Facts => {
  const today = store.today();
  return {
    today,
    settings: store.settings.values(),
    calendar: workCalendarOf(store.calendar()),
    template: (purpose) => store.routes.inForce(purpose, today),
    people: store.people.directory(),
    nextNumber: (register) => store.nextNumber(register, today),
    newId,
    archive: store.archive(),
    rates: store.money.rates,
    giftCeilings: store.giftCeilings.ceilings,
    traits: (personId) => store.people.profile(personId),
    budgetLine: store.money.line,
    receiptUsed: store.money.receiptUsed,
    disposalOf: (missionId) => standingOf(store, missionId),
    reportDebts: (personIds, actor) => reportDebtsOf(store, personIds, actor),
    municipality: store.settings.municipality() ?? { nameFa: "", nameEn: "" },
  };
};

const namesNothing = (): string => {
  throw new Error("Only a command creates ids.");
};
