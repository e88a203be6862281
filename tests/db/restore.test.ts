/** B2 B3: a backup is restored, undone, refused; and the drill that opens it. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { attachmentPath } from "#db/attachments.ts";
import { findBackups, type FoundBackup } from "#db/backup/layout.ts";
import { finishRestore, replacedStates, stageRestore, stageUndo } from "#db/backup/restore.ts";
import { samplePassword } from "#db/sample/people.ts";
import { openStore, type RunningStore } from "#db/store.ts";
import { sweepAbandoned } from "#db/sweep.ts";
import { administrator, change, filesUnder, made, withPlace } from "../helpers/backups.ts";
import { writtenEvents } from "../helpers/replay.ts";
import { createClock, must, openTestStore, populate, tempDir } from "../helpers/store.ts";
import { createWalk } from "../helpers/walk.ts";

describe("a restore", () => {
  /** The disk of the PC is lost: an empty folder gets the backup. */
  const restored = (backup: FoundBackup, dir: string) => {
    expect(stageRestore(dir, backup, new Date(), () => {})).toBe("staged");
    return openTestStore(dir, createClock(new Date().toISOString())).store;
  };

  it("B2 on a new PC: events, papers, people, passwords, numbers are restored", async () => {
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

  it("B3 after another municipality's backup was put back, nothing is said to be backed up yet", async () => {
    const other = await withPlace();
    const backup = await made(other);
    const { store, dir } = openTestStore();
    const { client } = (await populate(store)).administrator;
    const place = tempDir();
    await must(store, client, "backup.choose", { place, hour: 13, gigabytes: 5 });
    await must(store, client, "backup.make", {});
    await must(store, client, "backup.drill", {});
    const stateOf = (one: RunningStore) => one.parts.backups.state();
    expect(stateOf(store).record).toMatchObject({ drill: { sound: true } });
    store.close();
    // The same again is said of the same municipality.
    const reopened = openTestStore(dir, createClock(new Date().toISOString())).store;
    expect(stateOf(reopened).record.last).not.toBeNull();
    reopened.close();

    const exchanged = restored(backup, dir);
    const { record, warning } = stateOf(exchanged);
    expect(record).toMatchObject({ place, last: null, drill: null, head: "" });
    expect(warning).not.toBeNull();
    exchanged.parts.sessions.start(
      "window",
      exchanged.parts.people.byUsername(administrator)?.id ?? "",
    );
    await must(exchanged, "window", "backup.make", {});
    expect(stateOf(exchanged)).toMatchObject({ record: { last: {} }, warning: null });
  });

  it("B2 B11 papers that only the replaced state names are kept, and still exist when it is undone", async () => {
    const other = await withPlace();
    const backup = await made(other);
    const { store, dir, clock } = openTestStore();
    const walk = await createWalk(store, clock);
    const bytes = new TextEncoder().encode("%PDF-1.4\nours\n%%EOF\n");
    const input = { name: "a.pdf", mime: "application/pdf", bytes };
    const added = await walk.ask("employee", "file.add", input);
    const paper = added.ok ? (added.value as { sha256: string }) : { sha256: "" };
    await walk.missionIn("inReview", { otherPapers: [paper] });
    store.close();
    const file = attachmentPath(path.join(dir, "attachments"), paper.sha256);
    utimesSync(file, 0, 0);
    const replaced = restored(backup, dir);
    while (!replaced.parts.whole.step());
    const portions = sweepAbandoned(replaced.parts);
    while (!portions.next().done);
    expect(existsSync(file)).toBe(true);
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
    expect(stageRestore(opened.dir, backup, new Date(), () => {})).toBe("notSound");
    finishRestore(opened.dir);
    expect(statSync(path.join(opened.dir, "safir.db")).mtimeMs).toBe(before);
    expect(existsSync(path.join(opened.dir, "restoring"))).toBe(false);
  });

  it("B2 a backup of a newer Safir is refused before anything is touched", async () => {
    const opened = await withPlace();
    const backup = await made(opened);
    opened.store.close();
    const newer = { ...backup, manifest: { ...backup.manifest, schema: 9990 } };
    expect(stageRestore(opened.dir, newer, new Date(), () => {})).toBe("newer");
    expect(existsSync(path.join(opened.dir, "restoring"))).toBe(false);
  });

  it("B2 a staged restore without its database does not replace the data", async () => {
    const opened = await withPlace();
    const backup = await made(opened);
    const events = writtenEvents(opened.store);
    opened.store.close();
    expect(stageRestore(opened.dir, backup, new Date(), () => {})).toBe("staged");
    rmSync(path.join(opened.dir, "restoring", "safir.db"));
    const again = openTestStore(opened.dir, createClock(new Date().toISOString())).store;
    expect(writtenEvents(again)).toEqual(events);
  });

  it("B2 B1 after an older backup was put back, the next command makes one due again", async () => {
    const opened = await withPlace();
    const backup = await made(opened);
    await change(opened.store, opened.client);
    await change(opened.store, opened.client);
    opened.clock.advance(60_000);
    await made(opened);
    opened.store.close();
    const store = restored(backup, opened.dir);
    opened.signIn(store);
    expect(store.parts.backups.state().record.head).not.toBe(backup.manifest.head.runHash);
    await store.parts.backups.makeAtQuit();
    expect(findBackups(opened.place)).toHaveLength(3);
  });

  it("B2 a swap interrupted at any point is finished by the next start", async () => {
    const opened = await withPlace();
    const backup = await made(opened);
    const events = writtenEvents(opened.store);
    opened.store.close();
    const names = ["safir.db", "local.db"];
    // The files moved out before the interruption, and those moved in.
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
      expect(stageRestore(dir, backup, at, () => {})).toBe("staged");
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

describe("before a restore", () => {
  it("B2 losses are listed by kind and by dossier, the last changed first", async () => {
    const opened = await withPlace();
    const { store, client } = opened;
    const { manifest } = await made(opened);
    const lost = (page = 0) => must(store, client, "backup.lost", { ...manifest.head, page });
    expect(await lost()).toMatchObject({ kinds: [], dossiers: [], total: 0, hidden: 0 });
    await change(store, client);
    const ids = store.parts.db
      .prepare<[], string>(
        "select id from mission where status = 'archived' and class_rank = 0 order by id limit 12",
      )
      .pluck()
      .all();
    const [secret = ""] = store.parts.db
      .prepare<[], string>("select id from mission where class_rank > 0 and status = 'archived'")
      .pluck()
      .all();
    for (const id of [...ids, ...(secret === "" ? [] : [secret])]) addendum(store, id);
    const found = await lost();
    expect(found.kinds).toEqual([
      { kind: "dossiers", acts: ids.length + (secret === "" ? 0 : 1) },
      { kind: "settings", acts: 1 },
    ]);
    expect(found.total).toBe(ids.length);
    expect(found.hidden).toBe(secret === "" ? 0 : 1);
    const last = ids.at(-1) ?? "";
    expect(found.dossiers[0]).toMatchObject({ id: last, acts: 1, subject: "" });
    expect(found.dossiers[0]?.dossierNo).not.toBe("");
    if (ids.length > found.pageSize)
      expect((await lost(1)).dossiers).toHaveLength(ids.length - found.pageSize);
    // Of another history: all of it.
    const other = { position: manifest.head.position, runHash: "0".repeat(64), page: 0 };
    const all = await must(store, client, "backup.lost", other);
    expect(all.kinds.reduce((sum, { acts }) => sum + acts, 0)).toBe(writtenEvents(store).length);
  });

  /** Archives a dossier directly, without the steps before. */
  const addendum = (store: RunningStore, id: string) => {
    const archivist = store.parts.people.byUsername("bayegan")?.id ?? "";
    const done = store.decideAs(archivist, {
      name: "mission.addAddendum",
      input: {
        missionId: id,
        text: "افزوده پس از پشتیبان",
        papers: [],
        seenVersion: store.parts.ledger.stream(`mission:${id}`).length,
        commandId: crypto.randomUUID(),
      },
    });
    expect(done).toMatchObject({ ok: true });
  };
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

  it("B3 says why nothing was tested when the place is unreachable", async () => {
    const { store, client, place, ...opened } = await withPlace();
    await made({ store, client, place, ...opened });
    rmSync(place, { recursive: true });
    expect(await store.call(client, "backup.drill", {})).toMatchObject({
      ok: false,
      error: { reason: "placeMissing" },
    });
  });

  it("B3 a damaged backup is reported until there is a sound one", async () => {
    const opened = await withPlace();
    const { store, client } = opened;
    const backup = await made(opened);
    const [paper = ""] = filesUnder(path.join(backup.group, "papers"));
    writeFileSync(paper, "other bytes");
    expect(await must(store, client, "backup.drill", {})).toEqual({ sound: false });
    expect(await opened.state()).toMatchObject({ warning: "drillFailed" });
    opened.clock.advance(60_000);
    await made(opened);
    expect(await must(store, client, "backup.drill", {})).toEqual({ sound: true });
    expect(await opened.state()).toMatchObject({ warning: null });
  });
});
