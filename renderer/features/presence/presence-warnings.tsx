/** The presence guard's warnings, as sentences with the people and dossiers they are about. They block nothing. */
import { Alert, AlertTitle, Box, Typography } from "@mui/material";
import type { PresenceWarningView } from "#shared/contract/presence.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { Digits, usePersonNames } from "#renderer/ui/text.tsx";

export function PresenceWarnings({ warnings }: { warnings: readonly PresenceWarningView[] }) {
  const t = useText("presence");
  if (warnings.length === 0) return null;
  return (
    <Alert severity="warning" role="note" aria-label={t("title")} sx={{ marginBlockEnd: 2 }}>
      <AlertTitle>{t("title")}</AlertTitle>
      <Box component="ul" sx={{ margin: 0, paddingInlineStart: 2.5 }}>
        {warnings.map((one) => (
          <li key={`${one.kind} ${one.day} ${one.titleEn ?? ""} ${one.missions[0]?.id ?? ""}`}>
            <Sentence warning={one} />
          </li>
        ))}
      </Box>
      <Typography variant="caption" component="p" sx={{ margin: 0, marginBlockStart: 0.5 }}>
        {t("note")}
      </Typography>
    </Alert>
  );
}

function Sentence({ warning }: { warning: PresenceWarningView }) {
  const t = useText("presence");
  const common = useText("common");
  const lang = useLang();
  const { kind, day, left = 0, people, missions } = warning;
  const title = (lang === "fa" ? warning.titleFa : warning.titleEn) ?? "";
  const nameOf = usePersonNames();
  const names = people
    .map((one) => nameOf(one).name)
    .filter((name) => name !== "")
    .join(common("listSeparator"));
  return (
    <>
      {t(`kind.${kind}`, { day, left, title })}
      {names !== "" && <bdi> {names}</bdi>}
      {missions.map((one, index) => (
        <Box component="span" key={one?.id ?? index}>
          {common("dot")}
          {one === null ? (
            t("anotherMission")
          ) : (
            <AppLink {...missionLink(one.id)} sx={{ color: "inherit", fontWeight: 600 }}>
              <Digits>{t("missions", { missions: one.dossierNo })}</Digits>
            </AppLink>
          )}
        </Box>
      ))}
    </>
  );
}
