/** One dimension: its largest rows as bars, all of them as a table by years. */
import { Stack, Tab, Tabs, Typography } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Output } from "#shared/contract/table.ts";
import { dimensions, measured, type Dimension, type Measure } from "#shared/statistics.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Bars } from "./bars.tsx";
import { behindSearch } from "./behind-link.tsx";
import { CountsTable } from "./counts-table.tsx";
import { measureWords, rowWords } from "./statistic-words.ts";
import type { StatisticsFilter } from "./statistics-search.ts";

/** More bars cannot be compared by eye; the table has them all. */
const mostBars = 12;
const firstRows = 20;

export function DimensionPanel(props: {
  data: Output<"statistics.read">;
  by: Dimension;
  measure: Measure;
  filter: StatisticsFilter;
  onBy: (by: Dimension) => void;
}) {
  const { data, by, measure, filter } = props;
  const t = useText("statistics");
  const lang = useLang();
  const navigate = useNavigate();
  const rows = data.groups.find((one) => one.by === by)?.rows ?? [];
  const [all, setAll] = useState(false);
  const largest = rows
    .map((row) => ({
      value: measured(row.total, measure),
      label: rowWords(lang, by, row, true),
      key: row.value,
    }))
    .filter((one) => one.value > 0)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, mostBars);
  const words = { measure: measureWords(lang, measure), by: t(`byOf.${by}`) };
  const open = (index: number) =>
    void navigate({
      to: "/statistics/missions",
      search: behindSearch(filter, { by, value: largest[index]?.key }),
    });
  return (
    <Panel>
      <Tabs
        value={by}
        onChange={(_event, next: Dimension) => {
          setAll(false);
          props.onBy(next);
        }}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={t("by")}
        sx={{ marginBlockEnd: 2 }}
      >
        {dimensions.map((one) => (
          <Tab
            key={one}
            value={one}
            label={t(`byOf.${one}`)}
            id={`by-${one}`}
            aria-controls="by-panel"
          />
        ))}
      </Tabs>
      <Stack role="tabpanel" id="by-panel" aria-labelledby={`by-${by}`} sx={{ gap: 2 }}>
        {largest.length > 0 && (
          <Bars lying label={t("chartOf", words)} bars={largest} measure={measure} onBar={open} />
        )}
        <CountsTable
          label={t("table", words)}
          by={by}
          rows={all ? rows : rows.slice(0, firstRows)}
          years={data.years}
          total={data.total}
          measure={measure}
          filter={filter}
        />
        {!all && rows.length > firstRows && (
          <Stack direction="row" sx={{ alignItems: "center", gap: 2 }}>
            <Typography variant="body2" color="textSecondary">
              {t("rowsShown", { shown: firstRows, total: rows.length })}
            </Typography>
            <Button quiet size="small" onClick={() => setAll(true)}>
              {t("showAll")}
            </Button>
          </Stack>
        )}
        {(by === "goal" || by === "cost") && (
          <Typography variant="body2" color="textSecondary">
            {t(`several.${by}`)}
          </Typography>
        )}
      </Stack>
    </Panel>
  );
}
