/** The sections with a word and a sign of how far each is; the check comes last. */
import CheckIcon from "@mui/icons-material/CheckCircleOutlined";
import CircleIcon from "@mui/icons-material/RadioButtonUncheckedOutlined";
import ErrorIcon from "@mui/icons-material/ErrorOutlineOutlined";
import ProgressIcon from "@mui/icons-material/TimelapseOutlined";
import { Box, List, ListItem, ListItemButton, Paper, Typography } from "@mui/material";
import { sectionIds, type SectionId } from "#shared/mission/request.ts";
import { useText } from "#renderer/i18n.ts";
import { Digits } from "#renderer/ui/text.tsx";
import { steps, type SectionState, type StepId } from "./request-values.ts";

type Mark = SectionState | "ready" | "later";
const marks = {
  notStarted: { Icon: CircleIcon, color: "text.secondary" },
  inProgress: { Icon: ProgressIcon, color: "primary.main" },
  complete: { Icon: CheckIcon, color: "success.main" },
  wrong: { Icon: ErrorIcon, color: "error.main" },
  ready: { Icon: CircleIcon, color: "primary.main" },
  later: { Icon: CircleIcon, color: "text.secondary" },
} as const;

export function TaskList(props: {
  states: Record<SectionId, SectionState>;
  current: StepId;
  onOpen: (id: StepId) => void;
}) {
  const t = useText("request");
  const words = useText("words");
  const ready = sectionIds.every((id) => props.states[id] === "complete");
  return (
    <Paper
      component="nav"
      variant="outlined"
      aria-label={t("tasks")}
      sx={{ padding: 1, position: { md: "sticky" }, insetBlockStart: 16 }}
    >
      <List disablePadding component="ol">
        {steps.map((id, index) => (
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
                  {id === "check" ? t("check") : words(`section.${id}`)}
                </Typography>
                <StateMark mark={id === "check" ? (ready ? "ready" : "later") : props.states[id]} />
              </Box>
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    </Paper>
  );
}

function StateMark({ mark }: { mark: Mark }) {
  const t = useText("request");
  const { Icon, color } = marks[mark];
  return (
    <Typography
      component="span"
      variant="caption"
      sx={{ color, display: "flex", alignItems: "center", gap: 0.5 }}
    >
      <Icon aria-hidden sx={{ fontSize: 16 }} />
      {t(`state.${mark}`)}
    </Typography>
  );
}
