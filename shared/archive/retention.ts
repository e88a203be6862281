/**
 * Until which day a dossier is kept, and its status then. Years are Jalali years, as the Council's
 * time tables count them. A passed day proposes; nothing is ever deleted. Pure.
 */
import { addDays, type Day } from "../persian/days.ts";
import { dayToJalali, jalaliMonthLength, jalaliToDay } from "../persian/jalali-calendar.ts";
import type { RetentionRule } from "./scheme.ts";

export interface TriggerFacts {
  archivedOn: Day;
  missionEnd: Day;
  /** Empty: no agreement, or one without an end. */
  agreementEnd: Day | "";
}

/** In order of precedence. */
export const keepingStates = [
  "held", // توقف امحا
  "licensed", // the Council allowed it
  "proposed", // is on a list that waits for the Council
  "permanent",
  "due", // the period has passed: it may be proposed
  "transfer", // the period has passed: to the National Library and Archives
  "kept",
] as const;
export type KeepingState = (typeof keepingStates)[number];

export interface Keeping {
  state: KeepingState;
  /** Last day of the period; empty when it never ends, or has not begun. */
  until: Day | "";
}

/** The same Jalali date so many years later; 30 Esfand of a year without one is 29 Esfand. */
export const addJalaliYears = (day: Day, years: number): Day => {
  const { year, month, day: date } = dayToJalali(day);
  const last = jalaliMonthLength(year + years, month);
  return jalaliToDay(year + years, month, Math.min(date, last));
};

const triggerDay = (trigger: RetentionRule["trigger"], facts: TriggerFacts): Day | "" =>
  ({
    archived: facts.archivedOn,
    missionEnd: facts.missionEnd,
    agreementEnd: facts.agreementEnd,
  })[trigger];

const keptUntil = (rule: RetentionRule, facts: TriggerFacts): Day | "" => {
  const from = triggerDay(rule.trigger, facts);
  return rule.years === null || from === "" ? "" : addJalaliYears(from, rule.years);
};

/** Without a rule it is kept: disposal is proposed only under a rule. */
export const keepingOf = (
  rule: RetentionRule | undefined,
  facts: TriggerFacts,
  marks: { held: boolean; disposal: "" | "proposed" | "licensed" },
  today: Day,
): Keeping => {
  const until = rule ? keptUntil(rule, facts) : "";
  const state = (): KeepingState => {
    if (marks.held) return "held";
    if (marks.disposal !== "") return marks.disposal;
    if (!rule || rule.years === null) return "permanent";
    if (until === "" || today <= until) return "kept";
    return rule.disposition === "transfer" ? "transfer" : "due";
  };
  return { state: state(), until };
};

/** The last beginning whose period has passed today; queries compare stored days with it. */
export const lastPassedStart = (years: number, today: Day): Day => {
  let start = addDays(addJalaliYears(today, -years), 2);
  while (addJalaliYears(start, years) >= today) start = addDays(start, -1);
  return start;
};
