/** B1: automatic backups that are complete and sound, or not listed. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBackups } from "#db/backup/layout.ts";
import { readRecord } from "#db/backup/record.ts";
import { replacedStates } from "#db/backup/restore.ts";
import { sicknessOfBackup } from "#db/backup/verify.ts";
import { newestVersion, readMigrations } from "#db/migrate.ts";
import { openDataFolder } from "#db/open.ts";
import { idAt } from "#shared/backup/manifest.ts";
import { change, filesUnder, made, withPlace } from "../helpers/backups.ts";
import { writtenEvents } from "../helpers/replay.ts";
import { must, tempDir } from "../helpers/store.ts";
import { countOf } from "../faults/table.ts";

describe("a backup", () => {
  it("B1 lists its content, has every paper, and is sound", async () => {
    const opened = await withPlace();
    const before = await opened.state();
    expect(before).toMatchObject({ warning: "neverMade", lastAt: null });
    const backup = await made(opened);
    const { db } = opened.store.parts;
    const counted = (table: string) =>
      db.prepare<[], number>(`select count(*) from ${table}`).pluck().get();
    expect(backup.manifest).toMatchObject({
      reason: "hand",
      municipality: { nameFa: opened.store.parts.settings.municipality()?.nameFa },
      counts: {
        events: counted("event"),
        dossiers: counted("mission"),
        people: counted("person"),
      },
    });
    expect(backup.manifest.counts.papers).toBeGreaterThan(10);
    expect(sicknessOfBackup(backup)).toBe("");
    expect(await opened.state()).toMatchObject({ warning: null, working: null });
  });

  it("B1 keeps each paper once for any number of backups", async () => {
    const opened = await withPlace();
    await made(opened);
    const papers = () =>
      filesUnder(opened.place).filter((file) => /^[0-9a-f]{64}$/.test(path.basename(file)));
    const first = papers().length;
    opened.clock.advance(60_000);
    await made(opened);
    expect(findBackups(opened.place)).toHaveLength(2);
    expect(papers()).toHaveLength(first);
  });

  it("B1 contains a command written during the copy completely or not at all", async () => {
    const opened = await withPlace();
    const { store, client } = opened;
    const making = store.call(client, "backup.make", {});
    for (const value of [21, 22, 23]) {
      const { versions } = await must(store, client, "settings.list", {});
      await must(store, client, "settings.change", {
        key: "leadDaysForeign",
        value,
        seenVersion: versions.leadDaysForeign,
        commandId: crypto.randomUUID(),
      });
    }
    expect(await making).toMatchObject({ ok: true });
    const [backup] = findBackups(opened.place);
    expect(backup && sicknessOfBackup(backup)).toBe("");
  });

  it("B1 is made at the set hour, once, and as soon as a missing stick is back", async () => {
    const opened = await withPlace();
    const { store, clock, place } = opened;
    const keeper = store.parts.backups;
    // 13:30 in Tehran.
    clock.set(`${clock.now().toISOString().slice(0, 10)}T10:00:00.000Z`);
    await keeper.tick();
    expect(findBackups(place)).toHaveLength(1);
    await keeper.tick();
    expect(findBackups(place)).toHaveLength(1);
    const away = `${place}-away`;
    cpSync(place, away, { recursive: true });
    rmSync(place, { recursive: true });
    clock.advance(86_400_000);
    opened.signIn(store);
    const { versions } = await must(store, opened.client, "settings.list", {});
    await must(store, opened.client, "settings.change", {
      key: "leadDaysForeign",
      value: 33,
      seenVersion: versions.leadDaysForeign,
      commandId: crypto.randomUUID(),
    });
    await keeper.tick();
    expect(keeper.state().record.trouble).toBe("placeMissing");
    clock.advance(2 * 86_400_000);
    expect(keeper.state().warning).toBe("trouble");
    cpSync(away, place, { recursive: true });
    rmSync(away, { recursive: true });
    await keeper.tick();
    expect(findBackups(place)).toHaveLength(2);
    expect(keeper.state()).toMatchObject({ warning: null, record: { trouble: null } });
  });

  it("B1 half a backup is never listed, and the next one removes it", async () => {
    const opened = await withPlace();
    const backup = await made(opened);
    const half = `${backup.folder}.making`;
    cpSync(backup.folder, half, { recursive: true });
    const cut = path.join(backup.group, "20200101-000000");
    mkdirSync(cut);
    cpSync(path.join(backup.folder, "safir.db"), path.join(cut, "safir.db"));
    expect(findBackups(opened.place).map(({ folder }) => folder)).toEqual([backup.folder]);
    opened.clock.advance(60_000);
    await made(opened);
    expect(existsSync(half)).toBe(false);
  });

  it("B1 a place inside the data, or a missing one, is refused at its field", async () => {
    const { store, client, dir } = await withPlace();
    const choose = (place: string) =>
      store.call(client, "backup.choose", { place, hour: 13, gigabytes: 5 });
    expect(await choose(path.join(dir, "attachments"))).toMatchObject({
      error: { fields: [{ path: "place", reason: "placeInside" }] },
    });
    expect(await choose(path.join(dir, "nowhere"))).toMatchObject({
      error: { fields: [{ path: "place", reason: "placeMissing" }] },
    });
  });

  it("B1 a damaged paper never replaces the sound copy in the place and does not stop the backup", async () => {
    const opened = await withPlace();
    const first = await made(opened);
    const [cut = "", flipped = ""] = filesUnder(path.join(opened.dir, "attachments"));
    writeFileSync(cut, readFileSync(cut).subarray(0, 3));
    const bytes = readFileSync(flipped);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    writeFileSync(flipped, bytes);
    opened.clock.advance(60_000);
    const second = await made(opened);
    expect(sicknessOfBackup(first)).toBe("");
    expect(sicknessOfBackup(second)).toBe("");
    // To a place without sound copies: they are left out, and this is reported.
    const place = tempDir();
    await must(opened.store, opened.client, "backup.choose", { place, hour: 13, gigabytes: 5 });
    const third = await made({ ...opened, place });
    expect(third.manifest.papersMissing).toBe(2);
    expect(sicknessOfBackup(third)).toBe("");
    expect(await opened.state()).toMatchObject({ warning: "papersMissing" });
  });

  it("B1 V7 one made while the clock was wrong neither prevents the next nor replaces it", async () => {
    const opened = await withPlace();
    const keeper = opened.store.parts.backups;
    // The test's clock is confirmed until the next act.
    await change(opened.store, opened.client);
    opened.clock.slip("2031-01-01");
    await keeper.tick();
    expect(findBackups(opened.place)).toHaveLength(0);
    opened.store.parts.clockGuard.confirm();
    await keeper.tick();
    expect(findBackups(opened.place)).toHaveLength(1);
    opened.clock.set(new Date().toISOString());
    opened.signIn(opened.store);
    await change(opened.store, opened.client);
    expect(keeper.state().warning).toBe("late");
    await keeper.tick();
    expect(findBackups(opened.place)).toHaveLength(2);
    expect(keeper.state().warning).toBeNull();
  });

  it("B2 b19 one changed byte anywhere is found, 200 times", async () => {
    const opened = await withPlace();
    const backup = await made(opened);
    const files = filesUnder(backup.group);
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (file, somewhere, change) => {
          const sound = readFileSync(file);
          if (sound.length === 0) return;
          const bytes = Buffer.from(sound);
          const at = somewhere % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ change;
          writeFileSync(file, bytes);
          try {
            expect(sicknessOfBackup(backup)).not.toBe("");
          } finally {
            writeFileSync(file, sound);
          }
        },
      ),
      { numRuns: countOf(19) },
    );
    expect(sicknessOfBackup(backup)).toBe("");
  });
});

describe("a place", () => {
  it("B1 gets a backup before a new version changes the file, while no store is open", async () => {
    const opened = await withPlace();
    const events = writtenEvents(opened.store).length;
    opened.store.close();
    const next = newestVersion(readMigrations("ledger")) + 10;
    const later = [
      ...readMigrations("ledger"),
      { version: next, name: "later", sql: "create table later (x integer) strict" },
    ];
    const migrated = openDataFolder(opened.dir, undefined, later);
    if (!migrated.ok) throw new Error(migrated.detail);
    migrated.db.close();
    const [backup, ...more] = findBackups(opened.place);
    expect(more).toEqual([]);
    expect(backup?.manifest).toMatchObject({ reason: "migration", schema: next - 10 });
    expect(backup?.manifest.counts.events).toBe(events);
    expect(backup && sicknessOfBackup(backup)).toBe("");
    expect(readRecord(opened.dir)).toMatchObject({
      trouble: null,
      last: { id: backup?.manifest.id },
    });
  });

  it("B1 that is unreachable does not stop a new version; the shell reports the failure", async () => {
    const opened = await withPlace();
    opened.store.close();
    rmSync(opened.place, { recursive: true });
    const next = newestVersion(readMigrations("ledger")) + 10;
    const migrated = openDataFolder(opened.dir, undefined, [
      ...readMigrations("ledger"),
      { version: next, name: "later", sql: "create table later (x integer) strict" },
    ]);
    expect(migrated.ok).toBe(true);
    if (migrated.ok) migrated.db.close();
    expect(readRecord(opened.dir).trouble).toBe("placeMissing");
  });

  it("B1 drops papers that no backup names, unless it contains an unreadable folder", async () => {
    const opened = await withPlace();
    const first = await made(opened);
    const stray = path.join(first.group, "papers", "ab", "ab".repeat(32));
    mkdirSync(path.dirname(stray), { recursive: true });
    writeFileSync(stray, "a paper of a backup that is gone");
    const newer = path.join(first.group, "20991231-000000");
    mkdirSync(newer);
    writeFileSync(path.join(newer, "manifest.json"), '{"format":2}');
    opened.clock.advance(60_000);
    await made(opened);
    expect(existsSync(stray)).toBe(true);
    rmSync(newer, { recursive: true });
    opened.clock.advance(60_000);
    const last = await made(opened);
    expect(existsSync(stray)).toBe(false);
    expect(sicknessOfBackup(first)).toBe("");
    expect(sicknessOfBackup(last)).toBe("");
  });

  it("B2 states replaced by a restore are kept for ninety days", async () => {
    const opened = await withPlace();
    const { store, clock, dir } = opened;
    const aside = (days: number) => {
      const at = new Date(clock.now().getTime() - days * 86_400_000);
      const folder = path.join(dir, "replaced", idAt(at));
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, "safir.db"), "");
      return idAt(at);
    };
    aside(91);
    const young = aside(89);
    await store.parts.backups.tick();
    expect(replacedStates(dir)).toEqual([young]);
  });
});
