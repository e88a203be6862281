/** The members of a delegation for selects and tables, by name. */
import type { Dossier } from "#shared/contract/missions.ts";
import type { Output } from "#shared/contract/table.ts";
import { memberKey } from "#shared/mission/request/request.ts";
import { usePersonNames } from "#renderer/ui/text.tsx";

/** The head of the dossier with what its tab about money shows. */
export type MoneyDossier = Dossier & Output<"mission.money">;

export const useMembers = (dossier: Dossier): { value: string; label: string }[] => {
  const names = usePersonNames();
  return dossier.mission.request.members.map((one) => ({
    value: memberKey(one),
    label: names(one).name,
  }));
};

/** Includes former members: payments keep their names. */
export const useMemberName = (dossier: Dossier): ((member: string) => string) => {
  const names = usePersonNames();
  return (member) => {
    const found = dossier.everMembers.find((one) => memberKey(one) === member);
    return found ? names(found).name : "";
  };
};
