/**
 * A store process without a store, for the supervisor's tests: it answers every call with its
 * input and fails on request. Uses `shared/store-protocol.ts` like the real one.
 */
import { soundCondition } from "#shared/store-condition.ts";
import { existsSync, writeFileSync } from "node:fs";
import type { FromStore, ToStore } from "#shared/store-protocol.ts";

interface ParentPort {
  on: (event: "message", listener: (message: { data: unknown }) => void) => void;
  postMessage: (message: unknown) => void;
}

/** Under `utilityProcess` Electron adds it to `process`; when forked there is `process.send`. */
const parentPort = (process as unknown as { parentPort?: ParentPort }).parentPort;

const say = (message: FromStore): void => {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
};

/**
 * How it fails, by the `text` of any call: `crash:<file>`. The file records that it was
 * done, so that the same call, sent again to the next process, is answered.
 */
const mishaps: Record<string, () => void> = {
  crash: () => process.exit(7),
  stall: () => {
    for (;;);
  },
  fillMemory: () => {
    const kept: string[][] = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, i) => `${i} ${kept.length}`));
  },
};

const misbehave = (text: string): void => {
  const [kind = "", mark = ""] = text.split(":");
  const mishap = mishaps[kind];
  if (!mishap || (mark !== "" && existsSync(mark))) return;
  if (mark !== "") writeFileSync(mark, "");
  mishap();
};

const hear = (message: ToStore): void => {
  if (message.kind === "open") return say({ kind: "ready", condition: soundCondition });
  if (message.kind === "ping") return say({ kind: "pong", id: message.id });
  if (message.kind === "close") {
    say({ kind: "closed" });
    return process.exit(0);
  }
  if (message.kind !== "call") return;
  const text = (message.input as { text?: unknown } | null)?.text;
  if (typeof text === "string") misbehave(text);
  say({
    kind: "answer",
    id: message.id,
    result: { ok: true, value: { echo: message.input, pid: process.pid } },
  });
};

if (parentPort) parentPort.on("message", ({ data }) => hear(data as ToStore));
else process.on("message", (message) => hear(message as ToStore));
