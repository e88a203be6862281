/** Printing a form with the members' data: asks to see the data first, so that the look is recorded. */
import { usePrintSheet } from "#renderer/ui/use-print-sheet.ts";
import { useCommand } from "#renderer/client.ts";

export const usePrintForm = (missionId: string) => {
  const ask = useCommand("mission.askRecords");
  const { print, pending, refusal, savedTo } = usePrintSheet();
  /** `member`: one, or `null` for the whole delegation. */
  const printForm = async (
    paper: { sheet: string; name: string },
    member: string | null,
  ): Promise<void> => {
    const asked = await ask.run({ missionId, member });
    if (asked.ok) await print(paper);
  };
  return {
    printForm,
    pending: pending || ask.pending,
    refusal: ask.refusal ?? refusal,
    savedTo,
  };
};
