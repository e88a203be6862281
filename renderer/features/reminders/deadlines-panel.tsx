/** At home: reports, reviews and settlements near or past their day, with how late each is. */
import LateIcon from "@mui/icons-material/ErrorOutlineOutlined";
import SoonIcon from "@mui/icons-material/ScheduleOutlined";
import { Box, Stack, Typography } from "@mui/material";
import type { Output } from "#shared/contract/table.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Digits, usePlace } from "#renderer/ui/text.tsx";
import { leadIn } from "./lead.ts";

const shown = 5;
type Reminders = Output<"reminder.mine">["reminders"];

export function DeadlinesPanel({ reminders }: { reminders: Reminders }) {
  const t = useText("reminders");
  if (reminders.length === 0) return null;
  return (
    <Panel title={t("home")} dense>
      <Stack
        component="ul"
        sx={{
          listStyle: "none",
          margin: 0,
          padding: 0,
          "& > li + li": {
            borderBlockStart: 1,
            borderColor: "divider",
            marginBlockStart: 1.25,
            paddingBlockStart: 1.25,
          },
        }}
      >
        {reminders.slice(0, shown).map((one) => (
          <Row key={`${one.mission.id} ${one.task}`} reminder={one} />
        ))}
      </Stack>
      {reminders.length > shown && (
        <Typography
          variant="caption"
          color="textSecondary"
          component="div"
          sx={{ marginBlockStart: 1 }}
        >
          {t("more", { count: reminders.length - shown })}
        </Typography>
      )}
    </Panel>
  );
}

function Row({ reminder }: { reminder: Reminders[number] }) {
  const words = useText("words");
  const common = useText("common");
  const place = usePlace();
  const lang = useLang();
  const { mission, task, late, stage } = reminder;
  const tone = stage === "escalated" ? "error" : late >= 0 ? "warning" : "plain";
  return (
    <li>
      <AppLink
        {...missionLink(mission.id)}
        sx={{
          color: "text.primary",
          fontWeight: 600,
          fontSize: "0.875rem",
          textDecoration: "none",
          "&:hover": { textDecoration: "underline" },
        }}
      >
        {words(`taskKind.${task}`)}
        {common("dot")}
        <bdi>{place(mission.city, mission.country)}</bdi>
      </AppLink>
      <Typography variant="caption" color="textSecondary" component="div">
        <bdi>
          <Digits>{mission.dossierNo}</Digits>
        </bdi>
        {common("dot")}
        <bdi>{mission.subject}</bdi>
      </Typography>
      <Box sx={{ marginBlockStart: 0.5 }}>
        <Mark
          tone={tone}
          icon={late > 0 ? <LateIcon /> : <SoonIcon />}
          label={leadIn(lang, reminder)}
        />
      </Box>
    </li>
  );
}
