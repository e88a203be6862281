/** R3: the register of gifts in the store: visibility, the ceilings, and the archive's guard. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Output } from "#shared/contract/table.ts";
import { byLawOf1392 } from "#shared/gifts/ceilings.ts";
import { addDays } from "#shared/persian/days.ts";
import { aGift, aHandOver, days } from "../helpers/mission-inputs.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { openTestStore, pdfBytes, withId } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";

const open = async () => {
  const { store, clock } = openTestStore();
  return { store, clock, walk: await createWalk(store, clock) };
};
const record = async (walk: Walk, missionId: string, overrides: object = {}) => {
  const id = randomUUID();
  const gift = aGift({ member: walk.cast.employee.id, ...overrides });
  await walk.mustAct("employee", "recordGift", missionId, { id, ...gift });
  return id;
};
const register = async (walk: Walk, who: StaffKey, filter: object = {}) => {
  const result = await walk.ask(who, "gifts.list", { year: 0, ...filter });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value as Output<"gifts.list">;
};
const whats = async (walk: Walk, who: StaffKey, filter: object = {}) =>
  (await register(walk, who, filter)).items.map(({ gift }) => gift.what);
const watch = {
  direction: "received",
  kind: "durable",
  what: "ساعت",
  value: { minor: 9_000_000, currency: "IRR" },
};

describe("R3 the register of gifts", () => {
  it("R3 is filtered by year, direction, country, words in any spelling, and by what happened to them", async () => {
    const { walk, clock } = await open();
    const missionId = await walk.missionIn("reportAccepted");
    await record(walk, missionId);
    await record(walk, missionId, { ...watch, day: addDays(days.end, -1) });
    expect(await whats(walk, "officer")).toEqual(["کلوچهٔ ساری", "ساعت"]);
    expect(await whats(walk, "officer", { year: 1405 })).toHaveLength(2);
    expect(await whats(walk, "officer", { year: 1404 })).toEqual([]);
    expect(await whats(walk, "officer", { direction: "received" })).toEqual(["ساعت"]);
    expect(await whats(walk, "officer", { country: "IT" })).toEqual([]);
    expect(await whats(walk, "officer", { text: "كلوچه ساري" })).toEqual(["کلوچهٔ ساری"]);
    expect(await whats(walk, "officer", { state: "above" })).toEqual(["ساعت"]);
    expect(await whats(walk, "officer", { state: "late" })).toEqual([]);
    const { counts, rials, total } = await register(walk, "officer", { pageSize: 1 });
    expect({ counts, rials, total }).toEqual({
      counts: { given: 1, received: 1, above: 1, owed: 1 },
      rials: { given: 1_500_000, received: 9_000_000 },
      total: 2,
    });
    clock.set("2027-04-01");
    const [late] = (await register(walk, "officer", { state: "late" })).items;
    expect(late).toMatchObject({ late: true, owed: true, due: addDays(days.end, 15) });
  });

  it("R3 it contains nothing of a dossier above the person's clearance, not even as a count or a class", async () => {
    const { walk } = await open();
    const secret = await walk.missionIn("reportAccepted", { confidentiality: "veryConfidential" });
    await record(walk, secret);
    const none = await register(walk, "finance");
    expect(none.items).toEqual([]);
    expect([none.total, none.counts.given, none.rials.given]).toEqual([0, 0, 0]);
    expect(none.confidentiality).toBe("normal");
    expect((await register(walk, "employee")).total).toBe(1);
    expect((await register(walk, "head")).confidentiality).toBe("veryConfidential");
    expect((await register(walk, "colleague")).total).toBe(0);
  });

  it("R3 the archive waits for the hand-over; then the register shows where it went", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("reportAccepted");
    const id = await record(walk, missionId, watch);
    const archive = {
      classCode: "10-1",
      keywords: ["سفر"],
      confidentiality: "normal",
      retentionClass: "D",
    };
    expect(await walk.act("archivist", "archive", missionId, archive)).toMatchObject({
      error: { reason: "giftsNotHandedOver", params: { count: 1 } },
    });
    const file = { name: "رسید.pdf", mime: "application/pdf", bytes: pdfBytes };
    const added = await walk.ask("employee", "file.add", file);
    const receipt = added.ok ? added.value : null;
    await walk.mustAct("employee", "handOverGift", missionId, { id, ...aHandOver({ receipt }) });
    expect(await whats(walk, "officer", { state: "owed" })).toEqual([]);
    expect((await walk.act("archivist", "archive", missionId, archive)).ok).toBe(true);
    const [listed] = (await register(walk, "officer")).items;
    expect(listed?.gift.handOver).toMatchObject({ to: "museum", receiptNo: "۴۱" });
    const dossier = await walk.ask("officer", "mission.papers", { missionId });
    const papers = dossier.ok ? (dossier.value as { papers: { kind: string }[] }).papers : [];
    expect(papers.map((one) => one.kind)).toContain("handOver");
  });

  it("R3 a withdrawn record leaves the register and stays in the history with its reason", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("reportAccepted");
    const id = await record(walk, missionId);
    await walk.mustAct("employee", "withdrawGift", missionId, { id, reason: "دو بار ثبت شد" });
    expect(await whats(walk, "officer")).toEqual([]);
    const dossier = await walk.ask("officer", "mission.history", { missionId });
    const { timeline } = (dossier.ok ? dossier.value : {}) as {
      timeline: { type: string; reason: string }[];
    };
    expect(timeline.at(-1)).toMatchObject({
      type: "mission.giftWithdrawn.v1",
      reason: "دو بار ثبت شد",
    });
  });
});

describe("R3 the ceilings", () => {
  const table = (effectiveFrom: string, others: number) => ({
    effectiveFrom,
    citation: "مصوبهٔ آزمون",
    ceilings: { ...byLawOf1392.ceilings, others },
  });

  it("R3 are published by people who manage the settings, with a citation, over the version that was on screen", async () => {
    const { walk } = await open();
    const publish = (who: StaffKey, seenVersion: number, fields: object) =>
      walk.ask(who, "gifts.publishCeilings", withId({ seenVersion, table: fields }));
    const next = table(days.asked, 5_000_000);
    expect(await publish("officer", 0, next)).toMatchObject({ error: { code: "forbidden" } });
    expect(await publish("administrator", 0, { ...next, citation: "" })).toMatchObject({
      error: { fields: [{ path: "table.citation", reason: "required" }] },
    });
    expect(await publish("administrator", 0, next)).toMatchObject({ value: { version: 1 } });
    expect(await publish("administrator", 0, next)).toMatchObject({ error: { code: "conflict" } });
    const shown = await walk.ask("employee", "gifts.ceilings", {});
    expect(shown).toMatchObject({
      value: { inForce: 1, tables: [{ version: 1 }, { version: 0 }] },
    });
  });

  it("R3 a table that is published later applies to gifts of its days, and does not change recorded ones", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("reportAccepted");
    await record(walk, missionId, watch);
    const input = withId({ seenVersion: 0, table: table(days.end, 20_000_000) });
    expect((await walk.ask("administrator", "gifts.publishCeilings", input)).ok).toBe(true);
    await record(walk, missionId, { ...watch, what: "گلدان" });
    const dayBefore = addDays(days.end, -1);
    await record(walk, missionId, { ...watch, what: "کتاب", day: dayBefore });
    expect((await whats(walk, "officer", { state: "above" })).toSorted()).toEqual(
      ["ساعت", "کتاب"].toSorted(),
    );
  });
});
