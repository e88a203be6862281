/** Who is away, a row for each reason as far as the person may know it; on paper it is the month for the wall. */
import { Box, Stack, Typography } from "@mui/material";
import { awaySorts, type AwayRow } from "#shared/contract/absences.ts";
import { formatMonth } from "#shared/persian/months.ts";
import { awaySearch } from "#renderer/app/list-addresses.ts";
import { textIn } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { defineList } from "#renderer/list/define-list.ts";
import { sayIn } from "#renderer/list/list-words.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { DayRange, PersonText } from "#renderer/ui/text.tsx";
import { placeIn, spanOf, wallSheet } from "./away-address.ts";
import { awayWords, useAwayWords } from "./away-words.ts";
import { SpanIcon } from "./marks.tsx";

const say = sayIn("away");

export const awayList = defineList({
  name: "absences",
  title: say("title"),
  query: "presence.list",
  search: awaySearch,
  standing: ["day", "zoom"],
  sorts: awaySorts,
  input: (search, ask, { lang, today }) => {
    const { day, zoom, filter } = placeIn(search, today);
    const { first, last } = spanOf(day, zoom, lang);
    return { ...filter, from: first, to: last, ...ask };
  },
  rows: ({ entries, ...answer }) => ({ items: entries, ...answer }),
  keyOf: ({ person, span }: AwayRow) => `${person.id} ${span.from} ${span.to} ${span.id}`,
  columns: [
    {
      key: "person",
      head: say("sheet.who"),
      sort: "person",
      screen: PersonCell,
      grows: true,
      namesRow: true,
      file: ({ person }, { name }) => name(person),
      width: 26,
    },
    {
      key: "unit",
      head: say("sheet.unit"),
      sort: "unit",
      screen: UnitCell,
      file: (row, words) => awayWords(words).unit(row),
      width: 30,
    },
    { key: "days", head: say("sheet.days"), sort: "from", screen: DaysCell },
    {
      key: "from",
      head: say("form.from"),
      file: ({ span }, { day }) => day(span.from),
      width: 14,
    },
    { key: "to", head: say("form.to"), file: ({ span }, { day }) => day(span.to), width: 14 },
    {
      key: "kind",
      head: say("kindFilter"),
      screen: KindCell,
      file: ({ span }, words) => awayWords(words).what(span),
      width: 34,
    },
    {
      key: "deputy",
      head: say("sheet.deputy"),
      screen: DeputyCell,
      file: (row, words) => awayWords(words).deputyNames(row, row.span),
      width: 30,
    },
    { key: "note", head: say("form.note"), file: ({ span }) => span.note, width: 34 },
  ],
  total: (count, lang) => textIn(lang, "lists", "rows", { count }),
  empty: { title: say("emptyTitle"), text: say("emptyText") },
  fileName: (search, { lang, today }) =>
    `${textIn(lang, "away", "title")} ${formatMonth(placeIn(search, today).day, lang)}`,
  paper: (search, { today, lang }) => {
    const { day, filter } = placeIn(search, today);
    return wallSheet(day, filter.unit, lang);
  },
});

interface Cell {
  item: AwayRow;
}

function PersonCell({ item: { person } }: Cell) {
  return <PersonText person={person} post="beside" />;
}

function UnitCell({ item }: Cell) {
  return <bdi>{useAwayWords().unit(item)}</bdi>;
}

function DaysCell({ item: { span } }: Cell) {
  return <DayRange start={span.from} end={span.to} />;
}

function KindCell({ item: { span } }: Cell) {
  const what = useAwayWords().what(span);
  return (
    <>
      <Stack direction="row" sx={{ gap: 0.5, alignItems: "center" }}>
        <SpanIcon span={span} />
        {span.mission ? (
          <AppLink {...missionLink(span.mission.id)} sx={{ color: "primary.main" }}>
            {what}
          </AppLink>
        ) : (
          <Box component="span">{what}</Box>
        )}
      </Stack>
      {span.note !== "" && (
        <Typography variant="caption" color="textSecondary" component="div">
          <bdi>{span.note}</bdi>
        </Typography>
      )}
    </>
  );
}

function DeputyCell({ item }: Cell) {
  return <bdi>{useAwayWords().deputyNames(item, item.span)}</bdi>;
}
