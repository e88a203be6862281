/** V5: data of this computer is in a file of its own, and its loss loses no history. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { startPaperReader } from "#db/paper-reader.ts";
import type { Db } from "#db/sqlite.ts";
import { docx } from "../helpers/papers.ts";
import {
  must,
  openTestStore,
  populate,
  requestDraft,
  testPassword,
  withId,
} from "../helpers/store.ts";
import { createWalk } from "../helpers/walk.ts";
import { otherPassword } from "../helpers/test-password.ts";

const tablesOf = (db: Db, database: string): string[] =>
  db
    .prepare<[], string>(
      `select name from ${database}.sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`,
    )
    .pluck()
    .all();

const localTables = [
  "check_progress",
  "check_round",
  "draft",
  "file",
  "file_text",
  "finding",
  "heads_since",
  "notice_choice",
  "notice_read",
  "paper_try",
  "reminder_told",
  "saved_search",
  "seen_head",
  "session",
  "staff_import",
  "staff_import_row",
];

const sourcesBelow = (folder: string): { name: string; text: string }[] => {
  const root = path.join(import.meta.dirname, "../..", folder);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|sql)$/.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(root, name), "utf8") }));
};

/** Local tables that an SQL text reads or writes. */
const localTablesIn = (text: string): string[] =>
  [...text.matchAll(/\b(?:from|join|into|update)\s+(?:local\.)?(\w+)/gi)]
    .map(([, name]) => name ?? "")
    .filter((name) => localTables.includes(name));

/** A typed request with its stored draft. */
const typedRequest = async () => {
  const opened = openTestStore();
  const cast = await populate(opened.store);
  const { client, id } = cast.employee;
  const draft = await requestDraft(opened.store, client, id);
  const missionId = randomUUID();
  const save = () =>
    must(opened.store, client, "draft.save", {
      id: missionId,
      kind: "request",
      missionId: null,
      body: draft,
    });
  await save();
  const submit = () =>
    must(opened.store, client, "mission.submit", withId({ missionId, seenVersion: 0, draft }));
  return { ...opened, missionId, save, submit };
};

const draftsOf = (db: Db) => db.prepare("select * from draft").all();

describe("the two files", () => {
  it("V5 local data is in local.db, and none of it in the ledger's file", async () => {
    const { store } = openTestStore();
    await populate(store);
    expect(tablesOf(store.parts.db, "local")).toEqual(localTables);
    const main = tablesOf(store.parts.db, "main");
    expect(main.filter((name) => localTables.includes(name))).toEqual([]);
    expect(main).toEqual(expect.arrayContaining(["event", "command", "credential", "private_key"]));
  });

  it("V5 no projection reads or writes a local table", () => {
    const found = sourcesBelow("db/projections").flatMap(({ name, text }) =>
      localTablesIn(text).map((table) => `${name}: ${table}`),
    );
    expect(found).toEqual([]);
    // The check finds one where there is one.
    expect(sourcesBelow("db/handlers").flatMap(({ text }) => localTablesIn(text))).toContain(
      "draft",
    );
  });

  it("V5 a lost local.db is made again: people sign in, dossiers are unchanged", async () => {
    const { store, dir, clock, submit } = await typedRequest();
    await submit();
    store.close();
    for (const name of readdirSync(dir).filter((one) => one.startsWith("local.db")))
      rmSync(path.join(dir, name));
    const again = openTestStore(dir, clock).store;
    const session = await must(again, "window", "session.signIn", {
      username: "employee",
      password: testPassword,
    });
    expect(session.state).toBe("active");
    expect((await must(again, "window", "mission.list", {})).total).toBe(1);
  });

  it("V5 a damaged or foreign local.db is set aside and prevents nothing", async () => {
    const { store, dir, clock } = await typedRequest();
    store.close();
    const file = path.join(dir, "local.db");
    const damage = readFileSync(file);
    damage.fill(0xff, 0, 4096);
    writeFileSync(file, damage);
    const again = openTestStore(dir, clock).store;
    expect(draftsOf(again.parts.db)).toEqual([]);
    expect(readFileSync(`${file}.damaged`).equals(damage)).toBe(true);
  });

  it("V5 texts of papers that were lost with local.db are read again", async () => {
    const { store, dir, clock } = openTestStore();
    const walk = await createWalk(store, clock);
    const added = await walk.ask("employee", "file.add", {
      name: "برنامه.docx",
      mime: "",
      bytes: docx(["نشست زرافشان"]),
    });
    if (!added.ok) throw new Error(JSON.stringify(added.error));
    await walk.missionIn("inReview", { otherPapers: [added.value] });
    const reader = startPaperReader(store);
    await reader.idle();
    await reader.stop();
    store.close();
    rmSync(path.join(dir, "local.db"));
    const again = openTestStore(dir, clock).store;
    const texts = again.parts.db.prepare("select text from file_text where text like '%زرافشان%'");
    expect(texts.all()).toEqual([]);
    const second = startPaperReader(again);
    await second.idle();
    await second.stop();
    expect(texts.all()).toHaveLength(1);
  });
});

describe("a draft that was sent", () => {
  it("V5 is deleted with the answer", async () => {
    const { store, submit } = await typedRequest();
    expect(draftsOf(store.parts.db)).toHaveLength(1);
    await submit();
    expect(draftsOf(store.parts.db)).toEqual([]);
  });

  it("V5 is deleted at the next start after a crash between the two files", async () => {
    const { store, dir, clock, submit } = await typedRequest();
    const [draft] = draftsOf(store.parts.db);
    await submit();
    // As if the process had ended between the commit of the ledger and that of the draft.
    store.parts.db
      .prepare("insert into draft values (@id, @owner, @kind, @mission_id, @body, @updated_at)")
      .run(draft);
    store.close();
    expect(draftsOf(openTestStore(dir, clock).store.parts.db)).toEqual([]);
  });

  it("V5 stays when it was saved again since", async () => {
    const { store, dir, clock, submit, save } = await typedRequest();
    await submit();
    clock.advance(1000);
    await save();
    store.close();
    expect(draftsOf(openTestStore(dir, clock).store.parts.db)).toHaveLength(1);
  });

  it("V5 stays when its command is refused", async () => {
    const { store, missionId } = await typedRequest();
    const refused = await store.call(
      "client-employee",
      "mission.submit",
      withId({ missionId, seenVersion: 0, draft: {} }),
    );
    expect(refused.ok).toBe(false);
    expect(draftsOf(store.parts.db)).toHaveLength(1);
  });
});

describe("a session", () => {
  it("V5 ends with the password it was opened with, even if its row was left behind", async () => {
    const { store, dir, clock } = openTestStore();
    const cast = await populate(store);
    await must(
      store,
      cast.administrator.client,
      "people.resetPassword",
      withId({ id: cast.employee.id, password: otherPassword }),
    );
    store.parts.db
      .prepare(
        "insert or replace into session select client_hash, ?, 0, last_seen, credential from session limit 1",
      )
      .run(cast.employee.id);
    store.close();
    expect(existsSync(path.join(dir, "local.db"))).toBe(true);
    const again = openTestStore(dir, clock).store;
    expect((await must(again, cast.employee.client, "session.current", {})).state).toBe(
      "signedOut",
    );
  });
});
