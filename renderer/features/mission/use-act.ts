/** Acting on the dossier on screen: what was seen of it goes along; a conflict reads it again. */
import { useQueryClient } from "@tanstack/react-query";
import type { Dossier } from "#shared/contract/missions.ts";
import { actions, type ActionName } from "#shared/mission/workflow.ts";
import type { Output } from "#shared/contract/table.ts";
import type { Result } from "#shared/result.ts";
import { useCommand, type CommandInput } from "#renderer/client.ts";
import { useReceipt } from "./use-receipt.ts";

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
  const receipt = useReceipt();
  const { id: missionId } = dossier.mission;
  /** `text`: said instead of the usual sentence of the act. */
  const act = async (
    own: OwnInput<A>,
    text?: string,
  ): Promise<Result<Output<`mission.${ActionName}`>>> => {
    const input = {
      ...own,
      missionId,
      ...seenOf(action, dossier.basis, seenVersion),
    } as unknown as CommandInput<`mission.${A}`>;
    const result = await run(input);
    if (result.ok)
      receipt({ action, input: own as never, answer: result.value, before: dossier, text });
    else if (result.error.code === "conflict")
      await queryClient.invalidateQueries({ queryKey: ["mission.dossier"] });
    return result;
  };
  return { act, pending, refusal };
};
