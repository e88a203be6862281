/** The month and its chosen day: beside it where there is room, otherwise in a dialog. */
import { Stack, useMediaQuery } from "@mui/material";
import { useRef, useState } from "react";
import type { AwayPerson } from "#shared/contract/absences.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { useCall } from "#renderer/client.ts";
import { useLang } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { DayEntries, DayPanel } from "./day-panel.tsx";
import { EntriesDialog } from "./entries-dialog.tsx";
import { MonthGrid } from "./month-grid.tsx";
import { offTitle } from "./off-days.ts";
import type { PlaceInTime } from "./place-in-time.ts";

export function MonthView(props: {
  place: PlaceInTime;
  people: readonly AwayPerson[];
  onCancelled: () => void;
}) {
  const { place, people, onCancelled } = props;
  const { day, setDay } = place;
  const lang = useLang();
  const today = useToday();
  const calendar = useCall("calendar.get", {}).data;
  const beside = useMediaQuery("(min-width: 1000px)", { noSsr: true });
  const [open, setOpen] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  const view = useRef<HTMLDivElement>(null);
  return (
    <Stack ref={view} direction="row" sx={{ flex: 1, minBlockSize: 0 }}>
      <MonthGrid
        day={day}
        today={today}
        people={people}
        calendar={calendar}
        onDay={setDay}
        onOpen={(one, byKey) => {
          setDay(one);
          if (!beside) setOpen(true);
          else if (byKey) head.current?.focus();
        }}
      />
      {beside && (
        <DayPanel
          day={day}
          today={today}
          off={offTitle(day, calendar, lang)}
          people={people}
          headRef={head}
          onLeave={() => view.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()}
          onCancelled={onCancelled}
        />
      )}
      {open && !beside && (
        <EntriesDialog title={formatDay(day, lang, "long")} onClose={() => setOpen(false)}>
          <DayEntries
            day={day}
            people={people}
            onCancelled={() => {
              setOpen(false);
              onCancelled();
            }}
          />
        </EntriesDialog>
      )}
    </Stack>
  );
}
