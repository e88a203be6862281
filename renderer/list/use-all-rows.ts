/** All rows of a list for its printed sheet, or those that were chosen; how far it is, is said on `<html>` for main. */
import { useEffect, useState } from "react";
import { sortIn } from "#shared/contract/list.ts";
import type { Output } from "#shared/contract/table.ts";
import { ok, type Refusal } from "#shared/result.ts";
import { call, type QueryName } from "#renderer/client.ts";
import type { List, ListSearch } from "./define-list.ts";
import type { ListWords } from "./list-words.ts";
import { portion, readPages } from "./read-pages.ts";

export const useAllRows = <N extends QueryName, Item, Search extends ListSearch, K extends string>(
  list: List<N, Item, Search, K>,
  search: Search,
  words: ListWords,
  /** Keys of the rows that were chosen; empty for all. */
  only: readonly string[],
): { rows: { items: Item[]; answer: Output<N> } | null; refusal: Refusal | null } => {
  const [rows, setRows] = useState<{ items: Item[]; answer: Output<N> } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const sort = sortIn(list.sorts, search.sort ?? list.usual);
  const inputOf = (page: number) => list.input(search, { page, pageSize: portion, sort }, words);
  const asked = JSON.stringify(inputOf(0));
  useEffect(() => {
    const stopper = new AbortController();
    const { dataset } = document.documentElement;
    const read = async () => {
      const tell = ({ done, total }: { done: number; total: number }) => {
        dataset.printDone = String(done);
        dataset.printTotal = String(total);
      };
      const found = await readPages({ signal: stopper.signal, tell }, async (page) => {
        const answer = await call(list.query, inputOf(page));
        return answer.ok ? ok({ ...list.rows(answer.value), answer: answer.value }) : answer;
      });
      if (found === null || stopper.signal.aborted) return;
      const isAsked = (item: Item) => only.length === 0 || only.includes(list.keyOf(item));
      if (found.ok) setRows({ ...found.value, items: found.value.items.filter(isAsked) });
      else setRefusal(found.error);
    };
    void read();
    return () => {
      stopper.abort();
      delete dataset.printDone;
      delete dataset.printTotal;
    };
    // The input says everything that is asked; it is made again at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [list, asked]);
  return { rows, refusal };
};
