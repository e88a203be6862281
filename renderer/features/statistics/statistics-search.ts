/** The address of the statistics as a filter of the store and back. Pure. */
import type { Input } from "#shared/contract/table.ts";
import { jalaliYear } from "#shared/persian/jalali.ts";
import {
  dimensions,
  mostYears,
  statisticScopes,
  type Dimension,
  type Measure,
  type StatisticGroup,
} from "#shared/statistics.ts";

export interface StatisticsSearch {
  from?: number | undefined;
  to?: number | undefined;
  scope?: string | undefined;
  measure?: string | undefined;
  by?: string | undefined;
  /** Of the list behind a number. */
  value?: string | undefined;
  page?: number | undefined;
}
export type StatisticsFilter = Input<"statistics.read">["filter"];

/** Five years up to this one, unless the address says others. */
export const filterOf = (search: StatisticsSearch, today: string): StatisticsFilter => {
  const now = jalaliYear(today);
  const to = search.to ?? Math.max(now, search.from ?? 0);
  const from = Math.min(search.from ?? to - 4, to);
  return {
    from: Math.max(from, to - mostYears + 1),
    to,
    scope: statisticScopes.find((one) => one === search.scope) ?? "ended",
  };
};

export const dimensionOf = ({ by }: StatisticsSearch): Dimension =>
  dimensions.find((one) => one === by) ?? "goal";

export const groupOf = ({ by, value = "" }: StatisticsSearch): StatisticGroup => ({
  by: dimensions.find((one) => one === by) ?? null,
  value,
});

/** The requested measure if it has data; otherwise the missions. */
export const measureOf = (search: StatisticsSearch, known: readonly Measure[]): Measure =>
  known.find((one) => one === search.measure) ?? "missions";

/** The years that can be chosen: ten, up to the next one. */
export const yearsUpTo = (today: string, chosen: readonly number[]): number[] => {
  const next = jalaliYear(today) + 1;
  const years = Array.from({ length: 11 }, (_, index) => next - index);
  return [...new Set([...years, ...chosen])].toSorted((a, b) => b - a);
};

/** Every year of the filter, with or without data. */
export const yearsOf = ({ from, to }: Pick<StatisticsFilter, "from" | "to">): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
