/** Every list of the product in one table: its address, its person, and a search that finds nothing. */
import { defaultParseSearch } from "@tanstack/react-router";
import { sortIn } from "#shared/contract/list.ts";
import { agreementList } from "#renderer/features/agreements/agreement-list.tsx";
import { archiveList } from "#renderer/features/archive/archive-list.tsx";
import { awayList } from "#renderer/features/away/away-list.tsx";
import { budgetList } from "#renderer/features/budget/budget-list.tsx";
import { followUpList } from "#renderer/features/commitments/follow-up-list.tsx";
import { contactList } from "#renderer/features/contacts/contact-list.tsx";
import { giftList } from "#renderer/features/gifts/gift-list.tsx";
import { missionList } from "#renderer/features/missions/mission-list.tsx";
import { noticeList } from "#renderer/features/notices/notice-list.tsx";
import { peopleList } from "#renderer/features/people/people-list.tsx";
import { disclosureList } from "#renderer/features/council/disclosure-list.tsx";
import { disposalList } from "#renderer/features/archive/disposal-list.tsx";
import { searchList } from "#renderer/features/search/search-list.tsx";
import type { QueryName } from "#renderer/client.ts";
import type { Lang } from "#renderer/i18n.ts";
import type { List, ListSearch } from "#renderer/list/define-list.ts";
import { listWords } from "#renderer/list/list-words.ts";
import { windowClient } from "./host.ts";
import type { renderApp } from "./render.tsx";
import { must, withId } from "./store.ts";

type Store = Awaited<ReturnType<typeof renderApp>>["store"];

export interface ListCase {
  name: string;
  /** Shows everything the sample has. */
  path: string;
  as: string;
  title: (lang: Lang) => string;
  /** The same page with conditions that match nothing, and its text then; empty without conditions. */
  nothing: string;
  noMatch: (lang: Lang) => string;
  columns: readonly { sort?: string; onScreen: boolean; head: (lang: Lang) => string }[];
  heads: (of: "file" | "paper", lang: Lang) => string[];
  sorts: readonly string[];
  /** Cards or panels instead of a table. */
  hasBody: boolean;
  endless: boolean;
  /** Printed as a sheet that is not a list. */
  ownSheet: boolean;
  /** Rows that the sample lacks. */
  add: (store: Store) => Promise<void>;
  /** Keys of every row in this order, read page by page. */
  keys: (store: Store, sort: string) => Promise<string[]>;
  /** The sample has few rows: shows so many on a page, until the returned function is called. */
  cut: (pageSize: number) => () => void;
}

const caseOf = <N extends QueryName, Item, Search extends ListSearch, K extends string>(
  list: List<N, Item, Search, K>,
  about: { path: string; as: string; nothing?: string; add?: ListCase["add"] },
): ListCase => {
  const searchOf = (path: string) => list.search(defaultParseSearch(path.split("?")[1] ?? ""));
  return {
    add: async () => {},
    nothing: "",
    ...about,
    name: list.name,
    title: list.title,
    noMatch: (lang) => (list.noMatch ?? list.empty).title(lang, searchOf(about.nothing ?? "")),
    columns: list.columns.map(({ sort, screen, head }) => ({
      ...(sort === undefined ? {} : { sort }),
      onScreen: screen !== undefined,
      head,
    })),
    heads: (of, lang) => list.columns.filter((one) => one[of]).map(({ head }) => head(lang)),
    sorts: list.sorts,
    hasBody: list.body !== undefined,
    endless: list.endless ?? false,
    ownSheet: typeof list.paper === "function",
    keys: async (store, sort) => {
      const { today } = await must(store, windowClient, "facts.forForms", {});
      const words = listWords("fa", null, today);
      const keys: string[] = [];
      for (let page = 0; ; page += 1) {
        const ask = { page, pageSize: 3, sort: sortIn(list.sorts, sort) };
        const input = list.input(searchOf(about.path), ask, words);
        const { items, total } = list.rows(await must(store, windowClient, list.query, input));
        keys.push(...items.map(list.keyOf));
        if (keys.length >= total || items.length === 0) return keys;
      }
    },
    cut: (pageSize) => {
      const usual = list.pageSize;
      list.pageSize = pageSize;
      return () => {
        if (usual === undefined) delete list.pageSize;
        else list.pageSize = usual;
      };
    },
  };
};

const addLine: ListCase["add"] = async (store) => {
  const { year } = await must(store, windowClient, "budget.list", {});
  const amount = { minor: 100_000, currency: "EUR" } as const;
  const fields = { code: "900", titleFa: "پذیرایی", year, amount };
  const input = withId({ id: crypto.randomUUID(), seenVersion: 0, fields });
  await must(store, windowClient, "budget.put", input);
};

/** The sample has one list; another is made of a dossier that is due. */
const addDisposal: ListCase["add"] = async (store) => {
  const { missions } = await must(store, windowClient, "archive.list", { keeping: "due" });
  const missionIds = missions.slice(0, 1).map(({ id }) => id);
  const input = withId({ id: crypto.randomUUID(), missionIds, note: "" });
  await must(store, windowClient, "archive.proposeDisposal", input);
};

const officer = "karshenas.beynolmelal";
const nobody = "00000000-0000-4000-8000-000000000000";

export const listCases: readonly ListCase[] = [
  caseOf(missionList, { path: "/missions", as: "modir.ravabet", nothing: "/missions?text=zzzz" }),
  caseOf(archiveList, { path: "/archive", as: "bayegan", nothing: "/archive?text=zzzz" }),
  caseOf(agreementList, {
    path: "/agreements",
    as: officer,
    nothing: "/agreements?status=ended",
  }),
  caseOf(contactList, { path: "/contacts", as: officer, nothing: "/contacts?text=zzzz" }),
  caseOf(followUpList, {
    path: "/commitments",
    as: officer,
    nothing: `/commitments?agreementId=${nobody}`,
  }),
  caseOf(giftList, { path: "/gifts?year=0", as: officer, nothing: "/gifts?year=0&text=zzzz" }),
  caseOf(peopleList, { path: "/people", as: "manabe.ensani", nothing: "/people?text=zzzz" }),
  caseOf(awayList, {
    path: "/away?view=list&zoom=quarter",
    as: "manabe.ensani",
    nothing: `/away?view=list&zoom=quarter&person=${nobody}`,
  }),
  caseOf(budgetList, { path: "/budget", as: "mali", nothing: "/budget?year=1399", add: addLine }),
  caseOf(noticeList, { path: "/notices", as: officer, nothing: "/notices?kind=escalation" }),
  caseOf(disclosureList, { path: "/council", as: officer }),
  caseOf(disposalList, { path: "/archive?view=disposal", as: "bayegan", add: addDisposal }),
  caseOf(searchList, {
    path: "/search?text=آستاراخان",
    as: "shahrdar",
    nothing: "/search?text=zzzz",
  }),
];
