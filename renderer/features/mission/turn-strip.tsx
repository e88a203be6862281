/** Whose turn it is now and until when, and the reason of the last return; beneath the title. */
import HourglassIcon from "@mui/icons-material/HourglassEmptyOutlined";
import { Alert, AlertTitle, Box, Stack, Typography, type AlertColor } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Status } from "#shared/mission/state.ts";
import { DueChip } from "#renderer/ui/chips.tsx";
import { useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { usePersonList } from "./people-words.ts";

type DossierTask = Dossier["tasks"][number];

export function TurnStrip({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const { tasks, mission, today } = dossier;
  return (
    <Box component="section" aria-label={t("turn.label")} sx={{ marginBlockEnd: 2 }}>
      {/* What has to be undone is in its own list beneath. */}
      {tasks
        .filter((task) => task.kind !== "acknowledge")
        .map((task) => (
          <Turn key={`${task.kind} ${task.stepId}`} task={task} today={today} />
        ))}
      {tasks.length === 0 && (
        <Typography color="textSecondary">
          {mission.status === "archived" ? t("turn.archived") : t("turn.closed")}
        </Typography>
      )}
      <LastReason mission={mission} />
    </Box>
  );
}

function Turn({ task, today }: { task: DossierTask; today: string }) {
  const t = useText("dossier");
  const words = useText("words");
  const people = usePersonList();
  const me = useSession().person.id;
  const mine = task.people.some((one) => one.id === me);
  const kind = words(`taskKind.${task.kind}`);
  return (
    <Stack
      direction="row"
      sx={(theme) => ({
        alignItems: "center",
        flexWrap: "wrap",
        columnGap: 1.25,
        rowGap: 0.5,
        paddingInline: 1.5,
        paddingBlock: 1,
        marginBlockEnd: 1,
        borderRadius: 1,
        borderInlineStart: `4px solid ${mine ? theme.palette.secondary.main : theme.palette.lineStrong}`,
        backgroundColor: mine ? theme.palette.soft.orange : theme.palette.soft.teal,
      })}
    >
      <HourglassIcon
        fontSize="small"
        aria-hidden
        sx={{ color: mine ? "secondary.main" : "text.secondary" }}
      />
      <Typography component="span" sx={{ fontWeight: 600 }}>
        {mine ? t("turn.yours", { task: kind }) : t("turn.theirs", { task: kind })}
      </Typography>
      {!mine && (
        <Typography component="span" variant="body2">
          {task.people.length === 0 ? t("turn.nobody") : t("turn.by", { who: people(task.people) })}
        </Typography>
      )}
      <Typography component="span" variant="body2" color="textSecondary">
        {t("turn.until", { day: task.due })}
      </Typography>
      <DueChip due={task.due} today={today} />
    </Stack>
  );
}

/** States that say why they came about, and how grave it is. */
const reasonSeverity = {
  returned: "warning",
  reportReturned: "warning",
  postponed: "warning",
  rejected: "error",
  cancelled: "error",
  reportRejected: "error",
  withdrawn: "info",
} as const satisfies Partial<Record<Status, AlertColor>>;
const hasReason = (status: Status): status is keyof typeof reasonSeverity =>
  Object.hasOwn(reasonSeverity, status);

function LastReason({ mission }: { mission: Dossier["mission"] }) {
  const t = useText("dossier");
  const { status, lastReason } = mission;
  if (lastReason === "") return null;
  if (!hasReason(status)) return null;
  return (
    <Alert severity={reasonSeverity[status]} sx={{ marginBlockStart: 1 }}>
      <AlertTitle sx={{ fontSize: "h2.fontSize" }}>{t(`reasonOf.${status}`)}</AlertTitle>
      <bdi style={{ whiteSpace: "pre-line" }}>{lastReason}</bdi>
    </Alert>
  );
}
