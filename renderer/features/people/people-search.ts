/** What the address of the staff list says, as conditions of the store. Pure. */
import { flag, search, text } from "#renderer/app/address.ts";
import { paged } from "#renderer/list/list-search.ts";

export const peopleSearch = search({ text, unit: text, activeOnly: flag, view: text, ...paged });
export type PeopleSearch = ReturnType<typeof peopleSearch>;

export const filterOf = (search: PeopleSearch) => ({
  text: (search.text ?? "").slice(0, 100),
  unit: (search.unit ?? "").slice(0, 120),
  activeOnly: search.activeOnly ?? false,
});
