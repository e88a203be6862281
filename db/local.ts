/**
 * `local.db`: data of this computer that is not history. Attached to the one connection, so that
 * its tables are named as they are. A file that cannot be used is set aside and replaced by a new one.
 */
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileNames, localApplicationId } from "./folder.ts";
import { migrate, newestVersion, readMigrations, versionOf } from "./migrate.ts";
import { openSqlite, troubleOf, type Db } from "./sqlite.ts";

/** `lost`: the old file was damaged and is kept beside the new one under another name. */
export type LocalOpened = "kept" | "made" | "lost" | "newerFile";

/** Makes or migrates the file and attaches it as `local`. */
export const attachLocal = (db: Db, dir: string): LocalOpened => {
  const file = join(dir, fileNames.local);
  let opened: LocalOpened = existsSync(file) ? "kept" : "made";
  try {
    if (!prepare(file)) return "newerFile";
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble !== "damaged" && trouble !== "notADatabase" && !(error instanceof ForeignFile))
      throw error;
    putAside(file);
    prepare(file);
    opened = "lost";
  }
  db.prepare("attach ? as local").run(file);
  db.pragma("local.journal_mode = WAL");
  // Explicitly, because a connection falls back after the first write; typed text must survive.
  db.pragma("local.synchronous = FULL");
  db.pragma("local.secure_delete = FAST");
  return opened;
};

class ForeignFile extends Error {}

/** Brings the file to the newest version on a connection of its own; `false` when it is newer. */
const prepare = (file: string): boolean => {
  const migrations = readMigrations("local");
  const db = openSqlite(file);
  try {
    // The index of the log stays in memory, because a full disk has no room for its file.
    db.pragma("locking_mode = EXCLUSIVE");
    const version = versionOf(db);
    if (version > 0 && db.pragma("application_id", { simple: true }) !== localApplicationId)
      throw new ForeignFile(`${file} is not Safir's.`);
    if (version > newestVersion(migrations)) return false;
    // Written only when something changes: on a full disk the file is opened as it is.
    if (version === newestVersion(migrations)) return true;
    db.pragma("synchronous = FULL");
    db.pragma(`application_id = ${localApplicationId}`);
    migrate(db, migrations);
    return true;
  } finally {
    db.close();
  }
};

const putAside = (file: string): void => {
  renameSync(file, `${file}.damaged`);
  for (const end of ["-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
};
