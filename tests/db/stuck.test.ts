/** V8: a step of a route whose decider cannot decide; the administrator is notified at once. */
import { describe, expect, it } from "vitest";
import type { Dossier } from "#shared/contract/missions.ts";
import type { WaitingRow } from "#shared/contract/routes.ts";
import { addDays } from "#shared/persian/days.ts";
import { days } from "../helpers/mission-inputs.ts";
import {
  deputise,
  kinds,
  onLeave,
  openWalk,
  setActive,
  setRoles,
  stuckRows,
  tasks,
  told,
  value,
} from "../helpers/vacant.ts";
import type { Walk } from "../helpers/walk.ts";

/** The manager's step is open; then the manager changes. */
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

describe("a step that lost its decider", () => {
  it.each(losses)(
    "V8 $name: the administrator is notified at once and has a task",
    async ({ lose, why }) => {
      const { walk } = await openWalk();
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

  it.each(losses)("V8 $name: naming another person ends it", async ({ lose }) => {
    const { walk } = await openWalk();
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
    "V8 $name: the manager's own manager is notified when it is very late",
    async ({ lose }) => {
      const { walk, clock } = await openWalk();
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

  it("V8 a manager's manager who has left is skipped, for notifications and for delegating", async () => {
    const { walk, clock } = await openWalk();
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

  it("V8 a person who lost the role has no task, no notification and no name on the route", async () => {
    const { walk } = await openWalk();
    const missionId = await walk.missionIn("inReview");
    await setRoles(walk, "manager", ["employee"]);
    expect([await told(walk, "manager"), await tasks(walk, "manager")]).toEqual([[], []]);
    const dossier = await value<Dossier>(walk, "officer", "mission.dossier", { missionId });
    expect(dossier.route[0]?.people).toEqual([]);
    expect(dossier.tasks).toMatchObject([{ kind: "decide", people: [] }]);
    expect(await walk.act("manager", "approve", missionId, {})).toMatchObject({
      error: { reason: "notYourRole" },
    });
    // A form signed by hand by a person without the role is refused as well.
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

  it("V8 the answer to the change says how many steps nobody can decide, if any", async () => {
    const { walk } = await openWalk();
    await walk.missionIn("inReview");
    await walk.missionIn("inReview");
    expect(await setActive(walk, "colleague", false)).toMatchObject({ stuckSteps: 0 });
    expect(await setActive(walk, "manager", false)).toMatchObject({ stuckSteps: 2 });
    expect(await setActive(walk, "manager", true)).toMatchObject({ stuckSteps: 0 });
    expect(await setRoles(walk, "manager", ["employee"])).toMatchObject({ stuckSteps: 2 });
    expect(await setRoles(walk, "manager", ["manager"])).toMatchObject({ stuckSteps: 0 });
  });

  it("V8 a role's step is stuck only without its last holder", async () => {
    const { walk } = await openWalk();
    const missionId = await walk.missionIn("inReview");
    await walk.mustAct("manager", "approve", missionId, {});
    await setRoles(walk, "colleague", ["head"]);
    expect(await setActive(walk, "head", false)).toMatchObject({ stuckSteps: 0 });
    expect(await kinds(walk, "colleague")).toEqual(["decide internationalAffairs"]);
    expect(await setRoles(walk, "colleague", ["employee"])).toMatchObject({ stuckSteps: 1 });
    expect(await kinds(walk, "administrator")).toContain("nameAnother internationalAffairs");
  });

  it("V8 a short leave that ends before the due day, or a deputy, notifies nobody", async () => {
    const { walk } = await openWalk();
    await walk.missionIn("inReview");
    await onLeave(walk, "manager", days.asked, days.asked);
    expect(await tasks(walk, "administrator")).toEqual([]);
    await onLeave(walk, "manager", addDays(days.asked, 1), addDays(days.asked, 20));
    await deputise(walk, "manager", "head");
    expect(await tasks(walk, "administrator")).toEqual([]);
  });

  it("V8 after the leave the step is the manager's again, and nobody is notified any more", async () => {
    const { walk, clock } = await openWalk();
    await walk.missionIn("inReview");
    await onLeave(walk, "manager", days.asked, addDays(days.asked, 20));
    // While away, the manager may still decide.
    expect(await kinds(walk, "manager")).toEqual(["decide lineManager"]);
    clock.set(addDays(days.asked, 21));
    expect(await tasks(walk, "administrator")).toEqual([]);
  });
});
