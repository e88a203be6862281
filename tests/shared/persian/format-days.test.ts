// How days and instants look in both languages.

import { expect, test } from "vitest";
import {
  formatBoth,
  formatDay,
  formatDayRange,
  formatGregorian,
  formatInstant,
} from "#shared/persian/jalali.ts";

const DAY = "2026-11-23";

test("F9 a day in Persian is Jalali with Persian digits", () => {
  expect(formatDay(DAY, "fa", "short")).toBe("۱۴۰۵/۰۹/۰۲");
  expect(formatDay(DAY, "fa")).toBe("۲ آذر ۱۴۰۵");
  expect(formatDay(DAY, "fa", "long")).toBe("دوشنبه ۲ آذر ۱۴۰۵");
  expect(formatDay(DAY, "fa", "dayMonth")).toBe("۲ آذر");
});

test("F9 a day in English is Gregorian", () => {
  expect(formatDay(DAY, "en", "short")).toBe("2026-11-23");
  expect(formatDay(DAY, "en")).toBe("23 November 2026");
  expect(formatDay(DAY, "en", "long")).toBe("Monday 23 November 2026");
  expect(formatDay(DAY, "en", "dayMonth")).toBe("23 November");
});

test("F9 both calendars are side by side", () => {
  expect(formatGregorian(DAY, "fa")).toBe("۲۳ نوامبر ۲۰۲۶");
  expect(formatGregorian(DAY, "en")).toBe("23 November 2026");
  expect(formatBoth(DAY, "fa")).toBe("۲ آذر ۱۴۰۵ (۲۳ نوامبر ۲۰۲۶)");
  expect(formatBoth(DAY, "en")).toBe("23 November 2026 (2 Azar 1405)");
});

test("F9 weekdays and months are Intl's", () => {
  for (let month = 0; month < 12; month += 1) {
    const date = new Date(Date.UTC(2026, month, 25 + (month % 4)));
    const words = new Intl.DateTimeFormat("fa-u-ca-persian", {
      weekday: "long",
      month: "long",
      timeZone: "UTC",
    }).formatToParts(date);
    const shown = formatDay(date.toISOString().slice(0, 10), "fa", "long");
    for (const { type, value } of words) if (type !== "literal") expect(shown).toContain(value);
    const gregorian = new Intl.DateTimeFormat("fa-u-ca-gregory", {
      month: "long",
      timeZone: "UTC",
    });
    const inGregorian = formatGregorian(date.toISOString().slice(0, 10), "fa");
    expect(inGregorian.split(" ")[1]).toBe(gregorian.format(date).replace("ٔ", ""));
  }
});

test.each([
  ["2027-01-05", "2027-01-05", "۱۵ دی ۱۴۰۵", "5 January 2027"],
  ["2027-01-05", "2027-01-09", "۱۵ تا ۱۹ دی ۱۴۰۵", "5–9 January 2027"],
  ["2026-12-19", "2026-12-24", "۲۸ آذر تا ۳ دی ۱۴۰۵", "19–24 December 2026"],
  ["2026-11-28", "2026-12-03", "۷ تا ۱۲ آذر ۱۴۰۵", "28 November – 3 December 2026"],
  ["2027-03-18", "2027-03-25", "۲۷ اسفند ۱۴۰۵ تا ۵ فروردین ۱۴۰۶", "18–25 March 2027"],
  ["2026-12-30", "2027-01-02", "۹ تا ۱۲ دی ۱۴۰۵", "30 December 2026 – 2 January 2027"],
])("F9 the span %s to %s says what is shared once", (start, end, fa, en) => {
  expect(formatDayRange(start, end, "fa")).toBe(fa);
  expect(formatDayRange(start, end, "en")).toBe(en);
});

test("F9 an instant is shown on the zone's clock", () => {
  expect(formatInstant("2026-11-23T20:45:00.000Z")).toBe("۳ آذر ۱۴۰۵، ۰۰:۱۵");
  expect(formatInstant("2026-11-23T11:00:00Z", undefined, "en")).toBe("23 November 2026, 14:30");
  expect(formatInstant("2026-11-23T11:00:00Z", "Europe/Moscow", "en")).toBe(
    "23 November 2026, 14:00",
  );
});
