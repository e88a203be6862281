/** One short sentence after an act was done, at the foot of the window and for a screen reader. */
import { lazy, Suspense, useSyncExternalStore } from "react";

const ToldBar = lazy(async () => ({ default: (await import("./told-bar.tsx")).ToldBar }));

/** Undoing the act, as long as the sentence is shown. */
interface Undo {
  label: string;
  run: () => void;
}

export interface ToldNow {
  text: string;
  undo: Undo | null;
  id: number;
}

let told: ToldNow = { text: "", undo: null, id: 0 };
const listeners = new Set<() => void>();
const put = (text: string, undo: Undo | null = null) => {
  told = { text, undo, id: told.id + 1 };
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Shows that something was done; the last sentence stays. */
export const tell = (text: string, undo?: Undo): void => put(text, undo ?? null);

export function Told() {
  const now = useSyncExternalStore(subscribe, () => told);
  // No sentence yet, so the bar is not loaded.
  if (now.id === 0) return null;
  return (
    <Suspense fallback={null}>
      <ToldBar now={now} onClose={() => put("")} />
    </Suspense>
  );
}
