/** A thread that reads and writes whole backups, so that the store goes on answering; see `thread.ts`. */
import { parentPort } from "node:worker_threads";
import type { Manifest } from "#shared/backup/manifest.ts";
import { NotSound, type FoundBackup } from "./layout.ts";
import { sealBackup, type ToSeal } from "./seal.ts";
import { packWhole, type ToPack } from "./whole-file.ts";
import { tidyPlace, type ToTidy } from "./tidy.ts";

export type Job =
  | ({ kind: "seal" } & ToSeal & Pick<ToTidy, "most">)
  | ({ kind: "pack" } & ToPack)
  | { kind: "drill"; found: FoundBackup; scratch: string };

export type Said =
  | { kind: "progress"; done: number; total: number }
  | { kind: "sealed"; manifest: Manifest }
  /** Empty when nothing is wrong. */
  | { kind: "looked"; found: string }
  | { kind: "failed"; code: string; text: string; sick: boolean };

const say = (said: Said): void => parentPort?.postMessage(said);
/** Ten times a second is enough for a bar. */
let toldAt = 0;
const progress = (done: number, total: number): void => {
  if (done < total && performance.now() - toldAt < 100) return;
  toldAt = performance.now();
  say({ kind: "progress", done, total });
};

parentPort?.on("message", (job: Job) => void answer(job));

const answer = async (job: Job): Promise<void> => {
  try {
    say(await run(job));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    say({ kind: "failed", code, text: String(error), sick: error instanceof NotSound });
  }
};

const run = async (job: Job): Promise<Said> => {
  switch (job.kind) {
    case "seal": {
      const manifest = sealBackup(job, progress);
      tidyPlace({ group: job.group, now: job.madeAt, most: job.most });
      return { kind: "sealed", manifest };
    }
    case "pack":
      return { kind: "sealed", manifest: packWhole(job, progress) };
    case "drill": {
      // The whole store, which a backup does not need.
      const { drillBackup } = await import("./drill.ts");
      return { kind: "looked", found: drillBackup(job.found, job.scratch, progress) };
    }
  }
};
