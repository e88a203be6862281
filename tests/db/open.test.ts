/** F4: a file that must not be opened is refused with its reason, and is unchanged. */
import {
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openSqlite, type Db } from "#db/sqlite.ts";
import { openStore } from "#db/store.ts";
import { databaseOf, attempt, filledFolder } from "../helpers/folders.ts";
import { countOf } from "../faults/table.ts";
import { findingsAfterRound } from "../helpers/whole.ts";

/** Changes the file behind the store's back. */
const edit = (dir: string, change: (db: Db) => unknown) => {
  const db = openSqlite(databaseOf(dir));
  change(db);
  db.close();
};

const overwrite = (file: string, at: number, bytes: Uint8Array) => {
  const whole = readFileSync(file);
  whole.set(bytes, at);
  writeFileSync(file, whole);
};

describe("the version and origin of the file", () => {
  it("B14 b13 F4 a newer version of Safir made it: newerFile", async () => {
    const dir = await filledFolder();
    edit(dir, (db) => db.pragma("user_version = 9990"));
    expect(attempt(dir)).toBe("newerFile, untouched");
  });

  it("B14 b13 F4 the newer version is only in the log of an unclean end: newerFile", async () => {
    const dir = await filledFolder();
    leaveLog(dir, (db) => db.pragma("user_version = 9990"));
    expect(existsSync(`${databaseOf(dir)}-wal`)).toBe(true);
    expect(attempt(dir)).toBe("newerFile, untouched");
  });

  it("B14 b13 F4 another program made it: foreignFile", async () => {
    const dir = await filledFolder();
    edit(dir, (db) => db.pragma("application_id = 1196444487"));
    expect(attempt(dir)).toBe("foreignFile, untouched");
  });
});

describe("a damaged file", () => {
  it("B14 b12 F4 no bytes, too few, or not SQLite's: damagedFile", async () => {
    const file = databaseOf(await filledFolder());
    const dir = path.dirname(file);
    const whole = readFileSync(file);
    for (const bytes of [
      Buffer.alloc(0),
      whole.subarray(0, 60),
      Buffer.alloc(8192, "x"),
      Buffer.alloc(8192),
    ]) {
      writeFileSync(file, bytes);
      expect(attempt(dir)).toBe("damagedFile, untouched");
    }
  });

  it("B14 b12 F4 cut off at any page: damagedFile", async () => {
    const dir = await filledFolder();
    const whole = readFileSync(databaseOf(dir));
    const pages = whole.length / 4096;
    expect(pages).toBeGreaterThan(20);
    const cuts = countOf(12);
    for (let cut = 0; cut < cuts; cut += 1) {
      const kept = 1 + Math.floor((cut * (pages - 2)) / (cuts - 1));
      writeFileSync(databaseOf(dir), whole);
      truncateSync(databaseOf(dir), kept * 4096);
      expect(attempt(dir)).toBe("damagedFile, untouched");
    }
  });

  it("B6 b11 F4 S3 a page that is no longer a b-tree page: refused, or found by the check", async () => {
    const dir = await filledFolder();
    const whole = readFileSync(databaseOf(dir));
    let tried = 0;
    const outcomes: string[] = [];
    for (let page = 1; page < whole.length / 4096; page += 3) {
      // Kinds of b-tree pages; others are overflow or free and have no header to damage.
      if (![2, 5, 10, 13].includes(whole[page * 4096] ?? 0)) continue;
      writeFileSync(databaseOf(dir), whole);
      overwrite(databaseOf(dir), page * 4096, Buffer.alloc(16, 0xff));
      for (const end of ["-wal", "-shm"]) rmSync(`${databaseOf(dir)}${end}`, { force: true });
      outcomes.push(outcomeOfChecking(dir));
      tried += 1;
    }
    expect(tried).toBeGreaterThan(5);
    expect(outcomes.filter((one) => one === "sound" || one === "failed")).toEqual([]);
    expect(outcomes).toContain("found");
  });

  it("B14 b12 F4 the database is missing and its log is left: damagedFile, no new empty one", async () => {
    const dir = await filledFolder();
    leaveLog(dir, (db) => db.exec("insert into setting values ('leadDaysForeign', 1)"));
    rmSync(databaseOf(dir));
    expect(attempt(dir)).toBe("damagedFile, untouched");
    expect(existsSync(databaseOf(dir))).toBe(false);
  });

  it("B5 b12 F4 the database is missing after a clean end, its papers are left: lostFile, no new one", async () => {
    const dir = await filledFolder();
    rmSync(databaseOf(dir));
    expect(attempt(dir)).toBe("lostFile, untouched");
    expect(existsSync(databaseOf(dir))).toBe(false);
  });

  it("B14 b12 F4 a log of another file is not read into this one", async () => {
    const dir = await filledFolder();
    const other = await filledFolder();
    leaveLog(other, (db) => db.exec("create table strange (x)"));
    copyFileSync(`${databaseOf(other)}-wal`, `${databaseOf(dir)}-wal`);
    const opened = openStore({ dir });
    if (!opened.ok) expect(opened.refusal).toBe("damagedFile");
    else {
      expect(opened.store.parts.ledger.verifyAll().brokenAt).toBeNull();
      opened.store.close();
    }
    expect(existsSync(databaseOf(dir))).toBe(true);
  });

  it("B14 b28 F4 the newest events were cut off behind the store's back: damagedFile", async () => {
    const dir = await filledFolder();
    edit(dir, (db) =>
      db.exec(
        "drop trigger event_is_never_deleted; delete from event where position = (select max(position) from event)",
      ),
    );
    expect(attempt(dir)).toBe("damagedFile, untouched");
  });
});

/** The refusal of a folder, or whether a round over everything finds the damage. */
const outcomeOfChecking = (dir: string): string => {
  const opened = openStore({ dir });
  if (!opened.ok) return opened.refusal;
  const { store } = opened;
  try {
    return findingsAfterRound(store).length === 0 ? "sound" : "found";
  } finally {
    store.parts.db.close();
  }
};

/** Writes through a connection that is never closed: it leaves the same files as a killed process. */
const leaveLog = (dir: string, change: (db: Db) => unknown) => {
  const db = openSqlite(databaseOf(dir));
  db.pragma("locking_mode = EXCLUSIVE");
  change(db);
  const [database, log] = [databaseOf(dir), `${databaseOf(dir)}-wal`].map((file) =>
    readFileSync(file),
  );
  db.close();
  if (database === undefined || log === undefined || log.length === 0) throw new Error("no log");
  writeFileSync(databaseOf(dir), database);
  writeFileSync(`${databaseOf(dir)}-wal`, log);
};
