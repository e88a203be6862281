/**
 * Months and weeks as a wall calendar shows them: Jalali months in Persian, Gregorian ones in
 * English, weeks from Saturday in both (domain.md §6, Week). Pure.
 */
import { type Day, addDays, daysBetween, weekday } from "#shared/persian/days.ts";
import type { Lang } from "#shared/persian/digits.ts";
import {
  dayToJalali,
  formatDay,
  formatOther,
  jalaliMonthLength,
  jalaliToDay,
} from "#shared/persian/jalali.ts";

export interface DaySpan {
  first: Day;
  /** Included. */
  last: Day;
}

/** The month of the language's calendar of a day. */
export const monthOf = (day: Day, lang: Lang): DaySpan => {
  if (lang === "fa") {
    const { year, month } = dayToJalali(day);
    const first = jalaliToDay(year, month, 1);
    return { first, last: addDays(first, jalaliMonthLength(year, month) - 1) };
  }
  const first = `${day.slice(0, 7)}-01`;
  // The 28th and four days are in the next month, for any length of this one.
  const next = addDays(`${day.slice(0, 7)}-28`, 4);
  return { first, last: addDays(`${next.slice(0, 7)}-01`, -1) };
};

/** The same date so many months later or earlier; the last of a month that is too short for it. */
export const shiftMonth = (day: Day, by: number, lang: Lang): Day => {
  const offset = daysBetween(monthOf(day, lang).first, day);
  let month = monthOf(day, lang);
  for (let left = Math.abs(by); left > 0; left -= 1)
    month = monthOf(addDays(by > 0 ? month.last : month.first, Math.sign(by)), lang);
  const shifted = addDays(month.first, offset);
  return shifted > month.last ? month.last : shifted;
};

/** The Saturday on or before a day. */
export const weekStart = (day: Day): Day => addDays(day, -((weekday(day) + 1) % 7));

/** A week from Saturday, as the Iranian week begins; 0 is Sunday. */
export const weekOrder = [6, 0, 1, 2, 3, 4, 5] as const;

/** Whole weeks that hold a span of days. */
export const weeksOf = ({ first, last }: DaySpan): Day[][] => {
  const weeks: Day[][] = [];
  for (let start = weekStart(first); start <= last; start = addDays(start, 7))
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((index) => addDays(start, index)));
  return weeks;
};

/** Every day of a span. */
export const daysOf = ({ first, last }: DaySpan): Day[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));

/** آذر ۱۴۰۵, November 2026. */
export const formatMonth = (day: Day, lang: Lang): string => afterDay(formatDay(day, lang));

/** The months of the other calendar that a span touches: نوامبر تا دسامبر ۲۰۲۶, Aban – Azar 1405. */
export const formatOtherMonths = ({ first, last }: DaySpan, lang: Lang): string => {
  const [from, until] = [first, last].map((day) => afterDay(formatOther(day, lang)));
  if (from === until) return until ?? "";
  const [month, year] = from?.split(" ") ?? [];
  const begin = year === until?.split(" ")[1] ? month : from;
  return `${begin}${lang === "fa" ? " تا " : " – "}${until}`;
};

const afterDay = (date: string): string => date.slice(date.indexOf(" ") + 1);
