// The two halves of Persian full-text search: the shadow column that is stored, and the FTS5 query.

import { foldKeepingJoints, ZWNJ } from "#shared/persian/normalize.ts";
import { isDetachedEnding, stem } from "#shared/persian/stem.ts";

// A word is written in at most three parts (هم‌اندیشی‌ها), with spaces, half-spaces or joined.
const MAX_PARTS = 3;

// A pasted page is not a query; more words than this only make it slow.
const MAX_QUERY_TOKENS = 16;

// Marks neighbours that the text keeps apart. Folding leaves no º, so no typed beginning runs through
// them: they are many times more than the words, and every search would have to gather them.
const APART = "º";

// Marks a beginning of a word; folding leaves no ʰ either. A beginning that is a token of its own is
// read from the newest document on, where FTS5 would first gather all words that begin so.
const BEGINS = "ʰ";

// Longer beginnings are rare: FTS5 may gather their words.
const MAX_BEGINNING = 16;

/**
 * The shadow column for FTS5 (tokenize unicode61): every folded token, words joined at their
 * half-spaces, stems, every beginning of all these, and neighbours joined, so that a word is found
 * however its parts were put together (domain.md §6, SQLite search). Each is there once: the index
 * keeps no places.
 */
export function searchTokens(text: string): string {
  const words = foldKeepingJoints(text).split(" ");
  const tokens = words.flatMap(splitParts);
  const joined = words
    .filter((word) => word.includes(ZWNJ))
    .map((word) => word.replaceAll(ZWNJ, ""));
  const spelled = new Set([...tokens, ...joined]);
  const stems = new Set([...spelled].map(stem).filter((root) => !spelled.has(root)));
  const apart = new Set<string>();
  for (let start = 0; start < tokens.length; start += 1) {
    for (let size = 2; size <= MAX_PARTS && start + size <= tokens.length; size += 1) {
      const run = tokens.slice(start, start + size).join("");
      if (spelled.has(run)) continue;
      apart.add(APART + run).add(APART + stem(run));
    }
  }
  return [...spelled, ...stems, ...beginningsOf(spelled), ...apart].join(" ");
}

/** A stem is a beginning of its word. */
function beginningsOf(words: ReadonlySet<string>): Set<string> {
  const beginnings = new Set<string>();
  for (const word of words)
    for (let length = Math.min(word.length, MAX_BEGINNING); length > 0; length -= 1)
      beginnings.add(BEGINS + word.slice(0, length));
  return beginnings;
}

/**
 * An FTS5 MATCH expression for what a person typed, or null when there is nothing to search for.
 * Every token must be found, as the beginning of a word, alone or joined with its neighbours, as the
 * stem of one, or written in parts that are apart. Tokens are letters and digits in quotes, so no input can make a syntax error.
 */
export function searchQuery(typed: string): string | null {
  const needles = needlesOf(typed);
  if (needles.length === 0) return null;
  return needles
    .map(({ beginnings, stems }) => {
      const found = [
        ...beginnings.map((one) =>
          one.length > MAX_BEGINNING ? `"${one}"*` : `"${BEGINS}${one}"`,
        ),
        ...stems.map((one) => `"${one}"`),
        ...[...beginnings, ...stems].map((one) => `"${APART}${one}"`),
      ];
      return `(${found.join(" OR ")})`;
    })
    .join(" AND ");
}

/** One typed word in all the forms in which a text may hold it. */
export interface Needle {
  /** A word of the text, or up to three joined, begins like one of these. */
  beginnings: string[];
  /** Or its stem is one of these. */
  stems: string[];
}

export function needlesOf(typed: string): Needle[] {
  const all = typedTokens(typed).slice(0, MAX_QUERY_TOKENS);
  const needed = all.filter(({ ending }) => !ending);
  return needed.map((token, at) => {
    // An ending may also have been a part of the word itself: joined with it and without it.
    const runs = [...runsAround(needed, at), ...runsAround(all, all.indexOf(token))];
    const beginnings = [...new Set(runs)];
    const stems = beginnings.map(stem).filter((root, index) => root !== beginnings[index]);
    return { beginnings, stems: [...new Set(stems)] };
  });
}

/** The token itself and every joined run of neighbours that contains it. */
function runsAround(tokens: readonly TypedToken[], index: number): string[] {
  const found: string[] = [];
  for (let size = 1; size <= MAX_PARTS; size += 1) {
    for (let start = index - size + 1; start <= index; start += 1) {
      if (start < 0 || start + size > tokens.length) continue;
      const run = tokens.slice(start, start + size);
      found.push(run.map(({ part }) => part).join(""));
    }
  }
  return found;
}

interface TypedToken {
  part: string;
  /** Written apart from its word; it is optional. */
  ending: boolean;
}

function typedTokens(typed: string): TypedToken[] {
  return foldKeepingJoints(typed)
    .split(" ")
    .flatMap((word, place) =>
      splitParts(word).map((part, at) => ({
        part,
        ending: place + at > 0 && isDetachedEnding(part, at > 0 ? "halfSpace" : "space"),
      })),
    );
}

function splitParts(word: string): string[] {
  return word.split(ZWNJ).filter((part) => part !== "");
}
