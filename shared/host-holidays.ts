/**
 * Days on which offices of a host country are usually closed. A hint for planning a visit, not a
 * calendar: fixed days and Easter only, no lunar days, no regional ones. Pure.
 */
import { addDays } from "./persian/days.ts";

export interface HostHoliday {
  day: string;
  titleFa: string;
  titleEn: string;
}

type Fixed = readonly [monthDay: string, titleFa: string, titleEn: string];
const newYear: Fixed = ["01-01", "سال نو میلادی", "New Year's Day"];
const labour: Fixed = ["05-01", "روز کارگر", "Labour Day"];
const christmas: Fixed = ["12-25", "کریسمس", "Christmas Day"];
const boxing: Fixed = ["12-26", "دومین روز کریسمس", "Second day of Christmas"];
const assumption: Fixed = ["08-15", "عید عروج مریم", "Assumption Day"];
const allSaints: Fixed = ["11-01", "روز همهٔ قدیسان", "All Saints' Day"];
const nowruz: Fixed = ["03-21", "نوروز", "Nowruz"];

const fixed: Record<string, readonly Fixed[]> = {
  RU: [
    newYear,
    ["01-02", "تعطیلات سال نو", "New Year holidays"],
    ["01-07", "کریسمس ارتدوکس", "Orthodox Christmas"],
    ["02-23", "روز مدافع میهن", "Defender of the Fatherland Day"],
    ["03-08", "روز زن", "Women's Day"],
    labour,
    ["05-09", "روز پیروزی", "Victory Day"],
    ["06-12", "روز روسیه", "Russia Day"],
    ["11-04", "روز اتحاد ملی", "Unity Day"],
  ],
  IT: [
    newYear,
    ["04-25", "روز آزادی", "Liberation Day"],
    labour,
    ["06-02", "روز جمهوری", "Republic Day"],
    assumption,
    allSaints,
    christmas,
    boxing,
  ],
  DE: [newYear, labour, ["10-03", "روز اتحاد آلمان", "Day of German Unity"], christmas, boxing],
  FR: [
    newYear,
    labour,
    ["05-08", "روز پیروزی", "Victory Day"],
    ["07-14", "روز ملی فرانسه", "Bastille Day"],
    assumption,
    allSaints,
    ["11-11", "روز ترک مخاصمه", "Armistice Day"],
    christmas,
  ],
  ES: [
    newYear,
    ["01-06", "عید خاج‌شویان", "Epiphany"],
    labour,
    assumption,
    ["10-12", "روز ملی اسپانیا", "National Day"],
    allSaints,
    ["12-06", "روز قانون اساسی", "Constitution Day"],
    christmas,
  ],
  AT: [
    newYear,
    labour,
    assumption,
    ["10-26", "روز ملی اتریش", "National Day"],
    allSaints,
    christmas,
    boxing,
  ],
  TR: [
    newYear,
    ["04-23", "روز حاکمیت ملی و کودک", "National Sovereignty Day"],
    labour,
    ["05-19", "روز آتاترک و جوانان", "Youth and Sports Day"],
    ["07-15", "روز دموکراسی", "Democracy Day"],
    ["08-30", "روز پیروزی", "Victory Day"],
    ["10-29", "روز جمهوری", "Republic Day"],
  ],
  AZ: [
    newYear,
    ["03-08", "روز زن", "Women's Day"],
    nowruz,
    ["05-09", "روز پیروزی", "Victory Day"],
    ["05-28", "روز استقلال", "Independence Day"],
    ["06-15", "روز نجات ملی", "National Salvation Day"],
    ["11-08", "روز پیروزی", "Victory Day"],
  ],
  AM: [
    newYear,
    ["01-06", "کریسمس ارمنی", "Armenian Christmas"],
    ["01-28", "روز ارتش", "Army Day"],
    ["04-24", "روز یادبود نسل‌کشی", "Genocide Remembrance Day"],
    ["05-28", "روز جمهوری", "Republic Day"],
    ["09-21", "روز استقلال", "Independence Day"],
  ],
  GE: [
    newYear,
    ["01-07", "کریسمس ارتدوکس", "Orthodox Christmas"],
    ["05-26", "روز استقلال", "Independence Day"],
    ["08-28", "عید عروج مریم", "Saint Mary's Day"],
  ],
  KZ: [
    newYear,
    ["03-08", "روز زن", "Women's Day"],
    nowruz,
    ["05-09", "روز پیروزی", "Victory Day"],
    ["08-30", "روز قانون اساسی", "Constitution Day"],
    ["10-25", "روز جمهوری", "Republic Day"],
    ["12-16", "روز استقلال", "Independence Day"],
  ],
  TM: [
    newYear,
    nowruz,
    ["05-18", "روز قانون اساسی", "Constitution Day"],
    ["09-27", "روز استقلال", "Independence Day"],
  ],
  CN: [
    newYear,
    labour,
    ["10-01", "روز ملی چین", "National Day"],
    ["10-02", "تعطیلات روز ملی", "National Day holidays"],
    ["10-03", "تعطیلات روز ملی", "National Day holidays"],
  ],
  AE: [
    newYear,
    ["12-02", "روز ملی امارات", "National Day"],
    ["12-03", "روز ملی امارات", "National Day"],
  ],
  OM: [["11-18", "روز ملی عمان", "National Day"]],
  IQ: [newYear, ["01-06", "روز ارتش", "Army Day"], nowruz, ["07-14", "روز جمهوری", "Republic Day"]],
};
/** Good Friday, Easter Monday and Whit Monday are days off; by which calendar. */
const easter: Record<string, { reckoning: "western" | "orthodox"; offsets: readonly number[] }> = {
  IT: { reckoning: "western", offsets: [1] },
  DE: { reckoning: "western", offsets: [-2, 1, 39, 50] },
  FR: { reckoning: "western", offsets: [1, 39, 50] },
  ES: { reckoning: "western", offsets: [-2] },
  AT: { reckoning: "western", offsets: [1, 39, 50] },
  GE: { reckoning: "orthodox", offsets: [-2, 1] },
};

/** In these days, both included, earliest first. */
export const hostHolidays = (country: string, start: string, end: string): HostHoliday[] => {
  const years = Array.from(
    { length: Math.max(Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1, 0) },
    (_, index) => Number(start.slice(0, 4)) + index,
  );
  const moving = easter[country];
  return years
    .flatMap((year) => [
      ...(fixed[country] ?? []).map(([monthDay, titleFa, titleEn]) => ({
        day: `${year}-${monthDay}`,
        titleFa,
        titleEn,
      })),
      ...(moving?.offsets ?? []).map((offset) => ({
        day: addDays(easterSunday(year, moving?.reckoning ?? "western"), offset),
        titleFa: "تعطیلی عید پاک",
        titleEn: "Easter holidays",
      })),
    ])
    .filter(({ day }) => start <= day && day <= end)
    .toSorted((a, b) => a.day.localeCompare(b.day));
};

/** Easter Sunday as a Gregorian day (Meeus, Astronomical Algorithms, ch. 8). */
export const easterSunday = (year: number, reckoning: "western" | "orthodox"): string => {
  if (reckoning === "orthodox") {
    const d = (19 * (year % 19) + 15) % 30;
    const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const number = d + e + 114;
    // The Julian day, thirteen days behind from 1900 to 2099.
    return addDays(dayOf(year, Math.floor(number / 31), (number % 31) + 1), 13);
  }
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const number = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(number / 31), (number % 31) + 1);
};

const dayOf = (year: number, month: number, date: number): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
