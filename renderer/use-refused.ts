/** Why an action of the workflow is refused to this person now, as a sentence; `undefined` when it is open. */
import type { Dossier } from "#shared/contract/missions.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { useReason } from "./i18n.ts";

export const useRefused = (dossier: Dossier, action: ActionName): string | undefined => {
  const reason = useReason();
  const state = dossier.actions.find((one) => one.action === action);
  // Actions the store does not offer belong to another state or another role.
  if (state === undefined)
    return reason({ reason: "notInThisState", params: { state: dossier.mission.status } });
  return state.allowed ? undefined : reason(state.refused);
};
