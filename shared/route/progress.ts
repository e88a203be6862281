/** The progress of a route: open steps, the steps one decision closes, whether it is complete. Pure. */
import type { PlannedStep } from "./plan.ts";

/** Steps that may be decided now: those of the first group that is not closed. */
export const openSteps = (
  steps: readonly PlannedStep[],
  closed: ReadonlySet<string>,
): PlannedStep[] => {
  const left = steps.filter((step) => !closed.has(step.id));
  const group = Math.min(...left.map((step) => step.group));
  return left.filter((step) => step.group === group);
};

export const isComplete = (steps: readonly PlannedStep[], closed: ReadonlySet<string>): boolean =>
  steps.every((step) => closed.has(step.id));

/**
 * The steps that one decision of this person closes: their open ones, and those that follow as long as
 * they hold them too. They decide once and sign for each of their roles. Permits are letters of others
 * and are never closed this way.
 */
export const decidedTogether = (
  steps: readonly PlannedStep[],
  closed: ReadonlySet<string>,
  isMine: (step: PlannedStep) => boolean,
): PlannedStep[] => {
  const taken: PlannedStep[] = [];
  const done = new Set(closed);
  for (;;) {
    const open = openSteps(steps, done);
    const mine = open.filter((step) => step.kind !== "permit" && isMine(step));
    if (mine.length === 0) return taken;
    for (const step of mine) done.add(step.id);
    taken.push(...mine);
    if (mine.length < open.length) return taken;
  }
};
