/** The steps that a mission still has before it, with the days they need before the departure. Pure. */
import type { WorkCalendar } from "../../persian/working-days.ts";
import { backPlan } from "../../route/back-plan.ts";
import type { TimedStep } from "../../route/time-needed.ts";
import type { Settings } from "../../settings.ts";
import { openNow, walked, type Mission } from "../state.ts";
import { dueOf } from "./step-due.ts";

export interface StepsLeft {
  /** Of a change under way it is the departure that is asked for. */
  startDate: string;
  steps: TimedStep[];
}

/** `null` while no decision is open. A closed step needs no more days; an open one those until its due day. */
export const stepsLeft = (
  mission: Mission,
  facts: { today: string; settings: Settings; calendar: WorkCalendar },
): StepsLeft | null => {
  const open = openNow(mission);
  if (open.length === 0) return null;
  const { steps, closed, request } = walked(mission);
  const left = steps.filter((step) => !closed.has(step.id));
  const dues = new Map(
    open.map((step) => [step.id, dueOf(step, mission.openedAt, facts).due] as const),
  );
  const begins = new Map(
    backPlan(left, request.startDate, facts, dues).map((one) => [one.stepId, one.beginBy]),
  );
  return {
    startDate: request.startDate,
    steps: left.map(({ id, kind, group, titleFa, titleEn }) => ({
      kind,
      group,
      titleFa,
      titleEn,
      beginBy: begins.get(id) ?? "",
    })),
  };
};
