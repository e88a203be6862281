/** Runs one job of `worker.ts` in a thread of its own and ends it. */
import { Worker } from "node:worker_threads";
import { threadFile } from "../thread-file.ts";
import type { Job, Said } from "./worker.ts";

/** What went wrong in the thread, with the system's code (`ENOSPC` …) where there is one. */
export class JobFailed extends Error {
  readonly code: string;
  /** The copy was looked at and is not sound. */
  readonly sick: boolean;
  constructor(code: string, text: string, sick = false) {
    super(text);
    this.code = code;
    this.sick = sick;
  }
}

/** Resolves with the last message; rejects with `JobFailed`, also when it is cancelled. */
export const runJob = (
  job: Job,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Exclude<Said, { kind: "progress" | "failed" }>> =>
  new Promise((resolve, reject) => {
    const file = threadFile(import.meta.dirname, "backup-worker.cjs", "worker.ts");
    const worker = new Worker(file, { execArgv: [] });
    const end = () => void worker.terminate();
    signal.addEventListener("abort", end);
    worker.on("message", (said: Said) => {
      if (said.kind === "progress") return onProgress(said.done, said.total);
      if (said.kind === "failed") reject(new JobFailed(said.code, said.text, said.sick));
      else resolve(said);
      end();
    });
    worker.on("error", (error) => reject(new JobFailed("", String(error))));
    worker.on("exit", () => {
      signal.removeEventListener("abort", end);
      reject(new JobFailed("", "the thread ended"));
    });
    worker.postMessage(job);
  });
