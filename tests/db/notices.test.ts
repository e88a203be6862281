/** A15, A11 on the real store: who is notified of which event, once, and never of one they may not see. */
import { describe, expect, it } from "vitest";
import type { Notice, NoticeChoice } from "#shared/contract/notices.ts";
import { noticeKinds } from "#shared/mission/notices.ts";
import { openTestStore } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";
import type { StaffKey } from "../helpers/staff.ts";

const open = async () => {
  const { store, clock } = openTestStore();
  return { clock, walk: await createWalk(store, clock) };
};
const listOf = async (walk: Walk, who: StaffKey) => {
  const answer = await walk.ask(who, "notice.list", {});
  if (!answer.ok) throw new Error(answer.error.reason);
  return answer.value as { notices: Notice[]; unread: number; choices: NoticeChoice[] };
};
const told = async (walk: Walk, who: StaffKey) =>
  (await listOf(walk, who)).notices.map((one) => one.event ?? `${one.kind} ${one.task}`);

describe("notices", () => {
  it("A15 your turn, then the decision; a person gets no notification of their own command", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("inReview");
    expect(await told(walk, "manager")).toEqual(["yourTurn decide"]);
    expect(await told(walk, "employee")).toEqual([]);
    await walk.mustAct("manager", "approve", missionId, {});
    expect(await told(walk, "manager")).toEqual([]);
    expect(await told(walk, "employee")).toEqual(["mission.stepApproved.v1"]);
    expect(await told(walk, "head")).toEqual(["yourTurn decide"]);
  });

  it("A15 a near due day notifies once more, and read stays read", async () => {
    const { walk, clock } = await open();
    await walk.missionIn("inReview");
    const [first] = (await listOf(walk, "manager")).notices;
    await walk.ask("manager", "notice.markRead", { keys: [first?.key ?? ""] });
    expect(await listOf(walk, "manager")).toMatchObject({ unread: 0 });
    clock.set("2027-01-10T08:00:00.000Z");
    const late = await listOf(walk, "manager");
    expect(late.notices.map((one) => [one.kind, one.read, one.urgency])).toEqual(
      expect.arrayContaining([
        ["due", false, "escalated"],
        ["yourTurn", true, "escalated"],
      ]),
    );
    expect(late.unread).toBe(1);
    // Read marks of another person do not change.
    await walk.ask("head", "notice.markRead", { keys: late.notices.map((one) => one.key) });
    expect(await listOf(walk, "manager")).toMatchObject({ unread: 1 });
  });

  it("A10 an undecided step is escalated to the next level, and nothing is decided by it", async () => {
    const { walk, clock } = await open();
    const missionId = await walk.missionIn("inReview");
    expect(await told(walk, "deputyMayor")).toEqual([]);
    clock.set("2027-01-10T08:00:00.000Z");
    // The manager's own manager.
    expect(await told(walk, "deputyMayor")).toEqual(["due decide"]);
    expect(await told(walk, "colleague")).toEqual([]);
    const answer = await walk.ask("deputyMayor", "mission.dossier", { missionId });
    expect(answer).toMatchObject({ value: { mission: { status: "inReview" } } });
  });

  it("A15 each kind can be turned off, for Safir and for the system", async () => {
    const { walk } = await open();
    await walk.missionIn("inReview");
    expect((await listOf(walk, "manager")).choices).toEqual(
      noticeKinds.map((kind) => ({
        kind,
        inApp: true,
        inSystem: true,
      })),
    );
    const choice = { kind: "yourTurn", inApp: false, inSystem: false };
    await walk.ask("manager", "notice.choose", choice);
    const now = await listOf(walk, "manager");
    expect(now.notices).toEqual([]);
    expect(now.choices).toContainEqual(choice);
    expect((await listOf(walk, "head")).choices).not.toContainEqual(choice);
  });

  it("A15 people who may not see the dossier get no notification", async () => {
    const { walk } = await open();
    const ids = [await walk.missionIn("inReview"), await walk.missionIn("returned")];
    for (const who of ["colleague", "finance", "administrator"] as const) {
      const { notices } = await listOf(walk, who);
      for (const one of notices) {
        const dossier = await walk.ask(who, "mission.dossier", { missionId: one.missionId });
        expect(dossier.ok, `${who} ${one.key}`).toBe(true);
      }
    }
    expect(await told(walk, "colleague")).toEqual([]);
    expect(await told(walk, "administrator")).toEqual([]);
    expect(ids).toHaveLength(2);
  });

  it("A11 A15 a small change after approval is announced to everyone who had a part in it", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("approved");
    const answer = await walk.ask("employee", "mission.dossier", { missionId });
    if (!answer.ok) throw new Error(answer.error.reason);
    const { mission } = answer.value as { mission: { request: object } };
    await walk.mustAct("employee", "proposeChange", missionId, {
      reason: "هتل دیگر",
      draft: { ...mission.request, hostContact: "رابط تازهٔ میزبان" },
    });
    expect(await told(walk, "manager")).toContain("mission.changed.v2");
    expect(await told(walk, "mayor")).toContain("mission.changed.v2");
    expect(await told(walk, "employee")).not.toContain("mission.changed.v2");
    expect(await told(walk, "colleague")).toEqual([]);
  });
});
