/**
 * Every printed sheet that is not a list, in one table; lists: `list-sheets.ts`. Its address is
 * `/print/<name>/<ids>`; its row gives what the ids are, its title, the name of its file and its page.
 */
import { defaultStringifySearch } from "@tanstack/react-router";
import { lazy, type ComponentType, type ReactNode } from "react";
import { textIn, type Lang } from "#renderer/i18n.ts";
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
  "archive-month": sheet({
    ids: ["day"],
    title: (lang) => textIn(lang, "archive", "month.title"),
    file: after((lang) => textIn(lang, "archive", "month.title")),
    page: async () => (await import("./archive-month-page.tsx")).ArchiveMonthPage,
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
};

type SheetName = keyof typeof sheets;
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
