/**
 * The store process: a plain Node program that owns the file and speaks `store-protocol.ts` over one
 * port, under `child_process.fork` or Electron's `utilityProcess`. No Electron in here.
 */
import { releasedOn } from "#shared/release.ts";
import type { FromStore, ToStore } from "#shared/store-protocol.ts";
import type { Aside } from "./backup/aside.ts";
import { checkFolder, realProbe } from "./folder.ts";
import type { KeptSession } from "./sessions.ts";
import type { PaperReader } from "./paper-reader.ts";
import { makeReserve } from "./room.ts";
import type { RunningStore } from "./store.ts";
import type { Watching } from "./whole/watch.ts";

interface Port {
  post(message: FromStore): void;
  onMessage(listener: (message: ToStore) => void): void;
}

/** `utilityProcess` gives `process.parentPort`, `fork` gives `process.send`. */
const openPort = (): Port => {
  const parentPort = (process as { parentPort?: ParentPort }).parentPort;
  if (parentPort)
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listener) => parentPort.on("message", ({ data }) => listener(data as ToStore)),
    };
  return {
    post: (message) => void process.send?.(message),
    onMessage: (listener) => process.on("message", (message) => listener(message as ToStore)),
  };
};
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: "message", listener: (event: { data: unknown }) => void): void;
}

const port = openPort();
let store: RunningStore | null = null;
let reader: PaperReader | null = null;
let watching: Watching | null = null;
let sweeping: { stop(): void } | null = null;
/** Repeated while the store is open. */
let timers: NodeJS.Timeout[] = [];
const minute = 60_000;
/** Calls that are not answered yet; some wait for a password to be hashed. */
let running: Promise<unknown> = Promise.resolve();

port.onMessage((message) => {
  switch (message.kind) {
    case "open":
      open(message).catch((error: unknown) =>
        port.post({ kind: "refusedToOpen", refusal: "failed", detail: String(error) }),
      );
      return;
    case "call":
      running = Promise.all([
        running,
        answer(message.id, message.client, message.name, message.input),
      ]);
      return;
    case "ping":
      port.post({ kind: "pong", id: message.id });
      return;
    case "findBackups":
    case "stageRestore":
    case "stageUndo":
    case "unpackWhole":
      void aside(message);
      return;
    case "close":
      void running.finally(() => void close());
      return;
  }
});

/** Work on backups without an open store; `db/backup/aside.ts` does it. */
const aside = async (message: Aside) => {
  const { answerAside } = await import("./backup/aside.ts");
  port.post(answerAside(message, (done, total) => port.post({ kind: "progress", done, total })));
};

const close = async () => {
  watching?.stop();
  stopTimers();
  await reader?.stop();
  const { backups } = store?.parts ?? {};
  // Reports that it is alive: a large copy to a slow stick takes longer than closing.
  const alive = setInterval(() => port.post({ kind: "pong", id: 0 }), 1000);
  if (store?.parts.sample === false) await backups?.makeAtQuit();
  clearInterval(alive);
  store?.close();
  port.post({ kind: "closed" });
  setTimeout(() => process.exit(0), 50).unref();
};

/** Main has gone: nothing is waiting for an answer any more. */
process.on("disconnect", () => {
  watching?.stop();
  stopTimers();
  void reader?.stop();
  store?.close();
  process.exit(0);
});

const stopTimers = () => {
  sweeping?.stop();
  for (const timer of timers) clearInterval(timer);
  timers = [];
};

/** Into the program's log, which main keeps. */
const log = (line: string): void => port.post({ kind: "log", line });

type OpenMessage = Extract<ToStore, { kind: "open" }>;

async function open(message: OpenMessage, sessions: readonly KeptSession[] = []) {
  const { dir, sample, clockShiftDays, withoutLog = false } = message;
  // Checked before the driver is loaded: on an older Node it crashes without a message (quality.md §0.1).
  if (Number(process.versions.napi) < 10)
    return port.post({ kind: "refusedToOpen", refusal: "oldNode", detail: process.version });
  const clock = () => new Date(Date.now() + clockShiftDays * 86_400_000);
  const { openStoreInPortions } = await import("./store.ts");
  const { ensureSample } = await import("./sample/make.ts");
  const { sampleCost } = await import("./passwords.ts");
  const made = sample
    ? await ensureSample(dir, (done, total) => port.post({ kind: "progress", done, total }))
    : null;
  const opened =
    made ??
    (await openStoreInPortions(
      {
        dir,
        sample,
        clock,
        ...(sample ? { passwordCost: sampleCost } : { releasedOn }),
        log,
        withoutLog,
        onWorking: (done, total) => port.post({ kind: "working", done, total }),
      },
      ({ done, total }) => port.post({ kind: "rebuilding", done, total }),
    ));
  if (!opened.ok)
    return port.post({ kind: "refusedToOpen", refusal: opened.refusal, detail: opened.detail });
  store = opened.store;
  store.parts.sessions.restore(sessions);
  store.onChanged((topics) => port.post({ kind: "changed", topics: [...topics] }));
  store.condition.onChanged((condition) => port.post({ kind: "condition", condition }));
  port.post({ kind: "ready", condition: store.condition.now() });
  const { startPaperReader } = await import("./paper-reader.ts");
  reader = startPaperReader(store, { log });
  const { startWatching } = await import("./whole/watch.ts");
  watching = startWatching(store, { log });
  const { backups } = store.parts;
  if (store.isCopy) return void timers.push(setInterval(() => void openAgain(message), lookEvery));
  timers.push(setInterval(store.condition.recover, lookEvery));
  const { startSweeping } = await import("./sweep.ts");
  sweeping = startSweeping(store, { log });
  // The sample is built again whenever it is opened.
  if (sample) return;
  timers.push(setInterval(() => void backups.tick(), minute));
  timers.push(setTimeout(() => makeReserveOf(dir), lookEvery));
}

const makeReserveOf = (dir: string) => {
  try {
    makeReserve(dir);
  } catch (error) {
    log(`the reserve was not made: ${String(error)}`);
  }
};

/** How often the store checks whether a disk has room again, or that a folder may be written. */
const lookEvery = 5_000;

/** A folder that may be written again is opened instead of the copy, and everyone stays signed in. */
async function openAgain(message: OpenMessage) {
  if (store === null || checkFolder(message.dir, realProbe) !== null) return;
  stopTimers();
  watching?.stop();
  const looked = store;
  store = null;
  await running;
  await reader?.stop();
  const sessions = looked.parts.sessions.all();
  looked.close();
  await open(message, sessions);
}

async function answer(id: number, client: string, name: string, input: unknown) {
  if (store === null)
    return port.post({
      kind: "answer",
      id,
      result: { ok: false, error: { code: "unavailable", reason: "storeUnavailable" } },
    });
  port.post({ kind: "answer", id, result: await store.callUnchecked(client, name, input) });
}
