/** The head of a column; a click orders the list by it, both ways, and then as usual again. */
import { TableCell, TableSortLabel, type SxProps, type Theme } from "@mui/material";
import { sortAfter } from "#shared/contract/list.ts";

/** Marks of the cells at the ends of a row. */
export interface Edges {
  "data-start"?: string;
  "data-end"?: string;
}

export function SortHead(props: {
  text: string;
  edges: Edges;
  sx: SxProps<Theme> | undefined;
  number: boolean;
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
      {...props.edges}
      sx={props.sx ?? null}
      {...(props.number ? { "data-number": "" } : {})}
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
