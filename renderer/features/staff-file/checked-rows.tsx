/** Rows of a checked staff file: the mistakes of each, or the fields it sets and changes. */
import NewIcon from "@mui/icons-material/AddCircleOutlineOutlined";
import WrongIcon from "@mui/icons-material/ErrorOutlineOutlined";
import ChangedIcon from "@mui/icons-material/ModeEditOutlined";
import SameIcon from "@mui/icons-material/RemoveOutlined";
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import type { CheckedRow } from "#shared/contract/staff-file.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { headerOf } from "#shared/people/staff-columns.ts";
import { useLang, useReason, useText } from "#renderer/i18n.ts";
import { Mark } from "#renderer/ui/chips.tsx";
import { Digits } from "#renderer/ui/text.tsx";

const marks = {
  wrong: { tone: "error", icon: <WrongIcon /> },
  changed: { tone: "warning", icon: <ChangedIcon /> },
  new: { tone: "success", icon: <NewIcon /> },
  same: { tone: "plain", icon: <SameIcon /> },
} as const;

export function CheckedRows({ rows }: { rows: readonly CheckedRow[] }) {
  const t = useText("staffFile");
  if (rows.length === 0) return <Typography color="textSecondary">{t("noneOfThese")}</Typography>;
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small" aria-label={t("tableLabel")}>
        <TableHead>
          <TableRow>
            <TableCell>{t("columnRow")}</TableCell>
            <TableCell>{t("columnName")}</TableCell>
            <TableCell>{t("columnState")}</TableCell>
            <TableCell>{t("columnWhat")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.row}>
              <TableCell>
                <Digits>{row.row}</Digits>
              </TableCell>
              <TableCell component="th" scope="row">
                <bdi>{row.name}</bdi>
              </TableCell>
              <TableCell>
                <Mark {...marks[row.state]} label={t(`stateName.${row.state}`)} />
              </TableCell>
              <TableCell>
                <What row={row} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

const shownChanges = 4;

function What({ row }: { row: CheckedRow }) {
  const t = useText("staffFile");
  const lang = useLang();
  const reason = useReason();
  const column = (one: { column: Parameters<typeof headerOf>[0] }) => headerOf(one.column, lang);
  if (row.state === "wrong")
    return row.issues.map((issue) => (
      <Typography
        key={`${issue.column} ${issue.reason} ${String(issue.params?.text ?? "")}`}
        variant="body2"
      >
        {t("issue", { column: column(issue), text: reason(issue) })}
      </Typography>
    ));
  const rest = row.changes.length - shownChanges;
  return (
    <>
      {row.changes.slice(0, shownChanges).map((change) => (
        <Typography key={change.column} variant="body2">
          {t(change.before === "" ? "change" : "changeFrom", {
            column: column(change),
            before: localizeDigits(change.before, lang),
            after: localizeDigits(change.after, lang),
          })}
        </Typography>
      ))}
      {rest > 0 && (
        <Typography variant="caption" color="textSecondary">
          {t("more", { count: rest })}
        </Typography>
      )}
    </>
  );
}
