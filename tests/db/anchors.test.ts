/** B8: heads recorded elsewhere: an older file, a truncated ledger, a deleted dossier, a rewritten advance. */
import { copyFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { markOf, markText } from "#shared/whole/mark.ts";
import { openSqlite, type Db } from "#db/sqlite.ts";
import type { RunningStore } from "#db/store.ts";
import { stageRestore } from "#db/backup/restore.ts";
import { change, made, withPlace } from "../helpers/backups.ts";
import { databaseOf } from "../helpers/folders.ts";
import { createClock, must, openTestStore, populate } from "../helpers/store.ts";
import { findingsAfterRound, rechain, tamper } from "../helpers/whole.ts";

/** As if this computer had never seen the file: only anchors outside can prove it. */
const forgetSeen = (dir: string): void => {
  const local = openSqlite(path.join(dir, "local.db"));
  local.exec("delete from seen_head");
  local.close();
};

const reopened = (dir: string): RunningStore =>
  openTestStore(dir, createClock(new Date(Date.now() + 120_000).toISOString())).store;

const anchorsOf = (store: RunningStore) => {
  findingsAfterRound(store);
  return store.parts.whole
    .findings()
    .filter(({ kind }) => kind === "anchor")
    .map(({ subject, detail }) => ({ subject, ...detail }));
};

const cutTail = (db: Db): void => {
  db.exec(`delete from event where position > (select max(position) - 5 from event);
    update projection_state set position = (select max(position) from event)`);
};

describe("an anchor outside", () => {
  it("B8 b28 a truncated ledger is found by the heads of this computer, and stops work until it is answered", async () => {
    const { store, dir, client, signIn } = await withPlace();
    store.close();
    tamper(dir, cutTail);
    const again = reopened(dir);
    expect(anchorsOf(again)).toMatchObject([{ subject: "here", problem: "behind", missing: 5 }]);
    expect(again.condition.now().readOnly).toBe("fileDamaged");
    signIn(again);
    await must(again, client, "whole.goOn", { kind: "anchor", subject: "here" });
    // The lists still contain the five commands: they are rebuilt from the ledger.
    await must(again, client, "whole.rebuild", {});
    expect(again.condition.now().readOnly).toBeNull();
    const { findings } = await must(again, client, "whole.state", {});
    expect(findings).toMatchObject([{ kind: "anchor", closes: false, answered: { by: {} } }]);
    expect(again.condition.now().findings).toBe(0);
  });

  it("B8 a rewritten last event is found at the start, and closing does not record its head", async () => {
    const { store, dir } = await withPlace();
    store.close();
    tamper(dir, (db) => {
      db.exec(
        "update event set device = 'elsewhere' where position = (select max(position) from event)",
      );
      rechain(db);
    });
    const first = reopened(dir);
    expect(first.condition.now().readOnly).toBe("fileDamaged");
    first.close();
    expect(anchorsOf(reopened(dir))).toMatchObject([{ subject: "here", problem: "rewritten" }]);
  });

  it("B8 an answer covers what was known when it was given, and no later truncation", async () => {
    const { store, dir, client, signIn } = await withPlace();
    store.close();
    tamper(dir, cutTail);
    const cut = reopened(dir);
    expect(anchorsOf(cut)).toMatchObject([{ subject: "here", missing: 5 }]);
    signIn(cut);
    await must(cut, client, "whole.goOn", { kind: "anchor", subject: "here" });
    await must(cut, client, "whole.rebuild", {});
    for (let turn = 0; turn < 3; turn += 1) await change(cut, client);
    cut.close();
    // The old one still does not match, and is answered.
    const late = () =>
      openTestStore(dir, createClock(new Date(Date.now() + 600_000).toISOString())).store;
    const answered = late();
    anchorsOf(answered);
    expect(answered.condition.now().readOnly).toBeNull();
    answered.close();
    tamper(dir, (db) => {
      db.exec(`delete from event where position > (select max(position) - 2 from event);
        update projection_state set position = (select max(position) from event)`);
    });
    const again = late();
    expect(again.condition.now().readOnly).toBe("fileDamaged");
    expect(anchorsOf(again)).toMatchObject([{ subject: "here", problem: "behind" }]);
  });

  it("B8 b28 an older copy of the whole folder is found by the manifest of a newer backup", async () => {
    const opened = await withPlace();
    const { store, dir, client } = opened;
    store.close();
    const older = `${databaseOf(dir)}.older`;
    copyFileSync(databaseOf(dir), older);
    const live = reopened(dir);
    opened.signIn(live);
    for (let turn = 0; turn < 3; turn += 1) await change(live, client);
    await made({ ...opened, store: live });
    live.close();
    copyFileSync(older, databaseOf(dir));
    forgetSeen(dir);
    expect(anchorsOf(reopened(dir))).toMatchObject([
      { subject: "backup", source: "backup", problem: "behind", missing: 3 },
    ]);
  });

  it("B8 a deleted dossier is found and named although every hash was recomputed", async () => {
    const opened = await withPlace();
    await made(opened);
    const { store, dir, client, signIn } = opened;
    const dossier = store.parts.db
      .prepare<[], { id: string; no: string }>(
        "select id, dossier_no as no from mission where status = 'archived' order by id limit 1",
      )
      .get();
    store.close();
    tamper(dir, (db) => {
      db.prepare("delete from event where stream = ?").run(`mission:${dossier?.id}`);
      rechain(db);
      db.exec("update projection set hash = 'older'");
    });
    forgetSeen(dir);
    const again = reopened(dir);
    expect(again.parts.ledger.verifyAll().brokenAt).toBeNull();
    const found = anchorsOf(again);
    expect(found).toMatchObject([{ subject: "backup" }]);
    expect(found[0]?.streams).toContain(`mission:${dossier?.id}`);
    expect((found[0]?.dossiersThen ?? 0) - (found[0]?.dossiersNow ?? 0)).toBe(1);
    signIn(again);
    const { findings } = await must(again, client, "whole.state", {});
    expect(findings.find(({ kind }) => kind === "anchor")?.records.length).toBeGreaterThan(0);
  });

  it("B8 a rewritten advance is found with its dossier although every hash was recomputed", async () => {
    const opened = await withPlace();
    await made(opened);
    const { store, dir } = opened;
    const paid = store.parts.db
      .prepare<[], { stream: string; id: string }>(
        "select stream, id from event where type like 'mission.advancePaid%' limit 1",
      )
      .get();
    expect(paid).toBeDefined();
    store.close();
    tamper(dir, (db) => {
      const payload = db
        .prepare<[string], string>("select payload from event where id = ?")
        .pluck()
        .get(paid?.id ?? "");
      const more = payload?.replace(/("minor":)(\d)/, "$19$2");
      expect(more).not.toBe(payload);
      db.prepare("update event set payload = ? where id = ?").run(more, paid?.id);
      rechain(db);
      db.exec("update projection set hash = 'older'");
    });
    forgetSeen(dir);
    const found = anchorsOf(reopened(dir));
    expect(found).toMatchObject([{ subject: "backup", problem: "rewritten" }]);
    expect(found[0]?.streams).toEqual([paid?.stream]);
  });

  it("B8 a restored backup is not a rewritten history, although a newer one has more events", async () => {
    const opened = await withPlace();
    const backup = await made(opened);
    await change(opened.store, opened.client);
    opened.clock.advance(60_000);
    await made(opened);
    opened.store.close();
    expect(stageRestore(opened.dir, backup, new Date(), () => {})).toBe("staged");
    const again = reopened(opened.dir);
    expect(anchorsOf(again)).toEqual([]);
    expect(again.condition.now().readOnly).toBeNull();
  });

  it("B8 a printed mark matches and says how much came since, or that this is another file", async () => {
    const opened = await withPlace();
    const { store, client, dir, signIn } = opened;
    const printed = markText(await must(store, client, "anchor.mark", {}));
    await change(store, client);
    const persian = printed.replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹".charAt(Number(digit)));
    expect(await must(store, client, "anchor.compare", { mark: persian })).toMatchObject({
      fits: true,
      since: 1,
    });
    const wrong = printed.replace(/.$/, (letter) => (letter === "B" ? "C" : "B"));
    expect(await store.call(client, "anchor.compare", { mark: wrong })).toMatchObject({
      ok: false,
      error: { fields: [{ path: "mark", reason: "markMistyped" }] },
    });
    const later = markText(await must(store, client, "anchor.mark", {}));
    store.close();
    tamper(dir, cutTail);
    forgetSeen(dir);
    const cut = reopened(dir);
    signIn(cut);
    expect(await must(cut, client, "anchor.compare", { mark: later })).toMatchObject({
      fits: false,
      misfit: "behind",
    });
    // It is on the page; a typed mark alone does not stop work.
    expect(cut.condition.now().findings).toBeGreaterThan(0);
    cut.close();
    tamper(dir, (db) => {
      db.exec("update event set device = 'elsewhere' where position = 3");
      rechain(db);
    });
    const rewritten = reopened(dir);
    signIn(rewritten);
    const early = printed.replace(/^\d+/, (digits) => digits);
    expect(await must(rewritten, client, "anchor.compare", { mark: early })).toMatchObject({
      fits: false,
    });
  });
});

it("B8 typed marks that do not match cannot fill the page: the newest twenty stay", async () => {
  const { store } = openTestStore();
  const { employee } = await populate(store);
  for (let position = 5000; position < 5030; position += 1) {
    const mark = markText(markOf({ position, runHash: "ab".repeat(32) }));
    await must(store, employee.client, "anchor.compare", { mark });
  }
  const found = store.parts.whole.findings();
  expect(found.map(({ subject }) => subject)).toHaveLength(20);
  expect(found.at(-1)?.subject).toBe("paper 5029");
});

/** One row for each way to change the file with an SQLite tool. */
const attacks: [string, (db: Db) => void][] = [
  ["edited", (db) => db.exec("update event set actor = 'somebody' where position = 20")],
  ["deleted", (db) => db.exec("delete from event where position = 20")],
  [
    "inserted",
    (db) =>
      db.exec(`update event set position = position + 1000000 where position > 20;
        update event set position = position - 999999 where position > 1000000;
        insert into event select 21, 'forged', stream, version + 500, type, at, actor, for_whom, device,
          command_id, payload, prev, hash, run_hash, sig from event where position = 20`),
  ],
  [
    "reordered",
    (db) =>
      db.exec(`update event set position = 1000000 where position = 20;
        update event set position = 20 where position = 21;
        update event set position = 21 where position = 1000000`),
  ],
];

describe("an OS user with an SQLite tool", () => {
  it.each(attacks)("B8 b28 an event %s is found after the next start", async (_what, attack) => {
    const { store, dir } = await withPlace();
    store.close();
    tamper(dir, (db) => {
      attack(db);
      db.exec("update projection_state set position = (select max(position) from event)");
    });
    const again = reopened(dir);
    const found = findingsAfterRound(again);
    expect(found.some((one) => /^(event|chain)/.test(one))).toBe(true);
    expect(again.condition.now().readOnly).toBe("fileDamaged");
  });
});
