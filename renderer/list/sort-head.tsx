/** The head of a column; a click orders the list by it, both ways, and then as usual again. */
import { TableCell, TableSortLabel } from "@mui/material";
import type { CSSProperties } from "react";
import { sortAfter } from "#shared/contract/list.ts";

/** What sets a cell apart from the others, see `tableLook`. */
export interface CellMarks {
  "data-start"?: string;
  "data-end"?: string;
  "data-number"?: string;
  "data-grows"?: string;
  style?: CSSProperties;
}

export function SortHead(props: {
  text: string;
  marks: CellMarks;
  sort: string;
  usual: string;
  by?: string;
  onSort?: (sort: string) => void;
}) {
  const { text, by, usual, onSort } = props;
  const sort = props.sort || usual;
  const on = by !== undefined && (sort === by || sort === `-${by}`);
  const way = sort === `-${by}` ? "desc" : "asc";
  return (
    <TableCell
      component="th"
      scope="col"
      {...props.marks}
      {...(on ? { "aria-sort": way === "asc" ? "ascending" : "descending" } : {})}
    >
      {by === undefined ? (
        text
      ) : (
        <TableSortLabel
          active={on}
          direction={way}
          onClick={() => onSort?.(sortAfter(by, props.sort, usual))}
          sx={{ "& .MuiTableSortLabel-icon": { marginInline: "2px" } }}
        >
          {text}
        </TableSortLabel>
      )}
    </TableCell>
  );
}
