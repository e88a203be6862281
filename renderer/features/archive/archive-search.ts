/** What the address of the archive says, as conditions of the store. Pure. */
import { keepingStates } from "#shared/archive/retention.ts";
import { search, text, whole } from "#renderer/app/address.ts";
import { paged } from "#renderer/list/list-search.ts";

export const archiveSearch = search({
  text,
  view: text,
  class: text,
  keeping: text,
  year: whole(0, 1999),
  ...paged,
});
export type ArchiveSearch = ReturnType<typeof archiveSearch>;

export const filterOf = (search: ArchiveSearch) => ({
  text: (search.text ?? "").slice(0, 200),
  classCode: search.class ?? "",
  keeping: keepingStates.find((one) => one === search.keeping) ?? ("all" as const),
  year: Math.max(0, search.year ?? 0),
});
