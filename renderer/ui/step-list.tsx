/**
 * The task list of a long form: its steps with a word and a sign of how far each is. It knows
 * nothing of the form; who uses it says the words.
 */
import CheckIcon from "@mui/icons-material/CheckCircleOutlined";
import ErrorIcon from "@mui/icons-material/ErrorOutlineOutlined";
import CircleIcon from "@mui/icons-material/RadioButtonUncheckedOutlined";
import ProgressIcon from "@mui/icons-material/TimelapseOutlined";
import { Box, List, ListItem, ListItemButton, Paper, Typography } from "@mui/material";
import { Digits } from "./text.tsx";

const marks = {
  notStarted: { Icon: CircleIcon, color: "text.secondary" },
  optional: { Icon: CircleIcon, color: "text.secondary" },
  inProgress: { Icon: ProgressIcon, color: "primary.main" },
  complete: { Icon: CheckIcon, color: "success.main" },
  wrong: { Icon: ErrorIcon, color: "error.main" },
  ready: { Icon: CircleIcon, color: "primary.main" },
  later: { Icon: CircleIcon, color: "text.secondary" },
} as const;
type StepMark = keyof typeof marks;

export interface ListedStep<Id extends string> {
  id: Id;
  title: string;
  mark: StepMark;
  /** The sign in words; colour alone says nothing. */
  state: string;
}

export function StepList<Id extends string>(props: {
  label: string;
  steps: readonly ListedStep<Id>[];
  current: Id;
  onOpen: (id: Id) => void;
}) {
  return (
    <Paper
      component="nav"
      variant="outlined"
      aria-label={props.label}
      sx={{ padding: 1, position: { md: "sticky" }, insetBlockStart: 16 }}
    >
      <List disablePadding component="ol">
        {props.steps.map(({ id, title, mark, state }, index) => (
          <ListItem key={id} disablePadding>
            <ListItemButton
              selected={id === props.current}
              aria-current={id === props.current ? "step" : undefined}
              onClick={() => props.onOpen(id)}
              sx={{ alignItems: "flex-start", gap: 1, paddingInline: 1.25, paddingBlock: 0.9 }}
            >
              <Box component="span" sx={{ color: "text.secondary", minInlineSize: "1.1rem" }}>
                <Digits>{index + 1}</Digits>
              </Box>
              <Box component="span" sx={{ flex: 1, minInlineSize: 0 }}>
                <Typography
                  component="span"
                  sx={{ display: "block", fontWeight: id === props.current ? 700 : 500 }}
                >
                  {title}
                </Typography>
                <StateMark mark={mark} state={state} />
              </Box>
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    </Paper>
  );
}

function StateMark({ mark, state }: { mark: StepMark; state: string }) {
  const { Icon, color } = marks[mark];
  return (
    <Typography
      component="span"
      variant="caption"
      sx={{ color, display: "flex", alignItems: "center", gap: 0.5 }}
    >
      <Icon aria-hidden sx={{ fontSize: 16 }} />
      {state}
    </Typography>
  );
}
