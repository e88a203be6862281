/** The route of a mission: its steps, which of them are closed, and the decisions on them. */
import type { PlannedStep } from "../../route/plan.ts";
import type { Paper } from "../papers/paper.ts";

export interface StepDecision {
  stepId: string;
  /** Who decided: at the screen, or with pen and stamp. */
  personId: string;
  /** In whose name, when they are a deputy. */
  forWhom: string | null;
  at: string;
  decision: "approved" | "objected" | "returned" | "rejected";
  reason: string;
  /** Index of the request's version they decided on, see `RequestState.rounds`. */
  round: number;
  contentHash: string;
  /** The sheet they signed, its day, and who recorded it. */
  onPaper: { file: Paper; signedOn: string; recordedBy: string } | null;
}

export interface RouteState {
  route: PlannedStep[];
  templateVersion: number;
  /** Steps that need no one any more. */
  closed: ReadonlySet<string>;
  decisions: StepDecision[];
}

export const initial: RouteState = {
  route: [],
  templateVersion: 0,
  closed: new Set(),
  decisions: [],
};
