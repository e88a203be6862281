/** Printing the order to PDF: main makes the sheet and keeps it; here only its progress. */
import { useQueryClient } from "@tanstack/react-query";
import type { Dossier } from "#shared/contract/missions.ts";
import { useCommand } from "#renderer/client.ts";

export const usePrintOrder = (dossier: Dossier) => {
  const { run, pending, refusal } = useCommand("order.print");
  const queryClient = useQueryClient();
  const print = async (): Promise<boolean> => {
    const result = await run({ missionId: dossier.mission.id });
    // Another person may have printed it a moment ago.
    if (!result.ok) await queryClient.invalidateQueries({ queryKey: ["mission.dossier"] });
    return result.ok;
  };
  return { run: print, pending, refusal };
};
