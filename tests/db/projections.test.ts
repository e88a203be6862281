/** V5: an event that cannot be applied is named, and the store opens for reading. */
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "#build/paths.ts";
import { contactKey } from "#shared/contacts/contact.ts";
import { linkText } from "#shared/ledger-link.ts";
import { sha256 } from "#db/canonical.ts";
import { contactIdFor } from "#db/contacts.ts";
import type { NewEvent, StoredEvent } from "#db/ledger.ts";
import { projectionFailures, projectionTables, staleProjections } from "#db/projections.ts";
import { projectionHash } from "#db/projections/define.ts";
import { allProjections } from "#db/projections/table.ts";
import { rebuild } from "#db/rebuild.ts";
import { openStoreInPortions, type RunningStore } from "#db/store.ts";
import { copySample } from "../helpers/sample.ts";
import { dumpProjections } from "../helpers/projections.ts";
import { must, openTestStore, populate, tempDir, testPassword, withId } from "../helpers/store.ts";
import { createWalk } from "../helpers/walk.ts";

const at = "2026-11-23T09:00:00.000Z";

/** As from a faulty program or another office: into the ledger, bypassing every rule. */
const write = (store: RunningStore, stream: string, ...events: NewEvent[]) =>
  store.parts.ledger.append(stream, store.parts.ledger.stream(stream).length, events, {
    at,
    actor: "someone",
    forWhom: null,
    device: "elsewhere",
    commandId: randomUUID(),
    newId: randomUUID,
  });

const person = (username: string): NewEvent => ({
  type: "person.registered.v1",
  payload: {
    username,
    nameFa: "همنام",
    nameEn: "",
    postFa: "کارشناس",
    postEn: "",
    unitFa: "واحد",
    unitEn: "",
    managerId: null,
    roles: ["employee"],
  },
});

/** Gives the newest event a type that this version does not know, in an intact chain. */
const renameLast = ({ parts: { db } }: RunningStore, event: StoredEvent, type: string) => {
  const row = db
    .prepare<[number], { payload: string; run: string }>(
      `select e.payload, p.run_hash as run from event e join event p on p.position = e.position - 1
       where e.position = ?`,
    )
    .get(event.position);
  if (row === undefined) throw new Error("no such event");
  const hash = sha256(linkText({ ...event, type, payload: row.payload }));
  db.exec("drop trigger event_is_never_changed");
  db.prepare("update event set type = ?, hash = ?, run_hash = ? where position = ?").run(
    type,
    hash,
    sha256(row.run + hash),
    event.position,
  );
};

/** Opens the folder again after such events were written, and answers those not applied. */
const reopened = ({ store, dir, clock }: ReturnType<typeof openTestStore>) => {
  store.close();
  const again = openTestStore(dir, clock).store;
  return { again, failures: projectionFailures(again.parts.db) };
};

const sampleFolder = async (): Promise<string> => {
  const dir = tempDir();
  await copySample(dir);
  return dir;
};

const expectReadOnly = async (store: RunningStore) => {
  const session = await must(store, "window", "session.signIn", {
    username: "admin",
    password: testPassword,
  });
  expect(session.state).toBe("active");
  expect((await must(store, "window", "people.list", {})).total).toBeGreaterThan(10);
  const refused = await store.call(
    "window",
    "settings.change",
    withId({ key: "leadDaysForeign" as const, seenVersion: 0, value: 30 }),
  );
  expect(refused).toMatchObject({
    ok: false,
    error: { code: "unavailable", reason: "eventNotApplied" },
  });
};

describe("an event that cannot be applied", () => {
  it("V5 a user name given twice is named, and people still sign in and read", async () => {
    const opened = openTestStore();
    await populate(opened.store);
    const [event] = write(opened.store, `person:${randomUUID()}`, person("employee"));
    const { again, failures } = reopened(opened);
    expect(failures).toMatchObject([
      { projection: "people", position: event?.position, type: "person.registered.v1" },
    ]);
    expect(failures[0]?.why).toContain("UNIQUE");
    expect(again.condition.now()).toMatchObject({
      readOnly: "eventNotApplied",
      failure: { position: event?.position, stream: event?.stream, type: event?.type },
    });
    await expectReadOnly(again);
  });

  it("V5 an event of a person who is not registered is named", async () => {
    const opened = openTestStore();
    await populate(opened.store);
    write(opened.store, `person:${randomUUID()}`, {
      type: "person.activeSet.v1",
      payload: { active: false },
    });
    const { again, failures } = reopened(opened);
    expect(failures).toMatchObject([{ projection: "people", type: "person.activeSet.v1" }]);
    await expectReadOnly(again);
  });

  it("V5 contacts merged in a cycle are named, and their list is still read", async () => {
    const opened = openTestStore();
    const cast = await populate(opened.store);
    const contact = (name: string) => {
      const id = contactIdFor(contactKey(name, "شهرداری"));
      const fields = {
        nameFa: name,
        nameEn: "",
        post: "",
        organisation: "شهرداری",
        country: "RU",
        city: "",
        languages: "",
        reach: "",
        tie: "none" as const,
        note: "",
      };
      write(opened.store, `contact:${id}`, { type: "contact.registered.v1", payload: { fields } });
      return id;
    };
    const [one, other] = [contact("ایوان"), contact("پتر")];
    const merge = (id: string, into: string) =>
      write(opened.store, `contact:${id}`, {
        type: "contact.merged.v1",
        payload: { into },
      });
    merge(one, other);
    const [last] = merge(other, one);
    const { again, failures } = reopened(opened);
    expect(failures).toMatchObject([{ projection: "contacts", position: last?.position }]);
    again.parts.sessions.start("reader", cast.officer.id);
    expect((await must(again, "reader", "contacts.list", {})).total).toBeGreaterThan(0);
    await expectReadOnly(again);
  });

  it("V5 an accession number given twice is named; both dossiers are still read", async () => {
    const opened = openTestStore();
    const walk = await createWalk(opened.store, opened.clock);
    const second = await walk.missionIn("inReview");
    const first = await walk.missionIn("archived");
    const { ledger } = opened.store.parts;
    const archived = ledger
      .stream(`mission:${first}`)
      .find((one) => one.type === "mission.archived.v1");
    if (archived?.type !== "mission.archived.v1") throw new Error("not archived");
    const [twice] = write(opened.store, `mission:${second}`, {
      type: archived.type,
      payload: archived.payload,
    });
    const { again, failures } = reopened(opened);
    expect(failures).toMatchObject([
      { projection: "archive", position: twice?.position, type: "mission.archived.v1" },
    ]);
    again.parts.sessions.start("reader", walk.cast.officer.id);
    for (const missionId of [first, second])
      expect((await again.call("reader", "mission.dossier", { missionId })).ok).toBe(true);
    await expectReadOnly(again);
  });

  it("V5 a list number given twice is named", async () => {
    const opened = openTestStore();
    await populate(opened.store);
    const propose = () =>
      write(opened.store, `disposal:${randomUUID()}`, {
        type: "archive.disposalProposed.v1",
        payload: {
          listNo: "1405/1",
          madeOn: "2026-11-23",
          missionIds: [],
          count: 0,
          sha256: "",
          note: "",
        },
      });
    propose();
    const [second] = propose();
    const { again, failures } = reopened(opened);
    expect(failures).toMatchObject([
      { projection: "archive", position: second?.position, stream: second?.stream },
    ]);
    await expectReadOnly(again);
  });

  it("V5 one that does not fit a mission leaves the mission as it was before", async () => {
    const opened = openTestStore();
    const walk = await createWalk(opened.store, opened.clock);
    const missionId = await walk.missionIn("inReview");
    const before = opened.store.parts.db
      .prepare("select version, status from mission where id = ?")
      .get(missionId);
    // An event whose payload no version can read, as a damaged program would write it.
    const [event] = write(opened.store, `mission:${missionId}`, {
      type: "mission.withdrawn.v1",
      payload: { reason: "پس گرفته شد", acknowledgements: [] },
    });
    if (event) renameLast(opened.store, event, "mission.neverHeardOf.v9");
    const { again, failures } = reopened(opened);
    expect(new Set(failures.map((one) => one.position))).toEqual(new Set([event?.position]));
    expect(failures[0]?.type).toBe("mission.neverHeardOf.v9");
    expect(
      again.parts.db.prepare("select version, status from mission where id = ?").get(missionId),
    ).toEqual(before);
  });

  it("V5 is tried again when the projection changes, and forgotten when it can be applied", async () => {
    const opened = openTestStore();
    await populate(opened.store);
    write(opened.store, `person:${randomUUID()}`, person("employee"));
    const { again, failures } = reopened(opened);
    expect(failures).toHaveLength(1);
    again.parts.db.exec(
      "update projection set failed_position = 1, failed_why = 'of an older version', hash = 'older' where name = 'people'",
    );
    const later = reopened({ ...opened, store: again });
    expect(later.failures).toMatchObject(failures);
  });
});

describe("the tables of the projections", () => {
  it("V5 are listed by the projections themselves, each by one", () => {
    const tables = projectionTables();
    expect(new Set(tables).size).toBe(tables.length);
    for (const one of allProjections) expect(one.tables.length, one.name).toBeGreaterThan(0);
  });

  it("V5 a projection names every projection whose tables it reads, and sees each event after it", () => {
    const folder = path.join(root, "db", "projections");
    const texts = readdirSync(folder)
      .filter((name) => name !== "table.ts")
      .map((name) => readFileSync(path.join(folder, name), "utf8"));
    for (const [at, one] of allProjections.entries()) {
      const text = texts.find((each) => each.includes(`name: "${one.name}"`)) ?? "";
      const read = allProjections.filter(
        ({ name, tables }) =>
          name !== one.name &&
          tables.some((table) => new RegExp(`\\b(from|join|into|update) ${table}\\b`).test(text)),
      );
      const names = read.map(({ name }) => name).toSorted();
      expect([...(one.reads ?? [])].toSorted(), one.name).toEqual(names);
      for (const { name } of read)
        expect(allProjections.findIndex((each) => each.name === name)).toBeLessThan(at);
    }
  });

  it("V5 a table that no projection lists is never dropped, one of an earlier version is", async () => {
    const { store, dir, clock } = openTestStore();
    await populate(store);
    store.parts.db.exec(
      `create table precious (x integer) strict; insert into precious values (1);
       create table former (x integer) strict;
       insert into projection values ('former', 'x', 'former', null, null)`,
    );
    store.rebuild();
    const names = () =>
      store.parts.db
        .prepare<[], string>("select name from sqlite_schema where name in ('precious', 'former')")
        .pluck()
        .all();
    expect(names()).toEqual(["precious"]);
    store.close();
    const again = openTestStore(dir, clock).store;
    expect(again.parts.db.prepare("select x from precious").pluck().all()).toEqual([1]);
  });

  it("S1 are rebuilt in portions, between which other work is done", async () => {
    const { store, dir, clock } = openTestStore(await sampleFolder());
    store.parts.db.exec("update projection set hash = 'older'");
    store.close();
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 1);
    const portions: { done: number; total: number }[] = [];
    const opened = await openStoreInPortions({ dir, clock: clock.now }, (one) => {
      portions.push(one);
    });
    clearInterval(timer);
    if (!opened.ok) throw new Error(opened.detail);
    opened.store.close();
    expect(portions.length).toBeGreaterThan(1);
    expect(ticks).toBeGreaterThan(0);
    const done = portions.map((one) => one.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(portions.every((one) => one.done <= one.total)).toBe(true);
  });

  it("S1 an interrupted rebuild begins again at the next start", async () => {
    const { store, dir, clock } = openTestStore(await sampleFolder());
    const before = dumpProjections(store.parts.db);
    const { db, ledger } = store.parts;
    const portions = rebuild(db, ledger, allProjections);
    portions.next();
    // As if the process had ended here, after a commit in the middle.
    db.exec("commit");
    expect(staleProjections(db)).toHaveLength(allProjections.length);
    store.close();
    expect(dumpProjections(openTestStore(dir, clock).store.parts.db)).toEqual(before);
  });

  it("S1 only a projection of another version is rebuilt", async () => {
    const { store, dir, clock } = openTestStore();
    await populate(store);
    const before = dumpProjections(store.parts.db);
    store.parts.db.exec(
      `update projection set hash = 'older' where name = 'tasks';
       update person set name_fa = name_fa || ' kept'`,
    );
    store.close();
    const again = openTestStore(dir, clock).store;
    const names = again.parts.db.prepare<[], string>("select name_fa from person").pluck().all();
    expect(names.every((name) => name.endsWith(" kept"))).toBe(true);
    again.rebuild();
    expect(dumpProjections(again.parts.db)).toEqual(before);
  });
});

it("V5 an event that is read in a newer version than it was written makes every projection again", () => {
  const definition = { version: 1, sql: "create table thing (id text)" };
  const before = projectionHash(definition, []);
  expect(projectionHash(definition, ["mission.submitted.v1"])).not.toBe(before);
  expect(projectionHash({ ...definition, version: 2 }, [])).not.toBe(before);
  expect(projectionHash(definition, ["b.v1", "a.v1"])).toBe(
    projectionHash(definition, ["a.v1", "b.v1"]),
  );
});
