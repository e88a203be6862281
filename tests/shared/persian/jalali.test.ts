// The Jalali calendar against Intl and date-fns-jalali, and what people type.

import { newDate } from "date-fns-jalali/newDate";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  compareDays,
  dayToJalali,
  daysBetween,
  isDay,
  isJalaliDate,
  isJalaliLeapYear,
  jalaliMonthLength,
  jalaliToDay,
  jalaliYear,
  parseJalali,
  todayIn,
  weekday,
} from "#shared/persian/jalali.ts";

const START = "1921-03-21";
const DAYS = daysBetween(START, "2121-03-20");
const anyDay = fc.integer({ min: 0, max: DAYS }).map((count) => addDays(START, count));

test("J2 1399, 1403 and 1408 are leap years, their neighbours are not", () => {
  const leap = [1397, 1398, 1399, 1400, 1401, 1402, 1403, 1404, 1405, 1406, 1407, 1408, 1409];
  expect(leap.filter(isJalaliLeapYear)).toEqual([1399, 1403, 1408]);
  expect(jalaliToDay(1399, 12, 30)).toBe("2021-03-20");
  expect(jalaliToDay(1403, 12, 30)).toBe("2025-03-20");
  expect(jalaliToDay(1408, 12, 30)).toBe("2030-03-20");
  expect(jalaliMonthLength(1405, 12)).toBe(29);
});

test("J2 every day of 200 years agrees with Intl", () => {
  const intl = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  for (let day = START; day < "2121-03-21"; day = addDays(day, 1)) {
    const { year, month, day: date } = dayToJalali(day);
    if (!intl.format(new Date(`${day}T00:00:00Z`)).startsWith(`${month}/${date}/${year}`)) {
      expect.fail(`${day} is not ${year}/${month}/${date}`);
    }
  }
});

test("J2 the date pickers' library agrees", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { year, month, day: date } = dayToJalali(day);
      const theirs = newDate(year, month - 1, date, 12);
      expect([theirs.getFullYear(), theirs.getMonth() + 1, theirs.getDate()]).toEqual(
        day.split("-").map(Number),
      );
    }),
  );
});

test("J2 Jalali and Gregorian round trip, typed in any digits and separators", () => {
  const separator = fc.constantFrom("/", "-", ".", " ", " / ");
  const zero = fc.constantFrom(0x30, 0x6f0, 0x660);
  fc.assert(
    fc.property(anyDay, separator, zero, (day, between, base) => {
      const { year, month, day: date } = dayToJalali(day);
      expect(jalaliToDay(year, month, date)).toBe(day);
      const typed = `${year}${between}${month}${between}${date}`;
      const digits = typed.replace(/\d/g, (digit) => String.fromCharCode(base + Number(digit)));
      expect(parseJalali(digits)).toBe(day);
    }),
  );
});

test.each([
  ["۱۴۰۵/۰۹/۰۲", "2026-11-23"],
  [" ١٤٠٥-٩-٢ ", "2026-11-23"],
  ["1405.9.2", "2026-11-23"],
  ["۱۴۰۵۰۹۰۲", "2026-11-23"],
  ["\u202b۱۴۰۳/۱۲/۳۰\u202c", "2025-03-20"],
  ["1404/12/30", null],
  ["1405/7/31", null],
  ["1405/13/1", null],
  ["1405/0/1", null],
  ["1405/1/0", null],
  ["2026/11/23", null],
  ["05/9/2", null],
  ["1405/9", null],
  ["1405/9/2/1", null],
  ["", null],
  ["فردا", null],
])("J2 typed %s is %s", (typed, day) => {
  expect(parseJalali(typed)).toBe(day);
});

test("J2 any text is a day that exists or null", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789۱۴/-. ") }), (text) => {
      const day = parseJalali(text);
      expect(day === null || isDay(day)).toBe(true);
    }),
  );
});

test("J2 only days that exist are days", () => {
  expect(["2026-11-23", "2024-02-29"].every(isDay)).toBe(true);
  const wrong = ["2026-02-29", "2026-13-01", "2026-1-1", "2026-11-23T00:00", "", "۲۰۲۶-۱۱-۲۳"];
  expect(wrong.some(isDay)).toBe(false);
  expect(isJalaliDate(1405, 1.5, 1)).toBe(false);
  expect(() => jalaliToDay(1404, 12, 30)).toThrow(RangeError);
  expect(() => addDays("tomorrow", 1)).toThrow(RangeError);
});

test("J2 days are added, counted and compared as calendar days", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
      const other = addDays(day, count);
      expect(daysBetween(day, other)).toBe(count);
      expect(compareDays(other, day)).toBe(Math.sign(count));
    }),
  );
  expect(weekday("2026-11-23")).toBe(1);
  expect(weekday("1969-12-31")).toBe(3);
});

test("J2 the year of numbering changes at Nowruz", () => {
  expect([jalaliYear("2026-03-20"), jalaliYear("2026-03-21")]).toEqual([1404, 1405]);
});

test("J2 today is the day of the zone", () => {
  const now = new Date("2026-11-23T20:45:00Z");
  expect(todayIn("Asia/Tehran", now)).toBe("2026-11-24");
  expect(todayIn("UTC", now)).toBe("2026-11-23");
  expect(todayIn("America/New_York", new Date("2026-11-23T04:00:00Z"))).toBe("2026-11-22");
});
