/**
 * The per-diem engine: from the clocks of a journey, the rates of a grade and the rules of a table to
 * lines that each say why they are what they are. Pure; whole minor units; no calendar but ISO days.
 */
import { basisPointsOf, totals, type Currency, type Money } from "../money.ts";
import { addDays, daysBetween } from "../persian/days.ts";
import type { Component } from "./components.ts";
import { meals, type Meal, type RulePart, type RuleSet } from "./rules.ts";

/** Clocks are local wall times `YYYY-MM-DDTHH:mm`; the last one is not before the first. */
interface Journey {
  leaves: string;
  returns: string;
  /** Arrival at and departure from the destination, where a rule counts only the stay. */
  arrivesThere: string;
  leavesThere: string;
}

/** What another person gives on a day, and whether the day is private. The night is the one after it. */
export interface DayFacts {
  provided: readonly Meal[];
  lodgingProvided: boolean;
  private: boolean;
}
const plainDay: DayFacts = { provided: [], lodgingProvided: false, private: false };

type Why =
  | "wholeDay"
  | "firstDay"
  | "lastDay"
  | "sameDay"
  | "tooShort"
  | "night"
  | "lunch"
  | "dinner"
  | "breakfast";
/** Why an earned component is not paid. */
type NotPaid = "privateDay" | "provided" | "otherPays";

export interface AllowanceLine {
  day: string;
  of: readonly Component[];
  /** The whole day's or night's rate. */
  rate: Money;
  /** Earned part in basis points. */
  part: number;
  why: Why;
  /** Taken off for meals that were provided. */
  off: { meal: Meal; minor: number }[];
  /** Set when meals would have reduced the rate below the minimum. */
  floored: boolean;
  notPaid: NotPaid | null;
  amount: Money;
}

export interface Allowance {
  lines: AllowanceLine[];
  totals: Money[];
  /** Components the rules ask for and the table does not have. */
  missing: Component[];
}

export interface AllowanceInput {
  rules: RuleSet;
  rates: Partial<Record<Component, Money>>;
  journey: Journey;
  days: Readonly<Record<string, DayFacts>>;
  /** Components that the municipality does not pay for this person. */
  paidByOthers: ReadonlySet<Component>;
}

interface Span {
  from: string;
  to: string;
}

/** Every line of one person's allowance, in the order of the days. */
export const allowanceOf = (input: AllowanceInput): Allowance => {
  const { rules, rates, journey } = input;
  const whole = { from: journey.leaves, to: journey.returns };
  // A night on the way needs no lodging: nights are counted at the destination.
  const stay = { from: journey.arrivesThere, to: journey.leavesThere };
  const counted = rules.counts === "homeToHome" ? whole : stay;
  const asked = [...new Set(rules.parts.flatMap((part) => part.of))];
  const lines = rules.parts
    .flatMap((part) =>
      part.earn === "night"
        ? nightsOf(stay, part.until).flatMap((day) => linesOf(day, stay, part, input))
        : daysOf(counted).flatMap((day) => linesOf(day, counted, part, input)),
    )
    .toSorted((a, b) => a.day.localeCompare(b.day));
  return {
    lines,
    totals: totals(lines.map((line) => line.amount)),
    missing: asked.filter((component) => rates[component] === undefined),
  };
};

const linesOf = (
  day: string,
  span: Span,
  part: RulePart,
  input: AllowanceInput,
): AllowanceLine[] => {
  const earned = earnedOn(day, span, part);
  if (earned === null) return [];
  return byCurrency(part.of, input.rates).map(({ of, rate }) =>
    lineOf(day, part, of, rate, earned, input),
  );
};

/** Components of two currencies never meet in one line. */
const byCurrency = (of: readonly Component[], rates: AllowanceInput["rates"]) => {
  const priced = of.flatMap((component) => {
    const amount = rates[component];
    return amount ? [{ component, amount }] : [];
  });
  const currencies: Currency[] = [...new Set(priced.map((one) => one.amount.currency))];
  return currencies.map((currency) => {
    const own = priced.filter((one) => one.amount.currency === currency);
    const minor = own.reduce((sum, one) => sum + one.amount.minor, 0);
    return { of: own.map((one) => one.component), rate: { minor, currency } };
  });
};

interface Earned {
  part: number;
  why: Why;
}

/** What this day earns by this part of the rules; `null` when it does not apply to the day. */
const earnedOn = (day: string, { from, to }: Span, part: RulePart): Earned | null => {
  switch (part.earn) {
    case "night":
      return { part: part.part, why: "night" };
    case "window":
      return from <= `${day}T${part.from}` && to >= `${day}T${part.to}`
        ? { part: part.part, why: part.meal }
        : null;
    case "day": {
      const [first, last] = [from.slice(0, 10), lastDayOf(from, to)];
      if (first === last) {
        const long = minutesBetween(from, to) > part.sameDay.overMinutes;
        return long ? { part: part.sameDay.part, why: "sameDay" } : { part: 0, why: "tooShort" };
      }
      if (day === first) return { part: part.firstDay, why: "firstDay" };
      if (day === last) return { part: part.lastDay, why: "lastDay" };
      return { part: 10_000, why: "wholeDay" };
    }
  }
};

const lineOf = (
  day: string,
  rule: RulePart,
  of: readonly Component[],
  rate: Money,
  { part, why }: Earned,
  input: AllowanceInput,
): AllowanceLine => {
  const facts = input.days[day] ?? plainDay;
  const line = { day, of, rate, part, why, off: [], floored: false, notPaid: null };
  const nothing = { minor: 0, currency: rate.currency };
  const given = facts.private
    ? "privateDay"
    : isGiven(rule, facts)
      ? "provided"
      : of.every((one) => input.paidByOthers.has(one))
        ? "otherPays"
        : null;
  if (given !== null) return { ...line, notPaid: given, amount: nothing };
  const earned = basisPointsOf(rate.minor, part);
  if (rule.earn !== "day") return { ...line, amount: { ...rate, minor: earned } };
  const off = facts.provided.flatMap((meal) => {
    const minor = mealOff(rule, meal, of, rate, input);
    return minor > 0 ? [{ meal, minor }] : [];
  });
  const reduced = earned - off.reduce((sum, one) => sum + one.minor, 0);
  const kept = Math.min(earned, floorOf(rule, of, input));
  return {
    ...line,
    off: earned === 0 ? [] : off,
    floored: earned > 0 && reduced < kept,
    amount: { ...rate, minor: Math.max(kept, reduced) },
  };
};

const isGiven = (rule: RulePart, facts: DayFacts): boolean =>
  rule.earn === "night"
    ? facts.lodgingProvided
    : rule.earn === "window" && facts.provided.includes(rule.meal);

const mealOff = (
  rule: Extract<RulePart, { earn: "day" }>,
  meal: Meal,
  of: readonly Component[],
  rate: Money,
  { rates }: AllowanceInput,
): number =>
  rule.mealOff === "ownAmount"
    ? of.includes(meal)
      ? (rates[meal]?.minor ?? 0)
      : 0
    : basisPointsOf(rate.minor, rule.mealOff[meal]);

const floorOf = (
  rule: Extract<RulePart, { earn: "day" }>,
  of: readonly Component[],
  { rates }: AllowanceInput,
): number => (rule.floor && of.includes(rule.floor) ? (rates[rule.floor]?.minor ?? 0) : 0);

/** A return at midnight belongs to the day that ends. */
const lastDayOf = (from: string, to: string): string => {
  const day = to.slice(0, 10);
  return to.endsWith("T00:00") && day > from.slice(0, 10) ? addDays(day, -1) : day;
};

const daysOf = ({ from, to }: Span): string[] => {
  if (from >= to) return [];
  const first = from.slice(0, 10);
  return Array.from({ length: daysBetween(first, lastDayOf(from, to)) + 1 }, (_, index) =>
    addDays(first, index),
  );
};

/** The days after which a night follows of which some moment, until that hour, is spent there. */
const nightsOf = ({ from, to }: Span, until: string): string[] => {
  const days = daysOf({ from, to });
  const first = days[0];
  if (first === undefined) return [];
  const lateArrival = from > `${first}T00:00` && from < `${first}T${until}`;
  return [...(lateArrival ? [addDays(first, -1)] : []), ...days].filter(
    (day) => to > `${addDays(day, 1)}T00:00`,
  );
};

const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000);

/** The facts of a day as a plan keeps them: meals in their order. */
export const dayFacts = (facts: Partial<DayFacts>): DayFacts => ({
  provided: meals.filter((meal) => facts.provided?.includes(meal)),
  lodgingProvided: facts.lodgingProvided ?? false,
  private: facts.private ?? false,
});
