/** B14 b3: killed at each write, sync and rename of a chain of migrations; the old shape or a new one, complete. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrate, newestVersion, readMigrations, versionOf, type Migration } from "#db/migrate.ts";
import { openDataFolder } from "#db/open.ts";
import { openSqlite, type Db } from "#db/sqlite.ts";
import { bundleDriver } from "../helpers/driver.ts";
import { spread } from "../helpers/fault-runs.ts";
import { databaseOf, filledFolder } from "../helpers/folders.ts";
import type { MigrateOptions } from "../helpers/migrate-driver.ts";
import { buildShim, createControl, shimEnv, shimKill, shimKinds } from "../helpers/shim.ts";
import { countOf, tell } from "./table.ts";

const driver = bundleDriver("migrate-driver");
const migrations = readMigrations("ledger");
const newest = newestVersion(migrations);
/** Possible steps of later versions: tables are created and filled, changed, rebuilt and indexed. */
const later: Migration[] = [
  `create table kept (position integer primary key, type text not null) strict;
   insert into kept select position, type from event;`,
  `alter table kept add column stream text;
   update kept set stream = (select stream from event where event.position = kept.position);`,
  `create table kept_new (position integer primary key, stream text not null) strict;
   insert into kept_new select position, stream from kept;
   drop table kept;
   alter table kept_new rename to kept;`,
  `create index kept_by_stream on kept (stream, position);`,
].map((sql, index) => ({ version: newest + 10 * (index + 1), name: `later ${index}`, sql }));

let folder: string;
let base: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "safir-migration-"));
  base = path.join(folder, "base");
  cpSync(await filledFolder(), base, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shapeOf = (db: Db): string =>
  JSON.stringify(db.prepare("select type, name, sql from sqlite_schema order by type, name").all());
const eventsOf = (db: Db): unknown => db.prepare("select count(*) from event").pluck().get();

/** The shape of each version of the chain, from an undisturbed migration. */
const shapes = (): Map<number, string> => {
  const file = path.join(folder, "shapes.db");
  cpSync(databaseOf(base), file);
  const db = openSqlite(file);
  const found = new Map([[newest, shapeOf(db)]]);
  for (const step of later) {
    migrate(db, [step]);
    found.set(step.version, shapeOf(db));
  }
  db.close();
  return found;
};

it("B14 b3 SIGKILL at each write, sync and rename of four migrations: old or new, whole, copied before", async () => {
  const known = shapes();
  const control = createControl(path.join(folder, "control"));
  const root = path.join(folder, "live");
  const dir = path.join(root, "data");
  const env = shimEnv({ library: buildShim(), root, control: control.file });
  const kinds = shimKinds.write | shimKinds.sync | shimKinds.name;
  const options: MigrateOptions = { dir, later };

  const runUntil = async (at: number): Promise<number> => {
    rmSync(root, { recursive: true, force: true });
    cpSync(base, dir, { recursive: true });
    control.arm({ kinds, at, error: shimKill });
    const child = fork(driver, [JSON.stringify(options)], {
      env,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
    expect([code, signal]).toEqual(at === 0 ? [0, null] : [null, "SIGKILL"]);
    return control.disarm().seen;
  };

  const total = await runUntil(0);
  const moments = spread(total, countOf(3));
  const ends = new Map<number, number>();
  for (const at of moments) {
    await runUntil(at);
    const db = openSqlite(databaseOf(dir));
    const version = versionOf(db);
    expect(shapeOf(db), `version ${version} after call ${at} of ${total}`).toBe(known.get(version));
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    const events = eventsOf(db);
    db.close();
    ends.set(version, (ends.get(version) ?? 0) + 1);
    expectCopy(dir, version, events);

    const opened = openDataFolder(dir, undefined, [...migrations, ...later]);
    if (!opened.ok) throw new Error(`after call ${at} of ${total}: ${opened.refusal}`);
    expect(shapeOf(opened.db)).toBe(known.get(newest + 40));
    expect(eventsOf(opened.db)).toBe(events);
    opened.db.close();
  }
  control.close();
  expect(ends.size).toBeGreaterThan(2);
  tell(
    3,
    `${moments.length} of ${total} calls; ended at ${[...ends].map(([version, times]) => `${version} ${times}×`).join(", ")}`,
  );
});

/** Every file with the name of a copy is complete; once the file has changed there is one. */
const expectCopy = (dir: string, version: number, events: unknown) => {
  const backups = path.join(dir, "backups");
  const copies = existsSync(backups)
    ? readdirSync(backups).filter((name) => name.endsWith(".db"))
    : [];
  if (version > newest) expect(copies).toEqual([`before-migration-from-${newest}.db`]);
  for (const name of copies) {
    const copy = openSqlite(path.join(backups, name), { readonly: true });
    expect(versionOf(copy)).toBe(newest);
    expect(copy.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(eventsOf(copy)).toBe(events);
    copy.close();
  }
};
