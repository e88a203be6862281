/** B6: everything is checked in portions between calls; damage is reported, also by the damaged dossier. */
import { onScreen } from "../helpers/on-screen.ts";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { openSqlite, type Db } from "#db/sqlite.ts";
import { checkTables } from "#db/whole/tables.ts";
import { startWatching } from "#db/whole/watch.ts";
import { attachmentPath } from "#db/attachments.ts";
import { createCatchUp } from "#db/projections/search.ts";
import type { RunningStore } from "#db/store.ts";
import { made, withPlace } from "../helpers/backups.ts";
import { databaseOf, withSmallDisk } from "../helpers/folders.ts";
import { dumpProjections } from "../helpers/projections.ts";
import { must, openTestStore, populate, tempDir, testPassword, withId } from "../helpers/store.ts";
import { createWalk } from "../helpers/walk.ts";
import { findingsAfterRound, goOnFor, tamper } from "../helpers/whole.ts";

/** A closed municipality with one changed letter of its name in the file. */
const withDamagedEvent = async () => {
  const opened = openTestStore();
  const { administrator } = await populate(opened.store);
  await goOnFor(opened.store, administrator);
  opened.store.parts.db.exec("vacuum");
  opened.store.close();
  const file = databaseOf(opened.dir);
  const bytes = readFileSync(file);
  // In the payload of the first event, and in its projection.
  const places: number[] = [];
  for (let at = -1; (at = bytes.indexOf("Municipality of Sari", at + 1)) >= 0;) places.push(at);
  expect(places.length).toBeGreaterThan(0);
  for (const at of places) bytes.write("Municipality of Sarj", at);
  writeFileSync(file, bytes);
  return opened;
};

const expectOnlyReading = async (store: RunningStore) => {
  const session = await must(store, "window", "session.signIn", {
    username: "admin",
    password: testPassword,
  });
  expect(session.state).toBe("active");
  expect((await must(store, "window", "people.list", {})).total).toBeGreaterThan(5);
  expect(
    await store.call(
      "window",
      "settings.change",
      withId({ key: "leadDaysForeign" as const, seenVersion: 0, value: 30 }),
    ),
  ).toMatchObject({ ok: false, error: { code: "unavailable", reason: "fileDamaged" } });
};

describe("the check of the whole", () => {
  it("S3 B6 reports that a sound municipality is sound, when, and what was checked", async () => {
    const { store, clock } = openTestStore();
    await populate(store);
    expect(store.condition.now().checked).toBeNull();
    const at = clock.now().toISOString();
    const watching = startWatching(store, { afterMs: 0 });
    await vi.waitFor(() => expect(store.condition.now().checked).toEqual({ at, sound: true }), {
      timeout: 120_000,
    });
    watching.stop();
    expect(store.condition.now()).toMatchObject({ readOnly: null, findings: 0 });
    const { counts } = store.parts.whole.rounds()[0] ?? {};
    expect(counts).toMatchObject({ events: store.parts.ledger.head().position });
    expect(counts?.tables).toBeGreaterThan(20);
    expect(counts?.lists).toBeGreaterThan(20);
  });

  it("S3 B6 works in portions: calls are answered between them, and their writes are not reported as damage", async () => {
    const { store } = openTestStore();
    const cast = await populate(store);
    let calls = 0;
    // Each call appends an event that has to be checked too: so the test needs a bounded number of calls.
    while (!store.parts.whole.step()) {
      if (calls > 40) continue;
      const value = 20 + (calls % 9);
      const change = onScreen(store, "settings.change", { key: "leadDaysForeign" as const, value });
      await must(store, cast.administrator.client, "settings.change", withId(change));
      calls += 1;
    }
    expect(calls).toBeGreaterThan(20);
    expect(store.parts.whole.findings()).toEqual([]);
  });

  it("S3 B6 a changed event far from the ends is found, and from then on only reading works", async () => {
    const { dir, clock } = await withDamagedEvent();
    const { store } = openTestStore(dir, clock);
    startWatching(store, { afterMs: 0 });
    await vi.waitFor(() => expect(store.condition.now().readOnly).toBe("fileDamaged"), {
      timeout: 120_000,
    });
    await expectOnlyReading(store);
    store.close();
    // The next start reports it at once.
    const again = openTestStore(dir, clock).store;
    expect(again.condition.now()).toMatchObject({ readOnly: "fileDamaged", findings: 1 });
    await expectOnlyReading(again);
  });

  it("B6 an interrupted round continues where it stopped, after the next start too", async () => {
    const { store, dir, clock } = openTestStore();
    await populate(store);
    const stages = new Set<string>();
    while (!store.parts.whole.step()) {
      const stage = store.parts.whole.progress()?.stage ?? "";
      stages.add(stage);
      if (stage === "tables") break;
    }
    expect([...stages]).toEqual(["events", "records", "tables"]);
    store.close();
    const again = openTestStore(dir, clock).store;
    again.parts.whole.step();
    expect(again.parts.whole.progress()?.stage).toBe("tables");
    while (!again.parts.whole.step());
    expect(again.parts.whole.rounds()).toMatchObject([{ found: 0 }]);
    expect(again.parts.whole.rounds()[0]?.counts.events).toBe(again.parts.ledger.head().position);
  });

  it("B6 every stream is checked: a role written into an event of a person is reported", async () => {
    const { store, dir, clock } = openTestStore();
    const cast = await populate(store);
    await goOnFor(store, cast.administrator);
    store.close();
    const stream = `person:${cast.employee.id}`;
    tamper(dir, (db) => {
      db.prepare(
        "update event set payload = replace(payload, '[\"employee\"]', '[\"administrator\"]') where stream = ?",
      ).run(stream);
    });
    const again = openTestStore(dir, clock).store;
    expect(findingsAfterRound(again)).toEqual([`event ${stream}`]);
    again.parts.sessions.start("admin", cast.administrator.id);
    const { findings } = await must(again, "admin", "whole.state", {});
    expect(findings).toMatchObject([
      { kind: "event", closes: true, remedy: "restore", records: [{ id: cast.employee.id }] },
    ]);
  });

  it("B6 lists are compared with a rebuild, and rebuilding repairs them", async () => {
    const { store, dir, clock } = openTestStore();
    const walk = await createWalk(store, clock);
    const missionId = await walk.missionIn("inReview");
    const before = dumpProjections(store.parts.db);
    store.close();
    tamper(dir, (db) => {
      db.exec("update mission set subject = 'عنوان ساختگی', status = 'rejected'");
      db.exec("delete from task");
      db.exec("update person set name_fa = 'دیگری' where id in (select id from person limit 1)");
    });
    const again = openTestStore(dir, clock).store;
    expect(findingsAfterRound(again)).toEqual(
      expect.arrayContaining(["projection mission", "projection task", "projection person"]),
    );
    const found = again.parts.whole.findings().find(({ subject }) => subject === "mission");
    expect(found?.detail.missions).toEqual([missionId]);
    again.parts.sessions.start("admin", walk.cast.administrator.id);
    await must(again, "admin", "whole.rebuild", {});
    expect(again.condition.now()).toMatchObject({ readOnly: null, findings: 0 });
    expect(dumpProjections(again.parts.db)).toEqual(before);
    expect(findingsAfterRound(again)).toEqual([]);
  });

  it("B6 the index of words is compared too", async () => {
    const { store, clock } = openTestStore();
    const walk = await createWalk(store, clock);
    await walk.missionIn("inReview");
    const { db } = store.parts;
    createCatchUp(db, store.parts.ledger)();
    const doc = db.prepare<[], number>("select min(rowid) from search_index").pluck().get();
    db.prepare("delete from search_index where rowid = ?").run(doc);
    expect(findingsAfterRound(store)).toEqual(["projection search_index"]);
  });

  it.each(["strict", "strict, without rowid"])(
    "B6 b14 a long table (%s) is checked in portions: each row through each index, and extra entries of an index",
    (kind) => {
      const file = path.join(tempDir(), "long.db");
      const inFile = <R>(act: (db: Db) => R): R => {
        const db = openSqlite(file);
        db.unsafeMode();
        try {
          return act(db);
        } finally {
          db.close();
        }
      };
      const look = () => inFile((db) => [...checkTables(db, "")]);
      const said = () => look().flatMap((one) => (one.said === "" ? [] : [one.said]));
      inFile((db) => {
        db.exec(`create table long (at integer, name text, n integer, part integer, primary key (at, part)) ${kind};
        create unique index long_by_name on long (name);
        create index long_by_n on long (n, name)`);
        const put = db.prepare("insert into long values (?, ?, ?, 1)");
        db.transaction(() => {
          for (let at = 1; at <= 25_000; at += 1)
            put.run(at, at === 7 ? null : `name ${at}`, at % 3);
        })();
      });
      expect(look().filter(({ more }) => more).length).toBeGreaterThan(20);
      expect(said()).toEqual([]);
      /** Runs something while one index lacks row 500. */
      const pastIndex = (act: string) => {
        const define = (end: string) =>
          inFile((db) => {
            db.pragma("writable_schema = on");
            db.prepare("update sqlite_schema set sql = ? where name = 'long_by_n'").run(
              `create index long_by_n on long (n, name)${end}`,
            );
          });
        define(" where at <> 500");
        inFile((db) => db.exec(act));
        define("");
      };
      pastIndex("delete from long where at = 500");
      expect(said()).toEqual(["wrong # of entries in index long_by_n"]);
      pastIndex("insert into long values (500, 'another', 1, 1)");
      expect(said()).toEqual(["a row is missing from index long_by_n"]);
    },
  );

  it("B6 a document taken out of the search does not end the search of its mission, nor the check", async () => {
    const { store, dir, clock } = openTestStore();
    const walk = await createWalk(store, clock);
    const missionId = await walk.missionIn("inReview");
    await walk.missionIn("inReview");
    createCatchUp(store.parts.db, store.parts.ledger)();
    store.close();
    tamper(dir, (db) => db.exec(`delete from search_doc where mission_id = '${missionId}'`));
    const again = openTestStore(dir, clock).store;
    const officer = walk.cast.officer;
    again.parts.sessions.start(officer.client, officer.id);
    again.parts.db
      .prepare("insert into search_waiting values (?, ?)")
      .run(again.parts.ledger.head().position, missionId);
    expect(
      (await must(again, officer.client, "search.find", { text: "تفاهم‌نامه" })).total,
    ).toBeGreaterThan(0);
    expect(findingsAfterRound(again)).toEqual([]);
  });

  it("B6 a damaged dossier that waits for the search does not end the search of the others", async () => {
    const { store, dir, clock } = openTestStore();
    const walk = await createWalk(store, clock);
    const missionId = await walk.missionIn("inReview");
    await walk.missionIn("inReview");
    await goOnFor(store, walk.cast.administrator);
    store.close();
    tamper(dir, (db) =>
      db
        .prepare("update event set payload = substr(payload, 3) where stream = ? and version = 1")
        .run(`mission:${missionId}`),
    );
    const again = openTestStore(dir, clock).store;
    const officer = walk.cast.officer;
    again.parts.sessions.start(officer.client, officer.id);
    expect(
      (await must(again, officer.client, "search.find", { text: "تفاهم‌نامه" })).total,
    ).toBeGreaterThan(0);
  });

  it("B6 without room to compare the lists, nothing is reported as sound", () =>
    withSmallDisk("30m", async ({ dir }) => {
      const { store } = openTestStore(dir);
      await populate(store);
      expect(findingsAfterRound(store)).toEqual([]);
      expect(store.parts.whole.rounds()[0]?.counts).toMatchObject({ lists: 0 });
      expect(store.condition.now().checked).toMatchObject({ sound: false });
      store.close();
    }));

  it("B6 a dropped trigger or index, and a foreign trigger, are reported", async () => {
    const { store, dir, clock } = openTestStore();
    await populate(store);
    store.close();
    tamper(dir, (db) => {
      db.exec("drop index person_by_name");
    });
    const again = openTestStore(dir, clock).store;
    again.parts.db.exec("drop trigger event_is_never_deleted");
    expect(findingsAfterRound(again)).toEqual([
      "schema event_is_never_deleted",
      "schema person_by_name",
    ]);
  });

  it("B6 a damaged dossier shows it, also an unreadable one, and nothing is decided in it", async () => {
    const { store, dir, clock } = openTestStore();
    const walk = await createWalk(store, clock);
    const wrong = await walk.missionIn("inReview");
    const unreadable = await walk.missionIn("returned");
    const sound = await walk.missionIn("inReview");
    await goOnFor(store, walk.cast.administrator);
    store.close();
    tamper(dir, (db) => {
      const put = db.prepare(
        "update event set payload = replace(payload, ?, ?) where stream = ? and version = 1",
      );
      put.run("آستاراخان", "آستارامان", `mission:${wrong}`);
      put.run('"subject":', '"subject', `mission:${unreadable}`);
    });
    const again = openTestStore(dir, clock).store;
    again.parts.sessions.start("client-manager", walk.cast.manager.id);
    const ask = (missionId: string) =>
      again.call("client-manager", "mission.dossier", { missionId });
    expect(await ask(sound)).toMatchObject({ ok: true, value: { damages: [] } });
    expect(await ask(wrong)).toMatchObject({
      ok: true,
      value: { damages: [{ kind: "event", version: 1 }] },
    });
    expect(await ask(unreadable)).toMatchObject({
      ok: false,
      error: { code: "unavailable", reason: "recordDamaged", params: { version: 1 } },
    });
    // Damage found while reading is a finding at once, before any round.
    expect(again.condition.now()).toMatchObject({ readOnly: "fileDamaged", findings: 2 });
  });

  it("B6 nothing is decided on a damaged record, before any round has found it", async () => {
    const { store, dir, clock } = openTestStore();
    const cast = await populate(store);
    await goOnFor(store, cast.administrator);
    store.close();
    tamper(dir, (db) => {
      db.prepare(
        "update event set payload = replace(payload, 'Test', 'Tost') where stream = ? and version = 1",
      ).run(`person:${cast.employee.id}`);
    });
    const again = openTestStore(dir, clock).store;
    again.parts.sessions.start("admin", cast.administrator.id);
    const {
      id,
      username: _name,
      active: _active,
      versions,
      ...fields
    } = await must(again, "admin", "people.get", { id: cast.employee.id });
    const change = withId({ id, seenVersion: versions.fields, fields });
    expect(await again.call("admin", "people.change", change)).toMatchObject({
      ok: false,
      error: { code: "unavailable", reason: "recordDamaged", params: { version: 1 } },
    });
  });

  it("B6 papers are read completely; a missing or changed one is reported and restored from the backup", async () => {
    const opened = await withPlace();
    const { store, client } = opened;
    await made(opened);
    const papers = store.parts.db
      .prepare<[], string>("select distinct sha256 from mission_paper order by sha256 limit 2")
      .pluck()
      .all();
    const [gone = "", changed = ""] = papers.map((one) =>
      attachmentPath(store.parts.attachments, one),
    );
    rmSync(gone);
    writeFileSync(changed, "another paper");
    expect(findingsAfterRound(store)).toEqual(papers.map((one) => `paper ${one}`));
    // Work goes on: a damaged paper does not stop an office.
    expect(store.condition.now()).toMatchObject({ readOnly: null, findings: 2 });
    const { findings } = await must(store, client, "whole.state", {});
    expect(findings.map(({ detail }) => detail.problem)).toEqual(["missing", "changed"]);
    const missionId = findings[0]?.detail.missions?.[0] ?? "";
    expect(store.parts.whole.damagesOf(missionId)[0]).toMatchObject({ kind: "paper" });
    expect(await must(store, client, "whole.bringPapers", {})).toEqual({ brought: 2, left: 0 });
    expect(findingsAfterRound(store)).toEqual([]);
  });

  it("B6 the next round removes repaired findings", async () => {
    const { store } = openTestStore();
    await populate(store);
    const { db } = store.parts;
    const name = db.prepare<[], string>("select name_fa from person where doc = 1").pluck().get();
    const rename = (to: unknown) =>
      db.prepare("update person set name_fa = ? where doc = 1").run(to);
    rename("دیگری");
    expect(findingsAfterRound(store)).toEqual(["projection person"]);
    rename(name);
    expect(findingsAfterRound(store)).toEqual([]);
    expect(store.parts.whole.rounds().map(({ found }) => found)).toEqual([0, 1]);
  });
});
