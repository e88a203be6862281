/** The timeline in what is left of the page; a bar opens what may be known of it. */
import EventBusyIcon from "@mui/icons-material/EventBusyOutlined";
import { Box } from "@mui/material";
import { useState } from "react";
import type { AwayPerson } from "#shared/contract/absences.ts";
import type { AwayEntry } from "#shared/people/away-day.ts";
import { formatDayRange } from "#shared/persian/jalali.ts";
import type { DaySpan } from "#shared/persian/months.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { EmptyState } from "#renderer/ui/states.tsx";
import { AwayEntries } from "./away-entries.tsx";
import { EntriesDialog } from "./entries-dialog.tsx";
import { Timeline } from "./timeline.tsx";

export function TimelineView(props: {
  span: DaySpan;
  people: readonly AwayPerson[];
  onCancelled: () => void;
}) {
  const { span, people, onCancelled } = props;
  const t = useText("away");
  const lang = useLang();
  const today = useToday();
  const calendar = useCall("calendar.get", {}).data;
  const [shown, setShown] = useState<AwayEntry | null>(null);
  if (people.length === 0)
    return <EmptyState icon={<EventBusyIcon />} title={t("emptyTitle")} text={t("emptyText")} />;
  return (
    <Box data-scroll="" sx={{ flex: 1, minBlockSize: 0, overflowY: "auto" }}>
      <Timeline span={span} today={today} people={people} calendar={calendar} onOpen={setShown} />
      {shown && (
        <EntriesDialog
          title={formatDayRange(shown.span.from, shown.span.to, lang)}
          onClose={() => setShown(null)}
        >
          <AwayEntries
            day={dayOf(shown, today)}
            entries={[shown]}
            onCancelled={() => {
              setShown(null);
              onCancelled();
            }}
          />
        </EntriesDialog>
      )}
    </Box>
  );
}

/** Today while it lasts, otherwise its first day. */
const dayOf = ({ span: { from, to } }: AwayEntry, today: string): string =>
  from <= today && today <= to ? today : from;
