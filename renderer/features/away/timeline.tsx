/**
 * People as rows by unit, days as columns, bars for their absences. Rows out of view are not
 * drawn (`content-visibility`), so hundreds of people stay light and can still be searched and read aloud.
 */
import { Box, Typography } from "@mui/material";
import type { MunicipalCalendar } from "#shared/calendar.ts";
import type { AwayPerson } from "#shared/contract/absences.ts";
import { formatDay, formatDayRange, weekday } from "#shared/persian/jalali.ts";
import { daysOf, formatMonth, monthOf, type DaySpan } from "#shared/persian/months.ts";
import { placeOf } from "#renderer/features/home/time-axis.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { radii } from "#renderer/theme/tokens.ts";
import { useAwayWords } from "./away-words.ts";
import { barsOf, type Bar } from "./lanes.ts";
import { lookOf, lookSx } from "./marks.tsx";
import { offTitle } from "./month-grid.tsx";
import type { AwayEntry } from "./use-away.ts";

const laneSize = 46;

export function Timeline(props: {
  span: DaySpan;
  today: string;
  people: readonly AwayPerson[];
  calendar: MunicipalCalendar | undefined;
  onOpen: (entry: AwayEntry) => void;
}) {
  const { span, today, people, calendar } = props;
  const { unit } = useAwayWords();
  const lang = useLang();
  const units = [...new Set(people.map(unit))];
  return (
    <Box
      role="group"
      aria-label={formatDayRange(span.first, span.last, lang)}
      sx={(theme) => ({
        border: `1px solid ${theme.palette.line}`,
        borderRadius: 1,
        backgroundColor: "background.paper",
      })}
    >
      <Head span={span} today={today} calendar={calendar} />
      <Box sx={{ position: "relative" }}>
        <Ground span={span} today={today} calendar={calendar} />
        {units.map((title) => (
          <Unit
            key={title}
            title={title}
            people={people.filter((one) => unit(one) === title)}
            span={span}
            onOpen={props.onOpen}
          />
        ))}
      </Box>
    </Box>
  );
}

function Head({
  span,
  calendar,
  today,
}: Pick<Parameters<typeof Timeline>[0], "span" | "calendar" | "today">) {
  const t = useText("away");
  const lang = useLang();
  const axis = { start: span.first, end: span.last };
  const days = daysOf(span);
  const long = days.length > 45;
  const marks = long ? days.filter((day) => weekday(day) === 6) : days;
  const months = days.filter((day) => day === span.first || monthOf(day, lang).first === day);
  return (
    <Box
      aria-hidden
      sx={(theme) => ({
        ...rowGrid,
        position: "sticky",
        insetBlockStart: 0,
        zIndex: 2,
        backgroundColor: theme.palette.background.paper,
        borderBlockEnd: `1px solid ${theme.palette.line}`,
      })}
    >
      <span />
      <Box sx={{ position: "relative", blockSize: 62, overflow: "hidden" }}>
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
                insetBlockStart: 2,
                insetInlineStart: `${placeOf(day, axis)}%`,
                maxInlineSize: `${room}%`,
                paddingInlineStart: 0.75,
                fontWeight: 600,
              }}
            >
              {formatMonth(day, lang)}
            </Typography>
          );
        })}
        {marks.map((day) => (
          <Box
            key={day}
            sx={(theme) => ({
              position: "absolute",
              insetBlockEnd: 2,
              insetInlineStart: `${placeOf(day, axis)}%`,
              inlineSize: long ? "auto" : `${100 / days.length}%`,
              textAlign: long ? "start" : "center",
              fontSize: "caption.fontSize",
              lineHeight: 1.4,
              color:
                day === today
                  ? theme.palette.primary.main
                  : offTitle(day, calendar, lang) === null
                    ? theme.palette.text.secondary
                    : theme.palette.error.main,
              fontWeight: day === today ? 700 : 400,
            })}
          >
            <div>{long ? "" : t(`weekdayShort.${weekday(day) as 0}`)}</div>
            <div>{formatDay(day, lang, "dayMonth").split(" ")[0]}</div>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** Days off as stripes, and today's line, behind all rows. */
function Ground({
  span,
  calendar,
  today,
}: Pick<Parameters<typeof Timeline>[0], "span" | "calendar" | "today">) {
  const lang = useLang();
  const axis = { start: span.first, end: span.last };
  const days = daysOf(span);
  return (
    <Box aria-hidden sx={{ ...rowGrid, position: "absolute", inset: 0, pointerEvents: "none" }}>
      <span />
      <Box sx={{ position: "relative", overflow: "hidden" }}>
        {days
          .filter((day) => offTitle(day, calendar, lang) !== null)
          .map((day) => (
            <Box
              key={day}
              sx={(theme) => ({
                position: "absolute",
                insetBlock: 0,
                insetInlineStart: `${placeOf(day, axis)}%`,
                inlineSize: `${100 / days.length}%`,
                backgroundColor: theme.palette.background.default,
              })}
            />
          ))}
        {span.first <= today && today <= span.last && (
          <Box
            sx={{
              position: "absolute",
              insetBlock: 0,
              insetInlineStart: `${placeOf(today, axis) + 50 / days.length}%`,
              borderInlineStart: "2px solid",
              borderColor: "primary.main",
            }}
          />
        )}
      </Box>
    </Box>
  );
}

function Unit(props: {
  title: string;
  people: readonly AwayPerson[];
  span: DaySpan;
  onOpen: (entry: AwayEntry) => void;
}) {
  return (
    <Box component="section" aria-label={props.title} sx={{ position: "relative" }}>
      <Typography
        component="h3"
        variant="caption"
        sx={(theme) => ({
          margin: 0,
          paddingInline: 1.5,
          paddingBlock: 0.5,
          fontWeight: 700,
          color: theme.palette.primary.main,
          backgroundColor: theme.palette.soft.teal,
        })}
      >
        <bdi>{props.title}</bdi>
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {props.people.map((person) => (
          <PersonRow key={person.person.id} {...props} person={person} />
        ))}
      </Box>
    </Box>
  );
}

function PersonRow(props: {
  person: AwayPerson;
  span: DaySpan;
  onOpen: (entry: AwayEntry) => void;
}) {
  const { person, span } = props;
  const words = useAwayWords();
  const lang = useLang();
  const labelOf = (one: AwayPerson["spans"][number]) =>
    [words.what(one), words.deputies(person, one)].filter(Boolean).join(" · ");
  const bars = barsOf(person.spans, span, labelOf);
  const lanes = 1 + Math.max(0, ...bars.map((one) => one.lane));
  const post =
    lang === "en" && person.person.postEn !== "" ? person.person.postEn : person.person.postFa;
  return (
    <Box
      component="li"
      sx={(theme) => ({
        ...rowGrid,
        borderBlockStart: `1px solid ${theme.palette.line}`,
        contentVisibility: "auto",
        containIntrinsicSize: `auto ${lanes * laneSize}px`,
      })}
    >
      <Box sx={{ padding: 1, paddingInlineStart: 1.5, minInlineSize: 0 }}>
        <Typography variant="body2" noWrap sx={{ fontWeight: 600, lineHeight: 1.4 }}>
          <bdi>{words.name(person)}</bdi>
        </Typography>
        <Typography
          variant="caption"
          color="textSecondary"
          noWrap
          component="div"
          sx={{ lineHeight: 1.3 }}
        >
          {post}
        </Typography>
      </Box>
      <Box sx={{ position: "relative", minBlockSize: lanes * laneSize, overflow: "hidden" }}>
        {bars.map((bar, index) => (
          <BarButton
            key={index}
            bar={bar}
            person={person}
            label={labelOf(bar.item)}
            onOpen={props.onOpen}
          />
        ))}
      </Box>
    </Box>
  );
}

function BarButton(props: {
  bar: Bar<AwayPerson["spans"][number]>;
  person: AwayPerson;
  label: string;
  onOpen: (entry: AwayEntry) => void;
}) {
  const { bar, person, label } = props;
  const t = useText("away");
  const lang = useLang();
  const words = useAwayWords();
  const { item: span } = bar;
  const days = formatDayRange(span.from, span.to, lang);
  return (
    <Box
      component="button"
      type="button"
      aria-label={t("bar", { name: words.name(person), what: label, days })}
      title={`${label} (${days})`}
      onClick={() => props.onOpen({ person, span })}
      sx={(theme) => ({
        position: "absolute",
        insetBlockStart: bar.lane * laneSize + 4,
        ...(bar.labelAtEnd
          ? { insetInlineEnd: `${100 - bar.until}%` }
          : { insetInlineStart: `${bar.at}%` }),
        inlineSize: `${bar.until - bar.at}%`,
        minInlineSize: 12,
        display: "flex",
        flexDirection: "column",
        alignItems: bar.labelAtEnd ? "flex-end" : "flex-start",
        padding: 0,
        border: 0,
        background: "none",
        font: "inherit",
        color: "inherit",
        cursor: "pointer",
        "&:focus-visible": { outline: `2px solid ${theme.palette.primary.main}` },
      })}
    >
      <Box
        sx={[
          {
            inlineSize: "100%",
            blockSize: 13,
            borderRadius: `${radii.small}px`,
          },
          lookSx(lookOf(span)),
        ]}
      />
      <Typography
        variant="caption"
        noWrap
        sx={{
          fontSize: "caption.fontSize",
          lineHeight: 1.6,
          // Longer than its bar, if need be: the lanes keep room for it.
          inlineSize: "max-content",
          backgroundColor: "background.paper",
          borderRadius: 1,
          paddingInline: 0.25,
        }}
      >
        {label}
      </Typography>
    </Box>
  );
}

const rowGrid = {
  display: "grid",
  gridTemplateColumns: "clamp(8rem, 24%, 15rem) minmax(0, 1fr)",
} as const;
