/** What the chosen row says, beside the list: its facts, and all passages in which the words were found. */
import { Box, Stack, Typography } from "@mui/material";
import { phaseOf } from "#shared/mission/state.ts";
import type { RegisterEntry } from "#renderer/app/register-entries.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { ClassMark, StatusChip } from "#renderer/ui/chips.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { MarkedParts, MarkedText } from "#renderer/ui/marked-text.tsx";
import { DayRange, Digits, personNameIn, usePlace } from "#renderer/ui/text.tsx";
import type { FoundDossier, Result } from "./found.ts";
import { tabOf } from "./search-results.tsx";

export function SearchPreview({ result, query }: { result: Result; query: string }) {
  const t = useText("search");
  return (
    <Stack
      component="aside"
      tabIndex={0}
      aria-label={t("preview")}
      sx={(theme) => ({
        flexShrink: 0,
        inlineSize: "clamp(260px, 36%, 440px)",
        overflowY: "auto",
        gap: 1.5,
        padding: 2,
        alignItems: "stretch",
        backgroundColor: "background.default",
        borderInlineStart: `1px solid ${theme.palette.line}`,
      })}
    >
      {result.of === "dossier" ? (
        <Dossier found={result} query={query} />
      ) : (
        <Registered entry={result.entry} query={query} />
      )}
    </Stack>
  );
}

function Dossier({ found, query }: { found: FoundDossier; query: string }) {
  const { mission, hits } = found;
  const t = useText("search");
  const lang = useLang();
  const today = useToday();
  const place = usePlace();
  const { status, startDate, endDate, cleared, confidentiality } = mission;
  const { requesterFa, requesterEn } = mission;
  return (
    <>
      <Box>
        <Typography color="textSecondary" component="bdi">
          <Digits>{mission.dossierNo}</Digits>
        </Typography>
        <Typography variant="h2">
          <MarkedText text={mission.subject} query={query} />
        </Typography>
      </Box>
      <Stack direction="row" sx={{ gap: 1, alignItems: "center" }}>
        <StatusChip phase={phaseOf(status, startDate, endDate, today, cleared)} />
        {confidentiality !== "normal" && <ClassMark level={confidentiality} />}
        <AppLink {...missionLink(mission.id)} sx={openSx}>
          {t("openDossier")}
        </AppLink>
      </Stack>
      <DataList
        hideEmpty
        items={[
          { label: t("fact.place"), value: place(mission.city, mission.country) },
          { label: t("fact.days"), value: <DayRange start={startDate} end={endDate} /> },
          {
            label: t("fact.requester"),
            value: personNameIn(lang, { nameFa: requesterFa, nameEn: requesterEn }),
          },
        ]}
      />
      <Box component="section" aria-label={t("passages")}>
        <Typography variant="h3" component="h3">
          {t("passages")}
        </Typography>
        {hits.map((hit) => (
          <Box key={`${hit.kind} ${hit.sha256}`} sx={passageSx}>
            <AppLink
              {...missionLink(mission.id, tabOf(hit.kind))}
              sx={{ color: "primary.main", typography: "caption", fontWeight: 600 }}
            >
              {t(`kind.${hit.kind}`)}
            </AppLink>
            <Typography sx={{ overflowWrap: "anywhere" }}>
              <MarkedParts parts={hit.snippet} />
            </Typography>
          </Box>
        ))}
      </Box>
    </>
  );
}

function Registered({ entry, query }: { entry: RegisterEntry; query: string }) {
  const t = useText("search");
  return (
    <>
      <Typography variant="h2">
        <MarkedText text={entry.label} query={query} />
      </Typography>
      <DataList hideEmpty items={entry.facts} />
      <Box>
        <Button onClick={entry.act}>{t("open")}</Button>
      </Box>
    </>
  );
}

const openSx = { color: "primary.main", fontWeight: 600, marginInlineStart: "auto" } as const;
const passageSx = {
  paddingBlock: 0.75,
  borderBlockEnd: "1px solid",
  borderColor: "divider",
} as const;
