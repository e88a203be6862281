/**
 * Who is away, as the calendar shows it, and what a person may know about a journey: one rule for the calendar,
 * the warnings and the lock (decision 0067). Pure.
 */
import type { Confidentiality } from "../mission/request/request.ts";
import { agreedStatuses, askedStatuses, phaseOf, type Status } from "../mission/state.ts";
import { absenceKinds } from "./absence.ts";

/** The filter. A kind of absence finds only those whose kind the person may know. */
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

/**
 * `whole`: they see the dossier. `journey`: that these colleagues are on a journey on these days. `days`:
 * that they are away, indistinguishable from an absence. `nothing`: not even that.
 */
export type Knowledge = "whole" | "journey" | "days" | "nothing";

/** What a person may know of a journey; `sees`: lists and search find its dossier for them. */
export const knowledgeOf = (
  { status, confidentiality }: { status: Status; confidentiality: Confidentiality },
  sees: boolean,
): Knowledge => {
  if (sees) return "whole";
  if (!agreedStatuses.includes(status)) return "nothing";
  return confidentiality === "normal" ? "journey" : "days";
};
