/** The days of the timeline: their head with months and numbers, and the ground with days off and today. */
import { Box, Typography } from "@mui/material";
import type { MunicipalCalendar } from "#shared/calendar.ts";
import { formatDay, weekday } from "#shared/persian/jalali.ts";
import { daysOf, formatMonth, monthOf, type DaySpan } from "#shared/persian/months.ts";
import { placeOf } from "#renderer/features/home/time-axis.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { offSx, offTitle } from "./off-days.ts";

interface Axis {
  span: DaySpan;
  today: string;
  calendar: MunicipalCalendar | undefined;
}

export function TimelineHead({ span, today }: Axis) {
  const lang = useLang();
  const axis = { start: span.first, end: span.last };
  const days = daysOf(span);
  const months = days.filter((day) => day === span.first || monthOf(day, lang).first === day);
  return (
    <Box
      aria-hidden
      sx={({ palette }) => ({
        ...timelineGrid,
        position: "sticky",
        insetBlockStart: 0,
        zIndex: 2,
        backgroundColor: palette.look.sunken,
        borderBlockEnd: `1px solid ${palette.line}`,
      })}
    >
      <span />
      <Box sx={{ position: "relative", blockSize: 40, overflow: "hidden" }}>
        {months.map((day, index) => {
          const next = months[index + 1];
          const room = (next ? placeOf(next, axis) : 100) - placeOf(day, axis);
          return (
            <Typography
              key={day}
              variant="caption"
              noWrap
              sx={{
                position: "absolute",
                insetInlineStart: `${placeOf(day, axis)}%`,
                maxInlineSize: `${room}%`,
                paddingInlineStart: 0.75,
                lineHeight: "20px",
                fontWeight: 600,
              }}
            >
              {formatMonth(day, lang)}
            </Typography>
          );
        })}
        <DayNumbers days={days} axis={axis} today={today} />
      </Box>
    </Box>
  );
}

/** Every day of a month; of more days only the beginnings of weeks. */
function DayNumbers(props: {
  days: readonly string[];
  axis: { start: string; end: string };
  today: string;
}) {
  const { days, axis, today } = props;
  const t = useText("away");
  const lang = useLang();
  const long = days.length > 45;
  const marks = long ? days.filter((day) => weekday(day) === 6) : days;
  return marks.map((day) => (
    <Box
      key={day}
      sx={{
        position: "absolute",
        insetBlockEnd: 0,
        insetInlineStart: `${placeOf(day, axis)}%`,
        inlineSize: long ? "auto" : `${100 / days.length}%`,
        textAlign: long ? "start" : "center",
        typography: "caption",
        lineHeight: "20px",
        color: day === today ? "primary.main" : "text.secondary",
        fontWeight: day === today ? 600 : 400,
      }}
    >
      {days.length <= 7 && `${t(`weekdayShort.${weekday(day) as 0}`)} `}
      {formatDay(day, lang, "dayMonth").split(" ")[0]}
    </Box>
  ));
}

/** Days off hatched, and today's line, behind all rows. */
export function TimelineGround({ span, calendar, today }: Axis) {
  const lang = useLang();
  const axis = { start: span.first, end: span.last };
  const days = daysOf(span);
  return (
    <Box
      aria-hidden
      sx={{ ...timelineGrid, position: "absolute", inset: 0, pointerEvents: "none" }}
    >
      <span />
      <Box sx={{ position: "relative", overflow: "hidden" }}>
        {days
          .filter((day) => offTitle(day, calendar, lang) !== null)
          .map((day) => (
            <Box
              key={day}
              sx={[
                offSx,
                {
                  position: "absolute",
                  insetBlock: 0,
                  insetInlineStart: `${placeOf(day, axis)}%`,
                  inlineSize: `${100 / days.length}%`,
                },
              ]}
            />
          ))}
        {span.first <= today && today <= span.last && (
          <Box
            sx={{
              position: "absolute",
              insetBlock: 0,
              insetInlineStart: `${placeOf(today, axis) + 50 / days.length}%`,
              borderInlineStart: "2px solid",
              borderColor: "text.primary",
            }}
          />
        )}
      </Box>
    </Box>
  );
}

export const timelineGrid = {
  display: "grid",
  gridTemplateColumns: "clamp(8rem, 20%, 14rem) minmax(0, 1fr)",
} as const;
