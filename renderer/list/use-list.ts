/** One list as a page shows it: what its address asks for, the answer, and the paper and file made of it. */
import { defaultStringifySearch } from "@tanstack/react-router";
import { sortIn } from "#shared/contract/list.ts";
import type { Output } from "#shared/contract/table.ts";
import { ok, type Refusal } from "#shared/result.ts";
import { call, useCall, type QueryName } from "#renderer/client.ts";
import { useGazetteer } from "#renderer/gazetteer.ts";
import { useLang, type Lang } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { useTableFile } from "#renderer/table-file/use-table-file.ts";
import { usePrintSheet } from "#renderer/ui/use-print-sheet.ts";
import type { List, ListSearch, Rows } from "./define-list.ts";
import { sheetOf } from "./list-file.ts";
import { cappedIn, listWords, type ListWords } from "./list-words.ts";
import { portion, readPages } from "./read-pages.ts";

const screenPage = 50;

export interface ShownList<N extends QueryName, Item, Search extends ListSearch, K extends string> {
  list: List<N, Item, Search, K>;
  search: Search;
  onSearch: (next: Search) => void;
  answer: Output<N> | undefined;
  rows: Rows<Item> | undefined;
  /** The last answer stays while the next one is fetched. */
  busy: boolean;
  words: ListWords;
  refusal: Refusal | null;
  print: Made;
  file: Made;
  savedTo: string;
}

/** A paper or a file in the making. */
interface Made {
  run: () => void;
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
  const inputOf = (page: number, pageSize: number) =>
    list.input(search, { page, pageSize, sort: sortIn(list.sorts, search.sort) }, words);
  const asked = useCall(list.query, inputOf(search.page ?? 0, list.pageSize ?? screenPage), {
    keepPrevious: true,
  });
  const sheet = usePrintSheet();
  const file = useTableFile();
  const name = list.fileName?.(search, words) ?? list.title(lang);
  const save = () =>
    file.save(name, async (making) => {
      const read = await readPages(making, async (page) => {
        const answer = await call(list.query, inputOf(page, portion));
        return answer.ok ? ok({ ...list.rows(answer.value), answer: answer.value }) : answer;
      });
      if (!read?.ok) return read;
      const { items, answer } = read.value;
      const title = list.sheetName?.(search, words) ?? list.title(lang);
      const note = cappedIn(lang, list.rows(answer));
      return ok([sheetOf(list.columns, items, title, words, note)]);
    });
  return {
    list,
    search,
    onSearch,
    answer: asked.data,
    rows: asked.data && list.rows(asked.data),
    busy: asked.isPlaceholderData,
    words,
    refusal: asked.error ?? sheet.refusal ?? file.refusal,
    print: {
      run: () =>
        void sheet.print(
          typeof list.paper === "function"
            ? list.paper(search, words)
            : { sheet: sheetAddress(list.name, search, lang), name },
        ),
      pending: sheet.pending,
      progress: sheet.progress,
      stop: sheet.stop,
    },
    file: {
      run: () => void save(),
      pending: file.pending,
      progress: file.progress,
      stop: file.stop,
    },
    savedTo: sheet.savedTo || file.savedTo,
  };
};

/** The printed list of the same conditions and order, in the language of who prints it. */
const sheetAddress = (name: string, search: ListSearch, lang: Lang): string => {
  const { page: _page, ...asked } = search;
  return `/print/${name}${defaultStringifySearch({ ...asked, lang })}`;
};
