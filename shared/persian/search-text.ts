// The two halves of Persian full-text search: the shadow column that is stored, and the FTS5 query.

import { foldKeepingJoints, ZWNJ } from "#shared/persian/normalize.ts";
import { isDetachedEnding, stem } from "#shared/persian/stem.ts";

// One word is written in at most three parts (هم‌اندیشی‌ها), with spaces, half-spaces or joined.
const MAX_PARTS = 3;

// A pasted page is not a query; more words than this only make it slow.
const MAX_QUERY_TOKENS = 16;

/**
 * The shadow column for FTS5 (tokenize unicode61): every folded token, then neighbours joined, so
 * that a word is found however its parts were put together, then the stems that differ from their
 * words (domain.md §6, SQLite search).
 */
export function searchTokens(text: string): string {
  const words = foldKeepingJoints(text).split(" ");
  const tokens = words.flatMap(splitParts);
  const joined = new Set<string>();
  for (const word of words) {
    if (word.includes(ZWNJ)) joined.add(word.replaceAll(ZWNJ, ""));
  }
  for (let start = 0; start < tokens.length; start += 1) {
    for (let size = 2; size <= MAX_PARTS && start + size <= tokens.length; size += 1) {
      joined.add(tokens.slice(start, start + size).join(""));
    }
  }
  const spelled = new Set([...tokens, ...joined]);
  const stems = new Set<string>();
  for (const word of spelled) {
    const root = stem(word);
    if (!spelled.has(root)) stems.add(root);
  }
  return [...tokens, ...joined, ...stems].join(" ");
}

/**
 * An FTS5 MATCH expression for what a person typed, or null when there is nothing to search for.
 * Every token must be found, as the beginning of a word, alone or joined with its neighbours, or as
 * the stem of one. Tokens are letters and digits in quotes, so no input can make a syntax error.
 */
export function searchQuery(typed: string): string | null {
  const needles = needlesOf(typed);
  if (needles.length === 0) return null;
  return needles
    .map(({ beginnings, stems }) => {
      const found = [...beginnings.map((one) => `"${one}"*`), ...stems.map((one) => `"${one}"`)];
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
  const tokens = typedTokens(typed).slice(0, MAX_QUERY_TOKENS);
  return tokens.map((_, index) => {
    const beginnings = runsAround(tokens, index);
    const stems = beginnings.map(stem).filter((root, at) => root !== beginnings[at]);
    return { beginnings, stems: [...new Set(stems)] };
  });
}

/** The token itself and every joined run of neighbours that contains it. */
function runsAround(tokens: readonly string[], index: number): string[] {
  const found = new Set<string>();
  for (let size = 1; size <= MAX_PARTS; size += 1) {
    for (let start = index - size + 1; start <= index; start += 1) {
      if (start < 0 || start + size > tokens.length) continue;
      found.add(tokens.slice(start, start + size).join(""));
    }
  }
  return [...found];
}

/** The folded tokens of a query, without endings that stand apart from their word. */
function typedTokens(typed: string): string[] {
  const tokens: string[] = [];
  for (const word of foldKeepingJoints(typed).split(" ")) {
    splitParts(word).forEach((part, at) => {
      const after = at > 0 ? "halfSpace" : "space";
      if (tokens.length === 0 || !isDetachedEnding(part, after)) tokens.push(part);
    });
  }
  return tokens;
}

function splitParts(word: string): string[] {
  return word.split(ZWNJ).filter((part) => part !== "");
}
