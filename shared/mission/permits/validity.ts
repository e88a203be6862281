/** On which days of those it is needed a permit or a paper is not valid. Pure. */
import { addDays, daysBetween } from "../../persian/days.ts";
import type { DaySpan } from "../../persian/months.ts";
import type { ClockItem, JourneyDays } from "./permit-clock.ts";

/** By how many days it ends before it is needed no more; 0 for what fails for another reason. */
export const daysShort = (one: {
  verdict: string;
  validUntil: string;
  neededUntil: string;
}): number => (one.verdict === "endsTooEarly" ? daysBetween(one.validUntil, one.neededUntil) : 0);

/** The days that are missing, from the departure to the last day of need; none where it holds. */
export const missingDays = (
  { verdict, validFrom, validUntil, neededUntil }: ClockItem,
  { startDate, endDate }: JourneyDays,
): DaySpan | null => {
  const last = neededUntil === "" ? endDate : neededUntil;
  switch (verdict) {
    case "ok":
      return null;
    case "missing":
    case "fallsWith":
      return { first: startDate, last };
    case "startsTooLate":
      return { first: startDate, last: [addDays(validFrom, -1), last].toSorted()[0] ?? last };
    case "endsTooEarly":
      return { first: [addDays(validUntil, 1), startDate].toSorted().at(-1) ?? startDate, last };
  }
};
