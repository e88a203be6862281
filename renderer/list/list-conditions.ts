/** Which parts of a list's address are conditions: all but the page, the order, the view and the place in the list. */
import type { List, ListSearch } from "./define-list.ts";

type Asked<Search> = Pick<List<never, never, Search & ListSearch>, "search" | "standing">;

export const isNarrowed = <Search extends ListSearch>(list: Asked<Search>, search: Search) =>
  Object.entries(search).some(([key, value]) => Boolean(value) && isCondition(list, key));

/** The same view, year or month with nothing asked for. */
export const withoutConditions = <Search extends ListSearch>(
  list: Asked<Search>,
  search: Search,
): Search =>
  list.search(
    Object.fromEntries(
      Object.entries(search).filter(([key]) => key !== "page" && !isCondition(list, key)),
    ),
  );

const isCondition = ({ standing = [] }: { standing?: readonly PropertyKey[] }, key: string) =>
  !["page", "sort", "view", ...standing].includes(key);
