/** Open tasks of a dossier, one line each: this person's with the way to it, another's with whose it is. */
import { Box, Stack, Typography } from "@mui/material";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { DueChip } from "#renderer/ui/chips.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { taskLink } from "./mission-link.ts";
import { usePersonList } from "./people-words.ts";
import type { DossierTask } from "./turn.ts";

export interface TaskLinesProps {
  missionId: string;
  today: string;
  own: readonly DossierTask[];
  others: readonly DossierTask[];
}

export function TaskLines(props: TaskLinesProps & { onGo?: () => void }) {
  const { own, others, missionId, today, onGo } = props;
  return (
    <Box component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
      {[...own, ...others].map((task) => (
        <Line
          key={`${task.kind} ${task.stepId}`}
          task={task}
          mine={own.includes(task)}
          missionId={missionId}
          today={today}
          onGo={onGo}
        />
      ))}
    </Box>
  );
}

function Line(props: {
  task: DossierTask;
  mine: boolean;
  missionId: string;
  today: string;
  onGo: (() => void) | undefined;
}) {
  const { task, mine } = props;
  const t = useText("dossier");
  const words = useText("words");
  const lang = useLang();
  const people = usePersonList();
  const step = stepTitle(lang, task.step);
  const kind = words(`taskKind.${task.kind}`);
  return (
    <Stack
      component="li"
      direction="row"
      sx={(theme) => ({
        alignItems: "center",
        gap: 1,
        minBlockSize: 32,
        paddingBlock: 0.5,
        borderBlockStart: `1px solid ${theme.palette.look.lineSoft}`,
        "&:first-of-type": { borderBlockStart: 0 },
      })}
    >
      <Box sx={{ flex: 1, minInlineSize: 0 }}>
        <Typography component="div">
          {mine ? (
            <AppLink
              {...taskLink({ ...task, forWhom: null, mission: { id: props.missionId } })}
              {...(props.onGo ? { onClick: props.onGo } : {})}
              sx={{ color: "primary.main", fontWeight: 600, textDecoration: "none" }}
            >
              {kind}
            </AppLink>
          ) : (
            <b>{kind}</b>
          )}
          {step !== "" && ` · ${step}`}
        </Typography>
        {!mine && (
          <Typography variant="caption" component="div" color="textSecondary">
            {task.people.length === 0
              ? t("turn.nobody")
              : t("turn.by", { who: people(task.people) })}
          </Typography>
        )}
      </Box>
      <DueChip due={task.due} today={props.today} />
    </Stack>
  );
}
