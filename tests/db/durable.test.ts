/** F4: the settings of a durable commit are set and read back; the file's shape changes step by step. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  migrate,
  newestVersion,
  readMigrationFiles,
  readMigrations,
  versionOf,
  type Migration,
} from "#db/migrate.ts";
import { openDataFolder } from "#db/open.ts";
import { openSqlite } from "#db/sqlite.ts";
import { contentsOf, databaseOf, filledFolder } from "../helpers/folders.ts";
import { must, openTestStore, populate, tempDir, withId } from "../helpers/store.ts";
import { onScreen } from "../helpers/on-screen.ts";

const migrations = readMigrations("ledger");
const newest = newestVersion(migrations);
/** The next version of Safir, with two more steps. */
const later: Migration[] = [
  ...migrations,
  { version: newest + 10, name: "a", sql: "create table later (x integer) strict" },
  { version: newest + 20, name: "b", sql: "insert into later select position from event" },
];

describe("a commit", () => {
  it("B14 b6 F4 is durable: the pragmas, read back after a write", async () => {
    const { store } = openTestStore();
    const cast = await populate(store);
    const change = withId({ key: "leadDaysForeign" as const, value: 30 });
    await must(
      store,
      cast.administrator.client,
      "settings.change",
      onScreen(store, "settings.change", change),
    );
    const read = (name: string) => store.parts.db.pragma(name, { simple: true });
    const expected = {
      journal_mode: "wal",
      synchronous: 2,
      fullfsync: 1,
      checkpoint_fullfsync: 1,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      temp_store: 2,
      secure_delete: 2,
      locking_mode: "exclusive",
      application_id: 0x53414652,
      user_version: newest,
    };
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, read(name)]))).toEqual(
      expected,
    );
  });

  it("F4 every table is strict, and events refuse to be changed or deleted", async () => {
    const { store } = openTestStore();
    await populate(store);
    const { db } = store.parts;
    const loose = (
      db.pragma("table_list") as { schema: string; name: string; type: string; strict: number }[]
    )
      .filter((one) => one.schema !== "temp" && one.type === "table" && one.strict === 0)
      .filter((one) => !one.name.startsWith("sqlite_"));
    expect(loose.map((one) => one.name)).toEqual([]);
    expect(db.pragma("local.journal_mode", { simple: true })).toBe("wal");
    expect(db.pragma("local.synchronous", { simple: true })).toBe(2);
    expect(() => db.exec("update event set payload = '{}'")).toThrow("events are never changed");
    expect(() => db.exec("delete from event where position = 2")).toThrow(
      "events are never deleted",
    );
    const twice =
      "insert into event select 9999, 'x', stream, version, type, at, actor, null, device, command_id, payload, prev, hash, run_hash, null from event limit 1";
    expect(() => db.exec(twice)).toThrow("UNIQUE constraint failed");
  });
});

describe("migrations", () => {
  const versions = migrations.map((one) => one.version);

  it("F4 their numbers rise in tens, and a file out of order is refused", () => {
    expect(versions).toEqual(versions.map((_, index) => (index + 1) * 10));
    for (const names of [["010-a.sql", "015-b.sql"], ["010-a.sql", "010-b.sql"], ["x10-a.sql"]]) {
      const dir = tempDir();
      for (const name of names) writeFileSync(path.join(dir, name), "");
      expect(() => readMigrationFiles(dir)).toThrow("out of order");
    }
  });

  it.each([0, ...versions])("B14 b20 F4 from version %i to the newest", (start) => {
    const db = openSqlite(path.join(tempDir(), "old.db"));
    migrate(
      db,
      migrations.filter((one) => one.version <= start),
    );
    expect(versionOf(db)).toBe(start);
    migrate(db, migrations);
    expect(versionOf(db)).toBe(newest);
    const fresh = openSqlite(":memory:");
    migrate(fresh, migrations);
    const schema = "select type, name, sql from sqlite_schema order by type, name";
    expect(db.prepare(schema).all()).toEqual(fresh.prepare(schema).all());
    db.close();
    fresh.close();
  });

  it("B14 b20 F4 an older file is copied before it changes, completely, and verified", async () => {
    const dir = await filledFolder();
    const opened = openDataFolder(dir, undefined, later);
    if (!opened.ok) throw new Error(opened.detail);
    expect(versionOf(opened.db)).toBe(newest + 20);
    expect(opened.db.prepare("select count(*) as n from later").get()).toEqual(
      opened.db.prepare("select count(*) as n from event").get(),
    );
    opened.db.close();
    expect(readdirSync(path.join(dir, "backups"))).toEqual([`before-migration-from-${newest}.db`]);
    const copy = openSqlite(path.join(dir, "backups", `before-migration-from-${newest}.db`), {
      readonly: true,
    });
    expect(versionOf(copy)).toBe(newest);
    expect(copy.pragma("integrity_check", { simple: true })).toBe("ok");
    copy.close();
    expect(openDataFolder(dir)).toMatchObject({ ok: false, refusal: "newerFile" });
  });

  it("F4 a step that fails leaves the file at the step before it, with all its data", async () => {
    const dir = await filledFolder();
    const broken = [
      ...later.slice(0, -1),
      { version: newest + 20, name: "b", sql: "create table half (x); select nothing" },
    ];
    expect(openDataFolder(dir, undefined, broken)).toMatchObject({ ok: false, refusal: "failed" });
    const db = openSqlite(databaseOf(dir));
    expect(versionOf(db)).toBe(newest + 10);
    expect(
      db.prepare("select name from sqlite_schema where name in ('later', 'half')").pluck().all(),
    ).toEqual(["later"]);
    db.close();
    const again = openDataFolder(dir, undefined, later);
    expect(again.ok).toBe(true);
    if (again.ok) again.db.close();
  });

  it("B14 b3 F4 a partial copy of an interrupted start does not count as a copy", async () => {
    const dir = await filledFolder();
    mkdirSync(path.join(dir, "backups"));
    const name = `before-migration-from-${newest}.db`;
    writeFileSync(path.join(dir, "backups", `${name}.making`), "half");
    const opened = openDataFolder(dir, undefined, later);
    expect(opened.ok).toBe(true);
    if (opened.ok) opened.db.close();
    expect(Object.keys(contentsOf(path.join(dir, "backups")))).toEqual([name]);
  });

  it("B14 b3 F4 killed in the middle of a step: the step has happened or it has not", async () => {
    const dir = await filledFolder();
    const slow =
      "create table filled (x) strict; insert into filled with recursive n(i) as (select 1 union all select i + 1 from n where i < 400000) select i from n";
    const steps = [
      ...migrations,
      { version: newest + 10, name: "slow", sql: slow.replace("(x)", "(x integer)") },
    ];
    const seen = new Set<number>();
    for (const delay of [0, 5, 15, 30, 60, 120, 5_000]) {
      await killedWhileMigrating(databaseOf(dir), steps, delay);
      const db = openSqlite(databaseOf(dir));
      const version = versionOf(db);
      const rows =
        version === newest ? null : db.prepare("select count(*) from filled").pluck().get();
      expect([version, rows]).toEqual(version === newest ? [newest, null] : [newest + 10, 400_000]);
      expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
      expect(db.prepare("select count(*) from event").pluck().get()).toBeGreaterThan(10);
      db.close();
      seen.add(version);
    }
    // The last one gets the time it needs; it continues from the state the earlier ones left.
    expect(seen).toContain(newest + 10);
  });
});

/** A process that migrates the file, killed so many milliseconds after it began, if it still runs. */
const killedWhileMigrating = async (file: string, steps: readonly Migration[], delay: number) => {
  const script = `
    const { openSqlite } = await import(${JSON.stringify(new URL("../../db/sqlite.ts", import.meta.url).href)});
    const { migrate } = await import(${JSON.stringify(new URL("../../db/migrate.ts", import.meta.url).href)});
    process.stdout.write("go");
    migrate(openSqlite(${JSON.stringify(file)}), ${JSON.stringify(steps)});`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  await once(child.stdout, "data");
  const timer = setTimeout(() => child.kill("SIGKILL"), delay);
  await gone;
  clearTimeout(timer);
};
