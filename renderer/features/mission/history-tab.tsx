/** Everything that happened to the dossier: who, for whom, when, from which state to which, why. */
import { Box, Stack, Typography } from "@mui/material";
import type { TimelineEntry } from "#shared/contract/dossier-parts.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import type { MissionEvent } from "#shared/mission/events.ts";
import { hasText, stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { InstantText, PersonText, usePersonNames } from "#renderer/ui/text.tsx";
import { DossierPart } from "./dossier-part.tsx";
import { VerifyPanel } from "./verify-panel.tsx";

export function HistoryTab({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  return (
    <Stack sx={{ gap: 2 }}>
      <VerifyPanel missionId={dossier.mission.id} />
      <Panel
        title={t("history.title")}
        action={
          <Typography variant="caption" color="textSecondary">
            {t("history.newestFirst")}
          </Typography>
        }
      >
        <DossierPart name="mission.history" of={{ missionId: dossier.mission.id }}>
          {({ timeline }) => (
            <Box component="ol" reversed sx={{ listStyle: "none", margin: 0, padding: 0 }}>
              {timeline.toReversed().map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </Box>
          )}
        </DossierPart>
      </Panel>
    </Stack>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const t = useText("dossier");
  const words = useText("words");
  const names = usePersonNames();
  const sentence = useSentence();
  return (
    <Box
      component="li"
      sx={(theme) => ({
        display: "grid",
        columnGap: 2,
        gridTemplateColumns: { xs: "1fr", sm: "10.5rem minmax(0, 1fr)" },
        paddingBlock: 1.5,
        borderBlockEnd: `1px solid ${theme.palette.line}`,
        "&:last-of-type": { borderBlockEnd: 0 },
      })}
    >
      <Typography variant="body2" color="textSecondary" component="div">
        <InstantText at={entry.at} />
        <Typography variant="caption" component="div">
          {t("history.version", { n: entry.version })}
        </Typography>
      </Typography>
      <Box sx={{ minInlineSize: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{sentence(entry)}</Typography>
        <Typography variant="body2" component="div">
          <PersonText person={entry.actor} post="beside" />
          {entry.forWhom && ` — ${t("history.forWhom", { who: names(entry.forWhom).name })}`}
        </Typography>
        {entry.from !== entry.to && (
          <Typography variant="caption" color="textSecondary" component="div">
            {t("history.stateChange", {
              from: words(`status.${entry.from}`),
              to: words(`status.${entry.to}`),
            })}
          </Typography>
        )}
        {entry.reason !== "" && (
          <Typography
            variant="body2"
            component="blockquote"
            dir="auto"
            sx={(theme) => ({
              margin: 0,
              marginBlockStart: 0.75,
              paddingInlineStart: 1.25,
              borderInlineStart: `3px solid ${theme.palette.line}`,
              whiteSpace: "pre-line",
            })}
          >
            {entry.reason}
          </Typography>
        )}
      </Box>
    </Box>
  );
}

/** `mission.stepApproved.v1` without the stream and the version. */
type Kind<T> = T extends `mission.${infer K}.v${number}` ? K : never;
type EventKind = Kind<MissionEvent["type"]>;
/** The sentence below does not compile while the catalogue lacks one of these. */
const isKind = (kind: string): kind is EventKind => hasText("dossier", `event.${kind}`);

/** `mission.stepApproved.v1` as the catalogue's sentence of `stepApproved`, in any version. */
const useSentence = (): ((entry: TimelineEntry) => string) => {
  const t = useText("dossier");
  const lang = useLang();
  return ({ type, step }) => {
    const kind = type.split(".")[1] ?? "";
    return isKind(kind)
      ? t(`event.${kind}`, { step: stepTitle(lang, step) })
      : t("event.unknown", { type });
  };
};
