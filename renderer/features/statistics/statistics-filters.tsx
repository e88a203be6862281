/** Which years, which missions, what is counted: the conditions above the statistics. */
import { Stack } from "@mui/material";
import { statisticScopes, type Measure } from "#shared/statistics.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { yearsUpTo, type StatisticsFilter, type StatisticsSearch } from "./statistics-search.ts";
import { measureWords, yearWords } from "./statistic-words.ts";

export function StatisticsFilters(props: {
  filter: StatisticsFilter;
  measure: Measure;
  measures: readonly Measure[];
  onChange: (next: StatisticsSearch) => void;
}) {
  const { filter, measure, measures, onChange } = props;
  const t = useText("statistics");
  const lang = useLang();
  const today = useToday();
  const years = yearsUpTo(today, [filter.from, filter.to]).map((year): [string, string] => [
    String(year),
    yearWords(lang, year),
  ]);
  // The other end follows, so that every choice is valid.
  const from = (year: number) => onChange({ from: year, to: Math.max(year, filter.to) });
  const to = (year: number) => onChange({ to: year, from: Math.min(year, filter.from) });
  return (
    <Stack direction="row" sx={{ gap: 1.5, flexWrap: "wrap", marginBlockEnd: 2 }}>
      <Choice
        label={t("from")}
        value={String(filter.from)}
        options={years}
        onChange={(year) => from(Number(year))}
      />
      <Choice
        label={t("to")}
        value={String(filter.to)}
        options={years}
        onChange={(year) => to(Number(year))}
      />
      <Choice
        label={t("scope")}
        value={filter.scope ?? "ended"}
        options={statisticScopes.map((one) => [one, t(`scopeOf.${one}`)])}
        onChange={(scope) => onChange({ scope })}
      />
      <Choice
        label={t("measure")}
        value={measure}
        options={measures.map((one) => [one, measureWords(lang, one)])}
        onChange={(one) => onChange({ measure: one })}
      />
    </Stack>
  );
}
