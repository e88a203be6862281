/** Every row of a list as it is at one moment, read in portions: for files and for paper. */
import { refuse, type Result } from "#shared/result.ts";
import { call } from "#renderer/client.ts";

/** Rows of one portion. */
export const portion = 500;

export interface Making {
  signal: AbortSignal;
  tell: (progress: { done: number; total: number }) => void;
}

export interface Portion<T, A> {
  items: readonly T[];
  total: number;
  answer: A;
}

interface Whole<T, A> {
  items: T[];
  /** The answer to the first portion: the facts about the whole list. */
  answer: A;
}

/**
 * Reads portion after portion. When data changes in between, a row could be there twice or not at
 * all: it is read again from the beginning. `null` when it was cancelled.
 */
export const readPages = async <T, A>(
  making: Making,
  ask: (page: number) => Promise<Result<Portion<T, A>>>,
): Promise<Result<Whole<T, A>> | null> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await position();
    if (!before.ok) return before;
    const read = await readOnce(making, ask);
    if (read === null || !read.ok) return read;
    const after = await position();
    if (!after.ok) return after;
    if (before.value.position === after.value.position) return read;
  }
  return refuse("conflict", "listKeepsChanging");
};
const mostTries = 5;

const position = () => call("ledger.position", {});

const readOnce = async <T, A>(
  { signal, tell }: Making,
  ask: (page: number) => Promise<Result<Portion<T, A>>>,
): Promise<Result<Whole<T, A>> | null> => {
  const items: T[] = [];
  let first: { answer: A } | null = null;
  for (let page = 0; ; page += 1) {
    const result = await ask(page);
    if (signal.aborted) return null;
    if (!result.ok) return result;
    const { answer, total } = result.value;
    first ??= { answer };
    items.push(...result.value.items);
    tell({ done: items.length, total });
    const last = items.length >= total || result.value.items.length === 0;
    if (last) return { ok: true, value: { items, ...first } };
  }
};
