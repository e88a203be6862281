/** V8: tasks of a person who has left, and of a role without a holder; others get them. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Role } from "#shared/contract/capabilities.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Status } from "#shared/mission/state.ts";
import { aGift, days } from "../helpers/mission-inputs.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { kinds, openWalk, setActive, setRoles, tasks, told, value } from "../helpers/vacant.ts";

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

describe("a task of a person who has left", () => {
  it.each(passedOn)(
    "V8 $kind passes to a person who can do it",
    async ({ kind, status, on, to, not }) => {
      const { walk, clock } = await openWalk();
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
    const { walk, clock } = await openWalk();
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
    const { walk, clock } = await openWalk();
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

  it("V8 a gift of a person who has left is handed over by the unit", async () => {
    const { walk, clock } = await openWalk();
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

  it("V8 reminders go to people who can act: the unit for those who have left, the next office for an empty one", async () => {
    const { walk, clock } = await openWalk();
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

/** Roles with one person in the municipality, and their tasks. */
const empty: { role: StaffKey & Role; status: Status; lose: StaffKey[] }[] = [
  { role: "archivist", status: "reportAccepted", lose: ["archivist"] },
  { role: "officer", status: "approved", lose: ["officer", "head"] },
];

describe("a role without a holder", () => {
  it.each(empty)(
    "V8 $role: the administrator is notified of the open tasks",
    async ({ role, status, lose }) => {
      const { walk } = await openWalk();
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
    const { walk } = await openWalk();
    const members = (["employee", "officer", "head"] as const).map((who, index) => ({
      personId: walk.cast[who].id,
      nameFa: "آزمون",
      post: "کارشناس",
      role: index === 0 ? "head" : "member",
      passportType: "service",
    }));
    const missionId = await walk.missionIn("inReview", { members });
    await walk.mustAct("manager", "approve", missionId, {});
    // The step of International Affairs has passed to another person; the order has nobody.
    for (const who of ["deputyMayor", "mayor"] as const)
      await walk.mustAct(who, "approve", missionId, {});
    expect((await tasks(walk, "administrator")).map((one) => one.role)).toContain("officer");
  });
});
