/** K1: until which day a dossier is kept, by the Jalali calendar. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addJalaliYears,
  keepingOf,
  lastPassedStart,
  type KeepingState,
} from "#shared/archive/retention.ts";
import type { RetentionRule } from "#shared/archive/scheme.ts";
import { addDays } from "#shared/persian/days.ts";
import { dayToJalali, isJalaliLeapYear, jalaliToDay } from "#shared/persian/jalali.ts";

const facts = { archivedOn: "2021-03-20", missionEnd: "2021-01-05", agreementEnd: "" };
const free = { held: false, disposal: "" } as const;
const rule = (overrides: Partial<RetentionRule> = {}): RetentionRule => ({
  code: "R",
  titleFa: "آزمون",
  titleEn: "",
  trigger: "archived",
  years: 5,
  disposition: "destroy",
  citation: "آزمون",
  effectiveFrom: "",
  ...overrides,
});
const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays("1980-01-01", count));
const years = fc.integer({ min: 1, max: 100 });

describe("years of keeping", () => {
  it("K1 30 Esfand of a leap year ends on 29 Esfand of a common one, and on 30 of a leap one", () => {
    expect(facts.archivedOn).toBe(jalaliToDay(1399, 12, 30));
    expect(addJalaliYears(facts.archivedOn, 5)).toBe(jalaliToDay(1404, 12, 29));
    expect(addJalaliYears(facts.archivedOn, 4)).toBe(jalaliToDay(1403, 12, 30));
    expect(isJalaliLeapYear(1403)).toBe(true);
  });

  it("K1 the same month, and the same date unless the month is too short for it", () => {
    fc.assert(
      fc.property(day, years, (start, count) => {
        const from = dayToJalali(start);
        const to = dayToJalali(addJalaliYears(start, count));
        expect([to.year, to.month]).toEqual([from.year + count, from.month]);
        if (from.month === 12 && from.day === 30) expect(to.day).toBeGreaterThanOrEqual(29);
        else expect(to.day).toBe(from.day);
      }),
    );
  });

  it("K1 the day a query compares with is the last with a passed period", () => {
    fc.assert(
      fc.property(day, years, (today, count) => {
        const last = lastPassedStart(count, today);
        expect(addJalaliYears(last, count) < today).toBe(true);
        expect(addJalaliYears(addDays(last, 1), count) < today).toBe(false);
      }),
    );
  });
});

describe("how long", () => {
  it.each<[string, Partial<RetentionRule>, string, KeepingState, string]>([
    ["its last day is still kept", {}, "2026-03-20", "kept", "2026-03-20"],
    ["the day after it is due", {}, "2026-03-21", "due", "2026-03-20"],
    ["from the end of the mission", { trigger: "missionEnd" }, "2026-01-07", "due", "2026-01-06"],
    ["the agreement has no end", { trigger: "agreementEnd" }, "2099-01-01", "kept", ""],
    ["for ever", { years: null, disposition: "keep" }, "2099-01-01", "permanent", ""],
    ["to the Archives", { disposition: "transfer" }, "2026-03-21", "transfer", "2026-03-20"],
  ])("K1 %s", (_title, overrides, today, state, until) => {
    expect(keepingOf(rule(overrides), facts, free, today)).toEqual({ state, until });
  });

  it("K1 a hold takes precedence over everything, a licence over a due period; without a rule it is kept", () => {
    const today = "2030-01-01";
    const stateWith = (marks: Parameters<typeof keepingOf>[2]) =>
      keepingOf(rule(), facts, marks, today).state;
    expect(stateWith({ held: true, disposal: "licensed" })).toBe("held");
    expect(stateWith({ held: false, disposal: "licensed" })).toBe("licensed");
    expect(stateWith({ held: false, disposal: "proposed" })).toBe("proposed");
    expect(keepingOf(undefined, facts, free, today).state).toBe("permanent");
  });
});
