/** Tasks of the route: its open steps. Pure. */
import type { PlannedStep } from "../../route/plan.ts";
import { openNow, type Mission } from "../state.ts";
import { openTask, type Task, type TaskFacts } from "../tasks.ts";
import { dueOf } from "./step-due.ts";

export const routeTasks = (mission: Mission, facts: TaskFacts): Task[] =>
  openNow(mission).flatMap((step) => stepTasks(mission, step, facts));

/** Who decides, or who records the letter; after a refused permit the unit has to decide. */
const stepTasks = (mission: Mission, step: PlannedStep, facts: TaskFacts): Task[] => {
  const { since, due, escalateOn } = dueOf(step, mission.openedAt, facts);
  const refused = mission.permits[step.id]?.answer?.outcome === "refused";
  const kind = step.kind !== "permit" ? "decide" : refused ? "refusedPermit" : "recordPermit";
  const task: Task = {
    ...openTask(kind, since, due),
    stepId: step.id,
    stepFa: step.titleFa,
    stepEn: step.titleEn,
    escalateOn: step.kind === "permit" ? "" : escalateOn,
  };
  if (step.personId !== null) return [{ ...task, personId: step.personId }];
  if (kind === "refusedPermit") return [{ ...task, role: "head" }];
  return [{ ...task, role: step.role }];
};
