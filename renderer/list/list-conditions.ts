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

/** The view that an address shows: of those whose conditions are all on, the one with the most. */
export const viewIn = <V extends { search?: object }>(
  views: readonly V[],
  search: object,
): V | undefined => {
  const asked = new Map<string, unknown>(Object.entries(search));
  return views
    .filter(({ search: own }) => partsOf(own).every(([key, value]) => asked.get(key) === value))
    .reduce<V | undefined>(
      (best, one) =>
        best === undefined || partsOf(one.search).length > partsOf(best.search).length ? one : best,
      undefined,
    );
};

/** Whether an address asks for more than its view, or in another order. */
export const differsFrom = (view: { search?: object } | undefined, search: object): boolean =>
  partsOf(search).length > partsOf(view?.search).length;

const partsOf = (search: object = {}): [string, unknown][] =>
  Object.entries(search).filter(([key, value]) => value !== undefined && key !== "page");
