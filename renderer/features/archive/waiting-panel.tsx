/** What waits for the archivist, oldest due first; the first carries the page's one orange button. */
import { Box, Stack, Typography } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { localizeDigits } from "#shared/persian/digits.ts";
import type { WaitingTask } from "#shared/contract/missions.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { DueChip } from "#renderer/ui/chips.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { DayRange, Digits, usePlace } from "#renderer/ui/text.tsx";

export function WaitingPanel() {
  const t = useText("archive");
  const { data, error } = useCall("mission.waiting", {});
  const tasks = (data?.tasks ?? []).filter((one) => one.kind === "archive");
  return (
    <Box data-noprint="" sx={{ marginBlockEnd: 3 }}>
      <Panel title={t("waitingTitle")}>
        <RefusalAlert refusal={error} />
        {data && tasks.length === 0 && (
          <Typography color="textSecondary">{t("waitingNone")}</Typography>
        )}
        <Box component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
          {tasks.map((task, index) => (
            <Waiting key={task.mission.id} task={task} first={index === 0} />
          ))}
        </Box>
      </Panel>
    </Box>
  );
}

function Waiting({ task, first }: { task: WaitingTask; first: boolean }) {
  const t = useText("archive");
  const common = useText("common");
  const lang = useLang();
  const place = usePlace();
  const navigate = useNavigate();
  const today = useToday();
  const { mission } = task;
  const Open = first ? PrimaryButton : Button;
  return (
    <Stack
      component="li"
      direction="row"
      sx={(theme) => ({
        alignItems: "center",
        gap: 2,
        flexWrap: "wrap",
        paddingBlock: 1.25,
        borderBlockStart: first ? 0 : `1px solid ${theme.palette.line}`,
      })}
    >
      <Typography variant="body2" sx={{ fontWeight: 600, minInlineSize: "5rem" }}>
        <Digits>{mission.dossierNo}</Digits>
      </Typography>
      <Box sx={{ flex: "1 1 16rem", minInlineSize: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>
          <bdi>{mission.subject}</bdi>
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {place(mission.city, mission.country)}
          {common("dot")}
          <DayRange start={mission.startDate} end={mission.endDate} />
        </Typography>
      </Box>
      <DueChip due={task.due} today={today} />
      <Open
        aria-label={t("archiveNamed", { dossierNo: localizeDigits(mission.dossierNo, lang) })}
        onClick={() =>
          void navigate({
            to: "/missions/$missionId",
            params: { missionId: mission.id },
            search: { tab: "archive" },
          })
        }
      >
        {t("archiveNow")}
      </Open>
    </Stack>
  );
}
