/**
 * Whether the time before a departure is enough: the one rule for the request and for those who decide.
 * It counts the days from the back-plan, so that it says what the route says. Pure.
 */
import { addDays, daysBetween } from "../persian/days.ts";

/** A step with the days that the back-plan gives it. */
export interface TimedStep {
  kind: string;
  group: number;
  titleFa: string;
  titleEn: string;
  /** Empty while the day of departure is not known. */
  beginBy: string;
}

/** A stretch of the way: steps inside the municipality together, each outside body by itself. */
export interface TimePart {
  kind: "internal" | "permit";
  /** Of the permit that takes longest; empty for what is inside. */
  titleFa: string;
  titleEn: string;
  days: number;
  /** How many of these days come after the departure, begun today and without a pause. */
  over: number;
}

interface TimeNeeded {
  parts: TimePart[];
  /** Days the whole route takes. */
  needed: number;
  /** Days from today to the departure. */
  left: number;
  /** Days to spare; below zero there are too few. */
  spare: number;
  enough: boolean;
  /** The first departure for which there is enough time. */
  earliest: string;
}

/** `null` while no step has its days, because the day of departure is not known. */
export const timeNeeded = (
  steps: readonly TimedStep[],
  startDate: string,
  today: string,
): TimeNeeded | null => {
  const timed = steps.filter((step) => step.beginBy !== "");
  const begin = timed.map((step) => step.beginBy).toSorted()[0];
  if (begin === undefined || startDate === "") return null;
  const spare = daysBetween(today, begin);
  const left = daysBetween(today, startDate);
  return {
    parts: beyond(partsOf(timed, startDate), left),
    needed: daysBetween(begin, startDate),
    left,
    spare,
    enough: spare >= 0,
    earliest: spare >= 0 ? startDate : addDays(startDate, -spare),
  };
};

type Stretch = Omit<TimePart, "over">;

/** Counted forward from today: what does not fit before the departure is over. */
const beyond = (stretches: readonly Stretch[], left: number): TimePart[] => {
  let end = 0;
  return stretches.map((one) => {
    end += one.days;
    return { ...one, over: Math.min(Math.max(end - Math.max(left, 0), 0), one.days) };
  });
};

/** Groups follow each other, and the step of a group that begins first decides its length. */
const partsOf = (steps: readonly TimedStep[], startDate: string): Stretch[] => {
  const groups = [...new Set(steps.map((step) => step.group))].toSorted((a, b) => a - b);
  const longest = groups.flatMap(
    (group) =>
      steps
        .filter((step) => step.group === group)
        .toSorted((a, b) => a.beginBy.localeCompare(b.beginBy))[0] ?? [],
  );
  const parts: Stretch[] = [];
  for (const [index, step] of longest.entries()) {
    const until = longest[index + 1]?.beginBy ?? startDate;
    const days = daysBetween(step.beginBy, until);
    const permit = step.kind === "permit";
    const last = parts.at(-1);
    if (!permit && last?.kind === "internal") last.days += days;
    else
      parts.push({
        kind: permit ? "permit" : "internal",
        titleFa: permit ? step.titleFa : "",
        titleEn: permit ? step.titleEn : "",
        days,
      });
  }
  return parts.filter((part) => part.days > 0);
};
