/** What people type for a day, in both calendars. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { localizeDigits } from "#shared/persian/digits.ts";
import {
  addDays,
  daysBetween,
  formatBoth,
  formatDay,
  formatGregorian,
  isDay,
} from "#shared/persian/jalali.ts";
import { parseTypedDay } from "#shared/persian/typed-day.ts";

const today = "2026-12-01";
const read = (text: string) => parseTypedDay(text, { today });

test.each([
  ["۱۴۰۵/۱۰/۲۲", "2027-01-12"],
  ["٢٢ دي ١٤٠٥", "2027-01-12"],
  ["22 دی", "2027-01-12"],
  ["۲۲ دی‌ماه ۱۴۰۵", "2027-01-12"],
  ["۲۲اُم دی", "2027-01-12"],
  ["22 دی 05", "2027-01-12"],
  ["12 Jan 2027", "2027-01-12"],
  ["January 12, 2027", "2027-01-12"],
  ["Tue 12th January 2027", "2027-01-12"],
  ["۱۲ ژانویهٔ ۲۰۲۷", "2027-01-12"],
  ["2027-01-12", "2027-01-12"],
  ["13/01/2027", "2027-01-13"],
  ["14051022", "2027-01-12"],
  ["20270112", "2027-01-12"],
  ["1405\\9\\2", "2026-11-23"],
  ["1405–9–2", "2026-11-23"],
  ["۱۴۰۵ـ۹ـ۲", "2026-11-23"],
  ["۱۴۰۵،۹،۲", "2026-11-23"],
  ["1405,9,2", "2026-11-23"],
  ["۱۴۰۵⁄۹⁄۲", "2026-11-23"],
  ["۱۴۰۵／۹／۲", "2026-11-23"],
  ["۲ آذر ۱۴۰۵", "2026-11-23"],
  ["دوشنبه ۲ آذر ۱۴۰۵", "2026-11-23"],
  ["۲/۹/۱۴۰۵", "2026-11-23"],
  ["۰۵/۹/۲", "2026-11-23"],
  ["1500/1/1", "2121-03-21"],
])("W8 %s is %s", (typed, day) => {
  expect(read(typed)).toBe(day);
});

test.each(["", "فردا", "1405", "1405/9", "1405/13/1", "1405/12/30", "22 دی 2027", "1/9/2/1405"])(
  "W8 %s is no day",
  (typed) => {
    expect(read(typed)).toBeNull();
  },
);

test("W8 a date that may be read as two days is refused", () => {
  expect(read("02/01/2027")).toBeNull();
  expect(read("02/02/2027")).toBe("2027-02-02");
});

test("W8 a date without a year lies where the field allows it, else nearest to today", () => {
  expect(read("۲۲ آبان")).toBe("2026-11-13");
  expect(read("۲۲ فروردین")).toBe("2027-04-11");
  expect(parseTypedDay("۲۲ آبان", { today, min: today })).toBe("2027-11-13");
  expect(parseTypedDay("۲۲ فروردین", { today, max: today })).toBe("2026-04-11");
});

const start = "1925-01-01";
const anyDay = fc
  .integer({ min: 0, max: daysBetween(start, "2120-12-31") })
  .map((count) => addDays(start, count));
const digits = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => localizeDigits(text, "fa"),
  (text) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
);

test("W8 every form in which Safir writes a day is read back, in any digits", () => {
  fc.assert(
    fc.property(anyDay, digits, (day, written) => {
      for (const lang of ["fa", "en"] as const)
        for (const text of [
          formatDay(day, lang, "short"),
          formatDay(day, lang, "medium"),
          formatDay(day, lang, "long"),
          formatGregorian(day, lang),
        ])
          expect(read(written(text))).toBe(day);
      // Two dates are not one.
      expect(read(formatBoth(day, "fa"))).toBeNull();
    }),
  );
});

test("W8 the separator makes no difference, nor does the side of the year in Jalali", () => {
  const separator = fc.constantFrom(..."/.-\\–،,⁄／ـ_ ", " / ", " - ");
  fc.assert(
    fc.property(anyDay, separator, digits, (day, mark, written) => {
      const parts = formatDay(day, "fa", "short").split("/");
      expect(read(written(parts.join(mark)))).toBe(day);
      expect(read(written(parts.toReversed().join(mark)))).toBe(day);
      expect(read(written(day.replaceAll("-", mark)))).toBe(day);
    }),
  );
});

test("W8 any text is a day that exists or null", () => {
  const pieces = fc.constantFrom(..."0123456789۱۴/-. ", "دی", "ماه", "Jan", "دوشنبه", "1405");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (text) => {
      const day = read(text.join(""));
      expect(day === null || isDay(day)).toBe(true);
    }),
  );
});
