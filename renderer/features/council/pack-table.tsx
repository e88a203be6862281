/** The rows of the pack on screen, the same cells as on paper, and its totals below. */
import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import type { PackColumn, PackRow, PackTotals } from "#shared/council-pack.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { DataList } from "#renderer/ui/data-list.tsx";
import { MoneyList } from "#renderer/ui/money.tsx";
import { packCell } from "./pack-words.ts";
import { Wide } from "#renderer/ui/wide.tsx";

export function PackTable(props: {
  rows: readonly PackRow[];
  columns: readonly PackColumn[];
  /** Number of the first row, counted from zero. */
  first?: number;
}) {
  const { rows, columns, first = 0 } = props;
  const t = useText("council");
  const lang = useLang();
  return (
    <Wide label={t("title")}>
      <Table
        size="small"
        aria-label={t("title")}
        sx={{ "& td, & th": { verticalAlign: "top", paddingInline: 1 } }}
      >
        <TableHead>
          <TableRow>
            <TableCell>{t("row")}</TableCell>
            {columns.map((one) => (
              <TableCell key={one} sx={{ minInlineSize: wide[one] ?? 0 }}>
                {t(`column.${one}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <TableRow key={row.missionId}>
              <TableCell component="th" scope="row">
                {localizeDigits(String(first + index + 1), lang)}
              </TableCell>
              {columns.map((column) => (
                <TableCell key={column}>
                  <Cell lines={packCell(lang, row, column)} quietAfter={quiet.has(column)} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Wide>
  );
}

const wide: Partial<Record<PackColumn, string>> = {
  travellers: "12rem",
  achievements: "16rem",
  permits: "12rem",
  reason: "12rem",
};
/** Where the lines after the first only explain it. */
const quiet: ReadonlySet<PackColumn> = new Set(["out", "back", "place"]);

function Cell({ lines, quietAfter }: { lines: readonly string[]; quietAfter: boolean }) {
  return lines.map((line, index) => (
    <Typography
      key={`${index} ${line}`}
      variant="body2"
      component="div"
      {...(quietAfter && index > 0 ? { color: "textSecondary" } : {})}
    >
      <bdi>{line}</bdi>
    </Typography>
  ));
}

export function PackTotalsList({ totals }: { totals: PackTotals }) {
  const t = useText("council");
  const common = useText("common");
  return (
    <DataList
      hideEmpty
      items={[
        {
          label: t("totals"),
          value: `${t("trips", { count: totals.trips })}${common("dot")}${t("people", { count: totals.travellers })}`,
        },
        {
          label: t("totalSettled"),
          value: totals.settled.length > 0 && <MoneyList amounts={totals.settled} />,
        },
        {
          label: t("totalEstimate"),
          value: totals.estimate.length > 0 && <MoneyList amounts={totals.estimate} />,
        },
      ]}
    />
  );
}
