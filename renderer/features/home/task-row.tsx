/** One waiting task as one line: sign, duty, number, object, facts, due day; the first one has the button. */
import ChevronIcon from "@mui/icons-material/ChevronRightOutlined";
import LateIcon from "@mui/icons-material/ErrorOutlineOutlined";
import LockIcon from "@mui/icons-material/LockOutlined";
import SoonIcon from "@mui/icons-material/ScheduleOutlined";
import { Box, ButtonBase, Stack, Typography, type SxProps, type Theme } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useId, type ReactNode } from "react";
import { addDays, daysBetween, formatDay, isDay } from "#shared/persian/jalali.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { taskLink } from "#renderer/features/mission/mission-link.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { heights } from "#renderer/theme/tokens.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { mirrored } from "#renderer/ui/mirrored.ts";
import { taskIcons } from "./task-icons.ts";
import type { MyTask } from "./use-my-tasks.ts";
import { useTaskWords, type TaskWords } from "./use-task-words.ts";

export function TaskRow(props: {
  one: MyTask;
  today: string;
  first: boolean;
  onAsk: (one: MyTask) => void;
}) {
  const { one, today, first, onAsk } = props;
  const wordsOf = useTaskWords();
  const lang = useLang();
  const navigate = useNavigate();
  const id = useId();
  const said = wordsOf(one);
  const Icon = taskIcons[one.of === "task" ? one.task.kind : one.of];
  const open = () => (one.of === "task" ? void navigate(taskLink(one.task)) : onAsk(one));
  return (
    <Box
      component="li"
      data-task={one.key}
      title={[said.object, said.facts, said.more].filter(Boolean).join("\n")}
      sx={rowSx(first)}
    >
      <Icon aria-hidden sx={{ fontSize: 18, color: "text.secondary" }} />
      <Opener one={one} onAsk={onAsk} labelledBy={`${id}-duty ${id}-no ${id}-object`}>
        <span id={`${id}-duty`}>{said.duty}</span>
      </Opener>
      <Typography noWrap color="textSecondary" id={`${id}-no`} component="span">
        <bdi>{localizeDigits(said.no, lang)}</bdi>
      </Typography>
      <Typography noWrap id={`${id}-object`} component="span">
        <Marks one={one} />
        <bdi>{said.object}</bdi>
      </Typography>
      <Typography noWrap color="textSecondary" component="span">
        {said.facts}
        <Box component="span" sx={visuallyHidden}>
          {said.more}
        </Box>
      </Typography>
      <Due due={one.due} today={today} />
      <End first={first} said={said} describedBy={`${id}-object`} onOpen={open} />
    </Box>
  );
}

/** The whole row opens by its name. */
function Opener(props: {
  one: MyTask;
  labelledBy: string;
  onAsk: (one: MyTask) => void;
  children: ReactNode;
}) {
  const { one, labelledBy } = props;
  return one.of === "task" ? (
    <AppLink {...taskLink(one.task)} aria-labelledby={labelledBy} data-opens="" sx={openerSx}>
      {props.children}
    </AppLink>
  ) : (
    <ButtonBase
      aria-labelledby={labelledBy}
      aria-haspopup="dialog"
      data-opens=""
      onClick={() => props.onAsk(one)}
      sx={openerSx}
    >
      {props.children}
    </ButtonBase>
  );
}

/** Urgent, or of a class above the usual one. */
function Marks({ one }: { one: MyTask }) {
  const words = useText("words");
  if (one.of !== "task") return null;
  const { priority, confidentiality } = one.task.mission;
  return (
    <>
      {confidentiality !== "normal" && (
        <LockIcon
          titleAccess={words(`confidentiality.${confidentiality}`)}
          sx={{ fontSize: 14, color: "warning.main", verticalAlign: "-2px", marginInlineEnd: 0.5 }}
        />
      )}
      {priority === "urgent" && (
        <Typography
          component="span"
          variant="caption"
          sx={{ color: "warning.main", fontWeight: 600, marginInlineEnd: 0.75 }}
        >
          {words("priority.urgent")}
        </Typography>
      )}
    </>
  );
}

/** Late and near days in words with a sign; later ones as days. */
function Due({ due, today }: { due: string; today: string }) {
  const t = useText("home");
  const common = useText("common");
  const lang = useLang();
  if (!isDay(due)) return <span />;
  const left = daysBetween(today, due);
  const look: SxProps<Theme> = { display: "flex", alignItems: "center", gap: 0.5, fontWeight: 500 };
  if (left < 0)
    return (
      <Typography component="span" variant="caption" noWrap sx={{ ...look, color: "error.main" }}>
        <LateIcon aria-hidden sx={{ fontSize: 14 }} />
        {common("overdue", { count: -left })}
      </Typography>
    );
  if (left <= 1)
    return (
      <Typography component="span" variant="caption" noWrap sx={{ ...look, color: "warning.main" }}>
        <SoonIcon aria-hidden sx={{ fontSize: 14 }} />
        {left === 0 ? t("due.today") : t("due.next")}
      </Typography>
    );
  return (
    <Typography component="span" variant="caption" noWrap color="textSecondary">
      <time dateTime={due}>
        {due < addDays(today, 14)
          ? formatDay(due, lang, "long").split(" ").slice(0, 3).join(" ")
          : formatDay(due, lang, "dayMonth")}
      </time>
    </Typography>
  );
}

function End(props: { first: boolean; said: TaskWords; describedBy: string; onOpen: () => void }) {
  const { first, said, describedBy, onOpen } = props;
  if (!first)
    return (
      <Box sx={{ justifySelf: "end", lineHeight: 0, color: "lineStrong" }}>
        <ChevronIcon aria-hidden sx={[{ fontSize: 18 }, mirrored]} />
      </Box>
    );
  return (
    <Stack sx={{ alignItems: "flex-end", position: "relative" }}>
      <PrimaryButton
        size="small"
        aria-describedby={describedBy}
        onClick={onOpen}
        sx={{ minHeight: heights.controlInBar, paddingInline: 1 }}
      >
        {said.act}
      </PrimaryButton>
    </Stack>
  );
}

const rowSx =
  (first: boolean) =>
  ({ palette, density }: Theme) => ({
    position: "relative",
    display: "grid",
    gridTemplateColumns:
      "20px minmax(96px, 152px) 56px minmax(0, 1.16fr) minmax(0, 1fr) 104px 136px",
    columnGap: 1,
    alignItems: "center",
    blockSize: heights.workRow[density],
    paddingInline: "16px 12px",
    borderBlockEnd: `1px solid ${palette.look.lineSoft}`,
    "&:hover": { backgroundColor: palette.look.hover },
    ...(first
      ? {
          backgroundColor: palette.look.orangeSoft,
          "&:hover": { backgroundColor: palette.look.orangeSoft },
          "&::before": {
            content: '""',
            position: "absolute",
            insetBlock: 0,
            insetInlineStart: 0,
            inlineSize: 4,
            backgroundColor: palette.secondary.main,
          },
        }
      : {}),
    // Where there is no room for them, the facts are cut first.
    "@container (max-width: 720px)": {
      gridTemplateColumns:
        "20px minmax(88px, 130px) 52px minmax(0, 1fr) minmax(0, 0.4fr) 100px 136px",
    },
  });

const openerSx = (theme: Theme) => ({
  // The target below is placed in the row, not in the name.
  position: "static",
  display: "block",
  overflow: "hidden",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
  textAlign: "start",
  fontFamily: "inherit",
  fontSize: "body2.fontSize",
  fontWeight: 600,
  color: "text.primary",
  textDecoration: "none",
  // The row is its target, and has the focus ring.
  "&::after": { content: '""', position: "absolute", inset: 0 },
  "&:focus-visible": { outline: "none" },
  "&:focus-visible::after": {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: "-2px",
  },
});
