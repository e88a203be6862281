/** Prints the sheet of this month, which the archivist signs and keeps. */
import PrintIcon from "@mui/icons-material/PrintOutlined";
import { formatMonth } from "#shared/persian/months.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { sheetOf } from "#renderer/features/print/sheets.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { usePrintSheet } from "#renderer/ui/use-print-sheet.ts";

export function MonthSheetButton() {
  const t = useText("archive");
  const lang = useLang();
  const today = useToday();
  const { print, pending, refusal } = usePrintSheet();
  // A Persian document, whatever the language of the window: its month is a Jalali one.
  const paper = sheetOf("archive-month", lang, {
    of: formatMonth(today, "fa"),
    ids: { day: today },
  });
  return (
    <>
      <Button startIcon={<PrintIcon />} pending={pending} onClick={() => void print(paper)}>
        {t("month.print")}
      </Button>
      <RefusalAlert refusal={refusal} />
    </>
  );
}
