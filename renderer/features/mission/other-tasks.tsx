/** The tasks that the strip does not name, as a count that opens a small list. */
import DownIcon from "@mui/icons-material/ExpandMoreOutlined";
import { Box, Button, Popover, Stack, Typography } from "@mui/material";
import { useId, useState } from "react";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { DueChip } from "#renderer/ui/chips.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { taskLink } from "./mission-link.ts";
import { usePersonList } from "./people-words.ts";
import type { DossierTask } from "./turn.ts";

interface OtherTasksProps {
  missionId: string;
  today: string;
  own: readonly DossierTask[];
  others: readonly DossierTask[];
  /** The strip names a task of this person: what is said here is "of others". */
  leads: boolean;
}

export function OtherTasks(props: OtherTasksProps) {
  const { own, others, leads } = props;
  const t = useText("dossier");
  const common = useText("common");
  const titleId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (own.length + others.length === 0) return null;
  const label = [
    own.length > 0 && t("turn.ownMore", { count: own.length }),
    others.length > 0 && t(leads ? "turn.withOthers" : "turn.more", { count: others.length }),
  ]
    .filter(Boolean)
    .join(common("listSeparator"));
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        endIcon={<DownIcon />}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ flexShrink: 0, color: "text.secondary", fontWeight: 500 }}
      >
        {label}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "center" }}
        transformOrigin={{ vertical: "top", horizontal: "center" }}
        slotProps={{ paper: { role: "dialog", "aria-labelledby": titleId } }}
      >
        <Box sx={{ padding: 2, inlineSize: 420, maxInlineSize: "90vw" }}>
          <Typography variant="h3" component="h2" id={titleId} sx={{ marginBlockEnd: 0.5 }}>
            {t("turn.label")}
          </Typography>
          <Box component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
            {[...own, ...others].map((task) => (
              <Line
                key={`${task.kind} ${task.stepId}`}
                task={task}
                mine={own.includes(task)}
                missionId={props.missionId}
                today={props.today}
                onGo={() => setAnchor(null)}
              />
            ))}
          </Box>
        </Box>
      </Popover>
    </>
  );
}

function Line(props: {
  task: DossierTask;
  mine: boolean;
  missionId: string;
  today: string;
  onGo: () => void;
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
        borderBlockStart: `1px solid ${theme.palette.look.lineSoft}`,
        "&:first-of-type": { borderBlockStart: 0 },
      })}
    >
      <Box sx={{ flex: 1, minInlineSize: 0 }}>
        <Typography component="div">
          {mine ? (
            <AppLink
              {...taskLink({ ...task, forWhom: null, mission: { id: props.missionId } })}
              onClick={props.onGo}
              sx={{ color: "primary.main", fontWeight: 600 }}
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
