/** Who is away, as the calendar tells it: spans of missions and absences, and what they are called. Pure. */
import { askedStatuses, phaseOf, type Status } from "../mission/state.ts";
import { absenceKinds } from "./absence.ts";

/** What one can ask for. A kind of absence finds only those whose kind one may know. */
export const awayKinds = ["mission", ...absenceKinds] as const;

/** How firm the days of a mission are. */
export const awayStates = ["provisional", "approved", "onTheWay", "over"] as const;
export type AwayState = (typeof awayStates)[number];

export const awayStateOf = (
  mission: { status: Status; startDate: string; endDate: string },
  today: string,
): AwayState => {
  const { status, startDate, endDate } = mission;
  if (askedStatuses.includes(status)) return "provisional";
  if (phaseOf(status, startDate, endDate, today) === "onTheWay") return "onTheWay";
  return endDate < today ? "over" : "approved";
};
