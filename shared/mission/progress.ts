/** How far a journey has come, as a small number of stages. Pure. */
import type { Phase } from "./state.ts";

export const journeyStages = [
  "request",
  "review",
  "order",
  "departure",
  "travel",
  "report",
  "settlement",
  "archive",
] as const;

const stageOf: Record<Phase, number | null> = {
  draft: 0,
  inReview: 1,
  returned: 1,
  postponed: 1,
  approved: 2,
  changing: 2,
  ordered: 3,
  cleared: 4,
  onTheWay: 4,
  reportDue: 5,
  reported: 5,
  reportReturned: 5,
  reportAccepted: 6,
  archived: journeyStages.length,
  rejected: null,
  withdrawn: null,
  cancelled: null,
  reportRejected: null,
};

/** The stage under way, counted from 0; all of them when it is archived, `null` when it has ended early. */
export const stageAt = (phase: Phase): number | null => stageOf[phase];
