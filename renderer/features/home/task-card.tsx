/** One waiting task: which dossier, what is to be done, until when, and the way there. */
import { Box, Paper, Stack, Typography } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useId } from "react";
import type { WaitingTask } from "#shared/contract/missions.ts";
import { ackKinds } from "#shared/mission/closing.ts";
import { daysBetween } from "#shared/persian/jalali.ts";
import { taskLink } from "#renderer/features/mission/mission-link.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { DueChip, Mark } from "#renderer/ui/chips.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { DayRange, Digits, usePersonNames, usePlace } from "#renderer/ui/text.tsx";

export function TaskCard({
  task,
  today,
  first,
}: {
  task: WaitingTask;
  today: string;
  first: boolean;
}) {
  const t = useText("home");
  const words = useText("words");
  const route = useText("route");
  const common = useText("common");
  const lang = useLang();
  const place = usePlace();
  const names = usePersonNames();
  const navigate = useNavigate();
  const subjectId = useId();
  const { mission } = task;
  const target = taskLink(task);
  const Act = first ? PrimaryButton : Button;
  const companions = mission.memberCount - 1;
  // One dossier may wait for several of these: without its name they look the same.
  const acknowledged = task.kind === "acknowledge" && ackKinds.find((kind) => kind === task.stepId);
  return (
    <Paper
      component="li"
      variant="outlined"
      sx={(theme) => ({
        display: "grid",
        alignItems: "center",
        columnGap: 2.5,
        rowGap: 1.25,
        gridTemplateColumns: {
          xs: "minmax(0, 1fr)",
          sm: "4.5rem minmax(0, 1fr) auto",
          lg: "4.5rem minmax(0, 1fr) 8.75rem auto",
        },
        paddingBlock: 1.75,
        paddingInline: 2.5,
        // The first one is marked at its edge; the filled button says the same.
        ...(first ? { borderInlineStart: `4px solid ${theme.palette.secondary.main}` } : {}),
      })}
    >
      <Typography sx={{ fontWeight: 600 }}>
        <bdi>
          <Digits>{mission.dossierNo}</Digits>
        </bdi>
      </Typography>
      <Box sx={{ minInlineSize: 0 }}>
        <AppLink
          {...target}
          id={subjectId}
          sx={{
            color: "text.primary",
            fontWeight: 600,
            textDecoration: "none",
            "&:hover": { textDecoration: "underline" },
          }}
        >
          {task.kind === "nameAnother" ? (
            t("stuckStep")
          ) : task.kind === "fillRole" ? (
            t("emptyRole", { role: words(`role.${task.role ?? "employee"}`) })
          ) : (
            <bdi>{mission.subject}</bdi>
          )}
        </AppLink>
        {mission.priority === "urgent" && (
          <Box component="span" sx={{ marginInlineStart: 1 }}>
            <Mark tone="orange" label={words("priority.urgent")} />
          </Box>
        )}
        {/* An administrator learns that it waits, not what the dossier is about. */}
        {mission.startDate !== "" && (
          <Typography variant="body2" color="textSecondary">
            <bdi>{names({ nameFa: mission.requesterFa, nameEn: mission.requesterEn }).name}</bdi>
            {companions > 0 && ` ${t("others", { count: companions })}`}
            {common("dot")}
            <bdi>{place(mission.city, mission.country)}</bdi>
            {common("dot")}
            <DayRange start={mission.startDate} end={mission.endDate} />
          </Typography>
        )}
        <Typography variant="caption" color="textSecondary" component="div">
          {task.kind !== "nameAnother" &&
            task.kind !== "fillRole" &&
            (daysBetween(task.since, today) > 0
              ? t("waitsFor", { count: daysBetween(task.since, today) })
              : t("waitsToday"))}
          {task.kind === "nameAnother" && task.forWhom && (
            <bdi>{t("stuckAt", { who: names(task.forWhom).name })}</bdi>
          )}
          {task.kind !== "nameAnother" && task.forWhom && (
            <>
              {common("dot")}
              <Box component="span" sx={{ color: "text.primary", fontWeight: 500 }}>
                {route("forWhom", { who: names(task.forWhom).name })}
              </Box>
            </>
          )}
          {task.urgency === "escalated" && (
            <>
              {common("dot")}
              {t("urgency.escalated")}
            </>
          )}
        </Typography>
      </Box>
      <Stack
        sx={{
          gap: 0.75,
          alignItems: { xs: "center", lg: "flex-start" },
          gridColumn: { sm: "2", lg: "auto" },
          flexDirection: { xs: "row", lg: "column" },
          flexWrap: "wrap",
        }}
      >
        {acknowledged && (
          <Typography variant="body2" sx={{ fontWeight: 500 }}>
            {words(`ackKind.${acknowledged}`)}
          </Typography>
        )}
        {task.step.titleFa !== "" && (
          <Typography variant="body2" sx={{ fontWeight: 500 }}>
            {t("step", { step: stepTitle(lang, task.step) })}
          </Typography>
        )}
        <DueChip due={task.due} today={today} />
      </Stack>
      <Act
        aria-describedby={subjectId}
        onClick={() => void navigate(target)}
        sx={{
          minInlineSize: "8.5rem",
          gridRow: { sm: "1 / span 2", lg: "auto" },
          gridColumn: { sm: "3", lg: "auto" },
          justifySelf: { xs: "start", sm: "end" },
        }}
      >
        {t(`act.${task.kind}`)}
      </Act>
    </Paper>
  );
}
