/** Acting on the dossier on screen: the version that was seen goes along; a conflict reads it again. */
import { useQueryClient } from "@tanstack/react-query";
import type { Dossier } from "#shared/contract/missions.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import type { Result } from "#shared/result.ts";
import { notices as catalogue } from "#shared/locales/fa/notices.ts";
import { tell } from "#renderer/app/told.tsx";
import { useText } from "#renderer/i18n.ts";
import { useCommand, type CommandInput } from "#renderer/client.ts";

type OwnInput<A extends ActionName> = Omit<
  CommandInput<`mission.${A}`>,
  "missionId" | "seenVersion"
>;

const isTold = (action: string): action is keyof typeof catalogue.told =>
  Object.hasOwn(catalogue.told, action);

export const useAct = <A extends ActionName>(action: A, dossier: Dossier) => {
  const { run, pending, refusal } = useCommand(`mission.${action}`);
  const queryClient = useQueryClient();
  const t = useText("notices");
  const { id: missionId, version: seenVersion } = dossier.mission;
  /** `undo`: what the sentence at the foot offers. */
  const act = async (
    own: OwnInput<A>,
    said?: { text: string; undo: Parameters<typeof tell>[1] },
  ): Promise<Result<unknown>> => {
    const input = { ...own, missionId, seenVersion } as unknown as CommandInput<`mission.${A}`>;
    const result = await run(input);
    if (result.ok) {
      if (said) tell(said.text, said.undo);
      else tell(t(`told.${isTold(action) ? action : "other"}`));
    }
    if (!result.ok && result.error.code === "conflict")
      await queryClient.invalidateQueries({ queryKey: ["mission.dossier"] });
    return result;
  };
  return { act, pending, refusal };
};
