// Persian alphabetical order, for lists in memory and as a stored key for SQLite's ORDER BY.

import { toAsciiDigits } from "#shared/persian/digits.ts";

const collator = new Intl.Collator("fa");

/** Compares two texts in Persian alphabetical order (domain.md §6, Sorting). */
export function comparePersian(a: string, b: string): number {
  return collator.compare(a, b);
}

/**
 * A key whose binary order is Persian alphabetical order, with پ چ ژ گ in their places: space,
 * punctuation, digits, Persian letters, other letters, as `Intl.Collator("fa")` has them. Letters
 * that differ only in form (ی ي, ک ك) come together and are distinguished by a second part.
 */
export function sortKey(text: string): string {
  let primary = "";
  let secondary = "";
  for (const char of foldForms(text)) {
    const rank = RANKS.get(char);
    if (rank !== undefined) {
      primary += rank.primary;
      secondary += rank.form;
    } else if (/[\p{L}\p{N}]/u.test(char)) {
      primary += /[0-9]/.test(char) ? char : `${AFTER_PERSIAN}${char}`;
      secondary += "0";
    } else {
      primary += /\s/u.test(char) ? " " : "!";
      secondary += "0";
    }
  }
  // The separator is below every primary character, so a shorter text still comes first.
  return /[1-9a-z]/.test(secondary) ? `${primary}\u0001${secondary}` : primary;
}

/** Forms of one letter side by side, in the collator's order (CLDR "fa"): آ before ا, hamzas after. */
const ALPHABET =
  "آ اٱ ءأإؤئ ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق کك گ ل م ن و هەہةۀھ یىي".split(" ");

const AFTER_PERSIAN = "~";

const RANKS: ReadonlyMap<string, { primary: string; form: string }> = new Map(
  ALPHABET.flatMap((forms, index) =>
    [...forms].map((letter, form) => [
      letter,
      { primary: String.fromCharCode(0x41 + index), form: String(form) },
    ]),
  ),
);

/** Composed, lower case, without marks and invisible characters, which do not order words. */
function foldForms(text: string): string {
  const composed = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ی\u0654/g, "ئ");
  return toAsciiDigits(composed).replace(/[\p{M}\p{Cf}ـ]/gu, "");
}
