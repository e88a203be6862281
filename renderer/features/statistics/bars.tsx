/**
 * Bars of one measure, upright for years and lying for rows with long names, mirrored in Persian. The
 * table below says the same in numbers and links, so that the picture is one to a screen reader.
 */
import { Box, useTheme } from "@mui/material";
import { BarChart } from "@mui/x-charts/BarChart";
import { majorOf, type Currency } from "#shared/money.ts";
import type { Measure } from "#shared/statistics.ts";
import { useLang } from "#renderer/i18n.ts";
import { numberWords } from "./statistic-words.ts";
import { radii } from "#renderer/theme/tokens.ts";

export interface Bar {
  label: string;
  /** Minor units for money. */
  value: number;
}

const nameWidth = 220;
const rowHeight = 34;

export function Bars(props: {
  label: string;
  bars: readonly Bar[];
  measure: Measure;
  lying?: boolean;
  onBar?: (index: number) => void;
}) {
  const { bars, measure, lying = false, onBar } = props;
  const lang = useLang();
  const rtl = lang === "fa";
  const { palette } = useTheme();
  const say = (value: number | null) => numberWords(lang, measure, value ?? 0);
  const dataset = bars.map((one) => one.value);
  const names = {
    scaleType: "band" as const,
    // Beside a lying bar the library has no room for its number in a mirrored chart.
    data: bars.map((one) => (lying ? `${one.label} (${say(one.value)})` : one.label)),
    categoryGapRatio: 0.45,
    disableTicks: true,
  };
  // Whole things are counted: no mark between two of them.
  const numbers = {
    valueFormatter: (value: number) => say(value),
    tickMinStep: measure.includes(":") ? tickOf(measure) : 1,
    disableLine: true,
    disableTicks: true,
  };
  const upright = {
    barLabel: ({ value }: { value: number | null }) => (value ? say(value) : ""),
    barLabelPlacement: "outside" as const,
  };
  const edge = rtl ? ("right" as const) : ("left" as const);
  return (
    <Box role="img" aria-label={props.label} data-noprint="">
      <BarChart
        layout={lying ? "horizontal" : "vertical"}
        height={lying ? bars.length * rowHeight + 40 : 240}
        hideLegend
        skipAnimation
        disableKeyboardNavigation
        series={[
          {
            data: dataset,
            color: palette.primary.main,
            valueFormatter: say,
            ...(lying ? {} : upright),
          },
        ]}
        xAxis={[
          lying
            ? { ...numbers, reverse: rtl, position: "none" as const }
            : { ...names, reverse: rtl },
        ]}
        yAxis={[
          lying
            ? { ...names, width: nameWidth, position: edge }
            : { ...numbers, position: "none" as const },
        ]}
        borderRadius={radii.small}
        margin={{ top: 24, bottom: 4, left: 8, right: 8 }}
        onItemClick={(_event, item) => item.dataIndex !== undefined && onBar?.(item.dataIndex)}
        sx={{
          direction: "ltr",
          "& text": { fontFamily: "inherit" },
          "& .MuiBarElement-root": { cursor: onBar ? "pointer" : "default" },
        }}
      />
    </Box>
  );
}

/** One whole unit of the currency, in its minor units. */
const tickOf = (measure: Measure): number => {
  const currency = measure.split(":")[1] as Currency;
  return 1 / majorOf({ minor: 1, currency });
};
