/** A1, A2, A4–A7, A10, A11 on the real store: the shipped route from request to permission. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openTestStore, pdfBytes } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { aPermitStep, aStep, aTemplate } from "../helpers/routes.ts";
import type { RouteStep } from "#shared/route/template.ts";

const open = async () => {
  const { store, clock } = openTestStore();
  return { store, clock, walk: await createWalk(store, clock) };
};
const publish = async (walk: Walk, steps: RouteStep[], seenVersion = 1, more: object = {}) => {
  const { version: _version, ...template } = aTemplate(steps);
  return walk.ask("administrator", "route.publish", {
    commandId: randomUUID(),
    seenVersion,
    template: { ...template, effectiveFrom: "2026-11-23", ...more },
  });
};
const manager = aStep("lineManager", 1, { assignee: "lineManager" });
const clearances = (["protection", "finance", "humanResources"] as const).map((role) =>
  aStep(role, 2, { kind: "clearance", assignee: role, looksAt: ["payment"] }),
);
const head = aStep("unit", 3, { assignee: "head" });
const permit = aPermitStep("governorate", 4);

const stateOf = async (walk: Walk, missionId: string) => {
  const answer = await walk.ask("mayor", "mission.dossier", { missionId });
  if (!answer.ok) throw new Error(answer.error.reason);
  return answer.value as {
    mission: { status: string; request: Record<string, unknown>; closing: unknown };
    route: { id: string; state: string }[];
    change: { material: string[] } | null;
    changedSince: { field: string }[] | null;
  };
};
const states = async (walk: Walk, missionId: string) =>
  Object.fromEntries((await stateOf(walk, missionId)).route.map((one) => [one.id, one.state]));

const grantOf = async (walk: Walk, overrides: object = {}) => {
  const scan = await walk.ask("secretariat", "file.add", {
    name: "مجوز.pdf",
    mime: "application/pdf",
    bytes: pdfBytes,
  });
  return {
    outcome: "granted",
    letterNo: "ص/۱",
    letterDate: "2026-11-23",
    validUntil: "2027-03-01",
    scan: scan.ok ? scan.value : null,
    ...overrides,
  };
};

describe("routes as data", () => {
  it("A1 a published template is followed from its day on; a submitted route stays", async () => {
    const { walk, clock } = await open();
    const before = await walk.missionIn("inReview");
    expect((await publish(walk, [head], 1, { effectiveFrom: "2026-11-25" })).ok).toBe(true);
    const meanwhile = await walk.missionIn("inReview");
    clock.set("2026-11-25");
    const after = await walk.missionIn("inReview");
    expect(Object.keys(await states(walk, before))).toHaveLength(3);
    expect(Object.keys(await states(walk, meanwhile))).toHaveLength(3);
    expect(Object.keys(await states(walk, after))).toEqual(["unit"]);
  });

  it("A1 a template with mistakes is refused with their places", async () => {
    const { walk } = await open();
    const faultOf = async (steps: RouteStep[], more: object = {}) => {
      const answer = await publish(walk, steps, 1, more);
      return answer.ok ? "ok" : (answer.error.fields?.[0] ?? answer.error.reason);
    };
    expect(await faultOf([aStep("a", 1, { assignee: "head", compulsory: false })])).toMatchObject({
      path: "template.steps",
      reason: "routeNeedsDecision",
    });
    expect(await faultOf([head, head])).toMatchObject({ path: "template.steps.1.id" });
    expect(await faultOf([aPermitStep("p", 1), head])).toMatchObject({
      reason: "permitAfterDecisions",
    });
    expect(await faultOf([head], { effectiveFrom: "2026-11-01" })).toMatchObject({
      reason: "pastEffective",
    });
    // A circle cannot be written: steps follow their group, and an unknown key is refused.
    expect(await faultOf([{ ...head, after: ["unit"] } as RouteStep])).not.toBe("ok");
    expect((await publish(walk, [head], 0)).ok).toBe(false);
  });

  it("A1 A8 a condition adds a permit only where it applies, and says why", async () => {
    const { walk } = await open();
    const abroad = aPermitStep("board", 5, { when: [{ on: "destination", oneOf: ["other"] }] });
    await publish(walk, [head, abroad]);
    const near = await walk.missionIn("inReview");
    const far = await walk.missionIn("inReview", { country: "DE" });
    expect(Object.keys(await states(walk, near))).toEqual(["unit"]);
    expect(Object.keys(await states(walk, far))).toEqual(["unit", "board"]);
    const answer = await walk.ask("employee", "route.forDraft", {
      draft: { country: "DE", startDate: "2026-12-01", endDate: "2026-12-03" },
    });
    expect(answer).toMatchObject({
      value: {
        missing: ["payer"],
        steps: [
          { id: "unit" },
          { id: "board", why: [{ key: "because" }], beginBy: "2026-11-20", late: true },
        ],
      },
    });
  });
});

describe("clearances", () => {
  it("A2 run side by side; the group closes when all have answered, an objection has to be answered", async () => {
    const { walk } = await open();
    await publish(walk, [manager, ...clearances, head]);
    const missionId = await walk.missionIn("inReview");
    await walk.mustAct("manager", "approve", missionId, {});
    await walk.mustAct("finance", "object", missionId, { reason: "اعتبار نیست" });
    await walk.mustAct("protection", "approve", missionId, {});
    expect(await states(walk, missionId)).toMatchObject({
      finance: "objected",
      humanResources: "open",
      unit: "later",
    });
    expect(
      await walk.act("humanResources", "reject", missionId, { reason: "موافق نیستم" }),
    ).toMatchObject({
      error: { reason: "clearanceObjects" },
    });
    await walk.mustAct("humanResources", "approve", missionId, {});
    expect(await walk.act("head", "approve", missionId, {})).toMatchObject({
      error: { fields: [{ path: "note", reason: "noteAfterObjection" }] },
    });
    await walk.mustAct("head", "approve", missionId, { note: "از محل کمک میزبان" });
    expect((await stateOf(walk, missionId)).mission.status).toBe("approved");
  });

  it("A4 consecutive steps of one person are one decision that names both roles", async () => {
    const { walk } = await open();
    await publish(walk, [
      manager,
      aStep("unit", 2, { assignee: "head" }),
      aStep("relations", 3, { assignee: "head" }),
      aStep("mayor", 4, { assignee: "mayor" }),
    ]);
    const missionId = await walk.missionIn("inReview");
    await walk.mustAct("manager", "approve", missionId, {});
    await walk.mustAct("head", "approve", missionId, {});
    expect(await states(walk, missionId)).toMatchObject({
      unit: "approved",
      relations: "approved",
      mayor: "open",
    });
  });

  it("A5 a correction repeats only the steps whose data changed, and shows what changed", async () => {
    const { walk } = await open();
    await publish(walk, [manager, ...clearances, head]);
    const missionId = await walk.missionIn("inReview");
    for (const who of ["manager", "protection", "finance", "humanResources"] as const)
      await walk.mustAct(who, "approve", missionId, {});
    await walk.mustAct("head", "return", missionId, { reason: "شهر دقیق نیست" });
    const { mission } = await stateOf(walk, missionId);
    await walk.mustAct("employee", "resubmit", missionId, {
      draft: { ...mission.request, city: "مسکو" },
    });
    // The clearances look at the payment only; the manager looks at everything.
    expect(await states(walk, missionId)).toEqual({
      lineManager: "open",
      protection: "approved",
      finance: "approved",
      humanResources: "approved",
      unit: "later",
    });
    const seen = await walk.ask("manager", "mission.dossier", { missionId });
    expect(seen).toMatchObject({ value: { changedSince: [{ field: "city", after: "مسکو" }] } });
  });
});

describe("letters of outside bodies", () => {
  const atPermit = async (walk: Walk, request: object = {}) => {
    await publish(walk, [head, permit]);
    const missionId = await walk.missionIn("inReview", request);
    await walk.mustAct("head", "approve", missionId, {});
    return missionId;
  };

  it("A7 only the secretariat records; a compulsory permit needs number, scan and a validity that lasts", async () => {
    const { walk } = await open();
    const missionId = await atPermit(walk);
    const record = async (who: StaffKey, overrides: object) =>
      walk.act(who, "recordPermit", missionId, {
        stepId: "governorate",
        answer: await grantOf(walk, overrides),
      });
    expect(await record("employee", {})).toMatchObject({ error: { reason: "notYourRole" } });
    expect(await record("secretariat", { validUntil: "2027-02-04" })).toMatchObject({
      error: { fields: [{ path: "answer.validUntil", reason: "permitEndsBeforeTrip" }] },
    });
    expect(await record("secretariat", { scan: null })).toMatchObject({
      error: { fields: [{ path: "answer.scan", reason: "permitScan" }] },
    });
    expect((await record("secretariat", {})).ok).toBe(true);
    expect((await stateOf(walk, missionId)).mission.status).toBe("approved");
  });

  it("A7 a refusal stops the mission, and it can be asked for again", async () => {
    const { walk } = await open();
    const missionId = await atPermit(walk);
    const answer = await grantOf(walk, { outcome: "refused", note: "اولویت ندارد" });
    await walk.mustAct("secretariat", "recordPermit", missionId, { stepId: "governorate", answer });
    expect(await states(walk, missionId)).toMatchObject({ governorate: "refused" });
    await walk.mustAct("head", "askPermitAgain", missionId, {
      stepId: "governorate",
      reason: "با برنامهٔ تازه",
    });
    expect(await states(walk, missionId)).toMatchObject({ governorate: "open" });
  });

  it("A7 A5 a partial grant sends the request back; once it is corrected to the grant, the permit is valid", async () => {
    const { walk } = await open();
    const missionId = await atPermit(walk);
    const { mission } = await stateOf(walk, missionId);
    const answer = await grantOf(walk, {
      outcome: "partial",
      people: [walk.cast.employee.id],
      startDate: "2027-02-02",
      endDate: "2027-02-04",
      note: "سه روز کافی است",
    });
    await walk.mustAct("secretariat", "recordPermit", missionId, { stepId: "governorate", answer });
    expect((await stateOf(walk, missionId)).mission.status).toBe("returned");
    await walk.mustAct("employee", "resubmit", missionId, {
      draft: { ...mission.request, startDate: "2027-02-02", endDate: "2027-02-04" },
    });
    expect(await states(walk, missionId)).toEqual({ unit: "open", governorate: "granted" });
    await walk.mustAct("head", "approve", missionId, {});
    expect((await stateOf(walk, missionId)).mission.status).toBe("approved");
  });
});

describe("after approval", () => {
  it("A11 a small change is recorded; a material one follows its route, and the order is issued again", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("ordered");
    const { mission } = await stateOf(walk, missionId);
    const propose = (change: object) =>
      walk.mustAct("employee", "proposeChange", missionId, {
        reason: "خواست میزبان",
        draft: { ...mission.request, ...change },
      });
    await propose({ endDate: "2027-02-06" });
    expect((await stateOf(walk, missionId)).mission.status).toBe("ordered");
    expect(
      await walk.act("employee", "proposeChange", missionId, {
        reason: "هیچ",
        draft: { ...mission.request, endDate: "2027-02-06" },
      }),
    ).toMatchObject({ error: { reason: "nothingChanged" } });
    await propose({ city: "مسکو" });
    expect(await stateOf(walk, missionId)).toMatchObject({
      mission: { status: "changing" },
      change: { material: ["place"] },
    });
    for (const who of ["manager", "head", "mayor"] as const)
      await walk.mustAct(who, "approve", missionId, {});
    const after = await stateOf(walk, missionId);
    expect(after.mission).toMatchObject({ status: "approved", request: { city: "مسکو" } });
    await walk.mustAct("officer", "issueOrder", missionId, { means: ["air"] });
    expect((await stateOf(walk, missionId)).mission).toMatchObject({
      order: { replacesNo: "1405/1" },
    });
  });

  it("A6 only the person who has to undo something confirms it", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("ordered");
    await walk.mustAct("mayor", "cancel", missionId, {
      reason: "میزبان لغو کرد",
      acknowledgements: ["hostLetter", "money"],
    });
    const acknowledge = (who: StaffKey, kind: string) =>
      walk.act(who, "acknowledge", missionId, { kind, note: "انجام شد" });
    expect(await acknowledge("archivist", "hostLetter")).toMatchObject({ ok: false });
    expect((await acknowledge("officer", "hostLetter")).ok).toBe(true);
    expect(await acknowledge("officer", "hostLetter")).toMatchObject({ ok: false });
    // Finance does not see every dossier; it sees those that wait for it.
    expect((await acknowledge("finance", "money")).ok).toBe(true);
    expect((await stateOf(walk, missionId)).mission.closing).toMatchObject({
      acknowledgements: [
        { kind: "hostLetter", done: { note: "انجام شد" } },
        { kind: "money", done: { personId: walk.cast.finance.id } },
      ],
    });
  });

  it("A6 a postponed mission goes on with new days, and decisions on unchanged data stay valid", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("approved");
    await walk.mustAct("head", "postpone", missionId, { reason: "میزبان خواست" });
    const { mission } = await stateOf(walk, missionId);
    await walk.mustAct("employee", "resubmit", missionId, {
      draft: { ...mission.request, startDate: "2027-04-10", endDate: "2027-04-14" },
    });
    expect((await stateOf(walk, missionId)).mission.status).toBe("inReview");
  });
});

describe("nobody is stuck", () => {
  it("A10 an administrator sees who decides, without the dossier, and names another person", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("inReview");
    await walk.ask("administrator", "people.setActive", {
      id: walk.cast.manager.id,
      active: false,
      commandId: randomUUID(),
    });
    expect(await walk.ask("administrator", "mission.dossier", { missionId })).toMatchObject({
      error: { reason: "notFound" },
    });
    const stuck = await walk.ask("administrator", "route.waiting", { onlyStuck: true });
    expect(stuck).toMatchObject({ value: { total: 1, rows: [{ missionId, people: [] }] } });
    const reassign = (who: StaffKey, to: StaffKey) =>
      walk.act(who, "reassign", missionId, {
        stepId: "lineManager",
        personId: walk.cast[to].id,
        reason: "مدیر از شهرداری رفته است",
      });
    expect(await reassign("head", "deputyMayor")).toMatchObject({ ok: false });
    expect(await reassign("administrator", "employee")).toMatchObject({
      error: { fields: [{ path: "personId", reason: "ownTripPerson" }] },
    });
    expect(await reassign("administrator", "colleague")).toMatchObject({
      error: { fields: [{ reason: "cannotDecide" }] },
    });
    expect((await reassign("administrator", "deputyMayor")).ok).toBe(true);
    await walk.mustAct("deputyMayor", "approve", missionId, {});
  });

  it("A10 only once a step is overdue the next level may delegate it", async () => {
    const { walk, clock } = await open();
    const missionId = await walk.missionIn("inReview");
    const hand = () =>
      walk.act("deputyMayor", "reassign", missionId, {
        stepId: "lineManager",
        personId: walk.cast.deputyMayor.id,
        reason: "در مأموریت است",
      });
    expect(await hand()).toMatchObject({ error: { reason: "onlyAdministratorReassigns" } });
    clock.set("2026-12-20");
    expect((await hand()).ok).toBe(true);
    expect((await stateOf(walk, missionId)).mission.status).toBe("inReview");
  });

  it("A10 days off move every due day of open tasks", async () => {
    const { walk } = await open();
    await walk.missionIn("inReview");
    const due = async () => {
      const answer = await walk.ask("manager", "mission.waiting", {});
      return (answer as unknown as { value: { tasks: { due: string }[] } }).value.tasks[0]?.due;
    };
    // Monday 23 November 2026: three working days, Thursday and Friday are off.
    expect(await due()).toBe("2026-11-28");
    const holidays = ["2026-11-24", "2026-11-25"].map((day) => ({ day, titleFa: "تعطیل" }));
    await walk.ask("administrator", "calendar.change", {
      commandId: randomUUID(),
      calendar: { weekend: [5], holidays },
    });
    expect(await due()).toBe("2026-11-29");
  });
});
