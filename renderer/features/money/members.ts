/** The members of a delegation for selects and tables, by name. */
import type { Dossier } from "#shared/contract/missions.ts";
import { memberKey } from "#shared/mission/request/request.ts";
import { usePersonNames } from "#renderer/ui/text.tsx";

export const useMembers = (dossier: Dossier): { value: string; label: string }[] => {
  const names = usePersonNames();
  return dossier.mission.request.members.map((one) => ({
    value: memberKey(one),
    label: names(one).name,
  }));
};

/** Also of who was in the delegation once: money that moved keeps its name. */
export const useMemberName = (dossier: Dossier): ((member: string) => string) => {
  const names = usePersonNames();
  const ever = dossier.mission.rounds.toReversed().flatMap(({ request }) => request.members);
  return (member) => {
    const found = ever.find((one) => memberKey(one) === member);
    return found ? names(found).name : "";
  };
};
