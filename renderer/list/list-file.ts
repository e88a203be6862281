/** A list as a sheet of a table file: every column that has a cell there, the rows numbered, a note below. */
import { textIn } from "#renderer/i18n.ts";
import type { Sheet } from "#renderer/table-file/write-table.ts";
import type { Column } from "./define-list.ts";
import type { ListWords } from "./list-words.ts";

const usualWidth = 18;

export const sheetOf = <Item, K extends string>(
  columns: readonly Column<Item, K>[],
  items: readonly Item[],
  name: string,
  words: ListWords,
  note: string | null = null,
): Sheet => {
  const written = columns.flatMap(({ file, head, width = usualWidth }) =>
    file ? [{ file, head: head(words.lang), width }] : [],
  );
  return {
    name,
    rtl: words.lang === "fa",
    columns: [
      { head: textIn(words.lang, "lists", "row"), width: 6 },
      // Only what a worker can be sent: no function of the column.
      ...written.map(({ head, width }) => ({ head, width })),
    ],
    rows: [
      ...items.map((item, index) => [index + 1, ...written.map(({ file }) => file(item, words))]),
      ...(note === null ? [] : [[null, note]]),
    ],
  };
};
