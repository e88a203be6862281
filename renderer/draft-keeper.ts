/**
 * Saves the content of a form: within a second of the last keystroke, again while the store
 * is down, never under another person's name. Lives outside of React, so that text typed just before
 * a page is left is saved too. Knows no field of any form.
 */
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Parsed } from "#shared/contract/table.ts";
import type { Refusal } from "#shared/result.ts";
import { call } from "./client.ts";

export type DraftBody = Record<string, unknown>;
export type DraftTarget = Pick<Parsed<"draft.save">, "id" | "kind" | "missionId"> & {
  /** Whose draft it is: nothing is saved while another person is signed in. */
  owner: string;
};
export interface KeepState {
  savedAt: string | null;
  saving: boolean;
  failed: boolean;
  /** Why it failed: the store's reason. */
  refusal: Refusal | null;
  /** Whether it is retried automatically; otherwise the text has to be changed first. */
  again: boolean;
}
export interface DraftKeeper {
  /** What the form holds now; saved after a short pause in typing. */
  change: (body: DraftBody) => void;
  /** Saves what is not saved yet, at once; resolves when the try is over. */
  flush: () => Promise<void>;
  /** Sent or discarded: nothing more is saved. */
  stop: () => void;
  state: () => KeepState;
  subscribe: (listener: () => void) => () => void;
}

/** A saved draft lacks at most this much typing, and the time to write it. */
const pauseInTyping = 600;
const pauseBeforeRetry = 1500;

/** Keepers with text that the store does not have yet; they outlive their page, and are found again. */
const unsaved = new Map<string, { keeper: DraftKeeper; body: DraftBody }>();
const keyOf = (id: string, owner: string) => `${owner} ${id}`;

/** Typed but not saved text of this draft, newer than the store's. */
export const unsavedBody = (id: string, owner: string): DraftBody | undefined =>
  unsaved.get(keyOf(id, owner))?.body;

const fine = { failed: false, refusal: null, again: false };

/** Keepers whose last try failed, wherever their form is; the sign in the shell shows them. */
const failing = new Set<DraftKeeper>();
const failureListeners = new Set<() => void>();
const noteFailure = (keeper: DraftKeeper, fails: boolean) => {
  if (failing.has(keeper) === fails) return;
  if (fails) failing.add(keeper);
  else failing.delete(keeper);
  for (const listener of failureListeners) listener();
};
const onFailure = (listener: () => void) => {
  failureListeners.add(listener);
  return () => void failureListeners.delete(listener);
};

/** Whether something that was typed in this window is not saved. */
export const useTypingFails = (): boolean =>
  useSyncExternalStore(onFailure, () => failing.size > 0);

/** Nothing of what is not saved yet is tried again: for a window that ends, as every test's does. */
export const giveUpUnsaved = (): void => {
  const waiting = [...unsaved.values()].map(({ keeper }) => keeper);
  for (const keeper of new Set([...waiting, ...failing])) keeper.stop();
};

export const createDraftKeeper = (target: DraftTarget, savedAt: string | null): DraftKeeper => {
  const { owner, ...draft } = target;
  const key = keyOf(draft.id, owner);
  const listeners = new Set<() => void>();
  let state: KeepState = { savedAt, saving: false, ...fine };
  let body: DraftBody | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let stopped = false;

  const put = (next: Partial<KeepState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
    noteFailure(keeper, state.failed && !stopped);
  };
  const later = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  };
  const saveOnce = async () => {
    const saved = body;
    if (saved === null) return;
    put({ saving: true });
    const answer = await trySave({ ...draft, body: saved }, owner, state.failed);
    if (stopped) return;
    if (answer.saved) {
      if (body === saved) {
        body = null;
        unsaved.delete(key);
      }
      put({ saving: false, ...fine, savedAt: answer.updatedAt });
      if (body !== null) await saveOnce();
    } else {
      const { refusal, again } = answer;
      put({ saving: false, failed: true, refusal, again });
      if (again) later(pauseBeforeRetry);
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    if (stopped || body === null) return Promise.resolve();
    running ??= saveOnce().finally(() => (running = null));
    return running;
  };

  const keeper: DraftKeeper = {
    change: (next) => {
      if (stopped) return;
      body = next;
      unsaved.set(key, { keeper, body: next });
      later(pauseInTyping);
    },
    flush,
    stop: () => {
      stopped = true;
      body = null;
      clearTimeout(timer);
      unsaved.delete(key);
      noteFailure(keeper, false);
    },
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return keeper;
};

/** The keeper of one form, for as long as the form is open; flushed when the window or the page is left. */
export const useDraftKeeper = (
  target: DraftTarget,
  savedAt: string | null,
): { keeper: DraftKeeper; now: KeepState } => {
  const [keeper] = useState(
    () => unsaved.get(keyOf(target.id, target.owner))?.keeper ?? createDraftKeeper(target, savedAt),
  );
  const now = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => {
    const flush = () => void keeper.flush();
    const leaving = ["blur", "pagehide", "beforeunload"] as const;
    for (const event of leaving) window.addEventListener(event, flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      for (const event of leaving) window.removeEventListener(event, flush);
      document.removeEventListener("visibilitychange", flush);
      flush();
    };
  }, [keeper]);
  return { keeper, now };
};

type Saved =
  | { saved: true; updatedAt: string }
  | { saved: false; again: boolean; refusal: Refusal | null };

const trySave = async (
  input: Parsed<"draft.save">,
  owner: string,
  afterFailure: boolean,
): Promise<Saved> => {
  try {
    // After a lock or a sign-out another person may be signed in now.
    if (afterFailure) {
      const session = await call("session.current", {});
      if (!session.ok || session.value.person?.id !== owner)
        return { saved: false, again: true, refusal: null };
    }
    const result = await call("draft.save", input);
    if (result.ok) return { saved: true, updatedAt: result.value.updatedAt };
    return {
      saved: false,
      refusal: result.error,
      again: ["unavailable", "locked", "signedOut"].includes(result.error.code),
    };
  } catch {
    return { saved: false, again: true, refusal: null };
  }
};
