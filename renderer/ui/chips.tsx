/** Small marks: the phase of a mission, a due day, a step's state. Sign and word, never colour alone. */
import ArchiveIcon from "@mui/icons-material/Inventory2Outlined";
import BlockIcon from "@mui/icons-material/BlockOutlined";
import CheckIcon from "@mui/icons-material/CheckCircleOutlined";
import DescriptionIcon from "@mui/icons-material/DescriptionOutlined";
import DraftIcon from "@mui/icons-material/EditNoteOutlined";
import FlightIcon from "@mui/icons-material/FlightTakeoffOutlined";
import LockIcon from "@mui/icons-material/LockOutlined";
import LockOpenIcon from "@mui/icons-material/LockOpenOutlined";
import OrderIcon from "@mui/icons-material/TaskOutlined";
import ReadyIcon from "@mui/icons-material/LuggageOutlined";
import ReviewIcon from "@mui/icons-material/PendingActionsOutlined";
import ScheduleIcon from "@mui/icons-material/ScheduleOutlined";
import UndoIcon from "@mui/icons-material/AssignmentReturnOutlined";
import { Chip, type SvgIconProps } from "@mui/material";
import type { ComponentType, ReactElement } from "react";
import type { Confidentiality } from "#shared/mission/request/request.ts";
import type { Phase } from "#shared/mission/state.ts";
import { daysBetween, isDay } from "#shared/persian/jalali.ts";
import { useText } from "#renderer/i18n.ts";

export type Tone = "teal" | "orange" | "success" | "warning" | "error" | "plain";

/** The sign and the tone of each phase. */
export const phases: Record<Phase, { Icon: ComponentType<SvgIconProps>; tone: Tone }> = {
  draft: { Icon: DraftIcon, tone: "plain" },
  inReview: { Icon: ReviewIcon, tone: "teal" },
  returned: { Icon: UndoIcon, tone: "warning" },
  rejected: { Icon: BlockIcon, tone: "error" },
  withdrawn: { Icon: BlockIcon, tone: "plain" },
  postponed: { Icon: ScheduleIcon, tone: "warning" },
  cancelled: { Icon: BlockIcon, tone: "error" },
  changing: { Icon: ReviewIcon, tone: "orange" },
  approved: { Icon: CheckIcon, tone: "success" },
  ordered: { Icon: OrderIcon, tone: "success" },
  cleared: { Icon: ReadyIcon, tone: "success" },
  onTheWay: { Icon: FlightIcon, tone: "teal" },
  reportDue: { Icon: ScheduleIcon, tone: "orange" },
  reported: { Icon: DescriptionIcon, tone: "teal" },
  reportReturned: { Icon: UndoIcon, tone: "warning" },
  reportAccepted: { Icon: CheckIcon, tone: "success" },
  reportRejected: { Icon: BlockIcon, tone: "error" },
  archived: { Icon: ArchiveIcon, tone: "plain" },
};

export function StatusChip({ phase }: { phase: Phase }) {
  const t = useText("words");
  const { Icon, tone } = phases[phase];
  return <Mark tone={tone} icon={<Icon />} label={t(`status.${phase}`)} />;
}

/** How long is left, in words; late is red and says so. */
export function DueChip({ due, today }: { due: string; today: string }) {
  const t = useText("common");
  if (!isDay(due) || !isDay(today)) return null;
  const left = daysBetween(today, due);
  if (left < 0)
    return <Mark tone="error" icon={<ScheduleIcon />} label={t("overdue", { count: -left })} />;
  if (left === 0) return <Mark tone="warning" icon={<ScheduleIcon />} label={t("dueToday")} />;
  if (left === 1) return <Mark tone="warning" icon={<ScheduleIcon />} label={t("dueTomorrow")} />;
  return <Mark tone="plain" icon={<ScheduleIcon />} label={t("dueIn", { count: left })} />;
}

const classTones = { normal: "plain", confidential: "warning", veryConfidential: "error" } as const;

/** The class of a dossier or a paper. */
export function ClassMark({ level }: { level: Confidentiality }) {
  const t = useText("words");
  return (
    <Mark
      tone={classTones[level]}
      icon={level === "normal" ? <LockOpenIcon /> : <LockIcon />}
      label={t(`confidentiality.${level}`)}
    />
  );
}

/** A mark with sign and word in one of the calm tones. */
export function Mark({ tone, icon, label }: { tone: Tone; icon?: ReactElement; label: string }) {
  return (
    <Chip
      size="small"
      {...(icon ? { icon } : {})}
      label={label}
      sx={(theme) => {
        const plain = {
          color: theme.palette.text.secondary,
          backgroundColor: "transparent",
          borderColor: theme.palette.line,
        };
        const text = {
          teal: theme.palette.primary.main,
          // The button's orange is too light for words on its own soft ground.
          orange: theme.palette.secondary.dark,
          success: theme.palette.success.main,
          warning: theme.palette.warning.main,
          error: theme.palette.error.main,
        };
        const look =
          tone === "plain"
            ? plain
            : {
                color: text[tone],
                backgroundColor: theme.palette.soft[tone],
                borderColor: "transparent",
              };
        return {
          ...look,
          borderStyle: "solid",
          borderWidth: 1,
          blockSize: 20,
          typography: "caption",
          fontWeight: 600,
          "& .MuiChip-icon": {
            color: "inherit",
            fontSize: 14,
            marginInlineStart: "6px",
            marginInlineEnd: "-4px",
          },
        };
      }}
    />
  );
}
