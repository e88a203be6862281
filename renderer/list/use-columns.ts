/** Which columns of a list are on screen: the usual ones, as changed on this computer. */
import type { QueryName } from "#renderer/client.ts";
import type { Column, List, ListSearch } from "./define-list.ts";
import { useKept } from "./kept.ts";

export interface Columns<Item, K extends string> {
  /** Those that can be on screen. */
  all: readonly Column<Item, K>[];
  shown: readonly Column<Item, K>[];
  toggle: (key: string) => void;
  /** Back to the usual ones; `null` while they are. */
  reset: (() => void) | null;
}

/** What differs from the usual columns. */
const changesIn = (raw: unknown): Record<string, boolean> =>
  Object.fromEntries(
    Object.entries(raw ?? {}).filter(
      (one): one is [string, boolean] => typeof one[1] === "boolean",
    ),
  );

export const useColumns = <N extends QueryName, Item, Search extends ListSearch, K extends string>({
  name,
  columns,
}: List<N, Item, Search, K>): Columns<Item, K> => {
  const [kept, keep] = useKept(`safir.columns.${name}`, changesIn);
  const all = columns.filter((one) => one.screen);
  const isShown = ({ key, namesRow, optional }: Column<Item, K>) =>
    namesRow === true || (kept[key] ?? optional !== true);
  return {
    all,
    shown: all.filter(isShown),
    toggle: (key) => {
      const column = all.find((one) => one.key === key);
      if (column) keep({ ...kept, [key]: !isShown(column) });
    },
    reset: Object.keys(kept).length === 0 ? null : () => keep({}),
  };
};
