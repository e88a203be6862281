/** Year by year, in reading order; a bar leads to the missions of its year. */
import { useNavigate } from "@tanstack/react-router";
import type { CountedYear, Measure } from "#shared/statistics.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { Bars } from "./bars.tsx";
import { behindSearch } from "./behind-link.tsx";
import { measureWords, yearWords } from "./statistic-words.ts";
import { yearsOf, type StatisticsFilter } from "./statistics-search.ts";
import { valueIn } from "./value-in.ts";

export function YearsPanel(props: {
  years: readonly CountedYear[];
  measure: Measure;
  filter: StatisticsFilter;
}) {
  const { years, measure, filter } = props;
  const t = useText("statistics");
  const lang = useLang();
  const navigate = useNavigate();
  const shown = yearsOf(filter).map((year) => ({
    year,
    label: yearWords(lang, year),
    value: valueIn(years, year, measure),
  }));
  const open = (index: number) =>
    void navigate({
      to: "/statistics/missions",
      search: behindSearch(filter, { year: shown[index]?.year }),
    });
  return (
    <Panel title={t("byYear")}>
      <Bars
        label={t("chartOfYears", { measure: measureWords(lang, measure) })}
        bars={shown}
        measure={measure}
        onBar={open}
      />
    </Panel>
  );
}
