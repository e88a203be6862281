/**
 * Statistics: the dimensions, which journeys count, and the cells of one journey
 * (docs/decisions/0044-statistics.md). Counting itself is the store's. Pure.
 */
import { z } from "zod";
import { borneCost } from "./mission/money/borne-cost.ts";
import type { MemberAllowance } from "./mission/money/settlement.ts";
import {
  agreedStatuses,
  backStatuses,
  statuses,
  type Mission,
  type Status,
} from "./mission/state.ts";
import { currencies, totals, type Currency } from "./money.ts";
import { daysBetween, jalaliYear } from "./persian/jalali.ts";

/** `cost` groups by the currencies in which the municipality pays; `result` by what the report says. */
export const dimensions = [
  "goal",
  "country",
  "unit",
  "type",
  "cost",
  "result",
  "followUp",
] as const;
export type Dimension = (typeof dimensions)[number];
/** A journey may have several goals and cost in several currencies: their rows are not added up. */
export const severalValued: readonly Dimension[] = ["goal", "cost"];

/** Journeys that ended, that were agreed to, or every request that was ever sent. */
export const statisticScopes = ["ended", "approved", "requested"] as const;
export type StatisticScope = (typeof statisticScopes)[number];
/** Statuses that may count; an ordered journey has ended only after its last day. */
export const statisticStatuses: Record<StatisticScope, readonly Status[]> = {
  ended: ["ordered", ...backStatuses],
  approved: agreedStatuses,
  requested: statuses.filter((one) => one !== "draft"),
};

/** More columns than these fit neither a screen nor a sheet. */
export const mostYears = 10;
const jalali = z.number().int().min(1300).max(1600);
export const statisticFilter = z
  .object({ from: jalali, to: jalali, scope: z.enum(statisticScopes).default("ended") })
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "periodEndsEarly" })
  .refine(({ from, to }) => to - from < mostYears, { path: ["from"], error: "tooManyYears" });
export type StatisticFilter = z.infer<typeof statisticFilter>;

/** One row of a dimension; without `by` every journey of the years. */
export const statisticGroup = z.object({
  by: z.enum(dimensions).nullable().default(null),
  value: z.string().max(200).default(""),
});
export type StatisticGroup = z.infer<typeof statisticGroup>;

export const resultKinds = ["achieved", "partly", "not", "unmeasured", "inReview", "none"] as const;
export type ResultKind = (typeof resultKinds)[number];
export const followUpKinds = ["kept", "open", "late", "none"] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** A sum with its kind: settled and expected amounts never mix. */
export const statisticCost = z.object({
  basis: z.enum(["settled", "estimate"]),
  currency: z.enum(currencies),
  minor: z.number().int(),
});
export type StatisticCost = z.infer<typeof statisticCost>;

/** The cells of one journey. Year and days are those of the report, or before it of the order. */
export const statisticOf = (
  mission: Mission,
  allowances: readonly MemberAllowance[],
): Pick<CountedMission, "year" | "days" | "type" | "result" | "goals" | "costs"> => {
  const { request, report } = mission;
  const start = report?.actualStart ?? request.startDate;
  const end = report?.actualEnd ?? request.endDate;
  const { basis, amounts } = borneCost(mission, allowances);
  return {
    year: jalaliYear(start),
    days: Math.max(1, daysBetween(start, end) + 1),
    type: request.missionType,
    result: resultOf(mission),
    goals: [...new Set(request.unitGoals)].toSorted((a, b) => a - b),
    costs: basis === "none" ? [] : amounts.map((amount) => ({ basis, ...amount })),
  };
};

/** All expected results reached, none of them, or something between; only an accepted report counts. */
export const resultOf = ({ report, status }: Pick<Mission, "report" | "status">): ResultKind => {
  if (report === null) return "none";
  if (status !== "reportAccepted" && status !== "archived") return "inReview";
  const outcomes = report.results.map((one) => one.outcome);
  if (outcomes.length === 0) return "unmeasured";
  if (outcomes.every((one) => one === "achieved")) return "achieved";
  return outcomes.every((one) => one === "not") ? "not" : "partly";
};

/** One journey as it is counted. */
export interface CountedMission {
  id: string;
  year: number;
  travellers: number;
  days: number;
  country: string;
  city: string;
  /** Key of the requester's unit; empty without a unit. */
  unit: string;
  type: string;
  result: string;
  followUp: FollowUpKind;
  goals: readonly number[];
  costs: readonly StatisticCost[];
}

/** The state of a journey's commitments; late as soon as one is. */
export const followUpOf = (count: { all: number; open: number; late: number }): FollowUpKind => {
  if (count.all === 0) return "none";
  if (count.late > 0) return "late";
  return count.open > 0 ? "open" : "kept";
};

/** In which rows of a dimension a journey is counted. The list behind a number uses the same rule. */
export const valuesOf = (one: CountedMission, by: Dimension): readonly string[] => {
  switch (by) {
    case "goal":
      return one.goals.map(String);
    case "cost":
      return [...new Set(one.costs.map(({ currency }) => currency))];
    default:
      return [one[by]];
  }
};

/** The measures of a cell: a count, or the money of one kind in one currency. */
const counts = ["missions", "travellers", "days"] as const;
export type Count = (typeof counts)[number];
export type Measure = Count | `${StatisticCost["basis"]}:${Currency}`;

export interface Counted {
  missions: number;
  travellers: number;
  /** Days of travel, each journey once for any number of travellers. */
  days: number;
  costs: StatisticCost[];
}
export interface CountedYear extends Counted {
  year: number;
}
export interface CountedRow {
  value: string;
  /** Years with data, in order. */
  years: CountedYear[];
  total: Counted;
}

/** The key of a cell: everything, a dimension, or the destination. */
export const countings = ["all", ...dimensions, "place"] as const;
export type Counting = (typeof countings)[number];

/** The counts of one value in one year: of one journey, or of many added up. */
export interface Cell extends CountedYear {
  by: Counting;
  value: string;
}

/** Everything that one journey adds to the numbers. */
export const cellsOf = (one: CountedMission): Cell[] =>
  countings.flatMap((by) =>
    cellValuesOf(one, by).map((value) => ({
      by,
      value,
      year: one.year,
      missions: 1,
      travellers: one.travellers,
      days: one.days,
      // A row of one currency counts only the money in that currency.
      costs:
        by === "place"
          ? []
          : one.costs.filter(({ currency }) => by !== "cost" || currency === value),
    })),
  );

const cellValuesOf = (one: CountedMission, by: Counting): readonly string[] => {
  if (by === "all") return [""];
  return by === "place" ? [placeOf(one)] : valuesOf(one, by);
};

const placeOf = ({ country, city }: Pick<CountedMission, "country" | "city">): string =>
  JSON.stringify([country, city]);

/** Country and city of a cell by place. */
export const placeIn = (value: string): { country: string; city: string } => {
  const [country = "", city = ""] = JSON.parse(value) as string[];
  return { country, city };
};

const added = (cells: readonly Counted[]): Counted => ({
  missions: cells.reduce((sum, one) => sum + one.missions, 0),
  travellers: cells.reduce((sum, one) => sum + one.travellers, 0),
  days: cells.reduce((sum, one) => sum + one.days, 0),
  costs: (["settled", "estimate"] as const).flatMap((basis) =>
    totals(cells.flatMap((one) => one.costs.filter((cost) => cost.basis === basis))).map(
      (amount): StatisticCost => ({ basis, ...amount }),
    ),
  ),
});

const countedYears = (cells: readonly Cell[]): CountedYear[] =>
  [...grouped(cells, (one) => one.year)]
    .toSorted(([one], [other]) => one - other)
    .map(([year, own]) => ({ year, ...added(own) }));

/** The rows of a counting, most journeys first. */
export const countedBy = (cells: readonly Cell[], by: Counting): CountedRow[] =>
  [
    ...grouped(
      cells.filter((one) => one.by === by),
      (one) => one.value,
    ),
  ]
    .map(([value, own]) => ({ value, years: countedYears(own), total: added(own) }))
    .toSorted((a, b) => b.total.missions - a.total.missions || (a.value < b.value ? -1 : 1));

/** All cells, and their years. */
export const countedAll = (cells: readonly Cell[]): Pick<CountedRow, "years" | "total"> => {
  const all = cells.filter(({ by }) => by === "all");
  return { years: countedYears(all), total: added(all) };
};

const grouped = <T, K>(items: readonly T[], keyOf: (one: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const one of items) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
};

/** The number of a measure; minor units of its currency for money. */
export const measured = (counted: Counted, measure: Measure): number => {
  const count = counts.find((one) => one === measure);
  if (count !== undefined) return counted[count];
  const cost = counted.costs.find((one) => `${one.basis}:${one.currency}` === measure);
  return cost?.minor ?? 0;
};

/** The measures that have a number anywhere: counts, then money in the order of the currencies. */
export const measuresOf = ({ costs }: Pick<Counted, "costs">): Measure[] => [
  ...counts,
  ...costs.map(({ basis, currency }): Measure => `${basis}:${currency}`),
];
