/** In the dossier: who was reminded of what, from which day, and when they saw it. */
import OfficeIcon from "@mui/icons-material/AccountBalanceOutlined";
import SeenIcon from "@mui/icons-material/VisibilityOutlined";
import WaitsIcon from "@mui/icons-material/HourglassEmptyOutlined";
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { formatInstant } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { DayText, PersonText } from "#renderer/ui/text.tsx";

type Shown = Dossier["reminders"][number];

export function RemindersPanel({ dossier }: { dossier: Dossier }) {
  const t = useText("reminders");
  const words = useText("words");
  const { reminders } = dossier;
  if (reminders.length === 0) return null;
  return (
    <Panel title={t("dossier")}>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1 }}>
        {t("dossierText")}
      </Typography>
      <Box sx={{ overflowX: "auto" }}>
        <Table size="small" aria-label={t("dossier")}>
          <TableHead>
            <TableRow>
              <TableCell>{t("column.stage")}</TableCell>
              <TableCell>{t("column.on")}</TableCell>
              <TableCell>{t("column.people")}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {reminders.map((one) => (
              <TableRow key={`${one.task} ${one.on} ${one.stage}`}>
                <TableCell component="th" scope="row" sx={{ verticalAlign: "top" }}>
                  {words(`taskKind.${one.task}`)}
                  <Typography variant="caption" color="textSecondary" component="div">
                    {t(`stage.${one.stage}`)}
                  </Typography>
                </TableCell>
                <TableCell sx={{ verticalAlign: "top", whiteSpace: "nowrap" }}>
                  <DayText day={one.on} />
                  <Typography variant="caption" color="textSecondary" component="div">
                    {t("until", { day: one.due })}
                  </Typography>
                </TableCell>
                <TableCell sx={{ verticalAlign: "top" }}>
                  <People shown={one} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
}

function People({ shown }: { shown: Shown }) {
  const t = useText("reminders");
  const lang = useLang();
  if (shown.people.length === 0)
    return <Typography color="textSecondary">{t("nobody")}</Typography>;
  return (
    <Box
      component="ul"
      sx={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 0.5 }}
    >
      {shown.people.map(({ person, escalated, at }) => {
        const Icon = escalated ? OfficeIcon : at === "" ? WaitsIcon : SeenIcon;
        const state =
          at !== ""
            ? t("seen", { at: formatInstant(at, undefined, lang) })
            : t(shown.now ? "waits" : "passed");
        return (
          <Box
            key={person.id}
            component="li"
            sx={{ display: "flex", alignItems: "center", gap: 1, flexWrap: "wrap" }}
          >
            <Icon fontSize="small" aria-hidden sx={{ color: "text.secondary" }} />
            <PersonText person={person} />
            <Typography component="span" variant="caption" color="textSecondary">
              {escalated ? `${t("office")} · ${state}` : state}
            </Typography>
          </Box>
        );
      })}
    </Box>
  );
}
