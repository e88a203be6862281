/** Rows of a list for the Council, as they stood when it was made. */
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import type { DisposalRow } from "#shared/archive/disposal.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { DayRange, DayText, Digits } from "#renderer/ui/text.tsx";
import { CodeText } from "./code-text.tsx";

export function DisposalRows({ rows }: { rows: readonly DisposalRow[] }) {
  const t = useText("archive");
  const common = useText("common");
  const lang = useLang();
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small" aria-label={t("disposal.rowsTitle")}>
        <TableHead>
          <TableRow>
            <TableCell>{t("sheet.accessionNo")}</TableCell>
            <TableCell>{t("sheet.subject")}</TableCell>
            <TableCell>{t("sheet.classCode")}</TableCell>
            <TableCell>{t("sheet.years")}</TableCell>
            <TableCell>{t("sheet.pages")}</TableCell>
            <TableCell>{t("sheet.place")}</TableCell>
            <TableCell>{t("sheet.retention")}</TableCell>
            <TableCell>{t("sheet.until")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.missionId} hover>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                <CodeText>{row.accessionNo}</CodeText>
              </TableCell>
              <TableCell component="th" scope="row">
                <AppLink
                  {...missionLink(row.missionId, "archive")}
                  sx={{
                    color: "primary.main",
                    fontWeight: 600,
                    display: "inline-block",
                    paddingBlock: 0.5,
                  }}
                >
                  <bdi>{row.title}</bdi>
                </AppLink>
              </TableCell>
              <TableCell>
                <CodeText>{row.classCode}</CodeText>
                <Typography variant="caption" color="textSecondary" component="div">
                  {lang === "fa" ? row.classFa : row.classEn}
                </Typography>
              </TableCell>
              <TableCell>
                <DayRange start={row.startDate} end={row.endDate} />
              </TableCell>
              <TableCell>{row.pages !== null && <Digits>{row.pages}</Digits>}</TableCell>
              <TableCell>
                <bdi>
                  <Digits>
                    {[row.shelf, row.box].filter(Boolean).join(common("listSeparator"))}
                  </Digits>
                </bdi>
              </TableCell>
              <TableCell sx={{ minInlineSize: "14rem" }}>
                {lang === "fa" ? row.retentionFa : row.retentionEn}
                <Typography variant="caption" color="textSecondary" component="div">
                  <bdi>{row.citation}</bdi>
                </Typography>
              </TableCell>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                <DayText day={row.until} look="short" />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
