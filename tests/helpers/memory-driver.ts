/**
 * Loaded before the store process by a test that measures its memory: asked for it, the process collects
 * everything it can and says what it still holds. V8 keeps emptied pages for the next garbage, a
 * hundred megabytes and more, so that without this its size says how busy it was, not what it holds.
 */
import { isMainThread } from "node:worker_threads";

export const measureMemory = { kind: "measureMemory" } as const;

/** Bytes, after a collection. */
export interface Held {
  kind: "memory";
  /** Of the whole process. */
  rss: number;
  /** Objects of JavaScript. */
  heap: number;
}

export const isHeld = (message: unknown): message is Held =>
  message !== null && typeof message === "object" && "kind" in message && message.kind === "memory";

const isAsked = (message: unknown): boolean =>
  message !== null &&
  typeof message === "object" &&
  "kind" in message &&
  message.kind === measureMemory.kind;

// The test imports this file for its types and names; only a process of its own is measured.
if (isMainThread && process.execArgv.includes("--expose-gc"))
  process.on("message", (message) => {
    if (!isAsked(message)) return;
    globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
    const { rss, heapUsed } = process.memoryUsage();
    process.send?.({ kind: "memory", rss, heap: heapUsed } satisfies Held);
  });
