/** Results of a search: dossiers on screen, more with scrolling; a row for each hit on paper and in the file. */
import { useCallback, useState } from "react";
import { searchSorts } from "#shared/contract/search.ts";
import type { Output } from "#shared/contract/table.ts";
import { highest } from "#shared/mission/confidentiality.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { countryName } from "#shared/persian/names.ts";
import type { SearchConditions } from "#shared/search.ts";
import { findSearch, type SearchAddress } from "#renderer/app/list-addresses.ts";
import { useCalls } from "#renderer/client.ts";
import { textIn } from "#renderer/i18n.ts";
import { defineList } from "#renderer/list/define-list.ts";
import { sayIn, type ListWords } from "#renderer/list/list-words.ts";
import { conditionsOf } from "./search-address.ts";
import { useSearchFilters } from "./search-filters.ts";
import { SearchResults, type Hit } from "./search-results.tsx";

const say = sayIn("search");
const ofMission = sayIn("missions");

export const searchList = defineList({
  name: "search",
  title: say("results"),
  query: "search.find",
  search: findSearch,
  sorts: searchSorts,
  input: (search, ask) => ({ ...conditionsOf(search), ...ask }),
  rows: ({ hits, ...answer }) => ({ items: hits, ...answer }),
  keyOf: ({ mission, kind, sha256 }: Hit) => `${mission.id} ${kind} ${sha256}`,
  pageSize: 20,
  body: Hits,
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

function Hits({ search, answer }: { search: SearchAddress; answer: Output<"search.find"> }) {
  const conditions = conditionsOf(search);
  // Other conditions begin at their first page.
  return <Scrolled key={JSON.stringify(conditions)} conditions={conditions} first={answer} />;
}

function Scrolled(props: { conditions: SearchConditions; first: Output<"search.find"> }) {
  const { conditions, first } = props;
  const [pages, setPages] = useState(1);
  const further = useCalls(
    "search.find",
    Array.from({ length: pages - 1 }, (_, index) => ({ ...conditions, page: index + 1 })),
  );
  const loading = further.some((one) => one.isPending);
  const showMore = useCallback(() => setPages((shown) => shown + 1), []);
  return (
    <SearchResults
      hits={[...first.hits, ...further.flatMap((one) => one.data?.hits ?? [])]}
      query={conditions.text}
      more={!loading && pages * first.pageSize < first.total}
      onMore={showMore}
    />
  );
}
