/** Whether a computer's clock contradicts the recorded events. Pure; `db/clock-guard.ts` uses it. */
import { z } from "zod";

const minute = 60_000;
/** A clock that is set right by a time server goes back by seconds; that needs no confirmation. */
const clockTolerance = 5 * minute;
/** A gap of half a year more likely means a wrong clock than an office without events. */
const longestSilence = 180 * 24 * 60 * minute;

export const clockFault = z.object({
  /** `beforeRelease`: this version did not exist yet. Nobody can confirm that. */
  fault: z.enum(["clockBehind", "clockAhead", "clockBeforeRelease"]),
  /** What the clock shows, and the instant it is compared with (the last command, or the release). */
  shows: z.string(),
  known: z.string(),
});
export type ClockFault = z.infer<typeof clockFault>;

/** What is wrong with `now`, given when the last command was decided here; `null` when nothing is. */
export const clockFaultOf = (
  now: Date,
  last: Date | null,
  releasedOn: string | null,
): ClockFault | null => {
  const fault = (kind: ClockFault["fault"], known: string): ClockFault => ({
    fault: kind,
    shows: now.toISOString(),
    known,
  });
  if (releasedOn !== null && now.toISOString() < releasedOn)
    return fault("clockBeforeRelease", `${releasedOn}T00:00:00.000Z`);
  if (last === null) return null;
  const ahead = now.getTime() - last.getTime();
  if (ahead < -clockTolerance) return fault("clockBehind", last.toISOString());
  if (ahead > longestSilence) return fault("clockAhead", last.toISOString());
  return null;
};
