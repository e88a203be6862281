/** Prints the sheet of a month, which the archivist signs and keeps: of this one, or of one that has ended. */
import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Menu, MenuItem, Typography } from "@mui/material";
import { useState } from "react";
import { formatMonth, shiftMonth } from "#shared/persian/months.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { sheetOf } from "#renderer/features/print/sheets.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { usePrintSheet } from "#renderer/ui/use-print-sheet.ts";

/** Enough for an archivist who was away at the end of the month. */
const monthsBack = [0, 1, 2];

export function MonthSheetButton() {
  const t = useText("archive");
  const lists = useText("lists");
  const lang = useLang();
  const today = useToday();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { print, pending, refusal, savedTo } = usePrintSheet();
  // A Persian document in a window of either language: its months are Jalali ones.
  const days = monthsBack.map((back) => shiftMonth(today, -back, "fa"));
  const choose = (day: string) => {
    setAnchor(null);
    const of = formatMonth(day, "fa");
    void print(sheetOf("archive-month", lang, { of, ids: { day } }));
  };
  return (
    <>
      <Button
        startIcon={<PrintIcon />}
        pending={pending}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t("month.print")}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {days.map((day) => (
          <MenuItem key={day} onClick={() => choose(day)}>
            {formatMonth(day, "fa")}
          </MenuItem>
        ))}
      </Menu>
      <RefusalAlert refusal={refusal} />
      {savedTo !== "" && (
        <Typography variant="body2" role="status" sx={{ overflowWrap: "anywhere" }}>
          {lists("saved", { path: savedTo })}
        </Typography>
      )}
    </>
  );
}
