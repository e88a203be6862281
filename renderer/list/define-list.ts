/**
 * A list is defined once: its question, its columns for screen, paper and file, its filters, what an
 * empty one says. Order, pages, total, export and print follow from it. Every slot may be a component.
 */
import type { ComponentType, ReactNode } from "react";
import type { Sort } from "#shared/contract/list.ts";
import type { Input, Output } from "#shared/contract/table.ts";
import type { Confidentiality } from "#shared/mission/request/request.ts";
import type { QueryName } from "#renderer/client.ts";
import type { Lang } from "#renderer/i18n.ts";
import type { ListWords, Say } from "./list-words.ts";
import { useNoFilters, useWhole } from "./usual-hooks.ts";

/** What the address of every list may say besides its conditions. */
export interface ListSearch {
  page?: number | undefined;
  sort?: string | undefined;
}

export interface Column<Item, K extends string> {
  key: string;
  head: Say;
  /** The store's name for its order, when the list can be ordered by it. */
  sort?: K;
  /** Its cell on screen; it is not there without one. */
  screen?: ComponentType<{ item: Item }>;
  /** Pixels it takes at most; 240 otherwise. */
  most?: number;
  /** It names the row; it cannot be left out. */
  namesRow?: boolean;
  /** A number: at the right edge in both languages, units below units. */
  number?: true;
  /** It takes what width is left, and is cut where that ends. */
  grows?: true;
  /** Only shown when it is chosen. */
  optional?: true;
  /** Its cell in the file; a number stays a number. */
  file?: (item: Item, words: ListWords) => string | number;
  /** Characters in the file. */
  width?: number;
  /** Its cell on paper; `true` prints what the file has. */
  paper?: true | ((item: Item, words: ListWords) => ReactNode);
  /** A day and an amount keep to one line on paper. */
  paperLook?: "day" | "amount";
  /** On paper, such as `30mm`. */
  paperWidth?: string;
}

interface Definition<
  N extends QueryName,
  Item,
  Search extends ListSearch,
  K extends string = string,
> {
  /** Its printed sheet has this address: `/print/<name>`. The first line of the list, see `build/tables.ts`. */
  name: string;
  title: Say;
  query: N;
  /** What its address may say. */
  search: (raw: Record<string, unknown>) => Search;
  /** A place in the list rather than a condition, such as the year: it cannot be removed. */
  standing?: readonly (keyof Search)[];
  sorts: readonly K[];
  /** Its own order, when it is that of a column. */
  usual?: NoInfer<Sort<K>>;
  input: (search: Search, ask: Ask<K>, words: ListWords) => Input<N>;
  rows: (answer: Output<N>) => Rows<Item>;
  keyOf: (item: Item) => string;
  /** Rows of a page; fifty otherwise. */
  pageSize?: number;
  columns: readonly Column<Item, K>[];
  /** Pixels below which the table scrolls sideways. */
  minWidth?: number;
  /** Its rows can be chosen, for a file or a paper of these only. */
  choose?: {
    /** How many are chosen. */
    count: (count: number, lang: Lang) => string;
    /** The name of a row's checkbox. */
    name: (item: Item, lang: Lang) => string;
  };
  /** Shown in place of the table, such as cards. */
  body?: ComponentType<BodyProps<N, Item, Search>>;
  /** Its body has the whole room: it scrolls by itself, and finds a place for what is said without rows. */
  framed?: true;
  /** Its body asks for the next rows itself; there are no pages to turn. */
  endless?: true;
  /** The search field at the head of the filter line; what is typed is `text` in the address. */
  searchBox?: { label: Say; placeholder: Say };
  /** Its conditions as chips. A hook, because choices may come from the store. */
  useFilters?: (asked: Asked<N, Search>) => readonly Filter<Search>[];
  /** Tabs in the head of its page; the first is the whole list. A hook, because some are only for some. */
  useViews?: () => readonly View<Search>[];
  /** How many there are; `rows` says it of lists that have no word of their own. */
  total?: (total: number, lang: Lang) => string;
  /** Said after it; empty for nothing. */
  remark?: (answer: Output<N>, lang: Lang) => string;
  /** What is said above the rows instead of the total; paper has the first line. */
  summary?: (answer: Output<N>, words: ListWords) => readonly string[];
  empty: { title: Say; text: Say; action?: ComponentType };
  /** When conditions are on and nothing matches. */
  noMatch?: { title: (lang: Lang, search: Search) => string; text: Say };
  fileName?: (search: Search, words: ListWords) => string;
  sheetName?: (search: Search, words: ListWords) => string;
  /** How it is printed; or a sheet of its own, see `sheetOf` of the printed sheets. */
  paper:
    | Paper<N, Item, Search>
    | ((search: Search, words: ListWords) => { sheet: string; name: string });
}

interface Ask<K extends string> {
  page: number;
  pageSize: number;
  sort: Sort<K>;
}

export interface Rows<Item> {
  items: readonly Item[];
  total: number;
  /** There are more than `total`. */
  capped?: boolean;
  pageSize: number;
}

/** A definition with the hooks that every list has. */
export interface List<
  N extends QueryName,
  Item,
  Search extends ListSearch,
  K extends string = string,
> extends Definition<N, Item, Search, K> {
  useFilters: (asked: Asked<N, Search>) => readonly Filter<Search>[];
  useViews: () => readonly View<Search>[];
}

interface Asked<N extends QueryName, Search> {
  search: Search;
  answer: Output<N> | undefined;
}

/** One condition of a list. */
export interface Filter<Search> {
  key: string;
  label: string;
  /** What is chosen; empty while nothing is asked. */
  value: string;
  /** Each value with its words; a single one is switched on and off. */
  options: readonly (readonly [value: string, text: string])[];
  /** What the address then says; of an empty value that nothing is asked. */
  asks: (value: string) => Partial<Search>;
  /** Always has a value, such as the year. */
  standing?: true;
  /** The value is the id of a person, who is searched for. */
  person?: true;
}

/** A list with certain conditions, under a name. */
export interface View<Search> {
  key: string;
  label: string;
  /** The whole list without them. */
  search?: Partial<Search>;
  /** Its rows are counted in its tab. */
  counted?: true;
  /** Its rows wait for the reader. */
  mine?: true;
}

interface BodyProps<N extends QueryName, Item, Search> {
  search: Search;
  items: readonly Item[];
  answer: Output<N>;
  /** Of a framed body: what is said without rows; `null` when there are some. */
  nothing: ReactNode;
}

export interface Paper<N extends QueryName, Item, Search> {
  /** Where it is not the list's own. */
  title?: Say;
  /** A document of one language, whatever the window speaks. */
  lang?: Lang;
  upright?: true;
  /** Class of the most sensitive thing on it. */
  confidentiality: (answer: Output<N>, items: readonly Item[]) => Confidentiality;
  /** What it was asked for, in the head. */
  asked?: (search: Search, words: ListWords) => string;
  /** Below the table. */
  after?: ComponentType<{ items: readonly Item[]; lang: Lang }>;
}

/** Types it and fills in the hooks it does without: a list is data, its readers are beside this file. */
export const defineList = <
  N extends QueryName,
  Item,
  Search extends ListSearch,
  const K extends string,
>(
  list: Definition<N, Item, Search, K>,
): List<N, Item, Search, K> => ({ useFilters: useNoFilters, useViews: useWhole, ...list });
