/** Meetings, agreements and recommendations of a report, set to be read. */
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import type { Report } from "#shared/mission/report.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { DayText } from "#renderer/ui/text.tsx";

export function MeetingsTable({ meetings }: { meetings: Report["meetings"] }) {
  const t = useText("report");
  if (meetings.length === 0) return <Nothing />;
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small" aria-label={t("field.meetings")}>
        <TableHead>
          <TableRow>
            <TableCell>{t("meeting.person")}</TableCell>
            <TableCell>{t("meeting.organisation")}</TableCell>
            <TableCell>{t("meeting.topic")}</TableCell>
            <TableCell>{t("meeting.contact")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {meetings.map((one, index) => (
            <TableRow key={`${index} ${one.person}`}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                <bdi>{one.person}</bdi>
                <Typography variant="caption" color="textSecondary" component="div">
                  <bdi>{one.post}</bdi>
                </Typography>
              </TableCell>
              <TableCell>
                <bdi>{one.organisation}</bdi>
              </TableCell>
              <TableCell sx={{ whiteSpace: "pre-line" }}>
                <bdi>{one.topic}</bdi>
              </TableCell>
              <TableCell sx={{ overflowWrap: "anywhere" }}>
                <bdi>{one.contact}</bdi>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

export function AgreementsTable({ agreements }: { agreements: Report["agreements"] }) {
  const t = useText("report");
  if (agreements.length === 0) return <Nothing />;
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small" aria-label={t("field.agreements")}>
        <TableHead>
          <TableRow>
            <TableCell>{t("agreement.text")}</TableCell>
            <TableCell>{t("agreement.owner")}</TableCell>
            <TableCell>{t("agreement.due")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {agreements.map((one, index) => (
            <TableRow key={`${index} ${one.text}`}>
              <TableCell component="th" scope="row" sx={{ whiteSpace: "pre-line" }}>
                <bdi>{one.text}</bdi>
              </TableCell>
              <TableCell>
                <bdi>{one.owner}</bdi>
              </TableCell>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                <DayText day={one.due} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

export function Recommendations({ list }: { list: Report["recommendations"] }) {
  const t = useText("report");
  const lang = useLang();
  if (list.length === 0) return <Nothing />;
  return (
    <Box
      component="ol"
      sx={{
        margin: 0,
        paddingInlineStart: 3,
        display: "grid",
        gap: 0.75,
        maxInlineSize: "46rem",
        listStyleType: lang === "fa" ? "persian" : "decimal",
      }}
    >
      {list.map((one, index) => (
        <Box component="li" key={`${index} ${one.text}`} sx={{ overflowWrap: "anywhere" }}>
          <Typography component="span">
            <bdi>{one.text}</bdi>
          </Typography>
          {one.addressee !== "" && (
            <Typography variant="caption" color="textSecondary" component="div">
              {t("recommendation.addressee")}: <bdi>{one.addressee}</bdi>
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}

function Nothing() {
  const t = useText("report");
  return <Typography color="textSecondary">{t("empty")}</Typography>;
}
