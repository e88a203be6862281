/** Who has signed in on this PC, for the sign-in screen; kept by this window's folder only, and can be switched off. */
import { useSyncExternalStore } from "react";
import type { SignedInPerson } from "#shared/contract/session.ts";

export interface WorkedHere {
  username: string;
  nameFa: string;
  nameEn: string;
  postFa: string;
  postEn: string;
  /** The last time, an instant. */
  at: string;
}

const storageKey = "safir.workedHere";
const off = "off";
/** More than a counter has people. */
const most = 8;
const nobody: readonly WorkedHere[] = [];

const isText = (value: unknown): value is string => typeof value === "string" && value.length < 300;
const isWorkedHere = (value: unknown): value is WorkedHere => {
  if (typeof value !== "object" || value === null) return false;
  const { username, nameFa, nameEn, postFa, postEn, at } = { ...value } as Record<string, unknown>;
  return [username, nameFa, nameEn, postFa, postEn, at].every(isText);
};

const listeners = new Set<() => void>();
let cache: { text: string | null; people: readonly WorkedHere[] } = { text: null, people: nobody };

/** The one who worked last is first. */
const read = (): readonly WorkedHere[] => {
  const text = localStorage.getItem(storageKey);
  if (text === cache.text) return cache.people;
  let people = nobody;
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    if (Array.isArray(kept)) people = kept.filter(isWorkedHere).slice(0, most);
  } catch {
    // Switched off, or not ours.
  }
  cache = { text, people };
  return people;
};

const write = (text: string) => {
  localStorage.setItem(storageKey, text);
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useWorkedHere = (): readonly WorkedHere[] => useSyncExternalStore(subscribe, read);
export const useNamesAreShown = (): boolean =>
  useSyncExternalStore(subscribe, () => localStorage.getItem(storageKey) !== off);

/** Called when somebody has signed in. */
export const noteWorkedHere = (person: SignedInPerson, at: Date): void => {
  if (localStorage.getItem(storageKey) === off) return;
  const { username, nameFa, nameEn, postFa, postEn } = person;
  const others = read().filter((one) => one.username !== username);
  const now = { username, nameFa, nameEn, postFa, postEn, at: at.toISOString() };
  write(JSON.stringify([now, ...others].slice(0, most)));
};

/** Off forgets everybody. */
export const showNames = (shown: boolean): void => write(shown ? "[]" : off);
