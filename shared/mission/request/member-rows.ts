/**
 * Members of a delegation from rows of a table, as pasted from a spreadsheet or read from a file: columns
 * known by their heads or else by their order, words of a choice in either language. Pure.
 */
import { foldForSearch } from "../../persian/normalize.ts";

/** Columns of the table, in the order of the screen and of the template. */
export const memberColumns = [
  "nameFa",
  "post",
  "workplace",
  "role",
  "travellerClass",
  "passportType",
  "nationalId",
  "nameEn",
  "selectionReason",
] as const;
export type MemberColumn = (typeof memberColumns)[number];
export type MemberCells = Record<MemberColumn, string>;

/** Columns whose cells are one of a few values. */
const choiceColumns = ["role", "travellerClass", "passportType"] as const;
type ChoiceColumn = (typeof choiceColumns)[number];
const isChoice = (column: MemberColumn): column is ChoiceColumn =>
  choiceColumns.some((one) => one === column);

/** What heads and values are called, in every language a table may come in. */
export interface MemberWords {
  heads: Readonly<Record<MemberColumn, readonly string[]>>;
  values: Readonly<Record<ChoiceColumn, Readonly<Record<string, readonly string[]>>>>;
}

/** The cells that each row fills; what a row says nothing of is left out. Empty rows are dropped. */
export const membersFromRows = (
  rows: readonly (readonly string[])[],
  words: MemberWords,
  /** The column of the first cell where there are no heads. */
  first: MemberColumn = "nameFa",
): Partial<MemberCells>[] => {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  const heads = headsOf(filled[0] ?? [], words);
  const columns = heads ?? memberColumns.slice(memberColumns.indexOf(first));
  return (heads ? filled.slice(1) : filled).map((row) =>
    Object.fromEntries(
      row.flatMap((cell, index) => {
        const column = columns[index];
        const text = cell.trim();
        return column === undefined || text === "" ? [] : [[column, valueOf(column, text, words)]];
      }),
    ),
  );
};

/** The columns of a head row, unknown heads left open; `undefined` when it is a row of data. */
const headsOf = (
  row: readonly string[],
  { heads }: MemberWords,
): (MemberColumn | undefined)[] | undefined => {
  const columns = row.map((cell) => {
    const folded = foldForSearch(cell);
    return memberColumns.find((column) =>
      heads[column].some((name) => foldForSearch(name) === folded),
    );
  });
  const known = columns.filter((one) => one !== undefined);
  return known.length >= Math.min(2, row.length) && known.length > 0 ? columns : undefined;
};

/** The value that a word stands for; another word is kept, and refused where it stands. */
const valueOf = (column: MemberColumn, text: string, { values }: MemberWords): string => {
  if (!isChoice(column)) return text;
  const folded = foldForSearch(text);
  const found = Object.entries(values[column]).find(([, names]) =>
    names.some((name) => foldForSearch(name) === folded),
  );
  return found?.[0] ?? text;
};

/** What Excel puts on the clipboard: cells parted by tabs, one with a line break or a tab in quotes. */
export const rowsOfClipboard = (text: string): string[][] => {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  const signs = [...text.replaceAll("\r\n", "\n")];
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] ?? "";
    if (quoted && sign === '"' && signs[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && sign === "\t") endCell();
    else if (!quoted && sign === "\n") {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return rows.filter((row) => row.some((one) => one.trim() !== ""));
};
