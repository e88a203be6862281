/** Meetings, agreements and recommendations of a report, set to be read. */
import CheckIcon from "@mui/icons-material/CheckOutlined";
import NotIcon from "@mui/icons-material/CloseOutlined";
import PartlyIcon from "@mui/icons-material/ContrastOutlined";
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import type { Report } from "#shared/mission/report/report.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { Mark } from "#renderer/ui/chips.tsx";
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
  const common = useText("common");
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
              {one.due !== "" && (
                <>
                  {common("dot")}
                  {t("recommendation.due")}: <DayText day={one.due} />
                </>
              )}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}

const outcomeLooks = {
  achieved: { tone: "success", Icon: CheckIcon },
  partly: { tone: "warning", Icon: PartlyIcon },
  not: { tone: "error", Icon: NotIcon },
} as const;

export function ResultsTable({ results }: { results: Report["results"] }) {
  const t = useText("report");
  if (results.length === 0) return <Nothing />;
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small" aria-label={t("field.results")}>
        <TableHead>
          <TableRow>
            <TableCell>{t("result.expected")}</TableCell>
            <TableCell>{t("result.outcome")}</TableCell>
            <TableCell>{t("result.evidence")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {results.map((one, index) => {
            // A form that is still being filled may lack the answer.
            const look = Object.hasOwn(outcomeLooks, one.outcome) && outcomeLooks[one.outcome];
            return (
              <TableRow key={`${index} ${one.expected}`}>
                <TableCell component="th" scope="row" sx={{ verticalAlign: "top" }}>
                  <bdi>{one.expected}</bdi>
                </TableCell>
                <TableCell sx={{ verticalAlign: "top" }}>
                  {look ? (
                    <Mark
                      tone={look.tone}
                      icon={<look.Icon />}
                      label={t(`result.${one.outcome}`)}
                    />
                  ) : (
                    <Nothing />
                  )}
                </TableCell>
                <TableCell sx={{ whiteSpace: "pre-line", verticalAlign: "top" }}>
                  <bdi>{one.evidence}</bdi>
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}

export function GiftsList({ gifts }: { gifts: Report["gifts"] }) {
  const t = useText("report");
  const list = useList();
  return (
    <Box component="ul" sx={{ margin: 0, paddingInlineStart: 2.5 }}>
      {gifts.map((one, index) => (
        <Typography key={`${index} ${one.item}`} component="li" variant="body2">
          <bdi>{one.item}</bdi> (
          {list([t(`gift.${one.direction}`), one.person, one.value].filter((text) => text !== ""))})
        </Typography>
      ))}
    </Box>
  );
}

function Nothing() {
  const t = useText("report");
  return <Typography color="textSecondary">{t("empty")}</Typography>;
}
