/**
 * `backup.json` in the data folder: where backups go, and how the last ones went. Not in the database,
 * because it must be readable when the database is not.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { backupRecord, emptyRecord, type BackupRecord } from "#shared/backup/status.ts";
import { writeDurably } from "./layout.ts";

const fileOf = (dir: string): string => join(dir, "backup.json");

/** A file that is missing or cannot be read counts as if nothing was chosen yet: the window asks again. */
export const readRecord = (dir: string): BackupRecord => {
  try {
    const parsed = backupRecord.safeParse(JSON.parse(readFileSync(fileOf(dir), "utf8")));
    return parsed.success ? parsed.data : emptyRecord;
  } catch {
    return emptyRecord;
  }
};

export const writeRecord = (dir: string, record: BackupRecord): void =>
  writeDurably(fileOf(dir), `${JSON.stringify(record, null, 2)}\n`);
