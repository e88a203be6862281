/**
 * Opening the data folder by the recipe of quality.md §2.3: refuse what must not be opened, set what
 * makes a commit durable, read it back after a write, check what lies in the file.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
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
import { migrate, newestVersion, readMigrations, versionOf, type Migration } from "./migrate.ts";
import { openSqlite, troubleOf, type Db } from "./sqlite.ts";

export type Opened =
  | { ok: true; db: Db; fresh: boolean }
  | { ok: false; refusal: OpenRefusal; detail: string };

const no = (refusal: OpenRefusal, detail = ""): Opened => ({ ok: false, refusal, detail });

export const openDataFolder = (dir: string, probe: FolderProbe = realProbe): Opened => {
  const refusal = checkFolder(dir, probe);
  if (refusal) return no(refusal, dir);
  const migrations = readMigrations();
  const header = readHeader(dir, newestVersion(migrations));
  if (header.kind === "refused") return no(header.refusal, dir);

  const file = join(dir, fileNames.database);
  let db: Db | null = null;
  try {
    if (header.kind === "absent") createFile(file, migrations);
    db = openSqlite(file);
    takeAlone(db);
    const sick = sicknessOf(db);
    if (sick) return closed(db, no("damagedFile", sick));
    if (versionOf(db) < newestVersion(migrations)) keepCopy(db, dir, versionOf(db));
    makeDurable(db);
    migrate(db, migrations);
    mkdirSync(join(dir, fileNames.attachments), { recursive: true, mode: 0o700 });
    assertDurable(db);
    return { ok: true, db, fresh: header.kind === "absent" };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return closed(db, no(refusalOf(error), detail));
  }
};

/** Under another name first: a start that is killed half-way must not leave an empty `safir.db`. */
const createFile = (file: string, migrations: readonly Migration[]) => {
  const making = `${file}.creating`;
  rmSync(making, { force: true });
  rmSync(`${making}-journal`, { force: true });
  const db = openSqlite(making);
  try {
    db.pragma("synchronous = FULL");
    db.pragma(`application_id = ${applicationId}`);
    migrate(db, migrations);
  } finally {
    db.close();
  }
  renameSync(making, file);
  syncFolder(dirname(file));
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
  db.pragma("foreign_keys = ON");
  db.pragma("secure_delete = FAST");
};

const sicknessOf = (db: Db): string | null => {
  const result = String(db.pragma("integrity_check(1)", { simple: true }));
  if (result !== "ok") return result;
  return (db.pragma("foreign_key_check") as unknown[]).length > 0 ? "foreign_key_check" : null;
};

/** A verified copy before the file changes its shape. */
const keepCopy = (db: Db, dir: string, version: number) => {
  const backups = join(dir, fileNames.backups);
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const copy = join(backups, `before-migration-from-${version}.db`);
  if (existsSync(copy)) return;
  db.prepare("vacuum into ?").run(copy);
  const check = openSqlite(copy, { readonly: true });
  try {
    if (sicknessOf(check)) throw new Error("The copy before the migration is not sound.");
  } finally {
    check.close();
  }
};

/** SQLite may fall back silently; what counts is what it says after a write (quality.md §0.3). */
const assertDurable = (db: Db) => {
  db.pragma(`user_version = ${Number(db.pragma("user_version", { simple: true }))}`);
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
  // 3.51.3 mends the WAL-reset race that loses committed writes (quality.md §0.6).
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

const closed = (db: Db | null, answer: Opened): Opened => {
  db?.close();
  return answer;
};

const refusalOf = (error: unknown): OpenRefusal => {
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
