/** The whole municipality into one file, while calls are answered; a cancelled export leaves nothing. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { idAt } from "#shared/backup/manifest.ts";
import { fileNames } from "../folder.ts";
import type { Db } from "../sqlite.ts";
import { copyDatabases } from "./copy-databases.ts";
import { keyOf } from "./layout.ts";
import { runJob } from "./thread.ts";

export interface ToExport {
  file: string;
  /** Empty: anyone who has the file can read it. */
  passphrase: string;
}

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
