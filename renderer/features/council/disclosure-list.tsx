/** The log of disclosures, to whom, when, by whom and by which letter: packs for the council and news. */
import { councilSorts } from "#shared/contract/council.ts";
import type { Output } from "#shared/contract/table.ts";
import { highest } from "#shared/mission/confidentiality.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { councilSearch } from "#renderer/app/list-addresses.ts";
import { textIn, useLang, useText, type Lang } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { defineList } from "#renderer/list/define-list.ts";
import { sayIn } from "#renderer/list/list-words.ts";
import { RowLink } from "#renderer/list/row-link.tsx";
import { DayRange, DayText, Digits, InstantText, PersonText } from "#renderer/ui/text.tsx";
import { NewPackButton } from "./new-pack-button.tsx";

const say = sayIn("council");
type Logged = Output<"council.list">["disclosures"][number];

export const disclosureList = defineList({
  name: "disclosures",
  title: say("log"),
  query: "council.list",
  search: councilSearch,
  sorts: councilSorts,
  usual: "-at",
  input: (_search, ask) => ask,
  rows: ({ disclosures, ...answer }) => ({ items: disclosures, ...answer }),
  keyOf: ({ id }: Logged) => id,
  minWidth: 820,
  columns: [
    {
      key: "recipient",
      head: say("disclosedTo"),
      screen: RecipientCell,
      namesRow: true,
      grows: true,
      file: ({ recipient }) => recipient.body,
      width: 30,
      paper: true,
    },
    {
      key: "letter",
      head: say("letter"),
      screen: LetterCell,
      file: (one, { lang, day }) =>
        one.kind === "news"
          ? ""
          : `${localizeDigits(one.recipient.letterNo, lang)} · ${day(one.recipient.letterDate)}`,
      width: 26,
      paper: true,
    },
    {
      key: "period",
      head: say("period"),
      screen: PeriodCell,
      file: (one, { day }) =>
        one.kind === "news" ? "" : `${day(one.filter.from)} – ${day(one.filter.to)}`,
      width: 26,
      paper: true,
    },
    {
      key: "totals",
      head: say("totals"),
      sort: "trips",
      screen: TotalsCell,
      file: (one, { lang }) => totalsIn(lang, one),
      width: 24,
      paper: true,
    },
    {
      key: "class",
      head: say("highestClass"),
      screen: ClassCell,
      file: (one, { lang }) => textIn(lang, "words", `confidentiality.${classOf(one)}`),
      width: 14,
      paper: true,
    },
    {
      key: "at",
      head: say("disclosedOn"),
      sort: "at",
      screen: ({ item }) => <InstantText at={item.at} />,
      file: ({ at }, { instant }) => instant(at),
      width: 22,
      paper: true,
    },
    {
      key: "by",
      head: say("by"),
      screen: ({ item }) => <PersonText person={item.actor} />,
      file: ({ actor }, { name }) => (actor ? name(actor) : ""),
      width: 24,
      paper: true,
    },
  ],
  empty: {
    title: say("emptyTitle"),
    text: say("emptyText"),
    action: NewPackButton,
  },
  // A news item names its dossier, at any class.
  paper: { confidentiality: (_answer, items) => highest(items.map(classOf)) },
});

const classOf = (one: Logged) => (one.kind === "news" ? "normal" : one.filter.upTo);

const totalsIn = (lang: Lang, one: Logged): string =>
  one.kind === "news"
    ? [
        textIn(lang, "news", "logKind", { no: localizeDigits(one.mission.dossierNo, lang) }),
        textIn(lang, "news", `formatOf.${one.news.format}`),
        textIn(lang, "news", `langOf.${one.news.lang}`),
      ].join(" · ")
    : textIn(lang, "council", "trips", { count: one.trips });

/** A pack has a page of its own; a news item is in its dossier. */
function RecipientCell({ item }: { item: Logged }) {
  const body = <bdi>{item.recipient.body}</bdi>;
  if (item.kind === "pack")
    return (
      <RowLink to="/council/$disclosureId" params={{ disclosureId: item.id }}>
        {body}
      </RowLink>
    );
  return <RowLink {...missionLink(item.mission.id, "report")}>{body}</RowLink>;
}

function LetterCell({ item }: { item: Logged }) {
  if (item.kind === "news") return null;
  return (
    <>
      <bdi>
        <Digits>{item.recipient.letterNo}</Digits>
      </bdi>
      {" · "}
      <DayText day={item.recipient.letterDate} look="short" />
    </>
  );
}

function PeriodCell({ item }: { item: Logged }) {
  return item.kind === "news" ? null : <DayRange start={item.filter.from} end={item.filter.to} />;
}

function TotalsCell({ item }: { item: Logged }) {
  return totalsIn(useLang(), item);
}

function ClassCell({ item }: { item: Logged }) {
  const words = useText("words");
  return words(`confidentiality.${classOf(item)}`);
}
