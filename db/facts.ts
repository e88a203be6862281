/** Gathers what the workflow may know. Deciding itself is pure; this is the gathering. */
import { defaultCalendar } from "#shared/calendar.ts";
import { defaultTemplates } from "#shared/route/defaults.ts";
import { inForce, type RoutePurpose, type RouteTemplate } from "#shared/route/template.ts";
import type { Facts } from "#shared/mission/rules.ts";
import type { Store } from "./context.ts";

export const factsOf = (store: Store): Facts => {
  const today = store.today();
  return {
    today,
    settings: store.settings.values(),
    calendar: defaultCalendar(),
    template: (purpose) => templateInForce(defaultTemplates, purpose, today),
    people: store.people.directory(),
    nextNumber: (register) => store.nextNumber(register, today),
    accessionTaken: (accessionNo) =>
      store
        .sql<[string], number>("select 1 from accession where accession_no = ?")
        .pluck()
        .get(accessionNo) !== undefined,
    municipality: store.settings.municipality() ?? { nameFa: "", nameEn: "" },
  };
};

const templateInForce = (
  templates: readonly RouteTemplate[],
  purpose: RoutePurpose,
  today: string,
): RouteTemplate => {
  const found = inForce(
    templates.filter((one) => one.purpose === purpose),
    today,
  );
  if (found === undefined) throw new Error(`No template for ${purpose} on ${today}.`);
  return found;
};
