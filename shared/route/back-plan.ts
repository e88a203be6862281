/**
 * The back-plan: counted back from the departure, the days by which each step must begin and end.
 * Groups follow each other; within a group the longest step decides. Pure.
 */
import { addDays, daysBetween } from "../persian/days.ts";
import { addWorkingDays, workingDaysBetween, type WorkCalendar } from "../persian/working-days.ts";
import type { Settings } from "../settings.ts";
import type { PlannedStep } from "./plan.ts";

export interface BackPlanned {
  stepId: string;
  beginBy: string;
  doneBy: string;
  /** Its last day to begin has passed. */
  late: boolean;
}

interface PlanFacts {
  today: string;
  settings: Pick<Settings, "stepDueWorkingDays">;
  calendar: WorkCalendar;
}

/**
 * Days are ISO. A permit takes its expected calendar days, an internal step its working days. A step
 * that is under way needs the days until its due day in `dues`, and none once that day has passed.
 */
export const backPlan = (
  steps: readonly PlannedStep[],
  startDate: string,
  facts: PlanFacts,
  dues: ReadonlyMap<string, string> = new Map(),
): BackPlanned[] => {
  const groups = [...new Set(steps.map((step) => step.group))].toSorted((a, b) => b - a);
  const planned: BackPlanned[] = [];
  let doneBy = addDays(startDate, -1);
  for (const group of groups) {
    const begins = steps
      .filter((step) => step.group === group)
      .map((step) => {
        const beginBy = beginOf(step, doneBy, dues.get(step.id), facts);
        planned.unshift({ stepId: step.id, beginBy, doneBy, late: beginBy < facts.today });
        return beginBy;
      });
    doneBy = begins.toSorted()[0] ?? doneBy;
  }
  return planned;
};

const beginOf = (
  { permit, dueWorkingDays }: PlannedStep,
  doneBy: string,
  due: string | undefined,
  { today, settings, calendar }: PlanFacts,
): string => {
  if (permit) {
    const days = due === undefined ? permit.expectedDays : daysBetween(today, due);
    return addDays(doneBy, -Math.max(days, 0));
  }
  const days =
    due === undefined
      ? (dueWorkingDays ?? settings.stepDueWorkingDays)
      : workingDaysBetween(today, due, calendar);
  return addWorkingDays(doneBy, -Math.max(days, 0), calendar);
};
