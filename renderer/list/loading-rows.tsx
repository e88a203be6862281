/** Bars in place of rows that are on their way, in the widths of the columns. */
import { Skeleton, TableCell, TableRow } from "@mui/material";
import type { Column } from "./define-list.ts";

/** Shares of a column's width, so that the bars look like words. */
const shares = [70, 90, 55, 80, 65];

export function LoadingRows<Item, K extends string>(props: {
  columns: readonly Column<Item, K>[];
  lead: boolean;
  rows?: number;
}) {
  return Array.from({ length: props.rows ?? 20 }, (_, row) => (
    <TableRow key={row} aria-hidden>
      {props.lead && <TableCell data-check="" />}
      {props.columns.map(({ key, grows }, column) => (
        <TableCell key={key} {...(grows ? { "data-grows": "" } : {})}>
          <Skeleton
            height={16}
            sx={{
              inlineSize: `${shares[(row + column) % shares.length] ?? 70}%`,
              minInlineSize: 40,
            }}
          />
        </TableCell>
      ))}
    </TableRow>
  ));
}
