/** One rule for "enough time", counted from the back-plan. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "#shared/persian/days.ts";
import { timeNeeded, type TimedStep } from "#shared/route/time-needed.ts";

const start = "2027-01-20";
const step = (group: number, kind: string, beginBy: string, titleFa = ""): TimedStep => ({
  kind,
  group,
  titleFa,
  titleEn: titleFa,
  beginBy,
});
const steps = [
  step(1, "approval", "2026-12-10"),
  step(2, "clearance", "2026-12-14"),
  step(3, "permit", "2026-12-20", "کارگروه"),
  step(3, "permit", "2026-12-28", "حراست"),
  step(4, "permit", "2027-01-05", "هیأت نظارت"),
];

test("W5 steps inside are one stretch, each outside body is its own, the longest of a group counts", () => {
  const time = timeNeeded(steps, start, "2026-12-01");
  expect(time?.parts.map((part) => [part.titleFa, part.days])).toEqual([
    ["", 10],
    ["کارگروه", 16],
    ["هیأت نظارت", 15],
  ]);
  expect(time).toMatchObject({ needed: 41, left: 50, spare: 9, enough: true, earliest: start });
});

test("W5 too little time says how many days are short and the earliest departure", () => {
  expect(timeNeeded(steps, start, "2026-12-15")).toMatchObject({
    enough: false,
    spare: -5,
    earliest: "2027-01-25",
  });
});

test("W5 what does not fit before the departure is named, counted forward from today", () => {
  const overOn = (today: string) => timeNeeded(steps, start, today)?.parts.map((part) => part.over);
  expect(overOn("2026-12-10")).toEqual([0, 0, 0]);
  expect(overOn("2026-12-15")).toEqual([0, 0, 5]);
  expect(overOn("2026-12-27")).toEqual([0, 2, 15]);
  expect(overOn("2027-02-01")).toEqual([10, 16, 15]);
});

test("W5 without a day of departure there is no verdict", () => {
  expect(timeNeeded([], start, "2026-12-01")).toBeNull();
  expect(timeNeeded([step(1, "approval", "")], "", "2026-12-01")).toBeNull();
});

test("W5 the stretches are the days that are needed", () => {
  const back = fc.integer({ min: 1, max: 90 });
  fc.assert(
    fc.property(fc.array(back, { minLength: 1, maxLength: 6 }), back, (before, ago) => {
      const begins = before.toSorted((a, b) => b - a);
      const planned = begins.map((days, index) =>
        step(index, index % 2 ? "permit" : "approval", addDays(start, -days)),
      );
      const today = addDays(start, -ago);
      const time = timeNeeded(planned, start, today);
      const sum = time?.parts.reduce((days, part) => days + part.days, 0);
      expect(sum).toBe(time?.needed);
      const over = time?.parts.reduce((days, part) => days + part.over, 0);
      expect(over).toBe(Math.max(0, -(time?.spare ?? 0)));
      expect(time?.enough).toBe(daysBetween(today, start) >= (time?.needed ?? 0));
    }),
  );
});
