/**
 * One month as a wall calendar: weeks from Saturday, days off marked, the other calendar small beside,
 * and who is away as chips. Arrow keys move between days, Page Up and Down between months.
 */
import { Box, Typography } from "@mui/material";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { MunicipalCalendar } from "#shared/calendar.ts";
import type { AwayPerson } from "#shared/contract/absences.ts";
import { addDays, formatDay, formatOther, weekday } from "#shared/persian/jalali.ts";
import { formatMonth, monthOf, shiftMonth, weeksOf } from "#shared/persian/months.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { radii } from "#renderer/theme/tokens.ts";
import { useAwayWords } from "./away-words.ts";
import { lookOf, lookSx, SpanIcon } from "./marks.tsx";
import { byDay, type AwayEntry } from "./use-away.ts";

/** More people than this are a number, and the day's list. */
const mostChips = 3;

export function MonthGrid(props: {
  day: string;
  today: string;
  people: readonly AwayPerson[];
  calendar: MunicipalCalendar | undefined;
  onDay: (day: string) => void;
  onOpen: (day: string, entries: AwayEntry[]) => void;
}) {
  const { day, today, calendar, onDay, onOpen } = props;
  const days = useText("calendar");
  const lang = useLang();
  const month = monthOf(day, lang);
  const away = byDay(props.people, month);
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
      sx={(theme) => ({
        border: `1px solid ${theme.palette.line}`,
        borderRadius: 1,
        overflow: "hidden",
        backgroundColor: "background.paper",
      })}
    >
      <Box role="row" sx={row}>
        {[6, 0, 1, 2, 3, 4, 5].map((number) => (
          <Typography
            key={number}
            role="columnheader"
            variant="caption"
            color="textSecondary"
            sx={{ padding: 1, fontWeight: 600 }}
          >
            {days(`day.${number as 0}`)}
          </Typography>
        ))}
      </Box>
      {weeksOf(month).map((week) => (
        <Box key={week[0]} role="row" sx={row}>
          {week.map((one) =>
            one < month.first || one > month.last ? (
              <Box key={one} role="gridcell" sx={(theme) => cell(theme.palette.line)} />
            ) : (
              <DayCell
                key={one}
                day={one}
                chosen={one === day}
                isToday={one === today}
                off={offTitle(one, calendar, lang)}
                entries={away.get(one) ?? []}
                onOpen={() => {
                  onDay(one);
                  onOpen(one, away.get(one) ?? []);
                }}
              />
            ),
          )}
        </Box>
      ))}
    </Box>
  );
}

function DayCell(props: {
  day: string;
  chosen: boolean;
  isToday: boolean;
  /** Name of the holiday, empty on a day of the weekend, `null` on a working day. */
  off: string | null;
  entries: AwayEntry[];
  onOpen: () => void;
}) {
  const { day, entries, isToday, off } = props;
  const t = useText("away");
  const lang = useLang();
  const list = useList();
  const words = useAwayWords();
  const people = [...new Map(entries.map((one) => [one.person.person.id, one])).values()];
  const who =
    people.length === 0
      ? t("cellNobody")
      : t("cellPeople", {
          count: people.length,
          names: list(people.map(({ person }) => words.name(person))),
        });
  const label = [formatDay(day, lang, "long"), isToday ? t("today") : "", off ?? "", who];
  return (
    <Box
      role="gridcell"
      data-day={day}
      tabIndex={props.chosen ? 0 : -1}
      aria-selected={props.chosen}
      onClick={props.onOpen}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        props.onOpen();
      }}
      sx={(theme) => ({
        ...cell(theme.palette.line),
        cursor: "pointer",
        backgroundColor: off === null ? "transparent" : theme.palette.background.default,
        "&:hover": { backgroundColor: theme.palette.soft.teal },
        "&:focus-visible": {
          outline: `2px solid ${theme.palette.primary.main}`,
          outlineOffset: -2,
        },
      })}
    >
      {/* The drawn text is short; the text read aloud is complete. */}
      <Box component="span" sx={visuallyHidden}>
        {list(label.filter(Boolean))}
      </Box>
      <Box aria-hidden sx={{ display: "flex", alignItems: "baseline", columnGap: 0.75 }}>
        <Box
          component="span"
          sx={(theme) => ({
            minInlineSize: 26,
            textAlign: "center",
            borderRadius: `${radii.small}px`,
            fontWeight: 700,
            ...(off === null ? {} : { color: theme.palette.error.main }),
            ...(isToday
              ? { backgroundColor: "primary.main", color: theme.palette.primary.contrastText }
              : {}),
          })}
        >
          {formatDay(day, lang, "dayMonth").split(" ")[0]}
        </Box>
        <Typography
          variant="caption"
          color="textSecondary"
          noWrap
          sx={{ fontSize: "caption.fontSize" }}
        >
          {formatOther(day, lang).split(" ").slice(0, 2).join(" ")}
        </Typography>
        {isToday && (
          <Typography
            variant="caption"
            sx={{ color: "primary.main", fontWeight: 600, marginInlineStart: "auto" }}
          >
            {t("today")}
          </Typography>
        )}
      </Box>
      {off !== null && off !== "" && (
        <Typography
          aria-hidden
          variant="caption"
          noWrap
          title={off}
          sx={{ display: "block", color: "error.main", fontSize: "caption.fontSize" }}
        >
          {off}
        </Typography>
      )}
      {people.slice(0, mostChips).map((entry) => (
        <Chip key={entry.person.person.id} entry={entry} />
      ))}
      {people.length > mostChips && (
        <Typography aria-hidden variant="caption" sx={{ color: "primary.main", fontWeight: 600 }}>
          {t("more", { count: people.length - mostChips })}
        </Typography>
      )}
    </Box>
  );
}

function Chip({ entry }: { entry: AwayEntry }) {
  const words = useAwayWords();
  const { person, span } = entry;
  return (
    <Box
      aria-hidden
      title={`${words.name(person)}: ${words.what(span)}`}
      sx={{ display: "flex", alignItems: "center", columnGap: 0.5, marginBlockStart: 0.5 }}
    >
      <Box
        aria-hidden
        sx={[
          { flex: "none", inlineSize: 14, blockSize: 10, borderRadius: `${radii.small}px` },
          lookSx(lookOf(span)),
        ]}
      />
      <Typography variant="caption" noWrap sx={{ fontSize: "caption.fontSize", minInlineSize: 0 }}>
        <bdi>{words.name(person)}</bdi>
      </Typography>
      <Box
        component="span"
        sx={{ color: "text.secondary", lineHeight: 0, marginInlineStart: "auto" }}
      >
        <SpanIcon span={span} />
      </Box>
    </Box>
  );
}

/** In Persian the next day is to the left. */
const dayAfterKey = (key: string, day: string, lang: "fa" | "en"): string | null => {
  const onward = lang === "fa" ? "ArrowLeft" : "ArrowRight";
  const back = lang === "fa" ? "ArrowRight" : "ArrowLeft";
  switch (key) {
    case onward:
      return addDays(day, 1);
    case back:
      return addDays(day, -1);
    case "ArrowDown":
      return addDays(day, 7);
    case "ArrowUp":
      return addDays(day, -7);
    case "PageDown":
      return shiftMonth(day, 1, lang);
    case "PageUp":
      return shiftMonth(day, -1, lang);
    case "Home":
      return monthOf(day, lang).first;
    case "End":
      return monthOf(day, lang).last;
    default:
      return null;
  }
};

export const offTitle = (
  day: string,
  calendar: MunicipalCalendar | undefined,
  lang: "fa" | "en",
): string | null => {
  const holiday = calendar?.holidays.find((one) => one.day === day);
  if (holiday) return lang === "en" && holiday.titleEn !== "" ? holiday.titleEn : holiday.titleFa;
  return calendar?.weekend.includes(weekday(day)) ? "" : null;
};

const row = { display: "grid", gridTemplateColumns: "repeat(7, minmax(0, 1fr))" } as const;
const cell = (line: string) =>
  ({
    minBlockSize: 112,
    padding: 0.75,
    borderBlockStart: `1px solid ${line}`,
    "&:not(:first-of-type)": { borderInlineStart: `1px solid ${line}` },
    overflow: "hidden",
    // Holds what is only read aloud.
    position: "relative",
  }) as const;
