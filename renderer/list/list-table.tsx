/** The table of a list: heads that order it, compact rows, a region that scrolls by keyboard. */
import {
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TableSortLabel,
} from "@mui/material";
import { useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { sortAfter } from "#shared/contract/list.ts";
import { useLang } from "#renderer/i18n.ts";
import { heights } from "#renderer/theme/tokens.ts";
import type { Column } from "./define-list.ts";

export function ListTable<Item, K extends string>(props: {
  label: string;
  /** The panel around it is the region of this name already. */
  inPanel?: true;
  columns: readonly Column<Item, K>[];
  items: readonly Item[];
  keyOf: (item: Item) => string;
  minWidth?: number | undefined;
  busy?: boolean;
  open?: ((item: Item) => string) | undefined;
  /** In which order it is, and the way to another; without them the heads are only words. */
  sort?: string;
  onSort?: (sort: string) => void;
  /** A cell before the others, such as a check, and its head. */
  leadHead?: ReactNode;
  renderLead?: (item: Item) => ReactNode;
}) {
  const lang = useLang();
  const { renderLead, sort = "", onSort } = props;
  const columns = props.columns.filter((one) => one.screen);
  return (
    <TableContainer
      aria-busy={props.busy ?? false}
      tabIndex={0}
      role={props.inPanel ? "group" : "region"}
      aria-label={props.label}
      data-scroll=""
      sx={{ flex: "1 1 auto", minBlockSize: 0, overflow: "auto" }}
    >
      <Table
        size="small"
        stickyHeader
        aria-label={props.label}
        sx={(theme) => ({
          minInlineSize: props.minWidth ?? 0,
          "& td, & tbody th": {
            blockSize: heights.row[theme.density],
            paddingBlock: "2px",
            lineHeight: "20px",
          },
          "& thead th": { blockSize: heights.tableHead, paddingBlock: 0, whiteSpace: "nowrap" },
          "& th:first-of-type, & td:first-of-type": { paddingInlineStart: 2 },
          "& th:last-of-type, & td:last-of-type": { paddingInlineEnd: 2 },
        })}
      >
        <TableHead>
          <TableRow>
            {renderLead && <TableCell padding="checkbox">{props.leadHead}</TableCell>}
            {columns.map((one) => (
              <Head
                key={one.key}
                text={one.head(lang)}
                sx={one.headSx}
                sort={sort}
                {...(one.sort && onSort ? { by: one.sort, onSort } : {})}
              />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {props.items.map((item) => (
            <Row key={props.keyOf(item)} item={item} columns={columns} open={props.open}>
              {renderLead && <TableCell padding="checkbox">{renderLead(item)}</TableCell>}
            </Row>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Head(props: {
  text: string;
  sx: Column<never, string>["headSx"];
  sort: string;
  by?: string;
  onSort?: (sort: string) => void;
}) {
  const { text, sort, by, onSort } = props;
  const on = by !== undefined && (sort === by || sort === `-${by}`);
  const way = sort === `-${by}` ? "desc" : "asc";
  return (
    <TableCell
      component="th"
      scope="col"
      sx={props.sx ?? null}
      {...(on ? { "aria-sort": way === "asc" ? "ascending" : "descending" } : {})}
    >
      {by === undefined ? (
        text
      ) : (
        <TableSortLabel active={on} direction={way} onClick={() => onSort?.(sortAfter(by, sort))}>
          {text}
        </TableSortLabel>
      )}
    </TableCell>
  );
}

function Row<Item, K extends string>(props: {
  item: Item;
  columns: readonly Column<Item, K>[];
  open: ((item: Item) => string) | undefined;
  children: ReactNode;
}) {
  const { item, columns, open } = props;
  const { history } = useRouter();
  return (
    <TableRow
      hover
      {...(open ? { onClick: () => history.push(open(item)), sx: { cursor: "pointer" } } : {})}
    >
      {props.children}
      {columns.map(({ key, screen: Cell, sx, namesRow }) => (
        <TableCell
          key={key}
          sx={sx ?? null}
          {...(namesRow ? { component: "th", scope: "row" } : {})}
        >
          {Cell && <Cell item={item} />}
        </TableCell>
      ))}
    </TableRow>
  );
}
