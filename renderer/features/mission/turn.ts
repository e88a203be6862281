/** Whose turn it is: the first task of this person with the act that does it, and all other tasks. */
import type { Dossier } from "#shared/contract/missions.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { isDossierTask, taskAction } from "./action-ui.ts";
import { mayDo } from "./may-do.ts";

export type DossierTask = Dossier["tasks"][number];

interface Turn {
  /** The task of the strip; `null` when none is this person's. */
  mine: DossierTask | null;
  /** The act that does it; `null` without a task. */
  action: ActionName | null;
  /** Other tasks of this person, and those of others. */
  also: DossierTask[];
  others: DossierTask[];
}

/** The tasks are in the order of their due days. */
export const turnOf = (dossier: Pick<Dossier, "tasks" | "actions">, me: string): Turn => {
  const { tasks } = dossier;
  const own = tasks.filter((task) => task.people.some((one) => one.id === me));
  const [mine = null, ...also] = own;
  return {
    mine,
    action: mine && actOf(mine, dossier),
    also,
    others: tasks.filter((task) => !own.includes(task)),
  };
};

/** The request of somebody who has left is not corrected any more, only called off. */
const instead: readonly ActionName[] = ["withdraw", "cancel"];

const actOf = ({ kind }: DossierTask, dossier: Pick<Dossier, "actions">): ActionName | null => {
  if (!isDossierTask(kind)) return null;
  const action = taskAction[kind];
  if (action !== "resubmit" || mayDo(dossier, action)) return action;
  return instead.find((one) => mayDo(dossier, one)) ?? action;
};
