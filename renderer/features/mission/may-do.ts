/** Whether this person may do it now: the engine's answer, as the dossier brought it. */
import type { Dossier } from "#shared/contract/missions.ts";
import type { ActionName } from "#shared/mission/workflow.ts";

export const mayDo = (dossier: Pick<Dossier, "actions">, action: ActionName): boolean =>
  dossier.actions.some((one) => one.action === action && one.allowed);
