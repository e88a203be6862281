/** B1–B3: backups that make themselves, are sound or none, and come back. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBackups, type FoundBackup } from "#db/backup/layout.ts";
import { finishRestore, replacedStates, stageRestore, stageUndo } from "#db/backup/restore.ts";
import { sicknessOfBackup } from "#db/backup/verify.ts";
import { samplePassword } from "#db/sample/people.ts";
import { openStore, type RunningStore } from "#db/store.ts";
import { writtenEvents } from "../helpers/replay.ts";
import { copySample } from "../helpers/sample.ts";
import { createClock, must, openTestStore, tempDir } from "../helpers/store.ts";

const administrator = "modir.samaneh";

/** The sample municipality with a place for its backups, and its administrator signed in. */
const withPlace = async () => {
  const dir = tempDir();
  await copySample(dir);
  const clock = createClock(new Date().toISOString());
  const { store } = openTestStore(dir, clock);
  const place = tempDir();
  const client = "window";
  const signIn = (one: RunningStore) => {
    const person = one.parts.people.byUsername(administrator);
    one.parts.sessions.start(client, person?.id ?? "");
  };
  signIn(store);
  await must(store, client, "backup.choose", { place, hour: 13, gigabytes: 5 });
  const state = () => must(store, client, "backup.state", {});
  return { dir, clock, store, place, client, signIn, state };
};

const made = async (opened: Awaited<ReturnType<typeof withPlace>>): Promise<FoundBackup> => {
  await must(opened.store, opened.client, "backup.make", {});
  const [newest] = findBackups(opened.place);
  if (!newest) throw new Error("No backup was found.");
  return newest;
};

const filesUnder = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

describe("a backup", () => {
  it("B1 says what it holds, has every paper, and is sound", async () => {
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

  it("B1 keeps each paper once, however many backups there are", async () => {
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

  it("B1 what is written while it is made is in it whole or not at all", async () => {
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

  it("B1 is made at the set hour, once, and a stick that comes back catches up", async () => {
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

  it("B1 half a backup is never listed, and the next one sweeps it away", async () => {
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

  it("B1 a place inside the data, or one that is not there, is refused at its field", async () => {
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

  it("B2 one changed byte anywhere is found, 200 times", async () => {
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
      { numRuns: 200 },
    );
    expect(sicknessOfBackup(backup)).toBe("");
  });
});

describe("a restore", () => {
  /** The disk of the PC is gone: a fresh folder gets the backup. */
  const restored = (backup: FoundBackup, dir: string) => {
    expect(stageRestore(dir, backup, new Date(), () => {})).toBe("");
    return openTestStore(dir, createClock(new Date().toISOString())).store;
  };

  it("B2 on a new PC: events, papers, people, passwords, numbers are ours again", async () => {
    const opened = await withPlace();
    const events = writtenEvents(opened.store);
    const backup = await made(opened);
    opened.store.close();
    rmSync(opened.dir, { recursive: true });
    const dir = path.join(tempDir(), "new");
    mkdirSync(dir);
    const store = restored(backup, dir);
    expect(writtenEvents(store)).toEqual(events);
    expect(store.parts.ledger.verifyAll().brokenAt).toBeNull();
    expect(store.parts.sql<[], number>("select count(*) from session").pluck().get()).toBe(0);
    const signedIn = await store.call("fresh", "session.signIn", {
      username: administrator,
      password: samplePassword,
    });
    expect(signedIn).toMatchObject({ ok: true });
    const papers = readFileSync(path.join(backup.folder, "papers.txt"), "utf8").trim().split("\n");
    expect(filesUnder(path.join(dir, "attachments"))).toHaveLength(papers.length);
    expect(store.parts.sql<[], number>("select count(*) from session").pluck().get()).toBe(1);
  });

  it("B2 keeps what it replaces, and is undone", async () => {
    const opened = await withPlace();
    const backup = await made(opened);
    const { store, client, dir } = opened;
    const { versions } = await must(store, client, "settings.list", {});
    await must(store, client, "settings.change", {
      key: "leadDaysForeign",
      value: 44,
      seenVersion: versions.leadDaysForeign,
      commandId: crypto.randomUUID(),
    });
    const later = writtenEvents(store);
    store.close();
    const back = restored(backup, dir);
    expect(writtenEvents(back)).toHaveLength(later.length - 1);
    back.close();
    const [aside = ""] = replacedStates(dir);
    expect(stageUndo(dir, aside, new Date(Date.now() + 2000))).toBe(true);
    const again = openTestStore(dir, createClock(new Date().toISOString())).store;
    expect(writtenEvents(again)).toEqual(later);
    expect(replacedStates(dir)).toHaveLength(2);
  });

  it("B2 a backup that was changed is refused, and nothing is touched", async () => {
    const opened = await withPlace();
    const backup = await made(opened);
    opened.store.close();
    const file = path.join(backup.folder, "safir.db");
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const before = statSync(path.join(opened.dir, "safir.db")).mtimeMs;
    expect(stageRestore(opened.dir, backup, new Date(), () => {})).toBe("safir.db was changed");
    finishRestore(opened.dir);
    expect(statSync(path.join(opened.dir, "safir.db")).mtimeMs).toBe(before);
    expect(existsSync(path.join(opened.dir, "restoring"))).toBe(false);
  });

  it("B2 a swap that was cut off anywhere is finished by the next start", async () => {
    const opened = await withPlace();
    const backup = await made(opened);
    const events = writtenEvents(opened.store);
    opened.store.close();
    const names = ["safir.db", "local.db"];
    // Which of the files had been moved out when it was cut off, and which in.
    for (const [out, into] of [
      [[], []],
      [["safir.db"], []],
      [names, []],
      [names, ["safir.db"]],
      [names, names],
    ] as const) {
      const dir = tempDir();
      cpSync(opened.dir, dir, { recursive: true });
      const at = new Date("2026-12-01T00:00:00.000Z");
      expect(stageRestore(dir, backup, at, () => {})).toBe("");
      const aside = path.join(dir, "replaced", "20261201-000000");
      mkdirSync(aside, { recursive: true });
      for (const name of out) {
        cpSync(path.join(dir, name), path.join(aside, name));
        rmSync(path.join(dir, name));
      }
      if (into.length > 0)
        writeFileSync(
          path.join(dir, "restoring", "ready"),
          JSON.stringify({ id: "20261201-000000", phase: "in" }),
        );
      for (const name of into) {
        cpSync(path.join(dir, "restoring", name), path.join(dir, name));
        rmSync(path.join(dir, "restoring", name));
      }
      const again = openStore({ dir });
      if (!again.ok) throw new Error(`${out.length} ${into.length} ${again.refusal}`);
      expect(writtenEvents(again.store)).toEqual(events);
      expect(replacedStates(dir)).toEqual(["20261201-000000"]);
      expect(existsSync(path.join(dir, "restoring"))).toBe(false);
      again.store.close();
    }
  });
});

describe("the drill", () => {
  it("B3 opens the newest backup once a week and counts it; nothing is left behind", async () => {
    const opened = await withPlace();
    const { store, clock, dir } = opened;
    await made(opened);
    const keeper = store.parts.backups;
    await keeper.tick();
    expect(keeper.state().record.drill).toMatchObject({ sound: true });
    expect(existsSync(path.join(dir, "drill"))).toBe(false);
    const first = keeper.state().record.drill?.at;
    clock.advance(6 * 86_400_000);
    await keeper.tick();
    expect(keeper.state().record.drill?.at).toBe(first);
    clock.advance(2 * 86_400_000);
    await keeper.tick();
    expect(keeper.state().record.drill?.at).not.toBe(first);
  });

  it("B3 a backup that has gone bad is said until a sound one is there", async () => {
    const opened = await withPlace();
    const { store, client } = opened;
    const backup = await made(opened);
    const [paper = ""] = filesUnder(path.join(backup.group, "papers"));
    writeFileSync(paper, "other bytes");
    expect(await must(store, client, "backup.drill", {})).toEqual({ sound: false });
    expect(await opened.state()).toMatchObject({ warning: "drillFailed" });
    rmSync(paper);
    opened.clock.advance(60_000);
    await made(opened);
    expect(await must(store, client, "backup.drill", {})).toEqual({ sound: true });
    expect(await opened.state()).toMatchObject({ warning: null });
  });
});
