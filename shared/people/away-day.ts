/** One day of somebody who is away: which one of how many it is, when they are back, and whose seat is empty. Pure. */
import type { MunicipalCalendar } from "../calendar.ts";
import type { AwayPerson, AwayRow, AwaySpan } from "../contract/absences.ts";
import type { DecidingRole } from "../contract/capabilities.ts";
import { daysBetween } from "../persian/days.ts";
import { addWorkingDays } from "../persian/working-days.ts";

/** One reason for which one person is not there. */
export interface AwayEntry {
  person: AwayPerson;
  span: AwaySpan;
}

/** Everyone who is away on a day, in the order of the people. */
export const entriesOn = (people: readonly AwayPerson[], day: string): AwayEntry[] =>
  people.flatMap((person) =>
    person.spans
      .filter(({ from, to }) => from <= day && day <= to)
      .map((span) => ({ person, span })),
  );

/** Which day of how many, from 1. */
export const dayWithin = ({ from, to }: AwaySpan, day: string) => ({
  no: daysBetween(from, day) + 1,
  of: daysBetween(from, to) + 1,
});

/** The first working day after it. */
export const backOn = ({ to }: AwaySpan, { weekend, holidays }: MunicipalCalendar): string =>
  addWorkingDays(to, 1, { weekend, holidays: holidays.map(({ day }) => day) });

/** Seats that only they fill, when nobody stands in for them on that day. */
export const emptySeats = (
  { person, deputies }: Pick<AwayRow, "person" | "deputies">,
  day: string,
): readonly DecidingRole[] =>
  deputies.some(({ from, to }) => from <= day && day <= to) ? [] : person.seats;
