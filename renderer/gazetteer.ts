/** The gazetteer in the window: a third of a megabyte, so it comes after the first page is drawn. */
import { useSyncExternalStore } from "react";
import type * as gazetteer from "#shared/gazetteer/gazetteer.ts";

export type Gazetteer = typeof gazetteer;

let loaded: Gazetteer | null = null;
let loading: Promise<void> | null = null;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  loading ??= import("#shared/gazetteer/gazetteer.ts").then((module) => {
    loaded = module;
    for (const one of listeners) one();
  });
  return () => void listeners.delete(listener);
};

/** `null` until it is loaded: names are then shown as typed. */
export const useGazetteer = (): Gazetteer | null => useSyncExternalStore(subscribe, () => loaded);
