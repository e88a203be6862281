/** The whole municipality into one file, while calls are answered; a cancelled export leaves nothing. */
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { idAt } from "#shared/backup/manifest.ts";
import type { FieldIssue } from "#shared/result.ts";
import { fileNames } from "../folder.ts";
import { lackOfRoom, type Lack } from "../room.ts";
import type { Db } from "../sqlite.ts";
import { copyDatabases } from "./copy-databases.ts";
import { keyOf, papersIn } from "./layout.ts";
import { runJob } from "./thread.ts";
import { isSameDisk } from "./trouble.ts";

export interface ToExport {
  file: string;
  /** Empty: anyone who has the file can read it. */
  passphrase: string;
}

/** Where there is no room for it: beside the data for the copies, at its place for the file. */
export const lackForExport = (db: Db, dir: string, file: string): FieldIssue | null => {
  const place = dirname(file);
  const copies = sizeOf(db, "main") + sizeOf(db, "local");
  const papers = papersIn(join(dir, fileNames.attachments)).reduce(
    (sum, { size }) => sum + size,
    0,
  );
  const whole = copies + papers + slack;
  const said = (reason: "roomToCopy" | "roomToSave", lack: Lack | null): FieldIssue | null =>
    lack && { path: "file", reason, params: { ...lack } };
  if (isSameDisk(place, dir)) return said("roomToSave", lackOfRoom(place, whole + copies));
  return (
    said("roomToCopy", lackOfRoom(dir, copies)) ?? said("roomToSave", lackOfRoom(place, whole))
  );
};

/** With what is still in its log. */
const sizeOf = (db: Db, name: "main" | "local"): number =>
  ["page_count", "page_size"]
    .map((of) => Number(db.pragma(`${name}.${of}`, { simple: true })))
    .reduce((product, factor) => product * factor);

/** For the lists of what is in it, the frames of the seal, and what is written meanwhile. */
const slack = 2 * 1024 * 1024;

export const exportWhole = async (
  db: Db,
  dir: string,
  now: Date,
  { file, passphrase }: ToExport,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<void> => {
  const copies = join(dir, fileNames.exporting);
  rmSync(copies, { recursive: true, force: true });
  mkdirSync(copies, { recursive: true, mode: 0o700 });
  try {
    await copyDatabases(db, copies, onProgress, signal);
    const job = {
      kind: "pack",
      copies,
      attachments: join(dir, fileNames.attachments),
      key: keyOf(db),
      target: file,
      passphrase,
      id: idAt(now),
      madeAt: now.toISOString(),
    } as const;
    await runJob(job, onProgress, signal);
  } finally {
    rmSync(copies, { recursive: true, force: true });
    rmSync(`${file}.making`, { force: true });
  }
};
