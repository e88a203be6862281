// Deadlines in working days.

import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#shared/persian/days.ts";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "#shared/persian/working-days.ts";

const IRAN = { weekend: [4, 5], holidays: ["2026-11-25"] };

test("J2 weekend and holidays are skipped, the first day is not counted", () => {
  // 2026-11-23 is a Monday; Wednesday is a holiday, Thursday and Friday the weekend.
  expect(addWorkingDays("2026-11-23", 1, IRAN)).toBe("2026-11-24");
  expect(addWorkingDays("2026-11-23", 2, IRAN)).toBe("2026-11-28");
  expect(addWorkingDays("2026-11-28", -2, IRAN)).toBe("2026-11-23");
  expect(addWorkingDays("2026-11-27", 0, IRAN)).toBe("2026-11-27");
  expect(workingDaysBetween("2026-11-23", "2026-11-28", IRAN)).toBe(2);
  expect(workingDaysBetween("2026-11-23", "2026-11-27", IRAN)).toBe(1);
  expect(isWorkingDay("2026-11-25", IRAN)).toBe(false);
});

test("J2 counting undoes adding, and the result is a working day", () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays("2024-01-01", count));
  const calendar = fc.record({
    weekend: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 5 }),
    holidays: fc.array(day, { maxLength: 30 }),
  });
  fc.assert(
    fc.property(day, fc.integer({ min: -60, max: 60 }), calendar, (start, count, cal) => {
      const end = addWorkingDays(start, count, cal);
      expect(workingDaysBetween(start, end, cal)).toBe(count);
      if (count !== 0) expect(isWorkingDay(end, cal)).toBe(true);
    }),
  );
});

test("J2 a week without a working day is refused", () => {
  const never = { weekend: [0, 1, 2, 3, 4, 5, 6], holidays: [] };
  expect(() => addWorkingDays("2026-11-23", 1, never)).toThrow(RangeError);
});
