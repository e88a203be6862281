/** The address of the archive as conditions of the store. Pure. */
import { keepingStates } from "#shared/archive/retention.ts";
import type { ArchiveSearch } from "#renderer/app/list-addresses.ts";

export const filterOf = (search: ArchiveSearch) => ({
  text: (search.text ?? "").slice(0, 200),
  classCode: search.class ?? "",
  keeping: keepingStates.find((one) => one === search.keeping) ?? ("all" as const),
  year: Math.max(0, search.year ?? 0),
});
