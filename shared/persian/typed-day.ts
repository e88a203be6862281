/**
 * A day in every form in which people write one: both calendars, any digits, names of months and of
 * weekdays, the year first or last, in full, in two digits or left out. Pure.
 */
import { type Day, daysBetween, isDay } from "#shared/persian/days.ts";
import {
  dayToJalali,
  gregorianMonths,
  isJalaliDate,
  jalaliMonths,
  jalaliToDay,
  weekdays,
} from "#shared/persian/jalali.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";

interface TypedDayBounds {
  /** Decides the century of a short year and the year of a date without one. */
  today: Day;
  /** A date without a year is looked for between these first. */
  min?: Day | undefined;
  max?: Day | undefined;
}

/**
 * The day that a text names, or null when it names none or could be read as two: 1/2/2027 may be
 * in January or in February. A short year comes first, as people write it: 05/9/2 is 2 Azar 1405.
 */
export function parseTypedDay(text: string, bounds: TypedDayBounds): Day | null {
  const parts = foldForSearch(text.replaceAll("ـ", " "))
    .replaceAll(/(\d)(st|nd|rd|th|ام|م)(?= |$)/g, "$1")
    .split(" ")
    .filter((part) => !ignored.has(part));
  const words = parts.filter((part) => !/^\d+$/.test(part));
  const numbers = parts.filter((part) => /^\d+$/.test(part));
  if (words.length > 1) return null;
  const [word] = words;
  return word === undefined ? ofNumbers(numbers, bounds) : withMonth(word, numbers, bounds);
}

type Calendar = "jalali" | "gregorian";
const calendars = ["jalali", "gregorian"] as const;

/** The day of this date, or null when that calendar has none. */
const dayIn = (calendar: Calendar, year: number, month: number, date: number): Day | null => {
  if (calendar === "jalali")
    return isJalaliDate(year, month, date) ? jalaliToDay(year, month, date) : null;
  const day = [year, month, date].map((part) => String(part).padStart(2, "0")).join("-");
  return isDay(day) ? day : null;
};

const calendarOf = (year: number): Calendar | null =>
  year >= 1200 && year <= 1599 ? "jalali" : year >= 1900 && year <= 2199 ? "gregorian" : null;

const ofNumbers = (numbers: readonly string[], bounds: TypedDayBounds): Day | null => {
  const [first = "", second = "", third = "", more] = numbers;
  if (more !== undefined) return null;
  if (second === "") {
    const match = /^(\d{4})(\d{2})(\d{2})$/.exec(first);
    return match ? ofNumbers(match.slice(1), bounds) : null;
  }
  if (third === "" || second.length > 2) return null;
  if (first.length === 4 && third.length <= 2)
    return yearFirst(Number(first), Number(second), Number(third));
  if (first.length > 2) return null;
  if (third.length === 4) return yearLast(Number(third), Number(first), Number(second));
  if (third.length > 2) return null;
  const [year, date] = first.length === 2 ? [first, third] : [third, first];
  if (year.length !== 2) return null;
  return dayIn("jalali", nearestCentury(Number(year), bounds.today), Number(second), Number(date));
};

const yearFirst = (year: number, month: number, date: number): Day | null => {
  const calendar = calendarOf(year);
  return calendar && dayIn(calendar, year, month, date);
};

/** Day, month, year; Americans write the month first, so a Gregorian date has to be unmistakable. */
const yearLast = (year: number, first: number, second: number): Day | null => {
  const calendar = calendarOf(year);
  if (calendar === null) return null;
  if (calendar === "jalali" || first === second) return dayIn(calendar, year, second, first);
  const [dayFirst, monthFirst] = [
    dayIn(calendar, year, second, first),
    dayIn(calendar, year, first, second),
  ];
  return dayFirst !== null && monthFirst !== null ? null : (dayFirst ?? monthFirst);
};

const nearestCentury = (short: number, today: Day): number => {
  const { year } = dayToJalali(today);
  const century = year - (year % 100);
  const near = (candidate: number) => Math.abs(candidate - year);
  return [century - 100, century, century + 100]
    .map((base) => base + short)
    .reduce((best, next) => (near(next) < near(best) ? next : best));
};

/** A month by its name: the other numbers are the day and, perhaps, the year. */
const withMonth = (
  word: string,
  numbers: readonly string[],
  bounds: TypedDayBounds,
): Day | null => {
  const found = monthNamed.get(word) ?? monthNamed.get(word.replace(/ماه$/, ""));
  if (found === undefined || numbers.length === 0 || numbers.length > 2) return null;
  const { calendar, month } = found;
  const [one = "", other = ""] = numbers;
  if (other === "") return one.length <= 2 ? nearest(calendar, month, Number(one), bounds) : null;
  const [year, date] = one.length > other.length ? [one, other] : [other, one];
  if (date.length > 2) return null;
  if (year.length === 4 && calendarOf(Number(year)) === calendar)
    return dayIn(calendar, Number(year), month, Number(date));
  if (year.length !== 2 || year !== other || calendar !== "jalali") return null;
  return dayIn(calendar, nearestCentury(Number(year), bounds.today), month, Number(date));
};

/** The date of the year that suits the bounds, else of the one nearest to today. */
const nearest = (
  calendar: Calendar,
  month: number,
  date: number,
  { today, min, max }: TypedDayBounds,
): Day | null => {
  const year = calendar === "jalali" ? dayToJalali(today).year : Number(today.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((one) => dayIn(calendar, one, month, date) ?? []);
  const suiting = days.filter(
    (day) => (min === undefined || day >= min) && (max === undefined || day <= max),
  );
  const distance = (day: Day) => Math.abs(daysBetween(today, day));
  return (
    (suiting.length > 0 ? suiting : days).toSorted((a, b) => distance(a) - distance(b))[0] ?? null
  );
};

/** Other spellings that are as usual as the one Safir writes. */
const otherNames: Readonly<Record<Calendar, Readonly<Record<string, number>>>> = {
  jalali: { امرداد: 5, farvardeen: 1, ordibehest: 2, azer: 9, day: 10, dei: 10, esphand: 12 },
  gregorian: {
    ژانویه: 1,
    فوریه: 2,
    مارچ: 3,
    اپریل: 4,
    می: 5,
    جون: 6,
    جولای: 7,
    جولایی: 7,
    آگوست: 8,
    اگوست: 8,
    سپتمبر: 9,
    اکتوبر: 10,
    نومبر: 11,
    دسمبر: 12,
    sept: 9,
  },
};

const monthNamed: ReadonlyMap<string, { calendar: Calendar; month: number }> = new Map(
  calendars.flatMap((calendar) => {
    const names = calendar === "jalali" ? jalaliMonths : gregorianMonths;
    const short = calendar === "gregorian" ? names.en.map((name) => name.slice(0, 3)) : [];
    return [
      ...[names.fa, names.en, short].flatMap((list) =>
        list.map((name, index) => [name, index + 1] as const),
      ),
      ...Object.entries(otherNames[calendar]),
    ].map(([name, month]) => [foldForSearch(name), { calendar, month }] as const);
  }),
);

/** Weekdays and words around a date, which add nothing to it. */
const ignored: ReadonlySet<string> = new Set(
  [
    ...weekdays.fa,
    ..."شنبه یک دو سه چهار پنج پنج‌شنبه ماه سال روز".split(" "),
    ..."مورخ تاریخ میلادی شمسی خورشیدی ش of ad".split(" "),
    ...weekdays.en.flatMap((name) => [name, name.slice(0, 3)]),
  ].flatMap((word) => foldForSearch(word).split(" ")),
);
