/**
 * Every printed sheet in one table. Its address is `/print/<name>/<ids>`; its row gives what the ids
 * are, its title, the name of its file and its page.
 */
import { defaultStringifySearch } from "@tanstack/react-router";
import { lazy, type ComponentType, type ReactNode } from "react";
import type { QueryName } from "#renderer/client.ts";
import { textIn, type Lang } from "#renderer/i18n.ts";
import type { List, ListSearch } from "#renderer/list/define-list.ts";
import type { Say } from "#renderer/list/list-words.ts";

/** What a page of a sheet is given: what its address names, and the title for its head and margins. */
export interface SheetProps<Id extends string = never> {
  ids: Readonly<Record<Id, string>>;
  title: Say;
}

interface Row<Id extends string> {
  ids?: readonly Id[];
  title: Say;
  /** Without its ending; `of` is the number, the name or the period of what is printed. */
  file: (lang: Lang, of: string) => string;
  page: () => Promise<ComponentType<SheetProps<Id>>>;
}

const sheet = <const Id extends string = never>({ ids, title, file, page }: Row<Id>) => {
  const Page = lazy(async () => ({ default: await page() }));
  const names: readonly Id[] = ids ?? [];
  return {
    ids: names,
    title,
    file,
    /** Its page, from what the address says after the sheet's name. */
    draw: (parts: readonly string[]): ReactNode => <Page ids={named(names, parts)} title={title} />,
  };
};

const named = <Id extends string>(names: readonly Id[], parts: readonly string[]) =>
  Object.fromEntries(names.map((name, at) => [name, parts[at] ?? ""])) as Record<Id, string>;

/** A list's page; the table of sheets gives its title, the list its columns. */
const list =
  <N extends QueryName, Item, Search extends ListSearch, K extends string>(
    load: () => Promise<List<N, Item, Search, K>>,
  ) =>
  async (): Promise<ComponentType<SheetProps>> => {
    const [loaded, { ListSheet }] = await Promise.all([load(), import("./list-sheet.tsx")]);
    return ({ title }) => <ListSheet list={loaded} title={title} />;
  };

const asNamed = (_: Lang, of: string) => of;
const after = (title: Say) => (lang: Lang, of: string) => `${title(lang)} ${of}`;

const councilTitle: Say = (lang) => textIn(lang, "council", "title");
const disposalTitle: Say = (lang) => textIn(lang, "archive", "sheet.title");

const keepTitle: Say = (lang) => textIn(lang, "backups", "keep.title");

export const sheets = {
  order: sheet({
    ids: ["missionId"],
    title: (lang) => textIn(lang, "print", "orderTitle"),
    file: asNamed,
    page: async () => (await import("./order-page.tsx")).OrderPage,
  }),
  request: sheet({
    ids: ["missionId"],
    title: (lang) => textIn(lang, "print", "request.title"),
    file: asNamed,
    page: async () => (await import("./request-page.tsx")).RequestPage,
  }),
  "request-form": sheet({
    ids: ["missionId"],
    title: (lang) => textIn(lang, "forms", "request.title"),
    file: (_, of) => `${of}-form`,
    page: async () => (await import("./request-form-page.tsx")).RequestFormPage,
  }),
  passport: sheet({
    ids: ["missionId", "member"],
    title: (lang) => textIn(lang, "forms", "passport.title"),
    file: asNamed,
    page: async () => (await import("./passport-page.tsx")).PassportPage,
  }),
  programme: sheet({
    ids: ["missionId"],
    title: (lang) => textIn(lang, "print", "programme.title"),
    file: (lang, of) => textIn(lang, "programme", "sheetName", { no: of }),
    page: async () => (await import("./programme-page.tsx")).ProgrammePage,
  }),
  council: sheet({
    ids: ["id"],
    title: councilTitle,
    file: after(councilTitle),
    page: async () => (await import("./council-page.tsx")).CouncilPage,
  }),
  disposal: sheet({
    ids: ["id"],
    title: disposalTitle,
    file: after(disposalTitle),
    page: async () => (await import("./disposal-page.tsx")).DisposalPage,
  }),
  label: sheet({
    ids: ["missionId"],
    title: (lang) => textIn(lang, "archive", "sheet.labelTitle"),
    file: after((lang) => textIn(lang, "dossier", "archive.label")),
    page: async () => (await import("./label-page.tsx")).LabelPage,
  }),
  keep: sheet({
    title: keepTitle,
    file: after(keepTitle),
    page: async () => (await import("./keep-page.tsx")).KeepPage,
  }),
  statistics: sheet({
    title: (lang) => textIn(lang, "statistics", "title"),
    file: asNamed,
    page: async () => (await import("./statistics-page.tsx")).StatisticsPage,
  }),
  away: sheet({
    ids: ["day"],
    title: (lang) => textIn(lang, "away", "sheet.title"),
    file: after((lang) => textIn(lang, "away", "title")),
    page: async () => (await import("./away-page.tsx")).AwayPage,
  }),
  missions: sheet({
    title: (lang) => textIn(lang, "missions", "title"),
    file: asNamed,
    page: list(
      async () => (await import("#renderer/features/missions/mission-list.tsx")).missionList,
    ),
  }),
  archive: sheet({
    title: (lang) => textIn(lang, "archive", "listTitle"),
    file: asNamed,
    page: list(
      async () => (await import("#renderer/features/archive/archive-list.tsx")).archiveList,
    ),
  }),
  agreements: sheet({
    title: (lang) => textIn(lang, "agreements", "title"),
    file: asNamed,
    page: list(
      async () => (await import("#renderer/features/agreements/agreement-list.tsx")).agreementList,
    ),
  }),
  "follow-up": sheet({
    title: (lang) => textIn(lang, "commitments", "sheetTitle"),
    file: asNamed,
    page: list(
      async () => (await import("#renderer/features/commitments/follow-up-list.tsx")).followUpList,
    ),
  }),
  contacts: sheet({
    title: (lang) => textIn(lang, "contacts", "title"),
    file: asNamed,
    page: list(
      async () => (await import("#renderer/features/contacts/contact-list.tsx")).contactList,
    ),
  }),
  gifts: sheet({
    title: (lang) => textIn(lang, "gifts", "registerTitle"),
    file: asNamed,
    page: list(async () => (await import("#renderer/features/gifts/gift-list.tsx")).giftList),
  }),
  people: sheet({
    title: (lang) => textIn(lang, "people", "listLabel"),
    file: asNamed,
    page: list(async () => (await import("#renderer/features/people/people-list.tsx")).peopleList),
  }),
  budget: sheet({
    title: (lang) => textIn(lang, "rates", "line.title"),
    file: asNamed,
    page: list(async () => (await import("#renderer/features/budget/budget-list.tsx")).budgetList),
  }),
  notices: sheet({
    title: (lang) => textIn(lang, "notices", "title"),
    file: asNamed,
    page: list(async () => (await import("#renderer/features/notices/notice-list.tsx")).noticeList),
  }),
  disclosures: sheet({
    title: (lang) => textIn(lang, "council", "log"),
    file: asNamed,
    page: list(
      async () => (await import("#renderer/features/council/disclosure-list.tsx")).disclosureList,
    ),
  }),
  disposals: sheet({
    title: (lang) => textIn(lang, "archive", "disposal.listsTitle"),
    file: asNamed,
    page: list(
      async () => (await import("#renderer/features/archive/disposal-list.tsx")).disposalList,
    ),
  }),
  search: sheet({
    title: (lang) => textIn(lang, "search", "title"),
    file: asNamed,
    page: list(async () => (await import("#renderer/features/search/search-list.tsx")).searchList),
  }),
};

export type SheetName = keyof typeof sheets;
type IdsOf<N extends SheetName> = (typeof sheets)[N]["ids"][number];

/** Where a sheet is printed from, and what its file is called. */
export const sheetOf = <N extends SheetName>(
  name: N,
  lang: Lang,
  what: { of: string; search?: object } & ([IdsOf<N>] extends [never]
    ? { ids?: never }
    : { ids: Readonly<Record<IdsOf<N>, string>> }),
): { sheet: string; name: string } => {
  const { ids, file } = sheets[name];
  const given: Readonly<Record<string, string>> = what.ids ?? {};
  const path = [name, ...ids.map((id) => encodeURIComponent(given[id] ?? ""))].join("/");
  return {
    sheet: `/print/${path}${what.search ? defaultStringifySearch(what.search) : ""}`,
    name: file(lang, what.of),
  };
};
