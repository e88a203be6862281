/**
 * Keeps commands from being decided at an instant that contradicts the last one, by the rule in
 * `shared/clock.ts`. A confirmation of the clock is kept in memory until the next command is decided.
 */
import { clockFaultOf, type ClockFault } from "#shared/clock.ts";
import { Refused } from "./refused.ts";
import type { Db } from "./sqlite.ts";

/** `releasedOn` is `null` where the clock is simulated, as in the sample and in tests. */
export const createClockGuard = (db: Db, releasedOn: string | null) => {
  // Events that came from another office keep that office's instants and have no command here.
  const lastDecided = db
    .prepare<[], string>(
      `select c.at from event e join command c on c.id = e.command_id
       order by e.position desc limit 1`,
    )
    .pluck();
  let last = dateOrNull(lastDecided.get());
  let confirmed = false;

  const faultAt = (now: Date): ClockFault | null => {
    const found = clockFaultOf(now, last, releasedOn);
    return confirmed && found?.fault !== "clockBeforeRelease" ? null : found;
  };
  return {
    faultAt,
    /** The instant at which a command is decided: `now`, but never before the last one. Throws the refusal. */
    instantFor(now: Date): Date {
      const found = faultAt(now);
      if (found !== null)
        throw new Refused({
          code: "refused",
          reason: found.fault,
          params: { shows: found.shows, known: found.known },
        });
      return last !== null && now < last && !confirmed ? last : now;
    },
    /** A command was decided at this instant. */
    decided(at: Date): void {
      last = at;
      confirmed = false;
    },
    /** Accepts the clock as right until the next command; the caller checks who may confirm it. */
    confirm: (): void => void (confirmed = true),
  };
};
export type ClockGuard = ReturnType<typeof createClockGuard>;

const dateOrNull = (text: string | undefined): Date | null =>
  text === undefined ? null : new Date(text);
