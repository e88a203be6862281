// Calendar days as ISO strings ("2026-11-23", Gregorian) and the arithmetic on them, without clocks.

/** A calendar day, "YYYY-MM-DD" in the Gregorian calendar; no time, no zone (domain.md §6, Dates). */
export type Day = string;

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  return numberOf(text) !== null;
}

/** The day's number since 1970-01-01. Throws on what is not a day: check `isDay` at the border. */
export function dayToNumber(day: Day): number {
  const number = numberOf(day);
  if (number === null) throw new RangeError(`not a day: ${day}`);
  return number;
}

/** The day with that number since 1970-01-01. */
export function numberToDay(number: number): Day {
  const days = number + MARCH_0;
  const era = Math.floor(days / DAYS_PER_ERA);
  const ofEra = days - era * DAYS_PER_ERA;
  const leaps =
    Math.floor(ofEra / 1_460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
  const yearOfEra = Math.floor((ofEra - leaps) / 365);
  const ofYear = ofEra - daysBeforeYear(yearOfEra);
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = ofYear - daysBeforeMarchMonth(march) + 1;
  return `${`${year}`.padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** `null`: not a day. Lists compute hundreds of days, so this makes no `Date`. */
function numberOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  // Years that begin in March end with the leap day.
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const ofEra = daysBeforeYear(marchYear - era * 400);
  const ofYear = daysBeforeMarchMonth(month > 2 ? month - 3 : month + 9) + day - 1;
  return era * DAYS_PER_ERA + ofEra + ofYear - MARCH_0;
}

/** Days of four hundred Gregorian years. */
const DAYS_PER_ERA = 146_097;
/** From 1 March of the year 0 to 1970-01-01. */
const MARCH_0 = 719_468;

const daysBeforeYear = (ofEra: number): number =>
  365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100);
/** March is month 0. */
const daysBeforeMarchMonth = (march: number): number => Math.floor((153 * march + 2) / 5);

function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

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
