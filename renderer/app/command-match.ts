/** Whether a row has the words that were typed. Pure. */
import { foldForSearch } from "#shared/persian/normalize.ts";
import type { Entry } from "./command-entries.ts";

/** Every word is in the row, in any spelling. */
export const matcher = (
  text: string,
): ((entry: Pick<Entry, "label" | "detail" | "note" | "also">) => boolean) => {
  const words = foldForSearch(text).split(" ");
  return ({ label, detail = "", note = "", also = "" }) => {
    const row = foldForSearch(`${label} ${detail} ${note} ${also}`);
    return words.every((word) => row.includes(word));
  };
};
