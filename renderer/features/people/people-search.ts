/** The address of the staff list as conditions of the store. Pure. */
import type { PeopleSearch } from "#renderer/app/list-addresses.ts";

export const filterOf = (search: PeopleSearch) => ({
  text: (search.text ?? "").slice(0, 100),
  unit: (search.unit ?? "").slice(0, 120),
  activeOnly: search.activeOnly ?? false,
});
