/**
 * Brings the search up to date in the background, and reads the text inside papers: one paper at a time,
 * in a thread of its own with a limit of memory and of time, so that a broken or hostile file harms neither
 * a call nor the store. What waits is in `search_pending`. A paper is noted as tried before it is read:
 * one during which the store ended twice has no text.
 */
import { Worker } from "node:worker_threads";
import { attachmentPath } from "./attachments.ts";
import type { PaperAsked, PaperRead } from "./paper-worker.ts";
import { createCatchUp, createPendingPapers, type PendingPaper } from "./projections/search.ts";
import type { RunningStore } from "./store.ts";
import { threadFile } from "./thread-file.ts";

/** No normal file takes longer. */
const mostSeconds = 60;
const memory = { maxOldGenerationSizeMb: 256 };
/** How much the whole process may grow meanwhile: the limit of a thread does not include its buffers. */
const mostGrowth = 400 * 1024 * 1024;
const mostTries = 2;

export interface PaperReader {
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Begins with what waits, and looks again whenever a dossier has changed. */
export const startPaperReader = (
  { parts, onChanged, announce }: RunningStore,
  { seconds = mostSeconds, log = (line: string) => console.error(line) } = {},
): PaperReader => {
  const { db, attachments } = parts;
  const pending = createPendingPapers(db);
  const catchUp = createCatchUp(db, parts.ledger);
  const known = db.prepare<[string], { state: string; text: string }>(
    "select state, text from file_text where sha256 = ?",
  );
  const keep = db.prepare("insert or replace into file_text values (?, ?, ?)");

  const tries = db
    .prepare<[string], number>("select tries from paper_try where sha256 = ?")
    .pluck();
  const note = db.prepare("insert or replace into paper_try values (?, ?)");
  const forget = db.prepare("delete from paper_try where sha256 = ?");

  let stopped = false;
  let worker: Worker | null = null;
  let running: Promise<void> | null = null;

  /** The text is kept before the index has it: a crash between the two files loses no snippet. */
  const write = (waiting: PendingPaper, { sha256, text }: PaperRead) => {
    keep.run(sha256, text === null ? "unreadable" : "read", text ?? "");
    db.transaction(() => pending.settle(waiting, text)).immediate();
    announce(["search"]);
  };

  const readOne = async ({ sha256, mime }: PendingPaper): Promise<PaperRead> => {
    const before = known.get(sha256);
    if (before) return { sha256, text: before.state === "read" ? before.text : null };
    const tried = tries.get(sha256) ?? 0;
    if (tried >= mostTries) return { sha256, text: null };
    note.run(sha256, tried + 1);
    worker ??= startWorker();
    const answer = await ask(
      worker,
      { sha256, mime, file: attachmentPath(attachments, sha256) },
      seconds,
    );
    // The thread ended normally or with the store: the paper is not the cause.
    forget.run(sha256);
    if (answer !== null) return answer;
    // It crashed or hangs: the next paper gets a new thread.
    await worker.terminate();
    worker = null;
    return { sha256, text: null };
  };

  const next = (): PendingPaper | undefined => {
    catchUp();
    return pending.next();
  };
  const run = async () => {
    for (let waiting = next(); waiting && !stopped; waiting = next()) {
      const read = await readOne(waiting);
      if (stopped) break;
      write(waiting, read);
    }
    await worker?.terminate();
    worker = null;
  };
  const wake = () => {
    if (stopped || running) return;
    running = run()
      .catch((error: unknown) => {
        // The disk is full or missing: the calls report it; reading goes on after the next start.
        stopped = true;
        log(`reading papers: ${String(error)}`);
      })
      .finally(() => (running = null));
  };

  const deafen = onChanged(
    (topics) => topics.some((one) => one === "missions" || one === "papers") && wake(),
  );
  wake();
  return {
    idle: async () => {
      while (running) await running;
    },
    stop: async () => {
      stopped = true;
      deafen();
      await worker?.terminate();
      await running;
    },
  };
};

/** `null` when the thread ends, takes too long or too much memory. */
const ask = (worker: Worker, asked: PaperAsked, seconds: number): Promise<PaperRead | null> =>
  new Promise((resolve) => {
    const done = (read: PaperRead | null) => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.off("message", done).off("exit", failed);
      resolve(read);
    };
    const failed = () => done(null);
    const timer = setTimeout(failed, seconds * 1000);
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > mostGrowth) failed();
    }, 100).unref();
    worker.on("message", done).on("exit", failed);
    worker.postMessage(asked);
  });

const startWorker = (): Worker => {
  const file = threadFile(import.meta.dirname, "paper-worker.cjs", "paper-worker.ts");
  const worker = new Worker(file, { resourceLimits: memory, execArgv: [] });
  // The "exit" event follows every error and ends it.
  worker.on("error", () => {});
  worker.unref();
  return worker;
};
