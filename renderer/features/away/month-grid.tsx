/**
 * One month as a wall calendar: whole weeks from Saturday, days off hatched, the other calendar small
 * beside, and who is away as bars across the days they last. It is used with the arrow keys.
 */
import { Box, Typography, useMediaQuery } from "@mui/material";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { MunicipalCalendar } from "#shared/calendar.ts";
import type { AwayPerson } from "#shared/contract/absences.ts";
import { awayIn } from "#shared/people/away-bars.ts";
import { formatMonth, monthOf, weekOrder, weeksOf } from "#shared/persian/months.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { dayAfterKey } from "./month-keys.ts";
import { MonthWeek, weekGrid } from "./month-week.tsx";

/** Of a week, as many as its height has. */
const lanes = { low: 2, usual: 3 };

export function MonthGrid(props: {
  day: string;
  today: string;
  people: readonly AwayPerson[];
  calendar: MunicipalCalendar | undefined;
  onDay: (day: string) => void;
  /** The day's own view is asked for, by a key or by a click. */
  onOpen: (day: string, byKey: boolean) => void;
}) {
  const { day, today, people, calendar, onDay, onOpen } = props;
  const names = useText("calendar");
  const lang = useLang();
  const month = monthOf(day, lang);
  const weeks = weeksOf(month);
  const away = awayIn(people, { first: weeks[0]?.[0] ?? day, last: weeks.at(-1)?.[6] ?? day });
  const high = useMediaQuery("(min-height: 640px)", { noSsr: true });
  const grid = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day]);
  const onKey = (event: KeyboardEvent) => {
    const next = dayAfterKey(event.key, day, lang);
    if (next === null) return;
    event.preventDefault();
    moved.current = true;
    onDay(next);
  };
  return (
    <Box
      ref={grid}
      role="grid"
      aria-label={formatMonth(day, lang)}
      onKeyDown={onKey}
      data-scroll=""
      sx={{
        flex: 1,
        minBlockSize: 0,
        overflowY: "auto",
        // The weeks fit, except in a very low window.
        scrollbarGutter: "auto",
        display: "grid",
        gridTemplateRows: `24px repeat(${weeks.length}, minmax(${high ? 84 : 66}px, 1fr))`,
      }}
    >
      <Box role="row" sx={(theme) => ({ ...weekGrid, backgroundColor: theme.palette.look.sunken })}>
        {weekOrder.map((number) => (
          <Typography
            key={number}
            role="columnheader"
            variant="caption"
            color="textSecondary"
            sx={{ paddingInline: 1, lineHeight: "24px", fontWeight: 600 }}
          >
            {names(`day.${number}`)}
          </Typography>
        ))}
      </Box>
      {weeks.map((week) => (
        <MonthWeek
          key={week[0]}
          week={week}
          month={month}
          chosen={day}
          today={today}
          away={away}
          lanes={high ? lanes.usual : lanes.low}
          calendar={calendar}
          onOpen={onOpen}
        />
      ))}
    </Box>
  );
}
