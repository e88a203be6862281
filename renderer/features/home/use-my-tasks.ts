/** Everything that waits for this person, once each: tasks of dossiers, commitments, and who asks for a deputy. */
import type { CommitmentView } from "#shared/contract/commitments.ts";
import type { DeputyshipView } from "#shared/contract/deputies.ts";
import type { ListedMission, WaitingTask } from "#shared/contract/missions.ts";
import {
  dueGroupOf,
  dueGroups,
  familyOfTask,
  type DueGroup,
  type TaskFamily,
} from "#shared/mission/waiting-groups.ts";
import type { Refusal } from "#shared/result.ts";
import { useCall } from "#renderer/client.ts";
import { useSession } from "#renderer/session.ts";

/** One row of home. What has no page of its own is done in a dialog. */
export type MyTask = { key: string; due: string; family: TaskFamily } & (
  | { of: "task"; task: WaitingTask }
  | { of: "commitment"; view: CommitmentView }
  | { of: "deputyship"; deputyship: DeputyshipView }
);

interface MyTasks {
  /** By due day; `undefined` while they are asked for. */
  tasks: MyTask[] | undefined;
  /** Commitments that the store counts beyond those it lists. */
  moreCommitments: number;
  onTheWay: ListedMission[];
  error: Refusal | null;
}

export const useMyTasks = (): MyTasks => {
  const me = useSession().person.id;
  const waiting = useCall("mission.waiting", {});
  const commitments = useCall("commitments.waiting", {}).data;
  const deputyships = useCall("deputies.list", { all: false, page: 0 }).data?.deputyships;
  const asked = (deputyships ?? []).filter(
    (one) => one.state === "proposed" && one.deputy.id === me,
  );
  const tasks =
    waiting.data &&
    [
      ...waiting.data.tasks.map((task): MyTask => ({
        of: "task",
        task,
        key: `${task.mission.id} ${task.kind} ${task.stepId}`,
        due: task.due,
        family: familyOfTask[task.kind],
      })),
      ...(commitments?.items ?? []).map((view): MyTask => ({
        of: "commitment",
        view,
        key: view.commitment.id,
        due: view.commitment.due,
        family: "commitment",
      })),
      ...asked.map((deputyship): MyTask => ({
        of: "deputyship",
        deputyship,
        key: deputyship.id,
        due: deputyship.from,
        family: "staff",
      })),
    ].toSorted((a, b) => a.due.localeCompare(b.due));
  return {
    tasks,
    moreCommitments: commitments ? commitments.total - commitments.items.length : 0,
    onTheWay: waiting.data?.onTheWay ?? [],
    error: waiting.error,
  };
};

/** The groups that have something in them, the most pressing first. */
export const groupsOf = (
  tasks: readonly MyTask[],
  today: string,
): { group: DueGroup; tasks: MyTask[] }[] =>
  dueGroups
    .map((group) => ({ group, tasks: tasks.filter((one) => dueGroupOf(one.due, today) === group) }))
    .filter((one) => one.tasks.length > 0);
