/** Acting on the dossier on screen: what was seen of it goes along; a conflict reads it again. */
import { useQueryClient } from "@tanstack/react-query";
import type { Dossier } from "#shared/contract/missions.ts";
import { actions, type ActionName } from "#shared/mission/workflow.ts";
import type { Output } from "#shared/contract/table.ts";
import type { Result } from "#shared/result.ts";
import { tell } from "#renderer/app/told.tsx";
import { useText } from "#renderer/i18n.ts";
import { useCommand, type CommandInput } from "#renderer/client.ts";
import { actionUi } from "./action-ui.ts";

type OwnInput<A extends ActionName> = Omit<
  CommandInput<`mission.${A}`>,
  "missionId" | "seenVersion" | "basis"
>;

/** What the command rests on, as it is on screen; an editor names the version it began with. */
const seenOf = (action: ActionName, basis: string, seenVersion: number) =>
  ({ version: { seenVersion }, basis: { basis }, nothing: {} })[actions[action].rests];

export const useAct = <A extends ActionName>(
  action: A,
  dossier: Dossier,
  seenVersion = dossier.mission.version,
) => {
  const { run, pending, refusal } = useCommand(`mission.${action}`);
  const queryClient = useQueryClient();
  const t = useText("notices");
  const { id: missionId } = dossier.mission;
  /** `undo`: what the sentence at the foot offers; it is given the version that the act made. */
  const act = async (
    own: OwnInput<A>,
    said?: { text: string; undo: { label: string; run: (version: number) => void } },
  ): Promise<Result<Output<`mission.${ActionName}`>>> => {
    const input = {
      ...own,
      missionId,
      ...seenOf(action, dossier.basis, seenVersion),
    } as unknown as CommandInput<`mission.${A}`>;
    const result = await run(input);
    if (result.ok) {
      const { version } = result.value as Output<`mission.${ActionName}`>;
      if (said) tell(said.text, { label: said.undo.label, run: () => said.undo.run(version) });
      else tell(t(`told.${actionUi[action].receipt}`));
    }
    if (!result.ok && result.error.code === "conflict")
      await queryClient.invalidateQueries({ queryKey: ["mission.dossier"] });
    return result;
  };
  return { act, pending, refusal };
};
