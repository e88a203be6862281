/** The register of gifts over all dossiers the person may see: its columns for screen, paper and file. */
import { giftSorts, type ListedGift } from "#shared/contract/gifts.ts";
import { formatAmount, formatWhole } from "#shared/persian/amounts.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { countryName } from "#shared/persian/names.ts";
import { useCall } from "#renderer/client.ts";
import { textIn, type Lang } from "#renderer/i18n.ts";
import { defineList } from "#renderer/list/define-list.ts";
import { sayIn } from "#renderer/list/list-words.ts";
import * as cells from "./gift-cells.tsx";
import { useGiftFilters } from "./gift-filters.tsx";
import { giftSearch, type GiftSearch } from "#renderer/app/list-addresses.ts";
import { filterOf } from "./gift-search.ts";
import { fateIn } from "./gift-words.tsx";

const say = sayIn("gifts");
const joined = (parts: readonly string[], by: string) => parts.filter(Boolean).join(by);

export const giftList = defineList({
  name: "gifts",
  title: say("registerTitle"),
  query: "gifts.list",
  search: giftSearch,
  standing: ["year"],
  sorts: giftSorts,
  usual: "-day",
  input: (search, ask, { today }) => ({ ...filterOf(search, today), ...ask }),
  rows: (answer) => answer,
  keyOf: ({ mission, gift }: ListedGift) => `${mission.id} ${gift.id}`,
  minWidth: 940,
  columns: [
    {
      key: "day",
      head: say("column.day"),
      sort: "day",
      screen: cells.DayCell,
      file: ({ gift }, { day }) => day(gift.day),
      width: 14,
      paper: true,
      paperLook: "day",
    },
    {
      key: "direction",
      head: say("column.direction"),
      screen: cells.DirectionCell,
      file: ({ gift }, { lang }) => textIn(lang, "gifts", `direction.${gift.direction}`),
      width: 12,
      paper: true,
      paperLook: "day",
    },
    {
      key: "what",
      head: say("column.what"),
      sort: "what",
      screen: cells.WhatCell,
      namesRow: true,
      grows: true,
      file: ({ gift }) => gift.what,
      width: 30,
      paper: ({ gift }, { lang }) => (
        <>
          {gift.what}
          <small>{textIn(lang, "gifts", `kind.${gift.kind}`)}</small>
        </>
      ),
      paperWidth: "38mm",
    },
    {
      key: "kind",
      head: say("column.kind"),
      screen: cells.KindCell,
      optional: true,
      file: ({ gift }, { lang }) => textIn(lang, "gifts", `kind.${gift.kind}`),
      width: 12,
    },
    {
      key: "person",
      head: say("column.person"),
      sort: "person",
      screen: cells.PersonCell,
      file: ({ gift }) => joined([gift.person, gift.post, gift.organisation], " - "),
      width: 34,
      paper: ({ gift }, { lang }) => (
        <>
          {joined([gift.person, gift.organisation], textIn(lang, "common", "listSeparator"))}
          <small>{textIn(lang, "gifts", `rank.${gift.rank}`)}</small>
        </>
      ),
    },
    {
      key: "rank",
      head: say("column.rank"),
      screen: cells.RankCell,
      optional: true,
      file: ({ gift }, { lang }) => textIn(lang, "gifts", `rank.${gift.rank}`),
      width: 22,
    },
    {
      key: "place",
      head: say("column.place"),
      screen: cells.PlaceCell,
      optional: true,
      file: ({ city, country }, { place }) => place(city, country),
      width: 22,
      paper: true,
    },
    {
      key: "value",
      head: say("column.value"),
      screen: cells.ValueCell,
      optional: true,
      file: ({ gift }, { money }) => money(gift.value),
      width: 20,
    },
    {
      key: "member",
      head: say("column.member"),
      sort: "member",
      screen: cells.MemberCell,
      file: ({ memberFa }) => memberFa,
      width: 22,
      paper: true,
    },
    {
      key: "rials",
      head: say("column.rials"),
      sort: "rials",
      screen: cells.RialsCell,
      number: true,
      file: ({ rials }) => rials,
      paper: ({ rials, gift }, { lang }) => (
        <>
          {formatWhole(rials, lang)}
          {gift.value.currency !== "IRR" && <small>{foreignIn(lang, gift.value)}</small>}
        </>
      ),
      paperLook: "amount",
    },
    {
      key: "ceiling",
      head: say("column.ceiling"),
      screen: cells.CeilingCell,
      number: true,
      optional: true,
      file: ({ gift }) => gift.ceiling.rials,
      paper: true,
      paperLook: "amount",
    },
    {
      key: "override",
      head: say("column.override"),
      file: ({ gift }) => gift.override,
      width: 34,
    },
    {
      key: "fate",
      head: say("column.fate"),
      screen: cells.FateCell,
      file: ({ gift, late }, { lang }) =>
        joined([fateIn(lang, gift, late), gift.handOver?.place ?? ""], ": "),
      width: 30,
      paper: (listed, { lang }) => <cells.PrintedFate listed={listed} lang={lang} />,
      paperWidth: "44mm",
    },
    {
      key: "receiptNo",
      head: say("column.receiptNo"),
      file: ({ gift }) => gift.handOver?.receiptNo ?? "",
      width: 14,
    },
    {
      key: "dossier",
      head: say("column.dossier"),
      screen: cells.DossierCell,
      file: ({ mission }) => mission.dossierNo,
      width: 14,
      paper: ({ mission }, { lang }) => localizeDigits(mission.dossierNo, lang),
      paperLook: "day",
    },
    { key: "note", head: say("column.note"), file: ({ gift }) => gift.note, width: 34 },
  ],
  searchBox: { label: say("filterText"), placeholder: say("filterText") },
  useFilters: useGiftFilters,
  summary: ({ counts, rials }, { lang, money }) => [
    textIn(lang, "gifts", "summary", counts),
    textIn(lang, "gifts", "sums", {
      given: money({ minor: rials.given, currency: "IRR" }),
      received: money({ minor: rials.received, currency: "IRR" }),
    }),
  ],
  empty: { title: say("emptyTitle"), text: say("emptyText") },
  fileName: (search, { today, lang }) => {
    const { year } = filterOf(search, today);
    return [textIn(lang, "gifts", "fileName"), ...(year === 0 ? [] : [year])].join(" ");
  },
  paper: {
    confidentiality: (answer) => answer.confidentiality,
    asked: (search, { lang, today }) => askedIn(lang, search, today),
    after: Measured,
  },
});

const foreignIn = (lang: Lang, value: ListedGift["gift"]["value"]): string =>
  `${formatAmount(value, lang)} ${textIn(lang, "words", `currency.${value.currency}`)}`;

/** The year, and every other condition that is on. */
const askedIn = (lang: Lang, search: GiftSearch, today: string): string => {
  const { year, direction, state, country, text } = filterOf(search, today);
  const digits = localizeDigits(String(year), lang);
  return joined(
    [
      year === 0
        ? textIn(lang, "gifts", "allYears")
        : textIn(lang, "gifts", "yearOf", { year: digits }),
      direction === "all" ? "" : textIn(lang, "gifts", `direction.${direction}`),
      state === "all" ? "" : textIn(lang, "gifts", `state.${state}`),
      country === "" ? "" : countryName(country, lang),
      text === "" ? "" : `«${text}»`,
    ],
    " · ",
  );
};

/** The tables of ceilings used on the sheet, and the signatures. */
function Measured({ items, lang }: { items: readonly ListedGift[]; lang: Lang }) {
  const tables = useCall("gifts.ceilings", {}).data?.tables ?? [];
  return (
    <>
      {tables
        .filter(({ version }) => items.some(({ gift }) => gift.ceiling.version === version))
        .map(({ citation }) => (
          <p key={citation} className="sheet-quiet">
            {textIn(lang, "gifts", "measuredBy", { citation })}
          </p>
        ))}
      <p className="list-sign">{textIn(lang, "gifts", "sign")}</p>
    </>
  );
}
