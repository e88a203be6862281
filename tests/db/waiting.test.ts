/** J3: "waits for me" shows each task to the people it waits for, and not to travellers. */
import { describe, expect, it } from "vitest";
import { statuses, type Status } from "#shared/mission/state.ts";
import { staffKeys, type StaffKey } from "../helpers/staff.ts";
import { openTestStore } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";

interface Waiting {
  tasks: { kind: string; stepId: string; due: string; mission: { id: string } }[];
  onTheWay: { id: string }[];
}
const waiting = async (walk: Walk, who: StaffKey): Promise<Waiting> =>
  ((await walk.ask(who, "mission.waiting", {})) as { value: Waiting }).value;
/** People with tasks, and the tasks. */
const turns = async (walk: Walk) => {
  const all: Record<string, string> = {};
  for (const who of staffKeys) {
    const { tasks } = await waiting(walk, who);
    if (tasks.length > 0)
      all[who] = tasks.map((one) => `${one.kind} ${one.stepId}`.trim()).join(", ");
  }
  return all;
};
const open = async () => {
  const { store, clock } = openTestStore();
  return { store, clock, walk: await createWalk(store, clock) };
};

const expected: Record<Status, Record<string, string>> = {
  draft: {},
  inReview: { manager: "decide lineManager" },
  returned: { employee: "correct" },
  rejected: {},
  withdrawn: {},
  postponed: { employee: "resumePostponed" },
  cancelled: { officer: "acknowledge hostLetter, acknowledge visa" },
  changing: { manager: "decide change1.lineManager" },
  approved: { employee: "completePapers", head: "issueOrder", officer: "issueOrder" },
  // The report is not due before the return.
  ordered: { employee: "completePapers", head: "printOrder", officer: "printOrder" },
  reported: { employee: "signReport", head: "reviewReport", officer: "reviewReport" },
  reportReturned: { employee: "correctReport" },
  reportAccepted: { archivist: "archive" },
  reportRejected: { archivist: "archive" },
  archived: {},
};

describe("waiting tasks", () => {
  it.each(statuses.filter((one) => one !== "draft"))(
    "J3 in %s for the right people",
    async (status) => {
      const { walk } = await open();
      await walk.missionIn(status);
      expect(await turns(walk)).toEqual(expected[status]);
    },
  );

  it("J3 J4 goes on from step to step", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("inReview");
    await walk.mustAct("manager", "approve", missionId, {});
    expect(await turns(walk)).toEqual({ head: "decide internationalAffairs" });
    await walk.mustAct("head", "approve", missionId, {});
    expect(await turns(walk)).toEqual({ mayor: "decide mayor" });
  });

  it("J7 for the traveller's report from the day after their return, sorted by what is due first", async () => {
    const { walk, clock } = await open();
    const first = await walk.missionIn("ordered", {
      startDate: "2027-02-10",
      endDate: "2027-02-12",
    });
    clock.set("2026-11-23");
    const second = await walk.missionIn("ordered", {
      startDate: "2027-02-01",
      endDate: "2027-02-05",
    });
    const reports = async () =>
      (await waiting(walk, "employee")).tasks.map((one) => [one.kind, one.mission.id]);
    clock.set("2027-02-05");
    // The first journey has not started; the one that has needs no more papers.
    const papers = ["completePapers", first];
    expect(await reports()).toEqual([papers]);
    clock.set("2027-02-06");
    expect(await reports()).toEqual([papers, ["fileReport", second]]);
    clock.set("2027-02-13");
    expect(await reports()).toEqual([
      ["fileReport", second],
      ["fileReport", first],
    ]);
  });

  it("J3 nothing of their own journey for an officer who travels themselves", async () => {
    const { walk } = await open();
    const { cast } = walk;
    const traveller = (personId: string, role: string) => ({
      personId,
      nameFa: "آزمون",
      post: "سمت",
      role,
      passportType: "service",
    });
    const members = [traveller(cast.employee.id, "head"), traveller(cast.officer.id, "member")];
    const missionId = await walk.missionIn("approved", { members });
    expect(await turns(walk)).toEqual({
      employee: "completePapers",
      head: "issueOrder",
      officer: "completePapers",
    });
    expect(await walk.act("officer", "issueOrder", missionId, { means: ["air"] })).toEqual({
      ok: false,
      error: { code: "refused", reason: "ownMission" },
    });
  });

  it("J3 the time axis shows coming journeys to those who may see them", async () => {
    const { walk, clock } = await open();
    const missionId = await walk.missionIn("ordered");
    const ahead = async (who: StaffKey) => (await waiting(walk, who)).onTheWay.map((one) => one.id);
    expect([await ahead("employee"), await ahead("officer"), await ahead("colleague")]).toEqual([
      [missionId],
      [missionId],
      [],
    ]);
    clock.set("2027-02-06");
    expect(await ahead("officer")).toEqual([]);
  });

  it("J3 a journey stays on the time axis while a change is being decided", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("changing");
    expect((await waiting(walk, "officer")).onTheWay.map((one) => one.id)).toEqual([missionId]);
  });
});

describe("a clock that jumps", () => {
  it("B14 b16 changes neither the order nor the versions of events", async () => {
    const { walk, clock, store } = await open();
    const missionId = await walk.missionIn("inReview");
    const jumps = [
      "2027-11-23",
      "2025-11-23",
      "2026-03-29T01:30:00.000Z",
      "2026-10-25T01:30:00.000Z",
      "1999-12-31",
      "2026-11-23",
    ];
    for (const [index, to] of jumps.entries()) {
      clock.set(to);
      const change = { key: "leadDaysForeign", value: index, commandId: crypto.randomUUID() };
      expect((await walk.ask("administrator", "settings.change", change)).ok).toBe(true);
    }
    clock.set("2026-11-22");
    await walk.mustAct("manager", "approve", missionId, {});
    const rows = store.parts.db
      .prepare("select position, version from event where stream = 'settings' order by position")
      .all();
    expect(rows.map((one) => (one as { version: number }).version)).toEqual([1, 2, 3, 4, 5, 6]);
    const positions = rows.map((one) => (one as { position: number }).position);
    expect(positions).toEqual(positions.map((_, index) => (positions[0] ?? 0) + index));
    expect(store.parts.ledger.verifyAll().brokenAt).toBeNull();
    expect(store.parts.settings.values().leadDaysForeign).toBe(5);
  });
});
