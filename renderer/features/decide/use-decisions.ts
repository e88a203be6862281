/** The decisions that wait for this person, each dossier once: which one this is and which comes next. */
import type { WaitingTask } from "#shared/contract/missions.ts";
import { useCall } from "#renderer/client.ts";

export interface Decisions {
  /** The task of the dossier on screen; `null` when it waits for another person or for nobody. */
  task: WaitingTask | null;
  /** Its place among them, from one. */
  at: number;
  count: number;
  next: WaitingTask | null;
}

export const useDecisions = (missionId: string): Decisions => {
  const tasks = decisionsOf(useCall("mission.waiting", {}).data?.tasks ?? []);
  const index = tasks.findIndex((one) => one.mission.id === missionId);
  return {
    task: tasks[index] ?? null,
    at: index + 1,
    count: tasks.length,
    next: tasks[index + 1] ?? tasks.find((one) => one.mission.id !== missionId) ?? null,
  };
};

/** Steps that one act closes together are one decision. */
export const decisionsOf = (tasks: readonly WaitingTask[]): WaitingTask[] =>
  tasks.filter(
    (task, index) =>
      task.kind === "decide" &&
      tasks.findIndex(
        (other) => other.kind === "decide" && other.mission.id === task.mission.id,
      ) === index,
  );
