// Calendar days as ISO strings ("2026-11-23", Gregorian) and the arithmetic on them, without clocks.

/** A calendar day, "YYYY-MM-DD" in the Gregorian calendar; no time, no zone (domain.md §6, Dates). */
export type Day = string;

const MS_PER_DAY = 86_400_000;

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day's number since 1970-01-01. Throws on what is not a day: check `isDay` at the border. */
export function dayToNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

/** The day with that number since 1970-01-01. */
export function numberToDay(number: number): Day {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day so many calendar days later (or earlier). */
export function addDays(day: Day, count: number): Day {
  return numberToDay(dayToNumber(day) + count);
}

/** Calendar days from one day to the other; negative when `end` is earlier. */
export function daysBetween(start: Day, end: Day): number {
  return dayToNumber(end) - dayToNumber(start);
}

/** Earlier days first. */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The day of the week, 0 = Sunday … 6 = Saturday. */
export function weekday(day: Day): number {
  // 1970-01-01 was a Thursday (4).
  return (((dayToNumber(day) + 4) % 7) + 7) % 7;
}

/** The calendar day it is in that time zone at that moment. */
export function todayIn(timeZone: string, now: Date): Day {
  return clockIn(timeZone, now).day;
}

/** The day and the wall-clock time ("14:30") in that time zone at that moment. */
export function clockIn(timeZone: string, at: Date): { day: Day; time: string } {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(at).map((part) => [part.type, part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  return {
    day: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}`,
  };
}

// Making an Intl format costs far more than using it.
const formats = new Map<string, Intl.DateTimeFormat>();
