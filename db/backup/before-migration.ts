/**
 * The backup before the file changes its shape, at the second place. A place that is unreachable blocks no
 * start: the copy beside the data is there, and the window says that this one is missing.
 */
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { idAt } from "#shared/backup/manifest.ts";
import { fileNames } from "../folder.ts";
import { openSqlite, type Db } from "../sqlite.ts";
import { groupFolder, keyOf, makingFolder, sweepHalf } from "./layout.ts";
import { readRecord, writeRecord } from "./record.ts";
import { sealBackup } from "./seal.ts";
import { troubleOfError, troubleWith } from "./trouble.ts";

type Told = (done: number, total: number) => void;

/** `copy`: the verified copy of the file in its old shape. No other file of the data folder is open. */
export const backUpBeforeMigration = (
  db: Db,
  dir: string,
  copy: string,
  now: Date,
  onProgress: Told,
): void => {
  const record = readRecord(dir);
  const { place } = record;
  if (place === null) return;
  const trouble = troubleWith(place, dir);
  if (trouble !== null) return writeRecord(dir, { ...record, trouble });
  try {
    const group = groupFolder(place, keyOf(db));
    const made = { id: idAt(now), at: now.toISOString() };
    const making = makingFolder(group, made.id);
    sweepHalf(group);
    mkdirSync(making, { recursive: true, mode: 0o700 });
    cpSync(copy, join(making, fileNames.database));
    copyLocal(join(dir, fileNames.local), join(making, fileNames.local));
    const attachments = join(dir, fileNames.attachments);
    const { head, papersMissing } = sealBackup(
      { group, id: made.id, madeAt: made.at, reason: "migration", attachments },
      onProgress,
    );
    writeRecord(dir, { ...record, last: made, trouble: null, head: head.runHash, papersMissing });
  } catch (error) {
    writeRecord(dir, { ...record, trouble: troubleOfError(error) });
  }
};

/** One that is missing or damaged is created again at the next start, there as here. */
const copyLocal = (from: string, to: string): void => {
  if (!existsSync(from)) return;
  const local = openSqlite(from);
  try {
    local.prepare("vacuum into ?").run(to);
  } finally {
    local.close();
  }
};
