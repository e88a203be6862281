/** By when an open step should be closed, and when the next level is notified. Days in Tehran. Pure. */
import { addDays, todayIn } from "../../persian/days.ts";
import { addWorkingDays, type WorkCalendar } from "../../persian/working-days.ts";
import type { PlannedStep } from "../../route/plan.ts";
import type { Settings } from "../../settings.ts";

export interface StepDue {
  since: string;
  due: string;
  escalateOn: string;
}

/** `openedAt` is the instant at which the step had its turn. A permit takes its expected days. */
export const dueOf = (
  step: Pick<PlannedStep, "dueWorkingDays" | "permit">,
  openedAt: string,
  { settings, calendar }: { settings: Settings; calendar: WorkCalendar },
): StepDue => {
  const since = todayIn("Asia/Tehran", new Date(openedAt));
  const days = step.dueWorkingDays ?? settings.stepDueWorkingDays;
  const due = step.permit
    ? addDays(since, step.permit.expectedDays)
    : addWorkingDays(since, days, calendar);
  const later = Math.max(settings.stepEscalateWorkingDays - settings.stepDueWorkingDays, 1);
  return { since, due, escalateOn: addWorkingDays(due, later, calendar) };
};

export const urgencies = ["escalated", "late", "today", "soon", "fresh"] as const;
export type Urgency = (typeof urgencies)[number];

/**
 * How pressing an open task is on a day. `soon`: within the working days of the setting before its
 * due day. `escalated`: the next level was notified, which approves nothing.
 */
export const urgencyOf = (
  task: { due: string; escalateOn: string },
  today: string,
  { settings, calendar }: { settings: Settings; calendar: WorkCalendar },
): Urgency => {
  if (task.escalateOn !== "" && task.escalateOn <= today) return "escalated";
  if (task.due < today) return "late";
  if (task.due === today) return "today";
  const remindOn = addWorkingDays(task.due, -settings.remindBeforeWorkingDays, calendar);
  return remindOn <= today ? "soon" : "fresh";
};
