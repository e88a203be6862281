/** The receipt of an act: what happened, what follows, and undoing it; also for a screen reader. */
import { lazy, Suspense, useSyncExternalStore } from "react";

const ToldBar = lazy(async () => ({ default: (await import("./told-bar.tsx")).ToldBar }));

/** Undoing the act, as long as the sentence is shown. */
interface Undo {
  label: string;
  run: () => void;
}

export interface ToldNow {
  text: string;
  /** What follows; empty until it is known. */
  next: string;
  undo: Undo | null;
  id: number;
}

let told: ToldNow = { text: "", next: "", undo: null, id: 0 };
const listeners = new Set<() => void>();
const put = (now: ToldNow) => {
  told = now;
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Shows that something was done; the last sentence stays. The answer adds what follows, while it is shown. */
export const tell = (text: string, undo?: Undo | null): ((next: string) => void) => {
  const id = told.id + 1;
  put({ text, next: "", undo: undo ?? null, id });
  return (next) => {
    if (told.id === id && told.text !== "") put({ ...told, next });
  };
};

export function Told() {
  const now = useSyncExternalStore(subscribe, () => told);
  // No sentence yet, so the bar is not loaded.
  if (now.id === 0) return null;
  return (
    <Suspense fallback={null}>
      <ToldBar now={now} onClose={() => tell("")} />
    </Suspense>
  );
}
