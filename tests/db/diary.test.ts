/** R1 on the real store: where a diary is offered, that only its author reads it, and its part of the report. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Output } from "#shared/contract/table.ts";
import { diaryOf, emptyDay } from "#shared/mission/report/diary.ts";
import { takeDiary } from "#shared/mission/report/diary-report.ts";
import { days, validReport } from "../helpers/mission-inputs.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { openTestStore } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";

const open = async () => {
  const { store, clock } = openTestStore();
  return { store, clock, walk: await createWalk(store, clock) };
};
const value = async <T>(walk: Walk, who: StaffKey, name: never, input: object): Promise<T> => {
  const answer = await walk.ask(who, name, input);
  if (!answer.ok) throw new Error(answer.error.reason);
  return answer.value as T;
};
const journeysOf = async (walk: Walk, who: StaffKey) =>
  (await value<Output<"diary.mine">>(walk, who, "diary.mine" as never, {})).journeys;
const dossierOf = (walk: Walk, missionId: string) =>
  value<Dossier>(walk, "employee", "mission.dossier" as never, { missionId });

describe("R1 the diary", () => {
  it("R1 is offered to travellers from the first day until the report is filed", async () => {
    const { walk, clock } = await open();
    const missionId = await walk.missionIn("ordered");
    expect(await journeysOf(walk, "employee")).toEqual([]);
    clock.set(days.start);
    expect(await journeysOf(walk, "employee")).toMatchObject([
      { mission: { id: missionId }, days: 1, written: 0, todayEmpty: true },
    ]);
    expect(await journeysOf(walk, "head")).toEqual([]);
    const body = { days: [{ ...emptyDay(days.start), text: "رسیدیم" }] };
    const draft = { id: randomUUID(), kind: "diary", missionId, body };
    await value(walk, "employee", "draft.save" as never, draft);
    expect(await journeysOf(walk, "employee")).toMatchObject([{ written: 1, todayEmpty: false }]);
    expect((await dossierOf(walk, missionId)).diary).toMatchObject({ refused: null });
    clock.set(days.back);
    await walk.mustAct("employee", "fileReport", missionId, { draft: validReport() });
    expect(await journeysOf(walk, "employee")).toEqual([]);
    expect((await dossierOf(walk, missionId)).diary.refused).toEqual({
      reason: "diaryReportFiled",
    });
    // It stays with its author: a returned report is corrected from it.
    await walk.mustAct("officer", "returnReport", missionId, { reason: "کوتاه است", sheet: [] });
    expect(await journeysOf(walk, "employee")).toMatchObject([{ written: 1 }]);
  });

  it("R1 stays open on the journey when a change was approved and there is no new order yet", async () => {
    const { walk, clock } = await open();
    const missionId = await walk.missionIn("ordered");
    clock.set(days.start);
    const { request } = (await dossierOf(walk, missionId)).mission;
    const draft = { ...request, city: "مسکو" };
    await walk.mustAct("employee", "proposeChange", missionId, { reason: "خواست میزبان", draft });
    for (const who of ["manager", "head", "mayor"] as const)
      await walk.mustAct(who, "approve", missionId, {});
    expect(await dossierOf(walk, missionId)).toMatchObject({
      mission: { status: "approved" },
      diary: { refused: null },
    });
    expect(await journeysOf(walk, "employee")).toMatchObject([{ mission: { id: missionId } }]);
  });

  it("R1 is read by nobody else", async () => {
    const { walk, clock } = await open();
    const missionId = await walk.missionIn("ordered");
    clock.set(days.start);
    const id = randomUUID();
    const body = { days: [{ ...emptyDay(days.start), text: "نامش نوریس بود" }] };
    await value(walk, "employee", "draft.save" as never, { id, kind: "diary", missionId, body });
    for (const who of ["mayor", "head", "administrator", "colleague"] as const) {
      expect(await value(walk, who, "draft.load" as never, { id })).toEqual({ draft: null });
      const over = await walk.ask(who, "draft.save", { id, kind: "diary", missionId, body: {} });
      expect(over).toMatchObject({ ok: false, error: { reason: "notFound" } });
      const dossier = await walk.ask(who, "mission.dossier", { missionId });
      expect(JSON.stringify(dossier)).not.toContain("نوریس");
    }
  });

  it("R1 becomes part of the ledger with the report, is found there, and survives a rebuild", async () => {
    const { store, walk, clock } = await open();
    const missionId = await walk.missionIn("ordered");
    clock.set(days.back);
    const { diary } = await dossierOf(walk, missionId);
    const kept = diaryOf({
      days: [{ ...emptyDay(days.start), text: "کارگاه زعفران", places: "بازار ماهی" }],
    });
    const start = { dailyEntries: [], places: "", meetings: [], photos: [] };
    const { report } = takeDiary(start, kept, {
      authorId: walk.cast.employee.id,
      days: diary.days,
      today: days.back,
    });
    const draft = validReport({ course: "", ...report });
    await walk.mustAct("employee", "fileReport", missionId, { draft });
    const filed = async () => (await dossierOf(walk, missionId)).mission.report;
    expect((await filed())?.dailyEntries).toEqual([
      {
        day: days.start,
        authorId: walk.cast.employee.id,
        places: "بازار ماهی",
        text: "کارگاه زعفران",
      },
    ]);
    const found = await value<Output<"search.find">>(walk, "head", "search.find" as never, {
      text: "زعفران",
    });
    expect(found.hits.map((one) => one.mission.id)).toEqual([missionId]);
    store.rebuild();
    expect((await filed())?.dailyEntries).toHaveLength(1);
  });
});
