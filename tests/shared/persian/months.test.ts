/** I4: months and weeks of the wall calendar, in both calendars. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, weekday } from "#shared/persian/days.ts";
import { dayToJalali } from "#shared/persian/jalali.ts";
import {
  daysOf,
  formatMonth,
  formatOtherMonths,
  monthOf,
  shiftMonth,
  weeksOf,
} from "#shared/persian/months.ts";

const day = fc.integer({ min: -20_000, max: 60_000 }).map((n) => addDays("2000-01-01", n));
const lang = fc.constantFrom("fa" as const, "en" as const);

describe("months", () => {
  it("I4 a month contains its day, begins on day 1 and is followed by the next", () => {
    fc.assert(
      fc.property(day, lang, (one, language) => {
        const { first, last } = monthOf(one, language);
        expect(first <= one && one <= last).toBe(true);
        const dayOfMonth = (of: string) =>
          language === "fa" ? dayToJalali(of).day : Number(of.slice(8));
        expect(dayOfMonth(first)).toBe(1);
        expect(dayOfMonth(addDays(last, 1))).toBe(1);
        expect(daysOf({ first, last })).toHaveLength(dayOfMonth(last));
      }),
    );
  });

  it("I4 going back as many months returns to the month, and to the day if it exists", () => {
    fc.assert(
      fc.property(day, lang, fc.integer({ min: -30, max: 30 }), (one, language, by) => {
        const there = shiftMonth(one, by, language);
        const back = shiftMonth(there, -by, language);
        expect(monthOf(back, language)).toEqual(monthOf(one, language));
        expect(Math.abs(daysBetween(back, one))).toBeLessThanOrEqual(3);
      }),
    );
  });

  it("I4 weeks are whole and begin on Saturday", () => {
    fc.assert(
      fc.property(day, lang, (one, language) => {
        const month = monthOf(one, language);
        const weeks = weeksOf(month);
        expect(weeks.every((week) => week.length === 7 && weekday(week[0] ?? "") === 6)).toBe(true);
        const days = weeks.flat();
        expect(daysOf(month).every((each) => days.includes(each))).toBe(true);
        expect(days.length - daysOf(month).length).toBeLessThan(14);
      }),
    );
  });

  it("I4 names the month in both calendars", () => {
    const azar = monthOf("2026-11-23", "fa");
    expect(azar).toEqual({ first: "2026-11-22", last: "2026-12-21" });
    expect(formatMonth(azar.first, "fa")).toBe("آذر ۱۴۰۵");
    expect(formatOtherMonths(azar, "fa")).toBe("نوامبر تا دسامبر ۲۰۲۶");
    const dey = monthOf("2026-12-25", "fa");
    expect(formatOtherMonths(dey, "fa")).toBe("دسامبر ۲۰۲۶ تا ژانویه ۲۰۲۷");
    expect(formatMonth("2026-11-23", "en")).toBe("November 2026");
    expect(formatOtherMonths(monthOf("2026-11-23", "en"), "en")).toBe("Aban – Azar 1405");
    expect(monthOf("2028-02-10", "en").last).toBe("2028-02-29");
  });
});
