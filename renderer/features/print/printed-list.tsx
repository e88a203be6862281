/** The page of a printed list, loaded when it is printed: title and columns are the list's. */
import { lazy, type ReactNode } from "react";
import type { QueryName } from "#renderer/client.ts";
import type { List, ListSearch } from "#renderer/list/define-list.ts";

export const printedList = <N extends QueryName, Item, Search extends ListSearch, K extends string>(
  load: () => Promise<List<N, Item, Search, K>>,
) => {
  const Page = lazy(async () => {
    const [list, { ListSheet }] = await Promise.all([load(), import("./list-sheet.tsx")]);
    return { default: () => <ListSheet list={list} /> };
  });
  return { draw: (): ReactNode => <Page /> };
};
