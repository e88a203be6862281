/**
 * The back-plan: counted back from the departure, the days by which each step must begin and end.
 * Groups follow each other; within a group the longest step decides. Pure.
 */
import { addDays } from "../persian/days.ts";
import { addWorkingDays, type WorkCalendar } from "../persian/working-days.ts";
import type { Settings } from "../settings.ts";
import type { PlannedStep } from "./plan.ts";

export interface BackPlanned {
  stepId: string;
  beginBy: string;
  doneBy: string;
  /** Its last day to begin has passed. */
  late: boolean;
}

/** Days are ISO. A permit takes its expected calendar days, an internal step its working days. */
export const backPlan = (
  steps: readonly PlannedStep[],
  startDate: string,
  today: string,
  settings: Pick<Settings, "stepDueWorkingDays">,
  calendar: WorkCalendar,
): BackPlanned[] => {
  const groups = [...new Set(steps.map((step) => step.group))].toSorted((a, b) => b - a);
  const planned: BackPlanned[] = [];
  let doneBy = addDays(startDate, -1);
  for (const group of groups) {
    const begins = steps
      .filter((step) => step.group === group)
      .map((step) => {
        const beginBy = beginOf(step, doneBy, settings, calendar);
        planned.unshift({ stepId: step.id, beginBy, doneBy, late: beginBy < today });
        return beginBy;
      });
    doneBy = begins.toSorted()[0] ?? doneBy;
  }
  return planned;
};

const beginOf = (
  step: PlannedStep,
  doneBy: string,
  settings: Pick<Settings, "stepDueWorkingDays">,
  calendar: WorkCalendar,
): string =>
  step.permit === null
    ? addWorkingDays(doneBy, -(step.dueWorkingDays ?? settings.stepDueWorkingDays), calendar)
    : addDays(doneBy, -step.permit.expectedDays);
