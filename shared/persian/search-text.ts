// The two halves of Persian full-text search: the shadow column that is stored, and the FTS5 query.

import { foldKeepingJoints, ZWNJ } from "#shared/persian/normalize.ts";

// One word is written in at most three parts (هم‌اندیشی‌ها), with spaces, half-spaces or joined.
const MAX_PARTS = 3;

// A pasted page is not a query; more words than this only make it slow.
const MAX_QUERY_TOKENS = 16;

/**
 * The shadow column for FTS5 (tokenize unicode61): every folded token, then neighbours joined, so
 * that a word is found however its parts were put together (domain.md §6, SQLite search).
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
  return [...tokens, ...joined].join(" ");
}

/**
 * An FTS5 MATCH expression for what a person typed, or null when there is nothing to search for.
 * Every token must be found, as the beginning of a word, alone or joined with its neighbours.
 * Tokens are letters and digits in quotes, so no input can make a syntax error.
 */
export function searchQuery(typed: string): string | null {
  const tokens = foldKeepingJoints(typed).split(" ").flatMap(splitParts).slice(0, MAX_QUERY_TOKENS);
  if (tokens.length === 0) return null;
  return tokens.map((_, index) => `(${alternatives(tokens, index).join(" OR ")})`).join(" AND ");
}

/** The token itself and every joined run of neighbours that contains it, each prefix-matched. */
function alternatives(tokens: readonly string[], index: number): string[] {
  const found = new Set<string>();
  for (let size = 1; size <= MAX_PARTS; size += 1) {
    for (let start = index - size + 1; start <= index; start += 1) {
      if (start < 0 || start + size > tokens.length) continue;
      found.add(`"${tokens.slice(start, start + size).join("")}"*`);
    }
  }
  return [...found];
}

function splitParts(word: string): string[] {
  return word.split(ZWNJ).filter((part) => part !== "");
}
