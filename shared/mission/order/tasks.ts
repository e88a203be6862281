/** Tasks of the order: issuing it, and printing it. Pure. */
import type { Mission } from "../state.ts";
import { forRoles, openTask, usualDue, type Task, type TaskFacts } from "../tasks.ts";

export const orderTasks = ({ status, orderFile }: Mission, facts: TaskFacts): Task[] => {
  const task = (kind: "issueOrder" | "printOrder") =>
    forRoles(openTask(kind, facts.changedOn, usualDue(facts)), "officer", "head");
  if (status === "approved") return task("issueOrder");
  return status === "ordered" && !orderFile ? task("printOrder") : [];
};
