/** The world with the countries of missions and the sister cities; each mark is a link. */
import { Box, Stack, Typography, useTheme } from "@mui/material";
import { useMemo } from "react";
import type { Output } from "#shared/contract/table.ts";
import { countryName } from "#shared/persian/names.ts";
import { useGazetteer } from "#renderer/gazetteer.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { Diamond, WorldMap, type WorldInk } from "./world-map.tsx";
import { marksOf } from "./world-marks.ts";
import type { StatisticsFilter } from "./statistics-search.ts";

export function WorldPanel(
  props: Pick<Output<"statistics.read">, "places" | "sisterCities"> & { filter: StatisticsFilter },
) {
  const { places, sisterCities, filter } = props;
  const t = useText("statistics");
  const lang = useLang();
  const list = useList();
  const ink = useInk();
  const gazetteer = useGazetteer();
  const marks = useMemo(
    () => gazetteer && marksOf({ places, sisterCities }, gazetteer),
    [gazetteer, places, sisterCities],
  );
  if (!marks || marks.countries.length + marks.sisters.length === 0) return null;
  return (
    <Panel title={t("map")}>
      <Box
        sx={(theme) => ({
          border: `1px solid ${theme.palette.line}`,
          borderRadius: 1,
          overflow: "hidden",
        })}
      >
        <WorldMap marks={marks} ink={ink} filter={filter} />
      </Box>
      <Stack direction="row" sx={{ columnGap: 3, flexWrap: "wrap", marginBlockStart: 1 }}>
        <Legend words={t("mapLegendMissions")}>
          <circle cx={9} cy={9} r={7} fill={ink.mission} fillOpacity={0.85} />
        </Legend>
        <Legend words={t("mapLegendSister")}>
          <Diamond x={9} y={9} ink={ink} />
        </Legend>
      </Stack>
      {marks.unknown.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ marginBlockStart: 1 }}>
          {t("mapUnknown", { places: list(marks.unknown.map((one) => countryName(one, lang))) })}
        </Typography>
      )}
    </Panel>
  );
}

function Legend({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <Stack direction="row" sx={{ alignItems: "center", columnGap: 1 }}>
      <svg width={18} height={18} aria-hidden>
        {children}
      </svg>
      <Typography variant="caption" color="textSecondary">
        {words}
      </Typography>
    </Stack>
  );
}

const useInk = (): WorldInk => {
  const { palette } = useTheme();
  return {
    sea: palette.background.default,
    land: palette.soft.teal,
    coast: palette.lineStrong,
    mission: palette.primary.main,
    onMission: palette.primary.contrastText,
    sister: palette.warning.main,
    text: palette.text.primary,
    paper: palette.background.paper,
  };
};
