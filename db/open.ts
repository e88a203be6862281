/**
 * Opens the data folder as quality.md §2.3 says: refuses what must not be opened, sets what
 * makes a commit durable, reads it back after a write, checks the contents of the file.
 */
import { existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OpenRefusal } from "#shared/store-protocol.ts";
import {
  applicationId,
  checkFolder,
  fileNames,
  readHeader,
  realProbe,
  type FolderProbe,
} from "./folder.ts";
import { syncFolder } from "./attachments.ts";
import { backUpBeforeMigration } from "./backup/before-migration.ts";
import { finishRestore } from "./backup/restore.ts";
import { createLedger } from "./ledger.ts";
import { attachLocal, type LocalOpened } from "./local.ts";
import { migrate, newestVersion, readMigrations, versionOf, type Migration } from "./migrate.ts";
import { closeUnopened, hasLogFile, markCopyClosed, saysOpen } from "./open-mark.ts";
import { openSqlite, troubleOf, type Db } from "./sqlite.ts";

export type Opened =
  | {
      ok: true;
      db: Db;
      fresh: boolean;
      uncleanEnd: boolean;
      /** Another state than the last one: a backup was put back, or a restore undone. */
      restored: boolean;
      local: Exclude<LocalOpened, "newerFile">;
      /** There was no room to write anything: the file can only be read. */
      full: boolean;
    }
  | { ok: false; refusal: OpenRefusal; detail: string };

interface Around {
  /** A person has accepted that the contents of the log are lost. */
  withoutLog?: boolean;
  now?: () => Date;
  /** Reported while a backup is made before the tables change; a large file takes a while. */
  onWorking?: (done: number, total: number) => void;
}

const no = (refusal: OpenRefusal, detail = ""): Opened => ({ ok: false, refusal, detail });

export const openDataFolder = (
  dir: string,
  probe: FolderProbe = realProbe,
  migrations: readonly Migration[] = readMigrations("ledger"),
  { now = () => new Date(), onWorking = () => {}, withoutLog = false }: Around = {},
): Opened => {
  const refusal = checkFolder(dir, probe);
  if (refusal) return no(refusal, dir);
  let restored: boolean;
  try {
    restored = finishRestore(dir);
    for (const name of [fileNames.exporting, fileNames.unpacked])
      rmSync(join(dir, name), { recursive: true, force: true });
  } catch (error) {
    return no(openRefusalOf(error), String(error));
  }
  const header = readHeader(dir, newestVersion(migrations));
  if (header.kind === "refused") return no(header.refusal, dir);

  const file = join(dir, fileNames.database);
  let db: Db | null = null;
  let isComplete = false;
  const closed = (answer: Opened): Opened => {
    if (db !== null && isComplete) closeUnopened(db, file);
    else db?.close();
    return answer;
  };
  try {
    if (header.kind === "absent") createUnlessMade(file, migrations);
    const uncleanEnd = hasLog(file);
    const logIsThere = hasLogFile(file);
    isComplete = logIsThere || withoutLog;
    const refused = uncleanEnd ? lookAtLog(file, newestVersion(migrations)) : null;
    if (refused) return refused;
    db = openSqlite(file);
    takeAlone(db);
    rmSync(`${file}.creating`, { force: true });
    const sick = sicknessAtEnds(db, file);
    if (sick) return closed(no("damagedFile", sick));
    if (!isComplete && saysOpen(db)) return closed(no("lostLog", file));
    if (versionOf(db) < newestVersion(migrations)) {
      const copy = keepCopy(db, dir, versionOf(db));
      backUpBeforeMigration(db, dir, copy, now(), onWorking);
    }
    makeDurable(db);
    migrate(db, migrations);
    mkdirSync(join(dir, fileNames.attachments), { recursive: true, mode: 0o700 });
    const full = isFull(db);
    if (!full) assertDurable(db);
    const local = attachLocal(db, dir);
    if (local === "newerFile") return closed(no("newerFile", dir));
    return { ok: true, db, fresh: header.kind === "absent", uncleanEnd, restored, local, full };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return closed(no(openRefusalOf(error), detail));
  }
};

/** The faster process removes the unfinished file of the other, which then finds the file complete. */
const createUnlessMade = (file: string, migrations: readonly Migration[]) => {
  try {
    createFile(file, migrations);
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
};

/**
 * Under another name first: a start that is killed half-way must not leave an empty `safir.db`; the
 * next one continues with what it left. Linking and not renaming, because a second process that starts
 * at the same moment must never replace the file that the first one already has open.
 */
const createFile = (file: string, migrations: readonly Migration[]) => {
  const making = `${file}.creating`;
  const db = openSqlite(making);
  try {
    takeAlone(db);
    db.pragma("synchronous = FULL");
    db.pragma(`application_id = ${applicationId}`);
    migrate(db, migrations);
  } finally {
    db.close();
  }
  try {
    linkSync(making, file);
    rmSync(making);
  } catch {
    // Another process was faster, or the file system knows no links (exFAT).
    if (!existsSync(file)) renameSync(making, file);
  }
  syncFolder(dirname(file));
};

/**
 * After an unclean end the log may hold a newer version or damage that the header does not show. A
 * writing connection would fold it into the file when it closes, so it is checked read-only first.
 */
const lookAtLog = (file: string, newest: number): Opened | null => {
  let db: Db | null = null;
  try {
    db = openSqlite(file, { readonly: true });
    if (versionOf(db) > newest) return no("newerFile");
    const sick = statSync(file).size <= cheapToCheck ? sicknessOf(db) : null;
    return sick ? no("damagedFile", sick) : null;
  } catch (error) {
    const refusal = openRefusalOf(error);
    const final = refusal === "damagedFile" || refusal === "alreadyOpen";
    return final ? no(refusal, String(error)) : null;
  } finally {
    db?.close();
    rmSync(`${file}-shm`, { force: true });
  }
};

/** Before WAL, so that no second process can even read the file (quality.md §2.3.1). */
const takeAlone = (db: Db) => {
  db.pragma("locking_mode = EXCLUSIVE");
  db.pragma("mmap_size = 0");
  db.pragma("cell_size_check = ON");
  db.pragma("trusted_schema = OFF");
  db.pragma("temp_store = MEMORY");
  // The first statement that needs the lock takes it, or says SQLITE_BUSY.
  db.exec("begin exclusive; commit;");
};

const makeDurable = (db: Db) => {
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("fullfsync = ON");
  db.pragma("checkpoint_fullfsync = ON");
  // Twice the default: each checkpoint of the log costs some waits for the disk.
  db.pragma("wal_autocheckpoint = 2000");
  db.pragma("foreign_keys = ON");
  db.pragma("secure_delete = FAST");
};

/** The program did not close the file: its log still holds pages. */
const hasLog = (file: string): boolean =>
  existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;

/** Up to this size the whole file is checked at once after an unclean end: a tenth of a second. */
const cheapToCheck = 32 * 1024 * 1024;

/** Checks that take the same time for a file of any size; db/whole/ checks the rest in the background. */
const sicknessAtEnds = (db: Db, file: string): string | null => {
  const pages = Number(db.pragma("page_count", { simple: true }));
  const size = pages * Number(db.pragma("page_size", { simple: true }));
  if (!hasLog(file) && statSync(file).size < size) return "the file was cut off";
  if (versionOf(db) === 0) return null;
  if (hasLostItsTail(db)) return "the ledger has lost its newest events";
  return createLedger(db).isTailSound() ? null : "the newest events are damaged";
};

/** The check of the whole file, for copies and for small files after an unclean end. */
const sicknessOf = (db: Db): string | null => {
  const result = String(db.pragma("integrity_check(1)", { simple: true }));
  if (result !== "ok") return result;
  if ((db.pragma("foreign_key_check") as unknown[]).length > 0) return "foreign_key_check";
  return versionOf(db) > 0 && hasLostItsTail(db) ? "the ledger has lost its newest events" : null;
};

/** The projections contain events that the ledger no longer has (quality.md b28). */
const hasLostItsTail = (db: Db): boolean =>
  db
    .prepare<[], number>(
      `select coalesce((select position from projection_state), 0)
        > coalesce((select max(position) from event), 0)`,
    )
    .pluck()
    .get() === 1;

/** A verified copy before the file changes its shape. */
const keepCopy = (db: Db, dir: string, version: number): string => {
  const backups = join(dir, fileNames.backups);
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const copy = join(backups, `before-migration-from-${version}.db`);
  const making = `${copy}.making`;
  rmSync(making, { force: true });
  db.prepare("vacuum into ?").run(making);
  const check = openSqlite(making, { readonly: true });
  try {
    if (sicknessOf(check)) throw new Error("The copy before the migration is not sound.");
  } finally {
    check.close();
  }
  markCopyClosed(making);
  // Only a complete copy has the name; the copy of an interrupted start is replaced.
  renameSync(making, copy);
  syncFolder(backups);
  return copy;
};

/** Writes a value that is already there; only a full disk refuses that. */
const isFull = (db: Db): boolean => {
  try {
    db.pragma(`user_version = ${versionOf(db)}`);
    return false;
  } catch (error) {
    if (troubleOf(error) !== "diskFull") throw error;
    return true;
  }
};

/** SQLite may fall back silently; what counts is what it says after a write (quality.md §0.3). */
const assertDurable = (db: Db) => {
  const expected: Record<string, string | number> = {
    journal_mode: "wal",
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    locking_mode: "exclusive",
  };
  for (const [name, value] of Object.entries(expected)) {
    const actual = db.pragma(name, { simple: true });
    if (actual !== value) throw new Error(`PRAGMA ${name} is ${String(actual)}, not ${value}.`);
  }
  const { version } = db
    .prepare<[], { version: string }>("select sqlite_version() as version")
    .get() ?? { version: "" };
  // 3.51.3 fixes the WAL-reset race that loses committed writes (quality.md §0.6).
  if (compareVersions(version, "3.51.3") < 0)
    throw new Error(`SQLite ${version} is older than 3.51.3.`);
};

const compareVersions = (a: string, b: string): number => {
  const [left, right] = [a, b].map((text) => text.split(".").map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

export const openRefusalOf = (error: unknown): OpenRefusal => {
  switch (troubleOf(error)) {
    case "busy":
      return "alreadyOpen";
    case "diskFull":
      return "diskFull";
    case "readOnly":
      return "readOnlyFolder";
    case "damaged":
    case "notADatabase":
      return "damagedFile";
    default:
      return "failed";
  }
};
