/** The list of a search: dossiers and papers are its rows on paper and in the file; the screen has the registers too. */
import { searchSorts } from "#shared/contract/search.ts";
import { highest } from "#shared/mission/confidentiality.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { countryName } from "#shared/persian/names.ts";
import type { SearchConditions } from "#shared/search.ts";
import { findSearch } from "#renderer/app/list-addresses.ts";
import { textIn } from "#renderer/i18n.ts";
import { defineList } from "#renderer/list/define-list.ts";
import { sayIn, type ListWords } from "#renderer/list/list-words.ts";
import { conditionsOf } from "./search-address.ts";
import { useSearchFilters } from "./search-filters.ts";
import { SearchFrame } from "./search-frame.tsx";
import type { Hit } from "./found.ts";

const say = sayIn("search");
const ofMission = sayIn("missions");

export const searchList = defineList({
  name: "search",
  title: say("results"),
  query: "search.find",
  search: findSearch,
  standing: ["kind"],
  sorts: searchSorts,
  input: (search, ask) => ({ ...conditionsOf(search), ...ask }),
  rows: ({ hits, ...answer }) => ({ items: hits, ...answer }),
  keyOf: ({ mission, kind, sha256 }: Hit) => `${mission.id} ${kind} ${sha256}`,
  pageSize: 20,
  body: SearchFrame,
  framed: true,
  endless: true,
  columns: [
    {
      key: "number",
      head: ofMission("column.number"),
      file: ({ mission }) => mission.dossierNo,
      width: 12,
      paper: ({ mission }, { lang }) => localizeDigits(mission.dossierNo, lang),
      paperLook: "day",
    },
    {
      key: "subject",
      head: ofMission("column.subject"),
      namesRow: true,
      file: ({ mission }) => mission.subject,
      width: 46,
      paper: true,
    },
    {
      key: "destination",
      head: ofMission("column.destination"),
      file: ({ mission }, { place }) => place(mission.city, mission.country),
      width: 24,
      paper: true,
    },
    {
      key: "from",
      head: ofMission("column.from"),
      file: ({ mission }, { day }) => day(mission.startDate),
      width: 14,
      paper: true,
      paperLook: "day",
    },
    {
      key: "kind",
      head: say("column.kind"),
      file: ({ kind }, { lang }) => textIn(lang, "search", `kind.${kind}`),
      width: 20,
      paper: true,
    },
    {
      key: "text",
      head: say("column.text"),
      file: ({ snippet }) => snippet.map(({ text }) => text).join(""),
      width: 60,
      paper: true,
    },
    {
      key: "confidentiality",
      head: ofMission("column.confidentiality"),
      file: ({ mission }, { lang }) =>
        textIn(lang, "words", `confidentiality.${mission.confidentiality}`),
      width: 14,
      paper: true,
    },
  ],
  searchBox: { label: say("label"), placeholder: say("placeholder") },
  useFilters: useSearchFilters,
  total: (count, lang) => (count === 0 ? "" : textIn(lang, "search", "found", { count })),
  remark: ({ unread }, lang) =>
    unread === 0 ? "" : textIn(lang, "search", "unread", { count: unread }),
  empty: { title: say("teachTitle"), text: say("teach") },
  noMatch: {
    title: (lang, search) => {
      const { text } = conditionsOf(search);
      return text === ""
        ? textIn(lang, "search", "noneFiltered")
        : textIn(lang, "search", "noneTitle", { text });
    },
    text: say("none"),
  },
  paper: {
    title: say("title"),
    confidentiality: (_answer, items) => highest(items.map((one) => one.mission.confidentiality)),
    asked: (search, words) => askedIn(conditionsOf(search), words),
  },
});

const askedIn = (asked: SearchConditions, { lang }: ListWords): string =>
  [
    asked.text === "" ? "" : `«${asked.text}»`,
    asked.year === null ? "" : localizeDigits(String(asked.year), lang),
    asked.country === "" ? "" : countryName(asked.country, lang),
    asked.goal === null ? "" : textIn(lang, "words", `goalShort.${asked.goal}`),
    asked.unit,
    asked.confidentiality === null
      ? ""
      : textIn(lang, "words", `confidentiality.${asked.confidentiality}`),
  ]
    .filter((one) => one !== "")
    .join(textIn(lang, "common", "dot"));
