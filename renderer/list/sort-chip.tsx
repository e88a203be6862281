/** The order of a list that has no heads to click: each sortable column, both ways. */
import { useLang, useText } from "#renderer/i18n.ts";
import type { Column } from "./define-list.ts";
import { FilterChip } from "./filter-chip.tsx";

export function SortChip<Item, K extends string>(props: {
  columns: readonly Column<Item, K>[];
  sort: string;
  /** The order it has without one. */
  usual: string;
  onSort: (sort: string) => void;
}) {
  const { usual, onSort } = props;
  const t = useText("lists");
  const lang = useLang();
  const ways = props.columns.flatMap(({ sort, head }) =>
    sort === undefined
      ? []
      : [
          [`${sort}`, t("sortUp", { column: head(lang) })] as const,
          [`-${sort}`, t("sortDown", { column: head(lang) })] as const,
        ],
  );
  if (ways.length === 0) return null;
  return (
    <FilterChip
      label={t("sortBy")}
      value={props.sort || usual}
      options={ways}
      standing={true}
      onChoose={(way) => onSort(way === usual ? "" : way)}
    />
  );
}
