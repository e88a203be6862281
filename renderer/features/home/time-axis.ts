/** One time axis for several journeys: from which day to which, and where a day and a month are on it. Pure. */
import { addDays, daysBetween, formatDay } from "#shared/persian/jalali.ts";
import type { Lang } from "#shared/persian/digits.ts";

export interface Axis {
  start: string;
  end: string;
  /** First days of the months of the language's calendar, with their names. */
  months: { day: string; label: string; at: number }[];
}

const shortest = 60;
const lookBack = 7;
/** Less room than this, in percent, is too narrow for a month's name. */
const narrow = 9;

/** An axis that holds today and every journey, with a little room at both ends. */
export const axisOf = (
  today: string,
  journeys: readonly { startDate: string; endDate: string }[],
  lang: Lang,
): Axis => {
  const first = journeys.reduce((day, one) => (one.startDate < day ? one.startDate : day), today);
  const last = journeys.reduce(
    (day, one) => (one.endDate > day ? one.endDate : day),
    addDays(today, shortest),
  );
  const start = addDays(first, -lookBack);
  const end = addDays(last, lookBack);
  return { start, end, months: monthsOf(start, end, lang) };
};

/** Where a day begins on the axis, in percent from its start. */
export const placeOf = (day: string, { start, end }: Pick<Axis, "start" | "end">): number =>
  (daysBetween(start, day) / (daysBetween(start, end) + 1)) * 100;

const monthsOf = (start: string, end: string, lang: Lang): Axis["months"] => {
  const months: Axis["months"] = [];
  for (let day = start; day <= end; day = addDays(day, 1)) {
    const [number = "", month = ""] = formatDay(day, lang, "dayMonth").split(" ");
    const isFirst = number === "1" || number === "۱";
    if (isFirst || day === start)
      months.push({ day, label: month, at: placeOf(day, { start, end }) });
  }
  const [one, two] = months;
  // The month that is only touched by the beginning of the axis gives way to the next one's name.
  return one && two && two.at - one.at < narrow ? months.slice(1) : months;
};
