/** Signed actions and the events that only they make, as the workflow's rows say. */
import { actions, type ActionName } from "./workflow.ts";

type RowsWith<F> = {
  [A in ActionName]: (typeof actions)[A] extends F ? A : never;
}[ActionName];

export type SignedAction = RowsWith<{ signs: readonly string[] }>;
export type BatchAction = RowsWith<{ together: true }>;

/** Whether this action is confirmed with the password and signed. */
export const isSigned = (name: ActionName): name is SignedAction => "signs" in actions[name];

const isBatch = (name: ActionName): name is BatchAction => {
  const row = actions[name];
  return "together" in row && row.together;
};

const names = Object.keys(actions) as ActionName[];

/** Decisions that can be made together in one sitting. */
export const batchActions = names.filter(isBatch);

const signedEvents = new Set<string>(names.filter(isSigned).flatMap((name) => actions[name].signs));

/** Whether an event of this type has to carry a signature. */
export const needsSignature = (type: string): boolean => signedEvents.has(type);
