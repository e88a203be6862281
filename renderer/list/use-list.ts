/** One list as a page shows it: what its address asks for, the answer, and the paper and file made of it. */
import { defaultStringifySearch } from "@tanstack/react-router";
import { sortIn } from "#shared/contract/list.ts";
import type { Input } from "#shared/contract/table.ts";
import { ok, type Refusal } from "#shared/result.ts";
import { call, type QueryName } from "#renderer/client.ts";
import { useGazetteer } from "#renderer/gazetteer.ts";
import { useLang, type Lang } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { useTableFile } from "#renderer/table-file/use-table-file.ts";
import { usePrintSheet } from "#renderer/ui/use-print-sheet.ts";
import type { Filter, List, ListSearch, Rows } from "./define-list.ts";
import { sheetOf } from "./list-file.ts";
import { cappedIn, listWords, type ListWords } from "./list-words.ts";
import { portion, readPages } from "./read-pages.ts";
import { useAnswer, type Answer } from "./use-answer.ts";
import { useChosen, type Chosen } from "./use-chosen.ts";
import { useColumns, type Columns } from "./use-columns.ts";

const screenPage = 50;

export interface ShownList<
  N extends QueryName,
  Item,
  Search extends ListSearch,
  K extends string,
> extends Answer<N> {
  list: List<N, Item, Search, K>;
  search: Search;
  onSearch: (next: Search) => void;
  /** What the store is asked for with these conditions, one row of it. */
  countInput: (search: Search) => Input<N>;
  filters: readonly Filter<Search>[];
  columns: Columns<Item, K>;
  chosen: Chosen<Item>;
  rows: Rows<Item> | undefined;
  words: ListWords;
  print: Made;
  file: Made;
  savedTo: string;
  /** Why no paper or file was made. */
  unmade: Refusal | null;
}

/** A paper or a file in the making: of the whole list, or of the rows that are chosen. */
interface Made {
  run: () => void;
  ofChosen: () => void;
  pending: boolean;
  progress: { done: number; total: number } | null;
  stop: () => void;
}

export const useList = <N extends QueryName, Item, Search extends ListSearch, K extends string>(
  list: List<N, Item, Search, K>,
  search: Search,
  onSearch: (next: Search) => void,
): ShownList<N, Item, Search, K> => {
  const lang = useLang();
  const words = listWords(lang, useGazetteer(), useToday());
  const inputOf = (asked: Search, page: number, pageSize: number) =>
    list.input(
      asked,
      { page, pageSize, sort: sortIn(list.sorts, search.sort ?? list.usual) },
      words,
    );
  const asked = useAnswer(
    list.query,
    inputOf(search, search.page ?? 0, list.pageSize ?? screenPage),
  );
  const { answer } = asked;
  // oxlint-disable-next-line react/hooks -- a page shows one list for as long as it lives
  const filters = list.useFilters({ search, answer });
  const { page: _page, sort: _sort, ...conditions } = search;
  const chosen = useChosen(list.keyOf, JSON.stringify(conditions));
  const sheet = usePrintSheet();
  const file = useTableFile();
  const name = list.fileName?.(search, words) ?? list.title(lang);
  const sheetName = list.sheetName?.(search, words) ?? list.title(lang);
  const save = () =>
    file.save(name, async (making) => {
      const read = await readPages(making, async (page) => {
        const result = await call(list.query, inputOf(search, page, portion));
        return result.ok ? ok({ ...list.rows(result.value), answer: result.value }) : result;
      });
      if (!read?.ok) return read;
      const note = cappedIn(lang, list.rows(read.value.answer));
      return ok([sheetOf(list.columns, read.value.items, sheetName, words, note)]);
    });
  const saveChosen = () =>
    file.save(name, () =>
      Promise.resolve(ok([sheetOf(list.columns, chosen.items, sheetName, words)])),
    );
  const print = (only: readonly string[]) =>
    sheet.print(
      typeof list.paper === "function"
        ? list.paper(search, words)
        : { sheet: sheetAddress(list.name, search, lang, only), name },
    );
  return {
    ...asked,
    list,
    search,
    onSearch,
    countInput: (one) => inputOf(one, 0, 1),
    filters,
    columns: useColumns(list),
    chosen,
    rows: answer && list.rows(answer),
    words,
    print: {
      run: () => void print([]),
      ofChosen: () => void print(chosen.items.map(list.keyOf)),
      pending: sheet.pending,
      progress: sheet.progress,
      stop: sheet.stop,
    },
    file: {
      run: () => void save(),
      ofChosen: () => void saveChosen(),
      pending: file.pending,
      progress: file.progress,
      stop: file.stop,
    },
    savedTo: sheet.savedTo || file.savedTo,
    unmade: sheet.refusal ?? file.refusal,
  };
};

/** The printed list of the same conditions and order, in the language of who prints it; `only` these rows of it. */
const sheetAddress = (
  name: string,
  search: ListSearch,
  lang: Lang,
  only: readonly string[],
): string => {
  const { page: _page, ...asked } = search;
  const chosen = only.length > 0 ? { only: only.join("~") } : {};
  return `/print/${name}${defaultStringifySearch({ ...asked, ...chosen, lang })}`;
};
