/** States in the rows of lists: coloured sign and word, without the ground that chips have. */
import LockIcon from "@mui/icons-material/LockOutlined";
import LockOpenIcon from "@mui/icons-material/LockOpenOutlined";
import UrgentIcon from "@mui/icons-material/PriorityHighOutlined";
import { Stack, type Theme } from "@mui/material";
import type { ReactElement } from "react";
import type { Confidentiality } from "#shared/mission/request/request.ts";
import type { Phase } from "#shared/mission/state.ts";
import { useText } from "#renderer/i18n.ts";
import { phases, type Tone } from "./chips.tsx";

const inkOf = ({ palette }: Theme, tone: Tone): string =>
  ({
    plain: palette.text.secondary,
    teal: palette.primary.main,
    orange: palette.secondary.dark,
    success: palette.success.main,
    warning: palette.warning.main,
    error: palette.error.main,
  })[tone];

export function Sign({ tone, icon, label }: { tone: Tone; icon?: ReactElement; label: string }) {
  return (
    <Stack
      component="span"
      direction="row"
      sx={(theme) => ({
        display: "inline-flex",
        verticalAlign: "middle",
        alignItems: "center",
        gap: 0.75,
        flexShrink: 0,
        color: inkOf(theme, tone),
        typography: "caption",
        whiteSpace: "nowrap",
        "& svg": { fontSize: 14 },
      })}
    >
      {icon}
      {label}
    </Stack>
  );
}

export function StatusSign({ phase }: { phase: Phase }) {
  const t = useText("words");
  const { Icon, tone } = phases[phase];
  return <Sign tone={tone} icon={<Icon aria-hidden />} label={t(`status.${phase}`)} />;
}

const classTones = { normal: "plain", confidential: "warning", veryConfidential: "error" } as const;

export function ClassSign({ level }: { level: Confidentiality }) {
  const t = useText("words");
  const Icon = level === "normal" ? LockOpenIcon : LockIcon;
  return (
    <Sign
      tone={classTones[level]}
      icon={<Icon aria-hidden />}
      label={t(`confidentiality.${level}`)}
    />
  );
}

export function UrgentSign() {
  const t = useText("words");
  return <Sign tone="orange" icon={<UrgentIcon aria-hidden />} label={t("priority.urgent")} />;
}
