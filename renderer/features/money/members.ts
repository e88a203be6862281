/** The members of a delegation for selects and table heads. */
import type { Dossier } from "#shared/contract/missions.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { memberKey } from "#shared/mission/request.ts";
import { usePersonNames } from "#renderer/ui/text.tsx";

export const useMembers = (dossier: Dossier): { value: string; label: string }[] => {
  const names = usePersonNames();
  return dossier.mission.request.members.map((one) => ({
    value: memberKey(one),
    label: names(one).name,
  }));
};

export const mayDo = (dossier: Dossier, action: ActionName): boolean =>
  dossier.actions.some((one) => one.action === action && one.allowed);
