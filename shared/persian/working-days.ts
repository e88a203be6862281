// Working days: deadlines that skip the weekend and the holidays (both are settings).

import { type Day, addDays, compareDays, weekday } from "#shared/persian/days.ts";

/** Which days are off. The weekend is a setting, not a constant (domain.md §6 Week, §7 `weekend`). */
export type WorkCalendar = {
  /** Days of the week that are off, 0 = Sunday … 4 = Thursday, 5 = Friday, 6 = Saturday. */
  readonly weekend: readonly number[];
  /** Single days that are off. */
  readonly holidays: readonly Day[];
};

/**
 * The day that is `n` working days after `day` (before it when negative); `day` itself when n is 0.
 * The start is not counted, as with legal deadlines (domain.md §7, `report_due_working_days`).
 */
export function addWorkingDays(day: Day, n: number, calendar: WorkCalendar): Day {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of days: ${n}`);
  const isWorking = workingTest(calendar);
  const step = n < 0 ? -1 : 1;
  let current = day;
  for (let left = Math.abs(n); left > 0;) {
    current = addDays(current, step);
    if (isWorking(current)) left -= 1;
  }
  return current;
}

/**
 * Working days after `start` up to and including `end`; negative when `end` is earlier, and then
 * counted from `start` backwards, so that it undoes `addWorkingDays` both ways.
 */
export function workingDaysBetween(start: Day, end: Day, calendar: WorkCalendar): number {
  const isWorking = workingTest(calendar);
  const step = compareDays(end, start);
  let count = 0;
  for (let current = start; current !== end;) {
    current = addDays(current, step);
    if (isWorking(current)) count += step;
  }
  return count;
}

/** Whether people work on that day. */
export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  return workingTest(calendar)(day);
}

function workingTest({ weekend, holidays }: WorkCalendar): (day: Day) => boolean {
  const off = new Set(weekend);
  if ([0, 1, 2, 3, 4, 5, 6].every((number) => off.has(number))) {
    throw new RangeError("a week needs a working day");
  }
  const closed = new Set(holidays);
  return (day) => !off.has(weekday(day)) && !closed.has(day);
}
