/** Two versions side by side: only what differs, field by field. */
import { Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { useText } from "#renderer/i18n.ts";
import { Wide } from "./wide.tsx";

export interface ShownChange {
  key: string;
  label: string;
  before: string;
  after: string;
}

export function ChangesTable(props: {
  rows: readonly ShownChange[];
  label: string;
  /** Heads of the two columns, where "before" and "now" say too little. */
  before?: string;
  after?: string;
}) {
  const t = useText("dossier");
  return (
    <Wide label={props.label}>
      <Table size="small" aria-label={props.label}>
        <TableHead>
          <TableRow>
            <TableCell>{t("changes.field")}</TableCell>
            <TableCell>{props.before ?? t("changes.before")}</TableCell>
            <TableCell>{props.after ?? t("changes.after")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.rows.map((one) => (
            <TableRow key={one.key}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                {one.label}
              </TableCell>
              <TableCell sx={cell}>
                <bdi>{one.before}</bdi>
              </TableCell>
              <TableCell sx={cell}>
                <bdi>{one.after}</bdi>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Wide>
  );
}

const cell = { verticalAlign: "top", whiteSpace: "pre-line", maxInlineSize: "20rem" };
