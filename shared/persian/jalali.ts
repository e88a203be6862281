// Days and instants as people read and type them: Jalali in Persian, Gregorian in English.
// The one import for dates; the arithmetic lives in days.ts and jalali-calendar.ts.

import { type Day, clockIn, weekday } from "#shared/persian/days.ts";
import { type Lang, localizeDigits, toAsciiDigits } from "#shared/persian/digits.ts";
import {
  type JalaliDate,
  dayToJalali,
  isJalaliDate,
  jalaliToDay,
} from "#shared/persian/jalali-calendar.ts";

export {
  type Day,
  addDays,
  compareDays,
  daysBetween,
  isDay,
  todayIn,
  weekday,
} from "#shared/persian/days.ts";
export {
  dayToJalali,
  isJalaliDate,
  isJalaliLeapYear,
  jalaliMonthLength,
  jalaliToDay,
  jalaliYear,
} from "#shared/persian/jalali-calendar.ts";

/**
 * short ۱۴۰۵/۰۹/۰۲ (2026-11-23) · medium ۲ آذر ۱۴۰۵ (23 November 2026) · long دوشنبه ۲ آذر ۱۴۰۵
 * (Monday 23 November 2026) · dayMonth ۲ آذر (23 November).
 */
export type DayStyle = "short" | "medium" | "long" | "dayMonth";

/** The zone of the municipality: instants are shown in it unless a journey says otherwise. */
export const TEHRAN = "Asia/Tehran";

/** A day in the language's own calendar and digits (domain.md §6, Dates and Layout). */
export function formatDay(day: Day, lang: Lang, style: DayStyle = "medium"): string {
  if (style === "short") {
    return lang === "fa" ? localizeDigits(shortDate(dayToJalali(day), "/"), "fa") : day;
  }
  const { day: number, month, year } = ownDate(day, lang);
  const dayMonth = `${number} ${month}`;
  if (style === "dayMonth") return dayMonth;
  if (style === "medium") return `${dayMonth} ${year}`;
  return `${weekdays[lang][weekday(day)]} ${dayMonth} ${year}`;
}

/** The Gregorian date in either language's words: ۲۳ نوامبر ۲۰۲۶, 23 November 2026. */
export function formatGregorian(day: Day, lang: Lang): string {
  return wordDate(gregorianDate(day), gregorianMonths, lang);
}

/** The date in the calendar that is not the language's own: ۲۳ نوامبر ۲۰۲۶, 2 Azar 1405. */
export function formatOther(day: Day, lang: Lang): string {
  return lang === "fa"
    ? formatGregorian(day, lang)
    : wordDate(dayToJalali(day), jalaliMonths, lang);
}

/** Both calendars, the language's own first: ۲ آذر ۱۴۰۵ (۲۳ نوامبر ۲۰۲۶) (domain.md §6, Dates). */
export function formatBoth(day: Day, lang: Lang): string {
  const jalali = wordDate(dayToJalali(day), jalaliMonths, lang);
  const gregorian = formatGregorian(day, lang);
  return lang === "fa" ? `${jalali} (${gregorian})` : `${gregorian} (${jalali})`;
}

/** A span of days, saying the month and the year once when they are shared: ۱۵ تا ۱۹ دی ۱۴۰۵. */
export function formatDayRange(start: Day, end: Day, lang: Lang): string {
  if (start === end) return formatDay(start, lang, "medium");
  const from = ownDate(start, lang);
  const until = formatDay(end, lang, "medium");
  const to = ownDate(end, lang);
  if (from.year !== to.year) return `${formatDay(start, lang, "medium")}${SPACED_TO[lang]}${until}`;
  if (from.month !== to.month) return `${from.day} ${from.month}${SPACED_TO[lang]}${until}`;
  return `${from.day}${lang === "fa" ? " تا " : "–"}${until}`;
}

/** An instant (ISO, UTC) as date and time on that zone's wall clock: ۲ آذر ۱۴۰۵، ۱۴:۳۰. */
export function formatInstant(iso: string, timeZone: string = TEHRAN, lang: Lang = "fa"): string {
  const { day, time } = clockIn(timeZone, new Date(iso));
  return `${formatDay(day, lang, "medium")}${lang === "fa" ? "،" : ","} ${localizeDigits(time, lang)}`;
}

/**
 * A typed Jalali date as a day, or null. Any digits; / - . or spaces between year, month and day,
 * or eight digits together. Years are written in full, 1200 to 1499, so that a Gregorian date in
 * a Jalali field is refused and not misread.
 */
export function parseJalali(text: string): Day | null {
  const ascii = toAsciiDigits(text)
    .replace(/\p{Cf}/gu, "")
    .trim();
  const match =
    /^(\d{4})\s*[/\-.٫\s]\s*(\d{1,2})\s*[/\-.٫\s]\s*(\d{1,2})$/.exec(ascii) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(ascii);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (year < 1200 || year > 1499 || !isJalaliDate(year, month, day)) return null;
  return jalaliToDay(year, month, day);
}

type Names = Readonly<Record<Lang, readonly string[]>>;

export const jalaliMonths: Names = {
  fa: "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(" "),
  en: "Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand".split(
    " ",
  ),
};

export const gregorianMonths: Names = {
  fa: "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر".split(" "),
  en: "January February March April May June July August September October November December".split(
    " ",
  ),
};

export const weekdays: Names = {
  fa: ["یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
};

const SPACED_TO: Readonly<Record<Lang, string>> = { fa: " تا ", en: " – " };

type WordParts = { readonly day: string; readonly month: string; readonly year: string };

/** The date in the language's own calendar, in words and digits. */
function ownDate(day: Day, lang: Lang): WordParts {
  return lang === "fa"
    ? wordParts(dayToJalali(day), jalaliMonths, lang)
    : wordParts(gregorianDate(day), gregorianMonths, lang);
}

function wordDate(date: JalaliDate, months: Names, lang: Lang): string {
  const { day, month, year } = wordParts(date, months, lang);
  return `${day} ${month} ${year}`;
}

function wordParts(date: JalaliDate, months: Names, lang: Lang): WordParts {
  return {
    day: localizeDigits(String(date.day), lang),
    month: months[lang][date.month - 1] ?? "",
    year: localizeDigits(String(date.year), lang),
  };
}

function gregorianDate(day: Day): JalaliDate {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, day: date };
}

function shortDate({ year, month, day }: JalaliDate, separator: string): string {
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join(separator);
}
