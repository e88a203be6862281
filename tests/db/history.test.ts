/** J9 b28: the dossier's timeline, and the proof that it is unchanged. */
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { attachmentPath } from "#db/attachments.ts";
import type { RunningStore } from "#db/store.ts";
import { openTestStore, pdfBytes } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";
import { wholeDossier, type WholeDossier } from "../helpers/whole-dossier.ts";

const open = async () => {
  const { store, clock } = openTestStore();
  return { store, clock, walk: await createWalk(store, clock) };
};
const verify = async (walk: Walk, missionId: string) => {
  const result = await walk.ask("officer", "mission.verify", { missionId });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value as {
    sound: boolean;
    brokenAt: number | null;
    events: number;
    brokenPapers: string[];
  };
};
const dossierOf = (walk: Walk, missionId: string): Promise<WholeDossier> =>
  wholeDossier((name, input) => walk.ask("officer", name, input), missionId);

describe("the timeline", () => {
  it("J9 says for every command who gave it, when, from which state to which, and why", async () => {
    const { walk, clock } = await open();
    const missionId = await walk.missionIn("returned");
    clock.advance(3_600_000);
    const { mission } = await dossierOf(walk, missionId);
    await walk.mustAct("employee", "resubmit", missionId, { draft: mission.request });
    await walk.mustAct("manager", "approve", missionId, { note: "موافقم" });
    await walk.mustAct("head", "reject", missionId, { reason: "بودجه نیست" });
    const { timeline } = await dossierOf(walk, missionId);
    const { cast } = walk;
    expect(
      timeline.map((one) => [
        one.version,
        one.actor?.id,
        one.at,
        one.from,
        one.to,
        one.step.titleEn,
        one.reason,
      ]),
    ).toEqual([
      [1, cast.employee.id, "2026-11-23T08:00:00.000Z", "draft", "inReview", "", ""],
      [
        2,
        cast.manager.id,
        "2026-11-23T08:00:00.000Z",
        "inReview",
        "returned",
        "lineManager",
        "اصلاح شود",
      ],
      [3, cast.employee.id, "2026-11-23T09:00:00.000Z", "returned", "inReview", "", ""],
      [
        4,
        cast.manager.id,
        "2026-11-23T09:00:00.000Z",
        "inReview",
        "inReview",
        "lineManager",
        "موافقم",
      ],
      [
        5,
        cast.head.id,
        "2026-11-23T09:00:00.000Z",
        "inReview",
        "rejected",
        "internationalAffairs",
        "بودجه نیست",
      ],
    ]);
    expect(timeline.every((one) => /^[0-9a-f]{64}$/.test(one.hash) && one.forWhom === null)).toBe(
      true,
    );
    expect(timeline[4]?.type).toBe("mission.rejected.v1");
  });

  it("A5 J9 the route shows the valid decisions, and after a correction the people who decide again", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("inReview");
    await walk.mustAct("manager", "approve", missionId, {});
    await walk.mustAct("head", "return", missionId, { reason: "کامل نیست" });
    const states = async () => (await dossierOf(walk, missionId)).route.map((step) => step.state);
    expect(await states()).toEqual(["approved", "returned", "later"]);
    const { mission } = await dossierOf(walk, missionId);
    const draft = { ...mission.request, importance: "دقیق‌تر" };
    await walk.mustAct("employee", "resubmit", missionId, { draft });
    expect(await states()).toEqual(["open", "later", "later"]);
    await walk.mustAct("manager", "approve", missionId, {});
    expect(await states()).toEqual(["approved", "open", "later"]);
  });

  it("J9 a person's later name does not change who did it, and the order keeps the old one", async () => {
    const { walk, store } = await open();
    const missionId = await walk.missionIn("ordered");
    const mayor = store.parts.people.get(walk.cast.mayor.id);
    const before = (await dossierOf(walk, missionId)).mission.order?.approvals.at(-1)?.nameFa;
    if (!mayor) throw new Error("mayor");
    const { id, username: _username, active: _active, ...fields } = mayor;
    const change = {
      id,
      fields: { ...fields, nameFa: "نام دیگر" },
      commandId: crypto.randomUUID(),
    };
    expect((await walk.ask("administrator", "people.change", change)).ok).toBe(true);
    const { mission, timeline } = await dossierOf(walk, missionId);
    expect(mission.order?.approvals.at(-1)?.nameFa).toBe(before);
    expect(timeline.find((one) => one.step.titleEn === "mayor")?.actor?.nameFa).toBe("نام دیگر");
  });
});

describe("verify", () => {
  const unlock = "drop trigger event_is_never_changed; drop trigger event_is_never_deleted;";
  /** An OS user with an SQLite tool, bypassing the store. */
  const tampered = async (sql: (stream: string) => string) => {
    const { walk, store } = await open();
    const missionId = await walk.missionIn("approved");
    expect(await verify(walk, missionId)).toMatchObject({
      sound: true,
      brokenAt: null,
      events: 5,
      brokenPapers: [],
    });
    await walk.missionIn("inReview");
    store.parts.db.exec(`${unlock} ${sql(`'mission:${missionId}'`)}`);
    return { found: await verify(walk, missionId), whole: store.parts.ledger.verifyAll().brokenAt };
  };
  const reason = "replace(payload, 'reason', 'reasom')";

  it.each<[string, (stream: string) => string, number]>([
    [
      "an edited payload",
      (stream) => `update event set payload = ${reason} where stream = ${stream} and version = 3`,
      3,
    ],
    [
      "another actor",
      (stream) => `update event set actor = 'x' where stream = ${stream} and version = 2`,
      2,
    ],
    [
      "another time",
      (stream) =>
        `update event set at = '2020-01-01T00:00:00.000Z' where stream = ${stream} and version = 5`,
      5,
    ],
    [
      "another type",
      (stream) =>
        `update event set type = 'mission.rejected.v1' where stream = ${stream} and version = 4`,
      4,
    ],
    [
      "a deleted event in the middle",
      (stream) => `delete from event where stream = ${stream} and version = 3`,
      3,
    ],
    [
      "a deleted first event",
      (stream) => `delete from event where stream = ${stream} and version = 1`,
      1,
    ],
    [
      "a deleted last event",
      (stream) => `delete from event where stream = ${stream} and version = 5`,
      5,
    ],
    [
      "two events in each other's place",
      (stream) => `update event set version = 90 where stream = ${stream} and version = 3;
        update event set version = 3 where stream = ${stream} and version = 4;
        update event set version = 4 where stream = ${stream} and version = 90`,
      3,
    ],
    [
      "an event that was put in",
      (
        stream,
      ) => `insert into event select 9999, 'new', stream, 6, type, at, actor, null, device, 'c', payload, hash, hash, run_hash, null
        from event where stream = ${stream} and version = 5`,
      6,
    ],
  ])("B14 b28 J9 finds %s", async (_name, sql, brokenAt) => {
    const { found, whole } = await tampered(sql);
    expect(found).toMatchObject({ sound: false, brokenAt });
    expect(whole).not.toBeNull();
  });

  it("B14 b28 J9 finds a file with swapped bytes, and a missing one", async () => {
    const { walk, store } = await open();
    const missionId = await walk.missionIn("inReview");
    const [paper] = (await dossierOf(walk, missionId)).papers;
    const file = attachmentPath(store.parts.attachments, paper?.sha256 ?? "");
    expect(new Uint8Array(readFileSync(file))).toEqual(pdfBytes);
    writeFileSync(file, "%PDF-1.4\nanother");
    expect(await verify(walk, missionId)).toMatchObject({
      sound: false,
      brokenAt: null,
      brokenPapers: [paper?.name],
    });
    expect(await walk.ask("officer", "file.read", { sha256: paper?.sha256 })).toMatchObject({
      error: { reason: "fileMissing" },
    });
    // Adding the same file again repairs it.
    expect(await addFile(walk, pdfBytes)).toMatchObject({ ok: true });
    expect(await verify(walk, missionId)).toMatchObject({ sound: true });
  });

  it("J9 of one dossier does not report another's damage", async () => {
    const { walk, store } = await open();
    const [sound, broken] = [await walk.missionIn("approved"), await walk.missionIn("approved")];
    tamper(store, broken);
    expect((await verify(walk, sound)).sound).toBe(true);
    expect((await verify(walk, broken)).sound).toBe(false);
  });

  const tamper = (store: RunningStore, missionId: string) =>
    store.parts.db.exec(
      `${unlock} update event set payload = '{}' where stream = 'mission:${missionId}'`,
    );
});

const addFile = (walk: Walk, bytes: Uint8Array, name = "سند.pdf") =>
  walk.ask("employee", "file.add", { name, mime: "", bytes });
