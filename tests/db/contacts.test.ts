/** R10 in the store: contacts come from the dossiers, are completed by hand, merged and split. */
import { expect, it } from "vitest";
import { contactIdNamed } from "#db/contacts.ts";
import { createWalk } from "../helpers/walk.ts";
import { must, openTestStore, withId } from "../helpers/store.ts";

const meeting = (person: string, organisation: string) => ({
  person,
  post: "مدیر روابط خارجی",
  organisation,
  contact: "+7 8512 000 000",
  topic: "هفتهٔ فرهنگی",
});
const setUp = async () => {
  const { store, clock } = openTestStore();
  const walk = await createWalk(store, clock);
  const officer = walk.cast.officer.client;
  const list = (client = officer, filter = {}) => must(store, client, "contacts.list", filter);
  const get = (id: string) => must(store, officer, "contacts.get", { id });
  const signInAll = () => {
    for (const { client, id } of Object.values(walk.cast)) store.parts.sessions.start(client, id);
  };
  return { store, clock, walk, officer, list, get, signInAll };
};

it("R10 every person a report names is on the list, in any spelling of their name, for people who see the dossier", async () => {
  const { walk, list, get, signInAll } = await setUp();
  const meetings = [meeting("ايوان پتروف", "شهرداري آستاراخان")];
  const missionId = await walk.missionIn("reported", {}, { meetings });
  signInAll();
  const { items, total } = await list();
  expect(total).toBe(1);
  const id = contactIdNamed("ایوان پتروف", "شهرداری آستاراخان");
  expect(items[0]).toMatchObject({ id, meetings: 1, nextDay: "" });
  expect(items[0]?.lastDay).not.toBe("");
  const view = await get(id);
  expect(view.met).toMatchObject([{ missionId, held: true, topic: "هفتهٔ فرهنگی" }]);
  expect(view.fields).toMatchObject({ post: "مدیر روابط خارجی", reach: "+7 8512 000 000" });
  // The dossier belongs to the employee; a colleague without a part in it does not know of them.
  expect((await list(walk.cast.employee.client)).total).toBe(1);
  expect((await list(walk.cast.colleague.client)).total).toBe(0);
  for (const [text, found] of [
    ["پتروف", 1],
    ["آستاراخان", 1],
    ["کارلو", 0],
  ] as const)
    expect((await list(undefined, { text })).total).toBe(found);
});

it("R10 a person of Sari abroad is registered by hand, marked, and found by their tie", async () => {
  const { store, walk, officer, list, get, signInAll } = await setUp();
  signInAll();
  const fields = { nameFa: "پزشک ساروی", organisation: "بیمارستان وایمار", country: "DE" };
  const input = withId({ fields: { ...fields, tie: "sarvi" as const, languages: "آلمانی" } });
  const { id } = await must(store, officer, "contacts.register", input);
  expect((await list(undefined, { tie: "sarvi" })).items).toMatchObject([{ id, meetings: 0 }]);
  expect((await list(undefined, { tie: "iranian" })).total).toBe(0);
  expect((await list(walk.cast.colleague.client)).total).toBe(1);
  const twice = await store.callUnchecked(officer, "contacts.register", withId({ fields }));
  expect(twice).toMatchObject({ ok: false, error: { code: "invalid" } });
  expect(JSON.stringify(twice)).toContain("contactKnown");
  const other = await store.callUnchecked(
    walk.cast.employee.client,
    "contacts.change",
    withId({ id, seenVersion: 1, fields }),
  );
  expect(other).toMatchObject({ ok: false, error: { code: "forbidden" } });
  expect((await get(id)).fields.languages).toBe("آلمانی");
});

it("R10 two spellings of an organisation are found as a pair, merged, and split again", async () => {
  const { store, walk, officer, list, get, signInAll } = await setUp();
  const names = ["شهرداری آستاراخان", "شهرداری آستراخان"];
  const meetings = names.map((name) => meeting("ایوان پتروف", name));
  await walk.missionIn("reported", {}, { meetings });
  signInAll();
  const [id = "", into = ""] = names.map((name) => contactIdNamed("ایوان پتروف", name));
  const pairs = await must(store, officer, "contacts.duplicates", {});
  expect(pairs.items).toMatchObject([{ reasons: ["reach", "nameAndPlace"] }]);
  const change = (name: "contacts.merge" | "contacts.separate", fields: object) =>
    store.callUnchecked(officer, name, withId({ id, ...fields }));

  expect(await change("contacts.merge", { seenVersion: 0, into: id })).toMatchObject({
    error: { reason: "contactOther" },
  });
  expect(await change("contacts.merge", { seenVersion: 0, into })).toMatchObject({ ok: true });
  expect((await list()).items).toMatchObject([{ id: into, meetings: 2 }]);
  expect((await get(into)).merged).toMatchObject([{ id, organisation: names[0] }]);
  expect((await get(id)).mergedInto).toMatchObject({ id: into });
  expect((await must(store, officer, "contacts.duplicates", {})).total).toBe(0);
  // No cycle: neither into a merged entry, nor twice.
  const back = withId({ id: into, seenVersion: 0, into: id });
  expect(await store.callUnchecked(officer, "contacts.merge", back)).toMatchObject({
    error: { reason: "contactOther" },
  });

  const reason = "دو همکار هم‌نام‌اند";
  expect(await change("contacts.separate", { seenVersion: 1, reason })).toMatchObject({ ok: true });
  expect((await list()).total).toBe(2);
  expect((await get(into)).met).toHaveLength(1);
  expect(store.parts.ledger.stream(`contact:${id}`).map(({ type }) => type)).toEqual([
    "contact.merged.v1",
    "contact.separated.v1",
  ]);
});

it("K2 R10 data only from a hidden dossier stays hidden when an entry made by hand is merged into it", async () => {
  const { store, walk, officer, list, signInAll } = await setUp();
  await walk.missionIn("reported", {}, { meetings: [meeting("ایوان پتروف", "شهرداری آستاراخان")] });
  signInAll();
  const hidden = contactIdNamed("ایوان پتروف", "شهرداری آستاراخان");
  const colleague = walk.cast.colleague.client;
  expect((await list(colleague)).total).toBe(0);
  const byHand = await must(
    store,
    officer,
    "contacts.register",
    withId({ fields: { nameFa: "ای. پتروف", organisation: "شهرداری", country: "RU" } }),
  );
  await must(
    store,
    officer,
    "contacts.merge",
    withId({ id: byHand.id, seenVersion: byHand.version, into: hidden }),
  );
  const seen = await must(store, colleague, "contacts.get", { id: hidden });
  expect(seen.fields).toMatchObject({ nameFa: "ای. پتروف", organisation: "شهرداری", post: "" });
  expect((await list(colleague, { text: "آستاراخان" })).total).toBe(0);
});
