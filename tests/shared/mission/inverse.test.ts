/** Taking an act back leaves the dossier as it was before. */
import { describe, expect, it } from "vitest";
import { inverseOf } from "#shared/mission/inverse.ts";
import type { Mission, Status } from "#shared/mission/state.ts";
import { actions, type ActionName } from "#shared/mission/workflow.ts";
import { maskMission } from "#shared/mission/request/masked.ts";
import { days, inputFor } from "../../helpers/mission-inputs.ts";
import { factsOn, missionIn, perform } from "../../helpers/missions.ts";
import { staff, type StaffKey } from "../../helpers/staff.ts";

const reason = "برگرداندن کار پیشین";
const facts = factsOn(days.back);

/** The act, who does it in which state, and what is there before it. */
const acts: [ActionName, Status, StaffKey, ActionName[]][] = [
  ["putSegment", "ordered", "officer", []],
  ["putSegment", "ordered", "officer", ["putSegment"]],
  ["putSegments", "ordered", "officer", []],
  ["putSegments", "ordered", "officer", ["putSegments"]],
  ["removeSegment", "ordered", "officer", ["putSegment"]],
  ["putExpense", "ordered", "employee", []],
  ["putExpense", "ordered", "employee", ["putExpense"]],
  ["removeExpense", "ordered", "employee", ["putExpense"]],
  ["putTravelPaper", "ordered", "officer", []],
  ["putTravelPaper", "ordered", "officer", ["putTravelPaper"]],
  ["removeTravelPaper", "ordered", "officer", ["putTravelPaper"]],
  ["classify", "inReview", "head", []],
  ["setPayers", "approved", "finance", []],
  ["reserveBudget", "approved", "finance", []],
  ["reserveBudget", "approved", "finance", ["reserveBudget"]],
  ["releaseBudget", "approved", "finance", ["reserveBudget"]],
  ["holdDisposal", "archived", "archivist", []],
  ["releaseDisposal", "archived", "archivist", ["holdDisposal"]],
  ["changeRetention", "archived", "archivist", []],
];

/** Without the instants of the acts, and in no order. */
const seen = ({ segments, money, travelPapers, keeping, ownClass, paperClasses }: Mission) => ({
  segments: new Set(segments),
  expenses: new Set(money.expenses),
  payers: money.payers,
  reservation: money.reservation && { ...money.reservation, at: "" },
  travelPapers: new Set(travelPapers),
  keeping: keeping && { ...keeping, hold: keeping.hold?.reason },
  ownClass,
  paperClasses,
});

const parsed = (action: ActionName, input: unknown) => actions[action].input.parse(input) as never;

describe("W4 undo", () => {
  it.each(acts)(
    "W4 %s in %s by %s after %j is taken back exactly",
    (action, status, who, first) => {
      const before = first.reduce(
        (mission, one) => perform(mission, one, staff[who], facts, parsed(one, inputFor[one]())),
        missionIn(status),
      );
      const input = parsed(action, inputFor[action]());
      const done = perform(before, action, staff[who], facts, input);
      const inverse = inverseOf(
        action,
        input,
        { mission: before, segments: before.segments },
        { roles: staff[who].roles, reason },
      );
      if (inverse === null) throw new Error("no inverse");
      const undone = perform(
        done,
        inverse.action,
        staff[who],
        facts,
        parsed(inverse.action, inverse.input),
      );
      expect(seen(undone)).toEqual(seen(before));
    },
  );

  it("W4 an act for ever has none, nor one that the person or the state would refuse", () => {
    const ordered = missionIn("ordered");
    const before = { mission: ordered, segments: ordered.segments };
    const by = (who: StaffKey) => ({ roles: staff[who].roles, reason });
    for (const action of [
      "issueOrder",
      "approve",
      "acceptReport",
      "archive",
      "payAdvance",
    ] as const)
      expect(inverseOf(action, parsed(action, inputFor[action]()), before, by("head"))).toBeNull();
    // A person who may raise a class may not lower it.
    const raises = parsed("classify", inputFor.classify());
    expect(inverseOf("classify", raises, before, by("employee"))).toBeNull();
    // A masked number cannot be put again.
    const withPaper = perform(ordered, "putTravelPaper", staff.officer, facts);
    const masked = { mission: maskMission(withPaper), segments: [] };
    const remove = parsed("removeTravelPaper", inputFor.removeTravelPaper());
    expect(inverseOf("removeTravelPaper", remove, masked, by("officer"))).toBeNull();
    // The accounts of an archived dossier are closed.
    const closed = { mission: { ...ordered, status: "archived" as const }, segments: [] };
    const put = parsed("putExpense", inputFor.putExpense());
    expect(inverseOf("putExpense", put, closed, by("employee"))).toBeNull();
  });
});
