/** The views of a list that a person saved: conditions and order under a name, on this computer. */
import type { ListSearch, View } from "./define-list.ts";
import { useKept } from "./kept.ts";

interface OwnView {
  name: string;
  search: Record<string, string | number | boolean>;
}

export interface OwnViews<Search> {
  views: readonly View<Search>[];
  /** Another view of the same name is replaced. */
  save: (name: string, search: Search) => void;
  remove: (key: string) => void;
}

export const useOwnViews = <Search extends ListSearch>(
  list: { name: string; search: (raw: Record<string, unknown>) => Search },
  personId: string,
): OwnViews<Search> => {
  const [kept, keep] = useKept(`safir.views.${personId}.${list.name}`, ownViewsIn);
  return {
    views: kept.map(({ name, search }) => ({
      key: keyOf(name),
      label: name,
      search: list.search(search),
    })),
    save: (name, { page: _page, ...search }) => {
      const plain = Object.fromEntries(
        Object.entries(search).filter((one): one is [string, string | number | boolean] =>
          isPlain(one[1]),
        ),
      );
      keep([...kept.filter((one) => one.name !== name), { name, search: plain }]);
    },
    remove: (key) => keep(kept.filter(({ name }) => keyOf(name) !== key)),
  };
};

/** Apart from the keys of the views that a list brings with it. */
const keyOf = (name: string) => `own ${name}`;

const ownViewsIn = (raw: unknown): OwnView[] =>
  Array.isArray(raw) ? raw.filter((one: unknown): one is OwnView => isOwnView(one)) : [];

const isOwnView = (one: unknown): boolean =>
  typeof one === "object" &&
  one !== null &&
  "name" in one &&
  typeof one.name === "string" &&
  "search" in one &&
  typeof one.search === "object" &&
  one.search !== null &&
  Object.values(one.search).every(isPlain);

const isPlain = (value: unknown): boolean => ["string", "number", "boolean"].includes(typeof value);
