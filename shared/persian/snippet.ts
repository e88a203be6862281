/**
 * A piece of a text around the first word that a query finds in it, with every found word marked; by
 * the same folding and stems as the search itself (`search-text.ts`). Pure.
 */
import { foldForSearch } from "./normalize.ts";
import { needlesOf, type Needle } from "./search-text.ts";
import { stem } from "./stem.ts";

export interface SnippetPart {
  text: string;
  found: boolean;
}

const wordsBefore = 8;
const wordsInAll = 26;
/** One word may be written in up to three parts, with spaces or half-spaces between them. */
const maxParts = 3;

/** Words around the first that is found, or the beginning; lines become one. */
export const snippetOf = (text: string, typed: string): SnippetPart[] => {
  const words = text
    .trim()
    .replace(/\s*\n\s*/g, " · ")
    .split(/\s+/);
  const needles = askedFor(typed);
  const first = firstFound(words, needles);
  const from = Math.max(0, first - wordsBefore);
  const to = Math.min(words.length, from + wordsInAll);
  const piece = `${from > 0 ? "… " : ""}${words.slice(from, to).join(" ")}${to < words.length ? " …" : ""}`;
  return marked(piece, needles);
};

/** The whole text, with the found words marked. */
export const markWords = (text: string, typed: string): SnippetPart[] =>
  marked(text, askedFor(typed));

const marked = (text: string, needles: readonly Needle[]): SnippetPart[] => {
  const pieces = text.split(/(\s+)/);
  const words = pieces.filter((_, at) => at % 2 === 0).map(partsOf);
  const found = new Set<number>();
  for (let start = 0; start < words.length; start += 1)
    for (let at = start; at < start + runFound(words, start, needles); at += 1) found.add(at);
  return pieces.flatMap((piece, at) =>
    piece === "" ? [] : [{ text: piece, found: at % 2 === 0 && found.has(at / 2) }],
  );
};

/** How many words from here on, joined, match the query; 0: none. */
const runFound = (
  words: readonly (readonly string[])[],
  start: number,
  needles: readonly Needle[],
): number => {
  const parts = words[start] ?? [];
  if (parts.length === 0) return 0;
  if (parts.some((word) => isFound(word, needles))) return 1;
  if (parts.length > 1 && isFound(parts.join(""), needles)) return 1;
  // A longer run counts only when its last word is needed for the match.
  for (let size = 2; size <= maxParts && start + size <= words.length; size += 1) {
    const run = words.slice(start, start + size).map((one) => one.join(""));
    if (run.includes("")) return 0;
    const before = run.slice(0, -1).join("");
    if (isFound(run.join(""), needles, before.length)) return size;
  }
  return 0;
};

const isFound = (word: string, needles: readonly Needle[], longerThan = 0): boolean => {
  const root = rootOf(word);
  return needles.some(
    ({ beginnings, stems }) =>
      beginnings.some((one) => one.length > longerThan && word.startsWith(one)) ||
      stems.some((one) => one.length > longerThan && one === root),
  );
};

/** The texts of a page share most of their words: each is folded once. */
const remembered = <T>(work: (word: string) => T): ((word: string) => T) => {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = work(word);
    if (known.size >= mostRemembered) known.clear();
    known.set(word, found);
    return found;
  };
};
const mostRemembered = 4_000;
const hasJoint = remembered((word) => /[^\p{L}\p{N}]/u.test(word));

const partsOf = remembered((word): readonly string[] =>
  foldForSearch(word).split(" ").filter(Boolean),
);
const rootOf = remembered(stem);
const askedFor = remembered(needlesOf);

/**
 * Index of the first found word; 0 when there is none. The text of a paper has thousands of words, so
 * only those are folded that begin with a letter of the query.
 */
const firstFound = (words: readonly string[], needles: readonly Needle[]): number => {
  const initials = new Set(
    needles.flatMap(({ beginnings, stems }) =>
      [...beginnings, ...stems].map((one) => one.charAt(0)),
    ),
  );
  const folded = new Map<string, string>();
  const mayBe = (word: string): boolean => {
    const char = word.charAt(0);
    let initial = folded.get(char);
    if (initial === undefined) folded.set(char, (initial = foldForSearch(char).charAt(0)));
    // What begins with a mark or a sign is folded to be sure; so is a word with a joint in it.
    return initial === "" || initials.has(initial) || hasJoint(word);
  };
  const at = words.findIndex(
    (word, start) =>
      mayBe(word) && runFound(words.slice(start, start + maxParts).map(partsOf), 0, needles) > 0,
  );
  return Math.max(0, at);
};
