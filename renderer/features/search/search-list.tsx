/** Results of a search: dossiers on screen, more with scrolling; a row for each hit on paper and in the file. */
import { Box, Stack } from "@mui/material";
import { useCallback, useState } from "react";
import { searchSorts } from "#shared/contract/search.ts";
import type { Output } from "#shared/contract/table.ts";
import { highest } from "#shared/mission/confidentiality.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { countryName } from "#shared/persian/names.ts";
import type { SearchConditions } from "#shared/search.ts";
import { findSearch, type SearchAddress } from "#renderer/app/list-addresses.ts";
import { useCalls } from "#renderer/client.ts";
import { textIn, useText } from "#renderer/i18n.ts";
import { defineList, type FilterProps } from "#renderer/list/define-list.ts";
import { sayIn, type ListWords } from "#renderer/list/list-words.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { SearchBox } from "#renderer/ui/search-box.tsx";
import { SavedSearches } from "./saved-searches.tsx";
import { addressOf, conditionsOf, isFiltered } from "./search-address.ts";
import { SearchFilters } from "./search-filters.tsx";
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
  bar: Conditions,
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

const noFilters = {
  year: null,
  country: "",
  goal: null,
  personId: null,
  unit: "",
  confidentiality: null,
} as const;

function Conditions({ search, onChange }: FilterProps<"search.find", SearchAddress>) {
  const t = useText("search");
  const conditions = conditionsOf(search);
  const put = (change: Partial<SearchConditions>) =>
    onChange(addressOf({ ...conditions, ...change }));
  return (
    <Box sx={{ flexBasis: "100%" }}>
      <Stack
        direction="row"
        sx={{ gap: 2, flexWrap: "wrap", alignItems: "center", marginBlockEnd: 2 }}
      >
        <SearchBox
          label={t("label")}
          placeholder={t("placeholder")}
          text={conditions.text}
          onSearch={(text) => put({ text })}
        />
        {isFiltered(conditions) && <Button onClick={() => put(noFilters)}>{t("clear")}</Button>}
      </Stack>
      <SearchFilters conditions={conditions} onChange={put} />
      <SavedSearches onAsk={put} />
    </Box>
  );
}

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
