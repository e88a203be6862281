/** A10: the shipped holidays, against the Jalali calendar and an independent lunar one. */
import { describe, expect, it } from "vitest";
import { shippedHolidays } from "#shared/holidays.ts";
import { addDays } from "#shared/persian/days.ts";
import { dayToJalali, jalaliToDay } from "#shared/persian/jalali.ts";

/** Fixed days of domain.md §6: month and day. */
const fixed = [
  [1, 1],
  [1, 2],
  [1, 3],
  [1, 4],
  [1, 12],
  [1, 13],
  [3, 14],
  [3, 15],
  [11, 22],
  [12, 29],
] as const;

/** Lunar month and day of the holiday in the title; the sighting of the moon moves it by a day at most. */
const lunar: Record<string, readonly [number, number]> = {
  تاسوعا: [1, 9],
  عاشورا: [1, 10],
  اربعین: [2, 20],
  "عید قربان": [12, 10],
  غدیر: [12, 18],
};
const islamic = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  timeZone: "UTC",
  month: "numeric",
  day: "numeric",
});
const lunarOf = (day: string): [number, number] => {
  const parts = islamic.formatToParts(new Date(`${day}T12:00:00Z`));
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return [part("month"), part("day")];
};

describe("the shipped holidays", () => {
  it("A10 every fixed day of 1405 and 1406 is there", () => {
    const days = new Set(shippedHolidays.map((one) => one.day));
    for (const year of [1405, 1406])
      for (const [month, day] of fixed) {
        const wanted = jalaliToDay(year, month, day);
        expect(days.has(wanted), `${year}/${month}/${day}`).toBe(true);
      }
  });

  it("A10 the lunar days of 1405 fall where an independent calendar puts them, within a day", () => {
    for (const [title, [month, date]] of Object.entries(lunar)) {
      const found = shippedHolidays.filter((one) => one.titleFa.includes(title));
      expect(found.length, title).toBeGreaterThan(0);
      for (const { day } of found) {
        const near = [-1, 0, 1].map((shift) => lunarOf(addDays(day, shift)).join("/"));
        expect(near, `${title} ${day}`).toContain(`${month}/${date}`);
      }
    }
  });

  it("A10 each day is there once, in order, with words in both languages", () => {
    const days = shippedHolidays.map((one) => one.day);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(
      shippedHolidays.filter((one) => dayToJalali(one.day).year === 1405).length,
    ).toBeGreaterThan(24);
    expect(shippedHolidays.every((one) => one.titleFa !== "" && one.titleEn !== "")).toBe(true);
  });
});
