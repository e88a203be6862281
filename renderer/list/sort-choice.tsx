/** The order of a list that has no heads to click: each sortable column, both ways. */
import { MenuItem, Select } from "@mui/material";
import { useLang, useText } from "#renderer/i18n.ts";
import type { Column } from "./define-list.ts";

export function SortChoice<Item, K extends string>(props: {
  columns: readonly Column<Item, K>[];
  sort: string;
  onSort: (sort: string) => void;
}) {
  const t = useText("lists");
  const lang = useLang();
  const ways = props.columns.flatMap(({ sort, head }) =>
    sort === undefined
      ? []
      : [
          { value: `${sort}`, text: t("sortUp", { column: head(lang) }) },
          { value: `-${sort}`, text: t("sortDown", { column: head(lang) }) },
        ],
  );
  if (ways.length === 0) return null;
  return (
    <Select
      size="small"
      displayEmpty
      value={ways.some(({ value }) => value === props.sort) ? props.sort : ""}
      onChange={(event) => props.onSort(event.target.value)}
      SelectDisplayProps={{ "aria-label": t("sortBy") }}
    >
      <MenuItem value="">{t("sortOwn")}</MenuItem>
      {ways.map(({ value, text }) => (
        <MenuItem key={value} value={value}>
          {text}
        </MenuItem>
      ))}
    </Select>
  );
}
