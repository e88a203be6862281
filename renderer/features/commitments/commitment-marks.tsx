/** Small pieces of a commitment: its state in sign and word, its progress, its source. */
import CancelIcon from "@mui/icons-material/BlockOutlined";
import DoneIcon from "@mui/icons-material/CheckCircleOutlined";
import { Box, Typography } from "@mui/material";
import type { CommitmentView } from "#shared/contract/commitments.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { textIn, useLang, useText, type Lang, type Text } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { useToday } from "#renderer/session.ts";
import { DueChip, Mark } from "#renderer/ui/chips.tsx";
import type { NamedPerson } from "#renderer/ui/text.tsx";
import { radii } from "#renderer/theme/tokens.ts";

export function StateMark({ view }: { view: CommitmentView }) {
  const t = useText("commitments");
  const today = useToday();
  const { state, due } = view.commitment;
  if (state === "done") return <Mark tone="success" icon={<DoneIcon />} label={t("state.done")} />;
  if (state === "cancelled")
    return <Mark tone="plain" icon={<CancelIcon />} label={t("state.cancelled")} />;
  return <DueChip due={due} today={today} />;
}

export function ProgressBar({ percent }: { percent: number }) {
  const t = useText("commitments");
  const words = t("percent", { percent });
  return (
    <Box sx={{ minInlineSize: "6rem" }}>
      <Box
        role="img"
        aria-label={words}
        sx={(theme) => ({
          blockSize: 6,
          borderRadius: `${radii.small}px`,
          overflow: "hidden",
          backgroundColor: theme.palette.line,
        })}
      >
        <Box
          sx={{ blockSize: "100%", inlineSize: `${percent}%`, backgroundColor: "primary.main" }}
        />
      </Box>
      <Typography variant="caption" color="textSecondary" aria-hidden>
        {words}
      </Typography>
    </Box>
  );
}

/** The responsible person or unit. */
export const ownerOf = (
  { owner, commitment }: CommitmentView,
  nameOf: (person: NamedPerson) => string,
): string => (owner ? nameOf(owner) : commitment.ownerUnit);

/** A dossier is named only to those who see it. */
export const sourceIn = (
  lang: Lang,
  { commitment: { source }, mission }: CommitmentView,
): string => {
  const t: Text<"commitments"> = (key, params) => textIn(lang, "commitments", key, params);
  if (mission) return t("sourceReport", { dossierNo: localizeDigits(mission.dossierNo, lang) });
  if (source.kind === "report") return t("sourceHidden");
  const kind = t(`source.${source.kind}`);
  return source.reference === "" ? kind : t("sourceOther", { kind, reference: source.reference });
};

export function SourceText({ view }: { view: CommitmentView }) {
  const words = sourceIn(useLang(), view);
  return view.mission ? (
    <AppLink
      {...missionLink(view.mission.id)}
      // Tall enough to be a target below the button above it (WCAG 2.2, 2.5.8).
      sx={{ color: "primary.main", display: "inline-block", lineHeight: "24px" }}
    >
      {words}
    </AppLink>
  ) : (
    <bdi>{words}</bdi>
  );
}
