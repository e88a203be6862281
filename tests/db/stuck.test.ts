/** V8: nothing waits for somebody who cannot do it; others get it, and the administrator is told at once. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Role } from "#shared/contract/capabilities.ts";
import type { Dossier, WaitingTask } from "#shared/contract/missions.ts";
import type { Notice } from "#shared/contract/notices.ts";
import type { WaitingRow } from "#shared/contract/routes.ts";
import { addDays } from "#shared/persian/days.ts";
import type { Status } from "#shared/mission/state.ts";
import { aGift, days, type StaffKey } from "../helpers/missions.ts";
import { openTestStore } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";

const open = async () => {
  const { store, clock } = openTestStore();
  return { store, clock, walk: await createWalk(store, clock) };
};
const value = async <T>(
  walk: Walk,
  who: StaffKey,
  name: Parameters<Walk["ask"]>[1],
  input = {},
) => {
  const answer = await walk.ask(who, name, input);
  if (!answer.ok) throw new Error(`${who} ${name}: ${JSON.stringify(answer.error)}`);
  return answer.value as T;
};
const tasks = async (walk: Walk, who: StaffKey) =>
  (await value<{ tasks: WaitingTask[] }>(walk, who, "mission.waiting")).tasks;
const kinds = async (walk: Walk, who: StaffKey) =>
  (await tasks(walk, who)).map((one) => `${one.kind} ${one.stepId}`.trim());
const told = async (walk: Walk, who: StaffKey) =>
  (await value<{ notices: Notice[] }>(walk, who, "notice.list")).notices
    .filter((one) => one.event === null)
    .map((one) => `${one.kind} ${one.task} ${one.urgency ?? one.reminder?.stage}`);
const stuckRows = (walk: Walk) =>
  value<{ rows: WaitingRow[]; total: number }>(walk, "administrator", "route.waiting", {
    onlyStuck: true,
  });
const setActive = (walk: Walk, who: StaffKey, active: boolean) =>
  value<{ stuckSteps: number }>(walk, "administrator", "people.setActive", {
    id: walk.cast[who].id,
    active,
    commandId: randomUUID(),
  });
const setRoles = async (walk: Walk, who: StaffKey, roles: Role[]) => {
  const { id } = walk.cast[who];
  const {
    username: _u,
    active: _a,
    id: _i,
    ...fields
  } = await value<Record<string, unknown> & { username: string; active: boolean; id: string }>(
    walk,
    "administrator",
    "people.get",
    { id },
  );
  return value<{ stuckSteps: number }>(walk, "administrator", "people.change", {
    id,
    fields: { ...fields, roles },
    commandId: randomUUID(),
  });
};
const onLeave = (walk: Walk, who: StaffKey, from: string, to: string) =>
  value(walk, "humanResources", "absence.record", {
    commandId: randomUUID(),
    id: randomUUID(),
    fields: { personId: walk.cast[who].id, kind: "leave", from, to, note: "" },
  });
const deputise = async (walk: Walk, principal: StaffKey, deputy: StaffKey) => {
  const id = randomUUID();
  await value(walk, principal, "deputies.propose", {
    commandId: randomUUID(),
    id,
    fields: {
      principalId: walk.cast[principal].id,
      deputyId: walk.cast[deputy].id,
      from: days.asked,
      to: addDays(days.asked, 30),
      role: null,
      note: "",
    },
  });
  await value(walk, deputy, "deputies.accept", { commandId: randomUUID(), id });
};

/** The manager's step is open; what then becomes of the manager. */
const losses: { name: string; why: WaitingRow["stuck"]; lose: (walk: Walk) => Promise<unknown> }[] =
  [
    { name: "deactivated", why: "nobody", lose: (walk) => setActive(walk, "manager", false) },
    {
      name: "role taken away",
      why: "nobody",
      lose: (walk) => setRoles(walk, "manager", ["employee"]),
    },
    {
      name: "deactivated, with a deputy in force",
      why: "nobody",
      lose: async (walk) => {
        await deputise(walk, "manager", "head");
        await setActive(walk, "manager", false);
      },
    },
    {
      name: "on leave past the due day, without a deputy",
      why: "away",
      lose: (walk) => onLeave(walk, "manager", days.asked, addDays(days.asked, 20)),
    },
    {
      name: "on leave, and the deputy has left",
      why: "away",
      lose: async (walk) => {
        await deputise(walk, "manager", "head");
        await onLeave(walk, "manager", days.asked, addDays(days.asked, 20));
        await setActive(walk, "head", false);
      },
    },
  ];

describe("a step whose decider is lost", () => {
  it.each(losses)(
    "V8 $name: the administrator is told at once and has a task",
    async ({ lose, why }) => {
      const { walk } = await open();
      const missionId = await walk.missionIn("inReview");
      expect([await told(walk, "administrator"), await tasks(walk, "administrator")]).toEqual([
        [],
        [],
      ]);
      await lose(walk);
      expect(await told(walk, "administrator")).toContain("yourTurn nameAnother fresh");
      const [task] = await tasks(walk, "administrator");
      expect(task).toMatchObject({
        kind: "nameAnother",
        stepId: "lineManager",
        forWhom: { id: walk.cast.manager.id },
        mission: { id: missionId, subject: "", requesterFa: "", city: "" },
      });
      expect(await stuckRows(walk)).toMatchObject({
        total: 1,
        rows: [{ missionId, stepId: "lineManager", stuck: why }],
      });
    },
  );

  it.each(losses)("V8 $name: naming somebody else ends it", async ({ lose }) => {
    const { walk } = await open();
    const missionId = await walk.missionIn("inReview");
    await lose(walk);
    await walk.mustAct("administrator", "reassign", missionId, {
      stepId: "lineManager",
      personId: walk.cast.deputyMayor.id,
      reason: "مدیر در دسترس نیست",
    });
    expect([await told(walk, "administrator"), await tasks(walk, "administrator")]).toEqual([
      [],
      [],
    ]);
    expect(await kinds(walk, "deputyMayor")).toEqual(["decide lineManager"]);
    expect(await kinds(walk, "manager").catch(() => [])).toEqual([]);
    expect((await stuckRows(walk)).total).toBe(0);
  });

  it.each(losses)(
    "V8 $name: the manager's own manager is told when it is very late",
    async ({ lose }) => {
      const { walk, clock } = await open();
      await walk.missionIn("inReview");
      await lose(walk);
      clock.set(addDays(days.asked, 1));
      expect(await told(walk, "deputyMayor")).toEqual([]);
      clock.set(addDays(days.asked, 15));
      expect(await told(walk, "deputyMayor")).toEqual(["due decide escalated"]);
      expect(await told(walk, "administrator")).toContain("due nameAnother escalated");
      clock.set(addDays(days.asked, 43));
      expect(await told(walk, "deputyMayor")).toEqual(["due decide escalated"]);
      expect(await told(walk, "mayor")).toEqual([]);
    },
  );

  it("V8 a manager's manager who has left is skipped, in notices and in who may hand it on", async () => {
    const { walk, clock } = await open();
    const missionId = await walk.missionIn("inReview");
    await setActive(walk, "manager", false);
    await setActive(walk, "deputyMayor", false);
    clock.set(addDays(days.asked, 15));
    expect(await told(walk, "mayor")).toEqual(["due decide escalated"]);
    await walk.mustAct("mayor", "reassign", missionId, {
      stepId: "lineManager",
      personId: walk.cast.head.id,
      reason: "مدیر از شهرداری رفته است",
    });
    expect(await kinds(walk, "head")).toEqual(["decide lineManager"]);
  });

  it("V8 who lost the role has no task, no notice and no name on the route", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("inReview");
    await setRoles(walk, "manager", ["employee"]);
    expect([await told(walk, "manager"), await tasks(walk, "manager")]).toEqual([[], []]);
    const dossier = await value<Dossier>(walk, "officer", "mission.dossier", { missionId });
    expect(dossier.route[0]?.people).toEqual([]);
    expect(dossier.tasks).toMatchObject([{ kind: "decide", people: [] }]);
    expect(await walk.act("manager", "approve", missionId, {})).toMatchObject({
      error: { reason: "notYourRole" },
    });
    // A form signed by hand by somebody without the role is refused as well.
    expect(
      await walk.act("secretariat", "decideOnPaper", missionId, {
        stepId: "lineManager",
        decision: "approved",
        personId: walk.cast.manager.id,
        signedOn: days.asked,
        reason: "",
        file: { sha256: "a".repeat(64), name: "برگه.pdf", mime: "application/pdf", size: 16 },
      }),
    ).toMatchObject({ ok: false });
  });

  it("V8 the change says how many steps wait in vain, and says nothing when none does", async () => {
    const { walk } = await open();
    await walk.missionIn("inReview");
    await walk.missionIn("inReview");
    expect(await setActive(walk, "colleague", false)).toMatchObject({ stuckSteps: 0 });
    expect(await setActive(walk, "manager", false)).toMatchObject({ stuckSteps: 2 });
    expect(await setActive(walk, "manager", true)).toMatchObject({ stuckSteps: 0 });
    expect(await setRoles(walk, "manager", ["employee"])).toMatchObject({ stuckSteps: 2 });
    expect(await setRoles(walk, "manager", ["manager"])).toMatchObject({ stuckSteps: 0 });
  });

  it("V8 of a role's step the last holder counts, and a second one keeps it going", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("inReview");
    await walk.mustAct("manager", "approve", missionId, {});
    await setRoles(walk, "colleague", ["head"]);
    expect(await setActive(walk, "head", false)).toMatchObject({ stuckSteps: 0 });
    expect(await kinds(walk, "colleague")).toEqual(["decide internationalAffairs"]);
    expect(await setRoles(walk, "colleague", ["employee"])).toMatchObject({ stuckSteps: 1 });
    expect(await kinds(walk, "administrator")).toContain("nameAnother internationalAffairs");
  });

  it("V8 a short leave that ends before the due day, or a deputy, worries nobody", async () => {
    const { walk } = await open();
    await walk.missionIn("inReview");
    await onLeave(walk, "manager", days.asked, days.asked);
    expect(await tasks(walk, "administrator")).toEqual([]);
    await onLeave(walk, "manager", addDays(days.asked, 1), addDays(days.asked, 20));
    await deputise(walk, "manager", "head");
    expect(await tasks(walk, "administrator")).toEqual([]);
  });

  it("V8 after the leave the step is the manager's again, and nobody is told any more", async () => {
    const { walk, clock } = await open();
    await walk.missionIn("inReview");
    await onLeave(walk, "manager", days.asked, addDays(days.asked, 20));
    // While away, the manager may still decide from a distance.
    expect(await kinds(walk, "manager")).toEqual(["decide lineManager"]);
    clock.set(addDays(days.asked, 21));
    expect(await tasks(walk, "administrator")).toEqual([]);
  });
});

/** Tasks that name one person: who does them once that person has left. */
const passedOn: { kind: string; status: Status; on: string; to: StaffKey[]; not: StaffKey[] }[] = [
  { kind: "correct", status: "returned", on: days.asked, to: ["head"], not: ["officer"] },
  { kind: "resumePostponed", status: "postponed", on: days.asked, to: ["head"], not: ["officer"] },
  {
    kind: "completePapers",
    status: "approved",
    on: days.asked,
    to: ["officer", "head"],
    not: ["finance"],
  },
  {
    kind: "fileReport",
    status: "ordered",
    on: days.back,
    to: ["officer", "head"],
    not: ["finance", "colleague"],
  },
  {
    kind: "correctReport",
    status: "reportReturned",
    on: days.back,
    to: ["officer", "head"],
    not: ["finance"],
  },
  { kind: "signReport", status: "reported", on: days.back, to: [], not: ["officer", "head"] },
];

describe("a task of somebody who has left", () => {
  it.each(passedOn)(
    "V8 $kind passes to whoever can do it",
    async ({ kind, status, on, to, not }) => {
      const { walk, clock } = await open();
      const missionId = await walk.missionIn(status);
      clock.set(on);
      await setActive(walk, "employee", false);
      for (const who of to)
        expect(await tasks(walk, who), who).toContainEqual(
          expect.objectContaining({
            kind,
            forWhom: expect.objectContaining({ id: walk.cast.employee.id }),
          }),
        );
      for (const who of not) expect(await kinds(walk, who), who).not.toContain(kind);
      const dossier = await value<Dossier>(walk, "officer", "mission.dossier", { missionId });
      const task = dossier.tasks.find((one) => one.kind === kind);
      expect(task?.people.map((one) => one.id).toSorted()).toEqual(
        to.map((who) => walk.cast[who].id).toSorted(),
      );
    },
  );

  it("V8 a companion files the report before the unit has to", async () => {
    const { walk, clock } = await open();
    const member = (who: StaffKey, role: string) => ({
      personId: walk.cast[who].id,
      nameFa: "آزمون",
      post: "کارشناس",
      role,
      passportType: "service",
    });
    await walk.missionIn("ordered", {
      members: [member("employee", "head"), member("colleague", "member")],
    });
    clock.set(days.back);
    expect(await kinds(walk, "colleague")).not.toContain("fileReport");
    await setActive(walk, "employee", false);
    expect(await kinds(walk, "colleague")).toContain("fileReport");
    expect(await kinds(walk, "officer")).not.toContain("fileReport");
    await setActive(walk, "colleague", false);
    expect(await kinds(walk, "officer")).toContain("fileReport");
  });

  it("V8 the unit files the report of a delegation that has left, and only then", async () => {
    const { walk, clock } = await open();
    const missionId = await walk.missionIn("ordered");
    clock.set(days.back);
    const states = async () =>
      (await value<Dossier>(walk, "officer", "mission.dossier", { missionId })).actions.find(
        (one) => one.action === "fileReport",
      );
    expect(await states()).toMatchObject({ allowed: false, refused: { reason: "onlyTraveller" } });
    await setActive(walk, "employee", false);
    expect(await states()).toEqual({ action: "fileReport", allowed: true });
  });

  it("V8 a gift of somebody who has left is handed over by the unit", async () => {
    const { walk, clock } = await open();
    const missionId = await walk.missionIn("ordered");
    clock.set(days.back);
    await walk.mustAct("employee", "recordGift", missionId, {
      id: randomUUID(),
      ...aGift({
        member: walk.cast.employee.id,
        kind: "durable",
        direction: "received",
        value: { minor: 900_000_000, currency: "IRR" },
      }),
    });
    expect(await kinds(walk, "employee")).toContain("handOverGift");
    await setActive(walk, "employee", false);
    expect(await kinds(walk, "officer")).toContain("handOverGift");
  });

  it("V8 reminders go to who can act: the unit for those who have left, the next office for an empty one", async () => {
    const { walk, clock } = await open();
    await walk.missionIn("ordered");
    await setActive(walk, "employee", false);
    clock.set("2027-02-20");
    expect(await told(walk, "officer")).toContain("reminder fileReport before");
    clock.set("2027-04-20");
    expect(await told(walk, "mayor")).toContain("escalation fileReport escalated");
    await setRoles(walk, "mayor", ["employee"]);
    expect(await told(walk, "mayor")).toEqual([]);
    expect(await told(walk, "deputyMayor")).not.toEqual([]);
  });
});

/** Roles of which the municipality has one person, and what waits for them. */
const empty: { role: StaffKey & Role; status: Status; lose: StaffKey[] }[] = [
  { role: "archivist", status: "reportAccepted", lose: ["archivist"] },
  { role: "officer", status: "approved", lose: ["officer", "head"] },
];

describe("a role nobody has", () => {
  it.each(empty)(
    "V8 $role: the administrator is told what waits",
    async ({ role, status, lose }) => {
      const { walk } = await open();
      await walk.missionIn(status);
      for (const who of lose) {
        expect(await kinds(walk, "administrator")).toEqual([]);
        await setActive(walk, who, false);
      }
      const all = await tasks(walk, "administrator");
      expect(all).toContainEqual(
        expect.objectContaining({
          kind: "fillRole",
          role,
          mission: expect.objectContaining({ subject: "" }),
        }),
      );
      await setRoles(walk, "colleague", [role]);
      expect((await tasks(walk, "administrator")).filter((one) => one.role === role)).toEqual([]);
    },
  );

  it("V8 a role whose only holder travels on that mission counts as empty", async () => {
    const { walk } = await open();
    const members = (["employee", "officer", "head"] as const).map((who, index) => ({
      personId: walk.cast[who].id,
      nameFa: "آزمون",
      post: "کارشناس",
      role: index === 0 ? "head" : "member",
      passportType: "service",
    }));
    const missionId = await walk.missionIn("inReview", { members });
    await walk.mustAct("manager", "approve", missionId, {});
    // The step of International Affairs has passed to somebody else; the order has nobody.
    for (const who of ["deputyMayor", "mayor"] as const)
      await walk.mustAct(who, "approve", missionId, {});
    expect((await tasks(walk, "administrator")).map((one) => one.role)).toContain("officer");
  });
});
