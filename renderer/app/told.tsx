/**
 * The receipt of an act: what happened, what follows, and undoing it; also for a screen reader. It has the
 * free part of the bar at the top, so that it covers nothing of the page.
 */
import { Box } from "@mui/material";
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
  return (
    <Box sx={{ flex: "1 1 auto", minInlineSize: 0, display: "flex", justifyContent: "center" }}>
      {/* No sentence yet, so the bar is not loaded. */}
      {now.id > 0 && (
        <Suspense fallback={null}>
          <ToldBar now={now} onClose={() => tell("")} />
        </Suspense>
      )}
    </Box>
  );
}
