/** Tasks of the request: correcting it, resuming after it was postponed, undoing what was arranged. Pure. */
import { openAcks, type AckKind } from "../closing.ts";
import type { Mission } from "../state.ts";
import { openTask, usualDue, type Task, type TaskFacts } from "../tasks.ts";

export const requestTasks = (mission: Mission, facts: TaskFacts): Task[] => {
  const { changedOn } = facts;
  const due = usualDue(facts);
  const own = (kind: "correct" | "resumePostponed"): Task => ({
    ...openTask(kind, changedOn, due),
    personId: mission.requesterId,
  });
  return [
    ...(mission.status === "returned" ? [own("correct")] : []),
    ...(mission.status === "postponed" ? [own("resumePostponed")] : []),
    ...openAcks(mission).map((one) => ({
      ...openTask("acknowledge", changedOn, due),
      stepId: one.kind satisfies AckKind,
      role: one.role,
    })),
  ];
};
