/** The frame of a list's table: a region that scrolls by keyboard, its heads, compact rows. The rows are the caller's. */
import {
  Paper,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from "@mui/material";
import type { ReactNode } from "react";

export interface ListColumn {
  key: string;
  head: string;
  /** Where it is shown: some columns need a wide window. */
  sx?: object;
}

export function ListTable(props: {
  label: string;
  columns: readonly ListColumn[];
  /** Pixels below which it scrolls sideways. */
  minWidth: number;
  busy?: boolean;
  children: ReactNode;
}) {
  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      aria-busy={props.busy}
      tabIndex={0}
      role="region"
      aria-label={props.label}
    >
      <Table
        size="small"
        sx={{
          minInlineSize: props.minWidth,
          "& td, & th": { paddingBlock: 1.1, verticalAlign: "top" },
        }}
      >
        <TableHead>
          <TableRow>
            {props.columns.map(({ key, head, sx }) => (
              <TableCell key={key} component="th" scope="col" sx={sx}>
                {head}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>{props.children}</TableBody>
      </Table>
    </TableContainer>
  );
}
