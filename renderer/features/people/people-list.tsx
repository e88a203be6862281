/** The staff list: searched in any spelling, by unit; its columns for screen, paper and file. */
import { peopleSorts, type ListedPerson } from "#shared/contract/people.ts";
import { useCall } from "#renderer/client.ts";
import { textIn, useLang, useText, unitName } from "#renderer/i18n.ts";
import { defineList, type Filter, type View } from "#renderer/list/define-list.ts";
import { sayIn } from "#renderer/list/list-words.ts";
import { useCan } from "#renderer/session.ts";
import * as cells from "./people-cells.tsx";
import { peopleSearch, type PeopleSearch } from "#renderer/app/list-addresses.ts";
import { filterOf } from "./people-search.ts";

const say = sayIn("people");

export const peopleList = defineList({
  name: "people",
  title: say("listLabel"),
  query: "people.list",
  search: peopleSearch,
  sorts: peopleSorts,
  usual: "name",
  input: (search, ask) => ({ ...filterOf(search), ...ask }),
  rows: ({ people, ...answer }) => ({ items: people, ...answer }),
  keyOf: ({ id }: ListedPerson) => id,
  columns: [
    {
      key: "name",
      head: say("columnName"),
      sort: "name",
      screen: cells.NameCell,
      namesRow: true,
      file: (person, { name }) => name(person),
      width: 26,
      paper: true,
    },
    {
      key: "latin",
      head: say("nameEn"),
      screen: cells.LatinCell,
      optional: true,
      file: ({ nameEn }) => nameEn,
      width: 26,
    },
    {
      key: "post",
      head: say("postFa"),
      screen: cells.PostCell,
      grows: true,
      file: ({ postFa, postEn }, { lang }) => (lang === "en" && postEn !== "" ? postEn : postFa),
      width: 30,
      paper: true,
    },
    {
      key: "unit",
      head: say("unitFa"),
      sort: "unit",
      screen: cells.UnitCell,
      file: (person, { lang }) => unitName(lang, person),
      width: 30,
      paper: true,
    },
    {
      key: "roles",
      head: say("columnRoles"),
      screen: cells.RolesCell,
      file: ({ roles }, { lang }) =>
        roles
          .map((role) => textIn(lang, "words", `role.${role}`))
          .join(textIn(lang, "common", "listSeparator")),
      width: 34,
      paper: true,
    },
    {
      key: "state",
      head: say("columnState"),
      screen: cells.StateCell,
      file: ({ active }, { lang }) => textIn(lang, "people", active ? "active" : "inactive"),
      width: 12,
      paper: true,
    },
  ],
  searchBox: { label: say("searchLabel"), placeholder: say("searchPlaceholder") },
  useFilters: usePeopleFilters,
  useViews: usePeopleViews,
  total: (count, lang) => textIn(lang, "people", "count", { count }),
  empty: { title: say("emptyTitle"), text: say("emptyText") },
  noMatch: { title: say("noMatchTitle"), text: say("noMatchText") },
  paper: { upright: true, confidentiality: () => "normal" },
});

function usePeopleFilters({ search }: { search: PeopleSearch }): Filter<PeopleSearch>[] {
  const t = useText("people");
  const p = useText("profile");
  const lang = useLang();
  const units = useCall("people.units", {}).data?.units ?? [];
  const { unit, activeOnly } = filterOf(search);
  return [
    {
      key: "unit",
      label: p("unit"),
      value: unit,
      options: units.map((one) => [
        one.unitFa,
        p("unitCount", { unit: unitName(lang, one), count: one.count }),
      ]),
      asks: (value) => ({ unit: value || undefined }),
    },
    {
      key: "active",
      label: t("activeOnly"),
      value: activeOnly ? "1" : "",
      options: [["1", t("activeOnly")]],
      asks: (value) => ({ activeOnly: value !== "" || undefined }),
    },
  ];
}

function usePeopleViews(): View<PeopleSearch>[] {
  const p = useText("profile");
  const pairs = { key: "duplicates", label: p("views.duplicates"), search: { view: "duplicates" } };
  return [
    { key: "list", label: p("views.list"), counted: true },
    { key: "chart", label: p("views.chart"), search: { view: "chart" } },
    ...(useCan()("people.profile") ? [pairs] : []),
  ];
}
