/**
 * The table of a list: heads that order it, one line a row. The rows are walked with the arrows, Home and
 * End; Enter or a click opens one, Space chooses it.
 */
import { Checkbox, Table, TableCell, TableContainer, TableHead, TableRow } from "@mui/material";
import { useState, type KeyboardEvent, type MouseEvent } from "react";
import { useLang, useText, type Lang } from "#renderer/i18n.ts";
import type { Column } from "./define-list.ts";
import { GrowingBody } from "./growing-body.tsx";
import { LoadingRows } from "./loading-rows.tsx";
import { openRow } from "./row-link.tsx";
import { SortHead, type CellMarks } from "./sort-head.tsx";
import { containerSx, tableLook } from "./table-look.ts";
import type { Chosen } from "./use-chosen.ts";

export interface TableProps<Item, K extends string> {
  label: string;
  /** The panel around it is the region of this name already. */
  inPanel?: true;
  columns: readonly Column<Item, K>[];
  items: readonly Item[];
  keyOf: (item: Item) => string;
  minWidth?: number | undefined;
  busy?: boolean;
  /** They are older than what was asked for. */
  stale?: boolean;
  /** Bars in the widths of the columns, while the rows are read. */
  loading?: boolean;
  /** In which order it is, and the way to another; without them the heads are only words. */
  sort?: string;
  /** The order it has without one. */
  usual?: string;
  onSort?: (sort: string) => void;
  /** Its rows can be chosen. */
  choice?: { chosen: Chosen<Item>; name: (item: Item, lang: Lang) => string } | undefined;
}

export function ListTable<Item, K extends string>(props: TableProps<Item, K>) {
  const { columns, items, keyOf, choice, stale } = props;
  const [current, setCurrent] = useState("");
  const keys = items.map(keyOf);
  const reached = keys.includes(current) ? current : keys[0];
  return (
    <TableContainer
      aria-busy={props.busy ?? false}
      role={props.inPanel ? "group" : "region"}
      aria-label={props.label}
      data-scroll=""
      sx={containerSx}
    >
      <Table
        size="small"
        stickyHeader
        aria-label={props.label}
        sx={(theme) => ({
          ...tableLook(theme),
          minInlineSize: props.minWidth ?? 0,
          ...(stale ? { "& td, & tbody th, & tbody a": { color: "text.secondary" } } : {}),
        })}
      >
        <Heads {...props} />
        <GrowingBody
          onKeyDown={walkRows}
          rows={items.map((item, index) => (
            <Row
              key={keys[index]}
              item={item}
              columns={columns}
              choice={choice}
              tabIndex={keys[index] === reached ? 0 : -1}
              onReach={() => setCurrent(keys[index] ?? "")}
            />
          ))}
        >
          {props.loading && <LoadingRows columns={columns} lead={choice !== undefined} />}
        </GrowingBody>
      </Table>
    </TableContainer>
  );
}

function Heads<Item, K extends string>(props: TableProps<Item, K>) {
  const lang = useLang();
  const t = useText("lists");
  const { columns, items, choice, sort = "", usual = "", onSort } = props;
  const some = items.filter((item) => choice?.chosen.has(item));
  return (
    <TableHead>
      <TableRow>
        {choice && (
          <TableCell component="th" {...checkCell}>
            <Check
              label={t("chooseAll")}
              on={some.length > 0 && some.length === items.length}
              part={some.length > 0 && some.length < items.length}
              onChange={(on) => choice.chosen.set(items, on)}
            />
          </TableCell>
        )}
        {columns.map((one, index) => (
          <SortHead
            key={one.key}
            marks={{ ...edgesOf(index, columns.length, choice !== undefined), ...marksOf(one) }}
            text={one.head(lang)}
            sort={sort}
            usual={usual}
            {...(one.sort && onSort ? { by: one.sort, onSort } : {})}
          />
        ))}
      </TableRow>
    </TableHead>
  );
}

function Row<Item, K extends string>(props: {
  item: Item;
  columns: readonly Column<Item, K>[];
  choice: TableProps<Item, K>["choice"];
  tabIndex: number;
  onReach: () => void;
}) {
  const { item, columns, choice } = props;
  const lang = useLang();
  const isChosen = choice?.chosen.has(item) ?? false;
  const toggle = () => choice?.chosen.set([item], !isChosen);
  return (
    <tr
      {...(choice ? { "aria-selected": isChosen } : {})}
      tabIndex={props.tabIndex}
      onFocus={props.onReach}
      onClick={openUnlessInside}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === "Enter") openRow(event.currentTarget);
        if (event.key !== " " || !choice) return;
        event.preventDefault();
        toggle();
      }}
    >
      {choice && (
        <td {...checkCell}>
          <Check label={choice.name(item, lang)} on={isChosen} tabIndex={-1} onChange={toggle} />
        </td>
      )}
      {columns.map((column, index) => {
        const Tag = column.namesRow ? "th" : "td";
        return (
          <Tag
            key={column.key}
            {...edgesOf(index, columns.length, choice !== undefined)}
            {...marksOf(column)}
            {...(column.namesRow ? { scope: "row" } : {})}
            onMouseEnter={sayWhatIsCut}
          >
            {column.screen && <column.screen item={item} />}
          </Tag>
        );
      })}
    </tr>
  );
}

/** The first and the last cell of a row keep the distance of every band from the edge. */
const edgesOf = (index: number, columns: number, isChosen: boolean): CellMarks => ({
  ...(index === 0 && !isChosen ? { "data-start": "" } : {}),
  ...(index === columns - 1 ? { "data-end": "" } : {}),
});

const checkCell = { "data-check": "", "data-start": "" };

/** What its columns say of the look of a cell, see `tableLook`. */
const marksOf = <Item, K extends string>({ number, grows, most }: Column<Item, K>) => ({
  ...(number ? { "data-number": "" } : {}),
  ...(grows ? { "data-grows": "" } : {}),
  ...(most === undefined ? {} : { style: { maxInlineSize: most } }),
});

function Check(props: {
  label: string;
  on: boolean;
  part?: boolean;
  tabIndex?: number;
  onChange: (on: boolean) => void;
}) {
  return (
    <Checkbox
      size="small"
      slotProps={{ input: { "aria-label": props.label, tabIndex: props.tabIndex ?? 0 } }}
      checked={props.on}
      indeterminate={props.part ?? false}
      onChange={(_, on) => props.onChange(on)}
      sx={{ padding: "2px" }}
    />
  );
}

/** A click on a link, a button or a box of the row is theirs; so is one in a dialog that a cell opened. */
const openUnlessInside = ({ target, currentTarget: row }: MouseEvent<HTMLElement>) => {
  if (!(target instanceof Element) || !row.contains(target)) return;
  const own = target.closest("a, button, input, label");
  if (own === null || !row.contains(own)) openRow(row);
};

/** Where the arrows lead from a row. */
const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 15, last),
  PageUp: (at) => Math.max(at - 15, 0),
  Home: () => 0,
  End: (_, last) => last,
};

const walkRows = (event: KeyboardEvent<HTMLElement>) => {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(":scope > tr")];
  const at = rows.findIndex((one) => one === event.target);
  const step = steps[event.key];
  if (at < 0 || !step) return;
  event.preventDefault();
  rows[step(at, rows.length - 1)]?.focus();
};

const sayWhatIsCut = ({ currentTarget: cell }: MouseEvent<HTMLElement>) => {
  cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? "") : "";
};
