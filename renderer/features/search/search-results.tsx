/** Dossiers that were found; only visible ones are drawn, and more are loaded while scrolling. */
import { Box, Stack, Typography } from "@mui/material";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import type { DossierPlace } from "#shared/mission/dossier-places.ts";
import { phaseOf } from "#shared/mission/state.ts";
import { useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { cutAtOwnEnd } from "#renderer/list/row-link.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { useToday } from "#renderer/session.ts";
import { ClassMark, StatusChip } from "#renderer/ui/chips.tsx";
import { MarkedParts, MarkedText } from "#renderer/ui/marked-text.tsx";
import { DayRange, Digits, usePlace } from "#renderer/ui/text.tsx";
import type { FoundDossier, Hit } from "./found.ts";
import { nameSx, ResultRow, type Choice } from "./result-row.tsx";
import type { SearchResults } from "./use-search-results.ts";

const hitsBesidePreview = 2;

/** Two lines of a dossier and one hit; each is measured once it is drawn. */
const usualHeight = 62;

export function DossierResults(
  props: Choice & Pick<SearchResults, "dossiers" | "more" | "onMore"> & { query: string },
) {
  const { dossiers: groups, more, onMore, query, chosen, onChoose } = props;
  const t = useText("search");
  const list = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- only this component reads what it returns
  const virtual = useVirtualizer({
    count: groups.length,
    estimateSize: () => usualHeight,
    getScrollElement: () => list.current?.closest("[data-scroll]") ?? null,
    scrollMargin: list.current?.offsetTop ?? 0,
    overscan: 6,
    getItemKey: (index) => groups[index]?.key ?? index,
  });
  const drawn = virtual.getVirtualItems();
  const atEnd = (drawn.at(-1)?.index ?? -1) >= groups.length - 1;
  useEffect(() => {
    if (more && atEnd && groups.length > 0) onMore();
  }, [more, atEnd, groups.length, onMore]);

  return (
    <Box
      ref={list}
      role="list"
      aria-label={t("results")}
      sx={{ position: "relative", blockSize: virtual.getTotalSize() }}
    >
      {drawn.map((row) => (
        <Box
          key={row.key}
          ref={virtual.measureElement}
          data-index={row.index}
          role="listitem"
          aria-setsize={more ? -1 : groups.length}
          aria-posinset={row.index + 1}
          sx={{
            position: "absolute",
            insetInline: 0,
            insetBlockStart: 0,
            transform: `translateY(${row.start - virtual.options.scrollMargin}px)`,
          }}
        >
          <DossierRow found={groups[row.index]} query={query} chosen={chosen} onChoose={onChoose} />
        </Box>
      ))}
    </Box>
  );
}

function DossierRow(props: Choice & { found: FoundDossier | undefined; query: string }) {
  const { found, query, ...choice } = props;
  const t = useText("search");
  const common = useText("common");
  const today = useToday();
  const place = usePlace();
  if (!found) return null;
  const { key, mission, hits } = found;
  // The preview has all of them.
  const shown = choice.chosen === "" ? hits.length : hitsBesidePreview;
  const { status, startDate, endDate, cleared, confidentiality } = mission;
  return (
    <ResultRow of={key} {...choice}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: "center", minInlineSize: 0 }}>
        <Typography component="bdi" color="textSecondary" sx={{ flexShrink: 0 }}>
          <Digits>{mission.dossierNo}</Digits>
        </Typography>
        <AppLink {...missionLink(mission.id)} data-opens="" title={mission.subject} sx={nameSx}>
          <MarkedText text={mission.subject} query={query} />
        </AppLink>
        <Typography color="textSecondary" noWrap sx={{ flex: 1, minInlineSize: 0 }}>
          <bdi>{place(mission.city, mission.country)}</bdi>
          {common("dot")}
          <DayRange start={startDate} end={endDate} />
        </Typography>
        <Stack direction="row" sx={{ gap: 1, flexShrink: 0 }}>
          {confidentiality !== "normal" && <ClassMark level={confidentiality} />}
          <StatusChip phase={phaseOf(status, startDate, endDate, today, cleared)} />
        </Stack>
      </Stack>
      {hits.slice(0, shown).map((hit) => (
        <Typography key={`${hit.kind} ${hit.sha256}`} component="div" noWrap sx={hitSx}>
          <span>
            <AppLink {...missionLink(mission.id, tabOf(hit.kind))} sx={{ color: "primary.main" }}>
              {t(`kind.${hit.kind}`)}
            </AppLink>
            :
          </span>
          <Box sx={[{ minInlineSize: 0 }, cutAtOwnEnd]}>
            <MarkedParts parts={hit.snippet} />
          </Box>
        </Typography>
      ))}
      {hits.length > shown && (
        <Typography variant="caption" color="textSecondary">
          {t("moreHits", { count: hits.length - shown })}
        </Typography>
      )}
    </ResultRow>
  );
}

const hitSx = { display: "flex", gap: 0.5, lineHeight: "24px" } as const;

/** The part of the dossier that contains the words. */
export const tabOf = (kind: Hit["kind"]): DossierPlace => {
  switch (kind) {
    case "programme":
    case "report":
    case "archive":
      return kind;
    case "addenda":
      return "archive";
    case "paper":
      return "papers";
    default:
      return "summary";
  }
};
