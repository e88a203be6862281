/** A10, A15: due days by working days, and how pressing an open task is. Time passing decides nothing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultCalendar } from "#shared/calendar.ts";
import { dueOf, urgencies, urgencyOf } from "#shared/mission/route/step-due.ts";
import { addDays } from "#shared/persian/days.ts";
import { addWorkingDays, isWorkingDay } from "#shared/persian/working-days.ts";
import { defaultSettings } from "#shared/settings.ts";

const facts = { settings: defaultSettings(), calendar: defaultCalendar() };
const openedAt = "2026-11-24T08:00:00.000Z";

describe("due days", () => {
  it("A10 an internal step takes working days, a permit its expected calendar days", () => {
    const step = dueOf({ dueWorkingDays: null, permit: null }, openedAt, facts);
    expect(step.since).toBe("2026-11-24");
    // Tuesday; Thursday and Friday are the weekend.
    expect(step.due).toBe("2026-11-29");
    expect(isWorkingDay(step.escalateOn, facts.calendar)).toBe(true);
    expect(step.escalateOn > step.due).toBe(true);
    const permit = {
      body: "governorate",
      legalBasis: "",
      mark: "practice",
      expectedDays: 10,
      papers: [],
    } as const;
    expect(
      dueOf({ dueWorkingDays: null, permit: { ...permit, papers: [] } }, openedAt, facts).due,
    ).toBe("2026-12-04");
  });

  it("A10 A15 words for urgency, at the days of the settings", () => {
    const task = { due: "2026-11-29", escalateOn: "2026-12-01" };
    const on = (today: string) => urgencyOf(task, today, facts);
    expect(on("2026-11-24")).toBe("fresh");
    // One working day before Sunday is Saturday.
    expect(on("2026-11-27")).toBe("fresh");
    expect(on("2026-11-28")).toBe("soon");
    expect(on("2026-11-29")).toBe("today");
    expect(on("2026-11-30")).toBe("late");
    expect(on("2026-12-01")).toBe("escalated");
    expect(urgencyOf({ ...task, escalateOn: "" }, "2027-01-01", facts)).toBe("late");
  });

  it("A10 as days pass it only becomes more urgent", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 30 }),
        (from, days) => {
          const due = addWorkingDays(addDays("2026-03-21", from), days, facts.calendar);
          const task = { due, escalateOn: addWorkingDays(due, 2, facts.calendar) };
          const seen = Array.from({ length: 60 }, (_, index) =>
            urgencies.indexOf(urgencyOf(task, addDays(due, index - 40), facts)),
          );
          expect(seen).toEqual(seen.toSorted((a, b) => b - a));
        },
      ),
    );
  });
});
