/** Who is away, as the calendar tells it: spans of missions and absences, and what they are called. Pure. */
import { phaseOf, type Status } from "../mission/state.ts";
import { absenceKinds } from "./absence.ts";

/** What one can ask for. A kind of absence finds only those whose kind one may know. */
export const awayKinds = ["mission", ...absenceKinds] as const;

/** How firm the days of a mission are. */
export const awayStates = ["provisional", "approved", "onTheWay", "over"] as const;
export type AwayState = (typeof awayStates)[number];

/** Asked for and not decided: only who may see the dossier learns of it. */
export const provisionalStatuses: readonly Status[] = ["inReview", "returned"];
/** Decided: the traveller is not there on these days. */
export const firmStatuses: readonly Status[] = [
  "approved",
  "changing",
  "ordered",
  "reported",
  "reportReturned",
  "reportAccepted",
  "archived",
];

export const awayStateOf = (
  mission: { status: Status; startDate: string; endDate: string },
  today: string,
): AwayState => {
  const { status, startDate, endDate } = mission;
  if (provisionalStatuses.includes(status)) return "provisional";
  if (phaseOf(status, startDate, endDate, today) === "onTheWay") return "onTheWay";
  return endDate < today ? "over" : "approved";
};
