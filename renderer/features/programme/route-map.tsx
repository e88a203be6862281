/** The route on a map that needs no network, and the same as a list: stops, ways of travelling, distances. */
import { Box, Stack, Typography, useTheme } from "@mui/material";
import { useMemo } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { nameOf } from "#shared/gazetteer/gazetteer.ts";
import { routeMapOf, type Leg, type RouteMap } from "#shared/mission/programme/route-map.ts";
import { formatWhole } from "#shared/persian/amounts.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { RoutePicture, strokeOf } from "./route-picture.tsx";

export function RoutePanel({ dossier }: { dossier: Dossier }) {
  const t = useText("programme");
  const lang = useLang();
  const list = useList();
  const { palette } = useTheme();
  const { segments, mission } = dossier;
  const map = useMemo(
    () => routeMapOf(segments, mission.request.country),
    [segments, mission.request.country],
  );
  const names = map.stops.map(({ city }) => nameOf(city, lang));
  return (
    <Panel title={t("map.title")}>
      {map.stops.length === 0 ? (
        <Typography color="textSecondary">{t("map.empty")}</Typography>
      ) : (
        <>
          <Box sx={{ border: `1px solid ${palette.line}`, borderRadius: 1, overflow: "hidden" }}>
            <RoutePicture
              map={map}
              lang={lang}
              label={t("map.label", { places: list(names) })}
              ink={{
                sea: palette.background.default,
                land: palette.soft.teal,
                coast: palette.lineStrong,
                route: palette.primary.main,
                onRoute: palette.primary.contrastText,
                text: palette.text.primary,
                paper: palette.background.paper,
              }}
            />
          </Box>
          <StrokeLegend map={map} />
          <LegList map={map} names={names} />
        </>
      )}
      {map.unknown.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ marginBlockStart: 1 }}>
          {t("map.unknown", { places: list(map.unknown) })}
        </Typography>
      )}
    </Panel>
  );
}

function StrokeLegend({ map }: { map: RouteMap }) {
  const words = useText("words");
  const { palette } = useTheme();
  const kinds = [...new Set(map.legs.map((one) => one.kind))];
  return (
    <Stack aria-hidden direction="row" sx={{ columnGap: 3, flexWrap: "wrap", marginBlock: 1 }}>
      {kinds.map((kind) => (
        <Stack key={kind} direction="row" sx={{ alignItems: "center", columnGap: 1 }}>
          <StrokeSample kind={kind} color={palette.primary.main} />
          <Typography variant="caption" color="textSecondary">
            {words(`segmentKind.${kind}`)}
          </Typography>
        </Stack>
      ))}
    </Stack>
  );
}

function StrokeSample({ kind, color }: { kind: Leg["kind"]; color: string }) {
  return (
    <svg width={44} height={10} aria-hidden>
      <line
        x1={3}
        x2={41}
        y1={5}
        y2={5}
        stroke={color}
        strokeWidth={3}
        strokeLinecap="round"
        strokeDasharray={strokeOf[kind]}
      />
    </svg>
  );
}

function LegList({ map, names }: { map: RouteMap; names: readonly string[] }) {
  const t = useText("programme");
  const words = useText("words");
  const common = useText("common");
  const lang = useLang();
  if (map.legs.length === 0) return null;
  const total = map.legs.reduce((sum, one) => sum + one.km, 0);
  return (
    <>
      <Box
        component="ol"
        aria-label={t("map.legs")}
        sx={{ listStyle: "none", margin: 0, padding: 0, columns: { md: 2 } }}
      >
        {map.legs.map((leg, index) => (
          <Typography key={index} component="li" variant="body2" sx={{ paddingBlock: 0.25 }}>
            {t("route", {
              from: `${localizeDigits(String(leg.from + 1), lang)}. ${names[leg.from]}`,
              to: `${localizeDigits(String(leg.to + 1), lang)}. ${names[leg.to]}`,
            })}
            {common("dot")}
            {words(`segmentKind.${leg.kind}`)}
            {common("dot")}
            {t("map.km", { count: formatWhole(leg.km, lang) })}
          </Typography>
        ))}
      </Box>
      <Typography variant="body2" sx={{ fontWeight: 600, marginBlockStart: 0.5 }}>
        {t("map.total", { count: formatWhole(total, lang) })}
      </Typography>
    </>
  );
}
