/** V6: a ledger without the streams of personal data still opens everything and shows every name. */
import { expect, it } from "vitest";
import type { Name } from "#shared/contract/table.ts";
import { privateEvents } from "#shared/events/table.ts";
import { hashOf } from "#shared/canonical.ts";
import { emptyProfile } from "#shared/people/profile.ts";
import { zone } from "#db/zone.ts";
import { addDays, todayIn } from "#shared/persian/days.ts";
import type { RunningStore } from "#db/store.ts";
import type { WrittenEvent } from "#db/ledger.ts";
import { copySample } from "../helpers/sample.ts";
import { createClock, openTestStore, tempDir } from "../helpers/store.ts";

const clock = createClock(new Date().toISOString());
const today = todayIn(zone, new Date());

const openSample = async () => {
  const dir = tempDir();
  await copySample(dir);
  return openTestStore(dir, clock).store;
};

const writtenEvents = ({ parts: { db, ledger } }: RunningStore): WrittenEvent[] =>
  db
    .prepare<[], string>("select distinct stream from event order by stream")
    .pluck()
    .all()
    .flatMap((stream) => ledger.written(stream))
    .toSorted((a, b) => a.position - b.position);

const isPrivate = ({ type }: { type: string }) => Object.hasOwn(privateEvents, type);

/** The same municipality on a PC that never received these streams. */
const withoutPrivateStreams = async (): Promise<RunningStore> => {
  const store = await openSample();
  const { db, ledger } = store.parts;
  const kept = writtenEvents(store).filter((event) => !isPrivate(event));
  const triggers = db
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_schema where type = 'trigger' and tbl_name = 'event'",
    )
    .all();
  db.transaction(() => {
    for (const { name } of triggers) db.exec(`drop trigger ${name}`);
    db.exec("delete from event");
    for (const { sql } of triggers) db.exec(sql);
    ledger.adopt(kept);
  })();
  store.rebuild();
  return store;
};

const as = (store: RunningStore, username: string) => {
  const person = store.parts.people.byUsername(username);
  if (!person) throw new Error(`The sample has no ${username}.`);
  store.parts.sessions.start("window", person.id);
};

const ask = async (store: RunningStore, name: Name, input: object): Promise<object> => {
  const result = await store.callUnchecked("window", name, input);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value as object;
};

/** Everything in an answer that names a person, a dossier or its subject. */
const namesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, member]) =>
    typeof member === "string" &&
    /^(name|nameFa|nameEn|post|postFa|titleFa|text|body|subject|dossierNo|listNo)$/.test(key)
      ? [member]
      : namesIn(member),
  );
};

const idsIn = (store: RunningStore, table: string): string[] =>
  store.parts.db.prepare<[], string>(`select id from ${table} order by id`).pluck().all();

/** Lists, cards, calendar and dossiers of the whole sample, as one officer of each kind opens them. */
const screens = (store: RunningStore): { who: string; name: Name; input: object }[] => {
  const month = { from: addDays(today, -20), to: addDays(today, 40) };
  return [
    ...(
      [
        ["mission.list", {}],
        ["mission.waiting", {}],
        ["presence.away", month],
        ["council.list", {}],
        ["agreements.list", {}],
        ["contacts.list", {}],
        ["gifts.list", { year: 0 }],
        ["commitments.followUp", { from: addDays(today, -1000), to: addDays(today, 400) }],
        ["notice.list", {}],
        ["people.list", {}],
      ] as const
    ).map(([name, input]) => ({ who: "modir.ravabet", name, input })),
    { who: "moaven", name: "deputies.list", input: {} },
    ...["archive.list", "archive.disposals"].map((name) => ({
      who: "bayegan",
      name: name as Name,
      input: {},
    })),
    ...idsIn(store, "person").map((id) => ({
      who: "modir.samaneh",
      name: "people.profile" as const,
      input: { id },
    })),
    ...idsIn(store, "mission").map((missionId) => ({
      who: "modir.ravabet",
      name: "mission.dossier" as const,
      input: { missionId },
    })),
  ];
};

it("V6 without personal data every list, card, calendar, log and dossier opens and shows names", async () => {
  const whole = await openSample();
  const bare = await withoutPrivateStreams();
  expect(writtenEvents(bare).filter(isPrivate)).toEqual([]);
  expect(bare.parts.ledger.verifyAll().brokenAt).toBeNull();
  const all = screens(whole);
  expect(screens(bare)).toEqual(all);
  for (const { who, name, input } of all) {
    as(whole, who);
    as(bare, who);
    const shown = namesIn(await ask(whole, name, input));
    // Which notifications an officer has depends on the day; every other page of the sample is full.
    if (name !== "notice.list") expect(shown, name).not.toEqual([]);
    expect(namesIn(await ask(bare, name, input)), `${name} ${JSON.stringify(input)}`).toEqual(
      shown,
    );
  }
});

it("V6 missing fields are empty, and their values are nowhere else", async () => {
  const whole = await openSample();
  const bare = await withoutPrivateStreams();
  const profiles = idsIn(whole, "person").map((id) => whole.parts.people.profile(id));
  const secrets = profiles.flatMap(({ nationalId, iban, passportNo, mobile }) =>
    [nationalId, iban, passportNo, mobile].filter((one) => one !== ""),
  );
  expect(secrets.length).toBeGreaterThan(50);
  const [head] = idsIn(whole, "person");
  expect(bare.parts.people.profile(head ?? "")).toEqual(emptyProfile());
  const kept = JSON.stringify(
    writtenEvents(bare)
      .filter(({ stream }) => !stream.startsWith("mission:"))
      .map(({ payload }) => payload),
  );
  expect(secrets.filter((one) => kept.includes(one))).toEqual([]);
  expect(kept).not.toMatch(/"(nationalId|iban|passportNo|birthDate|mobile|travellers)":/);
});

it("V6 a pack and a list without their rows keep their heads: letter, number and how many", async () => {
  const bare = await withoutPrivateStreams();
  as(bare, "modir.ravabet");
  const [pack] = idsIn(bare, "disclosure where kind = 'pack'");
  const read = await ask(bare, "council.read", { id: pack });
  expect(read).toMatchObject({ rows: [], sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect((read as { trips: number }).trips).toBeGreaterThan(0);
  as(bare, "bayegan");
  const lists = idsIn(bare, "disposal");
  expect(lists).toHaveLength(2);
  for (const id of lists)
    expect(await ask(bare, "archive.disposal", { id })).toMatchObject({ rows: [], dossiers: 1 });
});

it("V6 the head of a pack and of a list proves the rows that are beside it", async () => {
  const store = await openSample();
  const { parts } = store;
  const pairs = [
    ...idsIn(store, "disclosure where kind = 'pack'").map(
      (id) => [`disclosure:${id}`, `disclosureRows:${id}`] as const,
    ),
    ...idsIn(store, "disposal").map((id) => [`disposal:${id}`, `disposalRows:${id}`] as const),
  ];
  expect(pairs).toHaveLength(3);
  for (const [headStream, rowStream] of pairs) {
    const head = parts.ledger.stream(headStream)[0]?.payload;
    const kept = parts.ledger.stream(rowStream)[0]?.payload;
    if (!head || !("sha256" in head) || !kept || !("rows" in kept)) throw new Error(headStream);
    expect(head).toMatchObject({ count: kept.rows.length, sha256: hashOf(kept.rows) });
  }
});
