/** R7, R8 in the store: the register, commitments from a report, who sees what, the follow-up sheet. */
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { addDays } from "#shared/persian/jalali.ts";
import type { RunningStore } from "#db/store.ts";
import type { Output } from "#shared/contract/table.ts";
import { goodSheet, validReport } from "../helpers/mission-inputs.ts";
import {
  must,
  openTestStore,
  pdfBytes,
  populate,
  requestDraft,
  signing,
  withId,
} from "../helpers/store.ts";
import { createWalk } from "../helpers/walk.ts";

const setUp = async () => {
  const { store, clock } = openTestStore();
  const cast = await populate(store);
  const id = randomUUID();
  const clauseId = randomUUID();
  const fields = {
    titleFa: "خواهرخواندگی با آستاراخان",
    kind: "sisterCity" as const,
    country: "RU",
    partnerCity: "آستاراخان",
    signedOn: "2014-05-05",
    clauses: [{ id: clauseId, no: "1", text: "گردشگری" }],
  };
  await must(store, cast.officer.client, "agreements.register", withId({ id, fields }));
  return { store, clock, cast, id, clauseId, fields };
};

/** A dossier of the employee whose report has been accepted. */
const acceptedReport = async ({ store, clock, cast }: Awaited<ReturnType<typeof setUp>>) => {
  const missionId = randomUUID();
  const act = async (who: keyof typeof cast, name: string, extra: object) => {
    const seenVersion = store.parts.ledger.stream(`mission:${missionId}`).length;
    const input = withId({ missionId, seenVersion, ...extra });
    await must(store, cast[who].client, `mission.${name}` as "mission.approve", input as never);
  };
  const draft = await requestDraft(store, cast.employee.client, cast.employee.id);
  await act("employee", "submit", { draft });
  for (const who of ["manager", "head", "mayor"] as const)
    await act(who, "approve", signing(store, missionId));
  await act("officer", "issueOrder", { means: ["air"] });
  clock.set("2027-02-08");
  for (const { client, id } of Object.values(cast)) store.parts.sessions.start(client, id);
  await act("employee", "fileReport", { draft: validReport() });
  await act("officer", "acceptReport", { sheet: goodSheet });
  return missionId;
};

const commitmentFor = (ownerId: string | null, due: string) => ({
  text: "تبادل برنامهٔ سالانه",
  ownerId,
  ownerUnit: "امور بین‌الملل",
  due,
});
const meeting = { kind: "meeting" as const, reference: "نشست برخط" };
const make = async (
  store: RunningStore,
  client: string,
  fields: Parameters<typeof must<"commitments.make">>[3]["fields"],
) => {
  const id = randomUUID();
  await must(store, client, "commitments.make", withId({ id, fields, source: meeting }));
  return id;
};

it("R8 an agreement is changed, gets activities and addenda, is reviewed; its health says why", async () => {
  const { store, cast, id, fields } = await setUp();
  const { client } = cast.officer;
  const before = await must(store, client, "agreements.get", { id });
  expect(before.health).toMatchObject({ level: "poor", suggestion: "end" });
  const day = store.parts.today();
  const activity = {
    id: randomUUID(),
    kind: "delegation" as const,
    day,
    text: "هیأت آستاراخان آمد",
  };
  await must(store, client, "agreements.addActivity", withId({ id, seenVersion: 1, activity }));
  const changed = { ...fields, titleFa: "عنوان تازه" };
  await must(store, client, "agreements.change", withId({ id, seenVersion: 2, fields: changed }));
  const addendum = {
    id: randomUUID(),
    signedOn: day,
    text: "بند پسماند",
    permits: [{ body: "interior" as const, number: "۱۲", date: day }],
  };
  await must(store, client, "agreements.addAddendum", withId({ id, seenVersion: 3, addendum }));
  const review = {
    decision: "continue" as const,
    reason: "زنده است",
    nextReview: addDays(day, 365),
  };
  await must(store, cast.head.client, "agreements.review", withId({ id, seenVersion: 4, review }));
  const after = await must(store, cast.employee.client, "agreements.get", { id });
  expect(after.agreement).toMatchObject({ titleFa: "عنوان تازه", version: 5 });
  expect(after.agreement.reviews[0]).toMatchObject({ activities: 1, open: 0 });
  expect(after.health).toMatchObject({ level: "good", reviewDue: false });
  expect(after.bars.change).toMatchObject({ code: "forbidden" });
  const stale = await store.call(
    client,
    "agreements.change",
    withId({ id, seenVersion: 4, fields }),
  );
  expect(stale).toMatchObject({ error: { code: "conflict" } });
  const rows = await must(store, client, "agreements.list", { status: "active" });
  expect(rows).toMatchObject({ total: 1 });
});

it("R8 naming a hash in an agreement gives no access to the file; people who see the register open its papers", async () => {
  const { store, cast, id, fields } = await setUp();
  const file = { name: "متن.pdf", mime: "application/pdf", bytes: pdfBytes };
  const scan = await must(store, cast.employee.client, "file.add", file);
  const theirs = withId({ id, seenVersion: 1, fields: { ...fields, scan } });
  expect(await store.call(cast.officer.client, "agreements.change", theirs)).toMatchObject({
    error: { reason: "fileMissing" },
  });
  const own = await must(store, cast.officer.client, "file.add", file);
  await must(
    store,
    cast.officer.client,
    "agreements.change",
    withId({ id, seenVersion: 1, fields: { ...fields, scan: own } }),
  );
  await must(store, cast.councillor.client, "file.read", { sha256: own.sha256 });
});

it("R7 each line of an accepted report becomes one commitment, seen by people who see the dossier and by its owner", async () => {
  const world = await setUp();
  const { store, cast } = world;
  const missionId = await acceptedReport(world);
  const officer = cast.officer.client;
  const { proposals } = await must(store, officer, "commitments.ofMission", { missionId });
  expect(proposals.length).toBeGreaterThan(0);
  const [first] = proposals;
  const source = { kind: "report" as const, missionId, item: first?.item ?? "" };
  const fields = { ...commitmentFor(cast.colleague.id, "2027-03-01"), text: first?.text ?? "" };
  const id = randomUUID();
  await must(store, officer, "commitments.make", withId({ id, fields, source }));
  const again = await store.call(
    officer,
    "commitments.make",
    withId({ id: randomUUID(), fields, source }),
  );
  expect(again).toMatchObject({ error: { reason: "itemTaken" } });
  const left = await must(store, officer, "commitments.ofMission", { missionId });
  expect(left.proposals).toHaveLength(proposals.length - 1);
  expect(left.items[0]?.commitment).toMatchObject({ country: "RU", city: "آستاراخان" });
  const reads = async (client: string) => (await store.call(client, "commitments.get", { id })).ok;
  expect(await reads(cast.employee.client)).toBe(true);
  expect(await reads(cast.councillor.client)).toBe(false);
  const owned = await must(store, cast.colleague.client, "commitments.get", { id });
  expect(owned).toMatchObject({ mission: null, bars: { progress: null } });
  const sheet = { from: "2026-01-01", to: "2030-01-01" };
  const seen = await must(store, cast.councillor.client, "commitments.followUp", sheet);
  expect(seen).toMatchObject({ total: 0, counts: { open: 0 } });
});

it("R7 the next journey to the same partner opens with what is still open there", async () => {
  const { store, cast, id, clauseId } = await setUp();
  const { client } = cast.officer;
  const fields = { ...commitmentFor(null, "2027-03-01"), agreementId: id, clauseId };
  await make(store, client, fields);
  const elsewhere = { ...commitmentFor(null, "2027-03-01"), country: "TR", city: "استانبول" };
  await make(store, client, elsewhere);
  const open = (input: object) => must(store, cast.employee.client, "commitments.stillOpen", input);
  expect((await open({ country: "RU", city: "Astrakhan" })).items[0]).toMatchObject({
    clauseNo: "1",
  });
  expect((await open({ country: "RU", city: "" })).total).toBe(1);
  expect((await open({ agreementId: id })).total).toBe(1);
  expect((await open({ country: "DE", city: "" })).total).toBe(0);
  const view = await must(store, client, "agreements.get", { id });
  expect(view.byClause[clauseId]).toMatchObject({ open: 1, done: 0 });
});

it("R7 the owner is reminded before the day, the unit after it, and the sheet counts what was open in its period", async () => {
  const { store, clock, cast, id } = await setUp();
  const officer = cast.officer.client;
  const due = addDays(store.parts.today(), 20);
  const fields = { ...commitmentFor(cast.employee.id, due), agreementId: id };
  const first = await make(store, officer, fields);
  const waits = async (client: string) =>
    (await must(store, client, "commitments.waiting", {})).total;
  expect([await waits(cast.employee.client), await waits(officer)]).toEqual([0, 0]);
  clock.set(addDays(due, -10));
  store.parts.sessions.start(cast.employee.client, cast.employee.id);
  store.parts.sessions.start(officer, cast.officer.id);
  expect([await waits(cast.employee.client), await waits(officer)]).toEqual([1, 0]);
  clock.set(addDays(due, 8));
  store.parts.sessions.start(cast.employee.client, cast.employee.id);
  store.parts.sessions.start(officer, cast.officer.id);
  expect([await waits(cast.employee.client), await waits(officer)]).toEqual([1, 1]);
  const period = { from: "2026-09-23", to: "2027-03-20" };
  const late = await must(store, officer, "commitments.followUp", { ...period, state: "late" });
  expect(late).toMatchObject({ total: 1, counts: { open: 1, late: 1 }, confidentiality: "normal" });
  const done = { id: first, seenVersion: 1, note: "نامه رسید" };
  const file = { name: "نامه.pdf", mime: "application/pdf", bytes: pdfBytes };
  const evidence = [await must(store, cast.employee.client, "file.add", file)];
  await must(store, cast.employee.client, "commitments.finish", withId({ ...done, evidence }));
  expect([await waits(cast.employee.client), await waits(officer)]).toEqual([0, 0]);
  const closed = await must(store, officer, "commitments.followUp", period);
  expect(closed).toMatchObject({ total: 1, counts: { open: 0, done: 1 } });
  const later = { from: "2027-03-21", to: "2027-09-22" };
  expect((await must(store, officer, "commitments.followUp", later)).total).toBe(0);
  await must(store, officer, "file.read", { sha256: evidence[0]?.sha256 ?? "" });
});

it("R8 K2 a journey that the person may not see is in no count, health or list of its agreement", async () => {
  const { store, clock } = openTestStore();
  const { ask, missionIn } = await createWalk(store, clock);
  const [id, clauseId] = [randomUUID(), randomUUID()];
  const fields = {
    titleFa: "خواهرخواندگی با آستاراخان",
    kind: "sisterCity",
    country: "RU",
    partnerCity: "آستاراخان",
    signedOn: "2014-05-05",
    clauses: [{ id: clauseId, no: "1", text: "گردشگری" }],
  };
  const registered = await ask("officer", "agreements.register", withId({ id, fields }));
  expect(registered.ok).toBe(true);
  const seenBy = async (who: "observer" | "mayor") => {
    const answer = await ask(who, "agreements.get", { id });
    const list = await ask(who, "agreements.list", {});
    if (!answer.ok || !list.ok) throw new Error("refused");
    return { view: answer.value as Output<"agreements.get">, list: list.value };
  };
  await missionIn("ordered", { agreementId: id, clauseId });
  const before = await seenBy("observer");
  expect(before.view.missionCount).toBe(1);
  const secret = { agreementId: id, clauseId, confidentiality: "veryConfidential" };
  await missionIn("ordered", secret);
  expect(await seenBy("observer")).toEqual(before);
  expect((await seenBy("mayor")).view.missionCount).toBe(2);
});
