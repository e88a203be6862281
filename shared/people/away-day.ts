/** One day of somebody who is away: which one of how many it is, when they are back, and whose seat is empty. Pure. */
import type { MunicipalCalendar } from "../calendar.ts";
import type { AwayPerson, AwayRow, AwaySpan } from "../contract/absences.ts";
import { decidingRoles, type DecidingRole } from "../contract/capabilities.ts";
import { daysBetween } from "../persian/days.ts";
import type { Person } from "./person.ts";
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

/**
 * Seats of the route that no one else fills. Each manager decides for people of their own; another seat is
 * filled as long as one of its holders is active.
 */
export const seatsOf = (
  { id, roles, active }: Pick<Person, "id" | "roles" | "active">,
  holdersOf: (role: DecidingRole) => readonly Pick<Person, "id" | "active">[],
): DecidingRole[] =>
  !active
    ? []
    : decidingRoles.filter(
        (role) =>
          roles.includes(role) &&
          (role === "manager" || holdersOf(role).every((one) => one.id === id || !one.active)),
      );

/** Seats that only they fill, when nobody stands in for them on that day. */
export const emptySeats = (
  { person, deputies }: Pick<AwayRow, "person" | "deputies">,
  day: string,
): readonly DecidingRole[] =>
  deputies.some(({ from, to }) => from <= day && day <= to) ? [] : person.seats;
