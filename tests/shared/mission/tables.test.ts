/** Lists that follow from the rows of the workflow and from the parts of a mission (G5). */
import { describe, expect, it } from "vitest";
import { missionEvents } from "#shared/mission/events.ts";
import { batchActions, isSigned, needsSignature } from "#shared/mission/signed.ts";
import { calledOff, statuses } from "#shared/mission/state.ts";
import { openStepKinds, stepKinds } from "#shared/mission/tasks.ts";
import { toldEvents } from "#shared/mission/told.ts";
import { actionNames, actions } from "#shared/mission/workflow.ts";

describe("G5 lists from the tables", () => {
  it("G5 every action for several dossiers at once is signed, and every signature belongs to an event", () => {
    expect(batchActions.toSorted()).toEqual(["approve", "object", "reject", "return"]);
    for (const name of actionNames.filter(isSigned)) {
      expect(actions[name].signs.length, name).toBeGreaterThan(0);
      for (const type of actions[name].signs) {
        expect(missionEvents, name).toHaveProperty([type]);
        expect(needsSignature(type), type).toBe(true);
      }
    }
    expect(batchActions.every(isSigned)).toBe(true);
    expect(needsSignature("mission.submitted.v1")).toBe(false);
  });

  it("G5 a decision has a notification, and so has each way in which a journey does not take place", () => {
    expect(new Set(toldEvents).size).toBe(toldEvents.length);
    for (const way of calledOff) expect(toldEvents).toContain(`mission.${way}.v1`);
    for (const name of batchActions)
      for (const type of actions[name].signs) expect(toldEvents).toContain(type);
  });

  it("G5 an action is announced only in states in which it is not possible", () => {
    for (const name of actionNames) {
      const row = actions[name];
      if (!("announced" in row) || row.announced === undefined) continue;
      expect(
        row.announced.in.filter((one) => row.from.includes(one)),
        name,
      ).toEqual([]);
    }
  });

  it("G5 groups of states and of tasks are parts of their tables", () => {
    expect(calledOff).toEqual(["rejected", "withdrawn", "postponed", "cancelled"]);
    expect(statuses).toEqual(expect.arrayContaining([...calledOff]));
    expect(stepKinds).toEqual([...openStepKinds, "refusedPermit"]);
  });
});
