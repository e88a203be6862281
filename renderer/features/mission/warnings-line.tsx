/** What speaks against the dossier as it is: one line above the tab's content, opened by a press. */
import WarningIcon from "@mui/icons-material/WarningAmberOutlined";
import DownIcon from "@mui/icons-material/ExpandMoreOutlined";
import UpIcon from "@mui/icons-material/ExpandLessOutlined";
import { Box, ButtonBase, Collapse, Stack, Typography } from "@mui/material";
import { useId, useState, type ReactNode } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { deciding } from "#shared/mission/workflow-row.ts";
import { useText } from "#renderer/i18n.ts";
import { PresenceWarnings } from "#renderer/features/presence/presence-warnings.tsx";
import { useLocks } from "#renderer/features/report-lock/lock-banner.tsx";
import { MemberLocks } from "#renderer/features/report-lock/member-locks.tsx";
import { DamageNotice } from "./damage-notice.tsx";
import { Objections } from "./decision-notes.tsx";
import { hasReason, LastReason } from "./last-reason.tsx";

interface Warning {
  title: string;
  /** Its own words, where there is one sentence. */
  text: string;
  whole: ReactNode;
  tone: "error" | "warning";
}

export function WarningsLine({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const id = useId();
  // A dossier that is not as it was written says so whole.
  const [open, setOpen] = useState(dossier.damages.length > 0);
  const warnings = useWarnings(dossier);
  const [first, ...others] = warnings;
  if (!first) return null;
  const Turned = open ? UpIcon : DownIcon;
  return (
    <Box
      component="section"
      aria-label={t("warnings.label")}
      sx={(theme) => ({
        // Close below the tabs: the content keeps its height.
        marginBlock: "-8px 4px",
        borderRadius: 1,
        backgroundColor: theme.palette.soft[first.tone],
      })}
    >
      <ButtonBase
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        sx={{ inlineSize: "100%", minBlockSize: 28, borderRadius: 1, textAlign: "start" }}
      >
        <Stack
          direction="row"
          component="span"
          sx={{ alignItems: "center", gap: 1, inlineSize: "100%", paddingInline: 1.5 }}
        >
          <WarningIcon aria-hidden sx={{ fontSize: 16, color: `${first.tone}.main` }} />
          <Typography component="span" noWrap sx={{ fontWeight: 600, flexShrink: 0 }}>
            {first.title}
          </Typography>
          <Typography component="span" noWrap dir="auto" sx={{ minInlineSize: 0 }}>
            {first.text}
          </Typography>
          <Typography
            component="span"
            noWrap
            sx={{ marginInlineStart: "auto", flexShrink: 0, fontWeight: 600 }}
          >
            {others.length > 0 && t("warnings.more", { count: others.length })}
          </Typography>
          <Turned aria-hidden sx={{ fontSize: 18 }} />
        </Stack>
      </ButtonBase>
      <Collapse in={open} unmountOnExit>
        <Box id={id} sx={{ paddingInline: 1.5, paddingBlockEnd: 0.5 }}>
          {warnings.map((one) => (
            <Box key={one.title}>{one.whole}</Box>
          ))}
        </Box>
      </Collapse>
    </Box>
  );
}

/** The gravest first. */
const useWarnings = (dossier: Dossier): Warning[] => {
  const t = useText("dossier");
  const whole = useText("whole");
  const presence = useText("presence");
  const lock = useText("reportLock");
  const { mission, objections, warnings, damages } = dossier;
  const { status, lastReason, request } = mission;
  const members = request.members.flatMap((one) => one.personId ?? []);
  const locks = useLocks(deciding.includes(status) ? members : []);
  const said = (title: string, text: string, content: ReactNode): Warning => ({
    title,
    text,
    whole: content,
    tone: "warning",
  });
  return [
    damages.length > 0 && {
      ...said(whole("dossier.title"), "", <DamageNotice damages={damages} />),
      tone: "error" as const,
    },
    lastReason !== "" &&
      hasReason(status) &&
      said(t(`reasonOf.${status}`), lastReason, <LastReason mission={mission} />),
    objections.length > 0 &&
      said(t("objections.title"), objections[0]?.reason ?? "", <Objections dossier={dossier} />),
    (locks?.locks.length ?? 0) > 0 && said(lock("title"), "", <MemberLocks dossier={dossier} />),
    warnings.length > 0 && said(presence("title"), "", <PresenceWarnings warnings={warnings} />),
  ].filter((one) => one !== false);
};
