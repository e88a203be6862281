/** Whether an agreement is alive: how long ago its last sign of life was. Pure. */
import { addDays } from "./persian/jalali.ts";

export type Activity =
  /** A mission for it lies ahead. */
  | { state: "planned"; day: string }
  | { state: "active"; day: string }
  /** Nothing for more than a year, for more than two years. */
  | { state: "quiet"; day: string }
  | { state: "dormant"; day: string }
  /** Neither a signing day nor a mission is on file. */
  | { state: "unknown" };

/** The signing and each mission count as a sign of life; days are `YYYY-MM-DD` or empty. */
export const activityOf = (
  { signedOn, lastMission }: { signedOn: string; lastMission: string },
  today: string,
): Activity => {
  const day = lastMission > signedOn ? lastMission : signedOn;
  if (day === "") return { state: "unknown" };
  if (day > today) return { state: "planned", day };
  if (day >= addDays(today, -365)) return { state: "active", day };
  return { state: day >= addDays(today, -730) ? "quiet" : "dormant", day };
};
