/**
 * What this computer keeps of how a list is shown. It is no record of the municipality: losing it costs a
 * few clicks, see docs/decisions/0071-views-of-a-list.md.
 */
import { useState } from "react";

/** A value under a key of `localStorage`; `read` makes a sound one of whatever is there. */
export const useKept = <T>(
  key: string,
  read: (raw: unknown) => T,
): readonly [kept: T, keep: (next: T) => void] => {
  const [kept, setKept] = useState(() => read(parsed(localStorage.getItem(key))));
  const keep = (next: T) => {
    localStorage.setItem(key, JSON.stringify(next));
    setKept(next);
  };
  return [kept, keep];
};

const parsed = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
};
