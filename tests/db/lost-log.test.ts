/** B5: a file that was copied without its log is not complete, and is reported. */
import { copyFileSync, cpSync, existsSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openSqlite } from "#db/sqlite.ts";
import { openStore } from "#db/store.ts";
import { attempt, filledFolder } from "../helpers/folders.ts";
import { made, withPlace } from "../helpers/backups.ts";
import { openTestStore, populate, tempDir } from "../helpers/store.ts";

/** A copy by hand while Safir is running. */
const copyByHand = (dir: string, files: readonly string[]) => {
  const copied = tempDir();
  for (const name of files)
    if (existsSync(path.join(dir, name)))
      copyFileSync(path.join(dir, name), path.join(copied, name));
  return copied;
};

describe("a copy by hand", () => {
  it("B5 without its log is refused, untouched; with it, or closed, it opens", async () => {
    const { store, dir } = openTestStore();
    await populate(store);
    const alone = copyByHand(dir, ["safir.db"]);
    expect(attempt(alone)).toBe("lostLog, untouched");
    // Beside its own local file too.
    expect(attempt(copyByHand(dir, ["safir.db", "local.db"]))).toBe("lostLog, untouched");
    expect(attempt(copyByHand(dir, ["safir.db", "safir.db-wal", "local.db"]))).toMatch(/^opened/);
    store.close();
    expect(attempt(copyByHand(dir, ["safir.db"]))).toMatch(/^opened/);
  });

  it("B5 can be opened by a person who accepts the loss, and is complete from then on", async () => {
    const { store, dir } = openTestStore();
    await populate(store);
    const copied = copyByHand(dir, ["safir.db"]);
    expect(openStore({ dir: copied })).toMatchObject({ ok: false, refusal: "lostLog" });
    const opened = openStore({ dir: copied, withoutLog: true });
    if (!opened.ok) throw new Error(opened.refusal);
    expect(opened.store.parts.ledger.verifyAll().brokenAt).toBeNull();
    opened.store.close();
    expect(attempt(copied)).toMatch(/^opened/);
  });

  it("B5 a crash leaves a log, even an empty one, and the file opens as usual", async () => {
    const dir = await filledFolder();
    const { store } = openTestStore(dir);
    // As it is on the disk at this moment.
    const crashed = tempDir();
    cpSync(dir, crashed, { recursive: true });
    store.close();
    expect(existsSync(path.join(crashed, "safir.db-wal"))).toBe(true);
    expect(attempt(crashed)).toMatch(/^opened/);
  });

  it("B5 after a crash, a start that is refused for another reason does not count as a lost log", async () => {
    const { store, dir } = openTestStore();
    await populate(store);
    const crashed = tempDir();
    cpSync(dir, crashed, { recursive: true });
    store.close();
    const local = path.join(crashed, "local.db");
    const newer = openSqlite(local);
    const version = newer.pragma("user_version", { simple: true });
    newer.pragma("user_version = 9999");
    newer.close();
    expect(attempt(crashed)).toMatch(/^newerFile/);
    const mended = openSqlite(local);
    mended.pragma(`user_version = ${Number(version)}`);
    mended.close();
    expect(attempt(crashed)).toMatch(/^opened/);
  });

  it("B5 a disk that takes no writes at closing does not mean a lost log", async () => {
    const { store, dir } = openTestStore();
    await populate(store);
    store.parts.db.pragma("wal_checkpoint(TRUNCATE)");
    store.parts.db.pragma("query_only = ON");
    store.close();
    expect(attempt(dir)).toMatch(/^opened/);
  });

  it("B5 a backup is complete by itself: its file opens alone", async () => {
    const opened = await withPlace();
    const backup = await made(opened);
    const alone = tempDir();
    copyFileSync(path.join(backup.folder, "safir.db"), path.join(alone, "safir.db"));
    expect(attempt(alone)).toMatch(/^opened/);
    rmSync(alone, { recursive: true });
  });
});
