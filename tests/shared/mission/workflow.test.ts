/** F2: the workflow's table, walked: every state is reached, every state that is not final has an exit. */
import { describe, expect, it } from "vitest";
import { decidingRoles, grants } from "#shared/contract/capabilities.ts";
import { actionStates, decide, refusalOf } from "#shared/mission/decide.ts";
import type { Facts } from "#shared/mission/rules.ts";
import { draftMission } from "#shared/mission/evolve.ts";
import { finalStatuses, statuses, type Mission, type Status } from "#shared/mission/state.ts";
import { defaultSettings } from "#shared/settings.ts";
import { actionNames, actions, type ActionName } from "#shared/mission/workflow.ts";
import { aGrant, aSegment, days, inputFor, validDraft } from "../../helpers/mission-inputs.ts";
import { factsOn, missionIn, perform } from "../../helpers/missions.ts";
import { personRef, staff, staffKeys, uuid, directoryOf } from "../../helpers/staff.ts";
import { aPermitStep, aStep, aTemplate } from "../../helpers/routes.ts";

const from = (name: ActionName): readonly Status[] => actions[name].from;
/** The possible next states of an action; only the same state when it stays. */
const to = (name: ActionName, status: Status): readonly Status[] => {
  const row = actions[name].to;
  return row === "stays" ? [status] : row;
};
/** Actions on clearances and permits need a route that has them. */
const routeFor = (name: ActionName): Partial<Facts> => {
  const manager = aStep("lineManager", 1, { assignee: "lineManager" });
  const steps =
    name === "object"
      ? [aStep("lineManager", 1, { assignee: "lineManager", kind: "clearance" })]
      : [manager, aPermitStep("governorate", 2, { compulsory: name !== "skipPermit" })];
  const special = ["object", "sendPermit", "recordPermit", "skipPermit", "askPermitAgain"];
  return special.includes(name) ? { template: () => aTemplate(steps) } : {};
};

/** Items to remove, record or request again must exist first. */
const prepared = (name: ActionName, before: Mission, facts: Facts): Mission => {
  if (before.status === "inReview" && name !== "return") {
    const onOwnRoute = () =>
      perform(draftMission(before.id), "submit", staff.employee, facts, { draft: validDraft() });
    if (name === "object") return onOwnRoute();
    if (Object.keys(routeFor(name)).length > 0) {
      const asked = perform(onOwnRoute(), "approve", staff.manager, facts);
      if (name !== "askPermitAgain") return asked;
      const answer = aGrant({ outcome: "refused", note: "نه" });
      return perform(asked, "recordPermit", staff.secretariat, facts, {
        stepId: "governorate",
        answer,
      });
    }
  }
  const money = moneyBefore[name];
  if (money)
    return money.reduce(
      (mission, [act, who]) =>
        from(act).includes(mission.status) ? perform(mission, act, staff[who], facts) : mission,
      before,
    );
  if (name === "finalizeProgramme") {
    const segment = { ...aSegment(), confirmed: true };
    return perform(before, "putSegment", staff.employee, facts, { id: uuid(500), segment });
  }
  if (name === "releaseDisposal") return perform(before, "holdDisposal", staff.archivist, facts);
  if (name === "removeSegment") return perform(before, "putSegment", staff.employee, facts);
  if (name === "removeTravelPaper") return perform(before, "putTravelPaper", staff.employee, facts);
  if (name === "acknowledge" && before.closing?.acknowledgements.length === 0) {
    const acknowledgements = [
      { kind: "hostLetter" as const, role: "officer" as const, done: null },
    ];
    return { ...before, closing: { ...before.closing, acknowledgements } };
  }
  return before;
};
/** Money actions needed before the action is possible. */
const settled: [ActionName, keyof typeof staff][] = [
  ["putExpense", "employee"],
  ["fileSettlement", "employee"],
  ["approveSettlement", "finance"],
];
const moneyBefore: Partial<Record<ActionName, [ActionName, keyof typeof staff][]>> = {
  releaseBudget: [["reserveBudget", "finance"]],
  removeExpense: settled.slice(0, 1),
  fileSettlement: settled.slice(0, 1),
  returnSettlement: settled.slice(0, 2),
  approveSettlement: settled.slice(0, 2),
  balance: settled,
  correctGift: [["recordGift", "employee"]],
  handOverGift: [["recordGift", "employee"]],
  withdrawGift: [["recordGift", "employee"]],
  releaseNews: [["writeNews", "officer"]],
};
const spends = [...Object.keys(moneyBefore), "putExpense", "recordGift"];

/** In a change the steps carry its number. */
const inputOn = (name: ActionName, mission: Mission): unknown => {
  const input = inputFor[name]() as { stepId?: string };
  return mission.change && input.stepId === "lineManager"
    ? { ...input, stepId: "change1.lineManager" }
    : input;
};

/** Actions that judge a person's mission: nobody may judge their own. */
const judging = [
  "approve",
  "return",
  "reject",
  "issueOrder",
  "returnReport",
  "rejectReport",
  "acceptReport",
] as const;

describe("the states of a mission", () => {
  it("F2 each is reached from a draft by the arrows of the table", () => {
    const reached = new Set<Status>(["draft"]);
    for (const _round of statuses)
      for (const name of actionNames)
        for (const start of from(name).filter((status) => reached.has(status)))
          for (const end of to(name, start)) reached.add(end);
    expect(reached).toEqual(new Set(statuses));
  });

  it.each(statuses)("F2 %s is reached by real decisions of real people", (status) => {
    expect(missionIn(status).status).toBe(status);
  });

  it.each(statuses)("F2 %s has an exit unless it is final", (status) => {
    const leaving = actionNames.filter(
      (name) => from(name).includes(status) && to(name, status).some((next) => next !== status),
    );
    if (finalStatuses.includes(status)) expect(leaving).toEqual([]);
    // The archive's dossier is frozen: still possible are another class, a waiver of the lock that
    // its rejected report left on the travellers, news beside it, addenda, and changes of its retention.
    else if (status === "archived")
      expect(actionNames.filter((name) => from(name).includes(status))).toEqual([
        "classify",
        "waiveLock",
        "writeNews",
        "releaseNews",
        "addAddendum",
        "changeRetention",
        "holdDisposal",
        "releaseDisposal",
      ]);
    else expect(leaving.length).toBeGreaterThan(0);
  });

  it.each(actionNames)(
    "B14 b23 F2 %s is refused outside its states, no matter who tries",
    (name) => {
      const facts = factsOn(days.back);
      for (const status of statuses) {
        if (from(name).includes(status)) continue;
        for (const key of staffKeys) {
          const outcome = decide(name, missionIn(status), inputFor[name](), staff[key], facts);
          expect(outcome, `${key} in ${status}`).toHaveProperty("refused");
        }
      }
    },
  );

  it.each(actionNames)("F2 %s leads only to states of the table", (name) => {
    const facts = factsOn(
      name === "fileReport" || spends.includes(name) ? days.back : days.asked,
      // The papers of a delegation are tested in readiness.test.ts, clearances in confidentiality.test.ts.
      {
        ...routeFor(name),
        settings: {
          ...defaultSettings(),
          missingPapersBlock: 0,
          clearanceFinance: 1,
          clearanceArchivist: 1,
        },
      },
    );
    let done = 0;
    for (const status of from(name))
      for (const key of staffKeys) {
        const before = missionIn(status);
        const mission = prepared(name, before, facts);
        if (refusalOf(name, mission, staff[key], facts) !== null) continue;
        const after = perform(mission, name, staff[key], facts, inputOn(name, mission));
        expect(to(name, mission.status)).toContain(after.status);
        done += 1;
      }
    expect(done).toBeGreaterThan(0);
  });
});

describe("who decides", () => {
  it.each(judging)(
    "J3 F2 %s is refused on their own mission, as requester and as member",
    (name) => {
      for (const role of decidingRoles.concat()) {
        const judge = personRef(40, [role, "officer", "head"], staff.mayor.id);
        const facts = factsOn(days.asked, {
          people: directoryOf([...Object.values(staff), judge]),
        });
        const place = from(name)[0] ?? "draft";
        const member = {
          personId: judge.id,
          nameFa: "داور",
          post: "مدیر",
          role: "member",
          passportType: "service",
        };
        const withMember = missionIn(place);
        const request = {
          ...withMember.request,
          members: [...withMember.request.members, { ...member, nameEn: "" }],
        } as typeof withMember.request;
        const asMember = { ...withMember, request };
        const asRequester = { ...withMember, requesterId: judge.id };
        expect(refusalOf(name, asMember, judge, facts)).toEqual({ reason: "ownMission" });
        expect(refusalOf(name, asRequester, judge, facts)).toEqual({ reason: "ownMission" });
      }
    },
  );

  it("J3 each refusal of a decision says why: not their turn, not their step, done before", () => {
    const facts = factsOn(days.asked);
    const open = missionIn("inReview");
    expect(refusalOf("approve", open, staff.mayor, facts)).toEqual({
      reason: "stepNotYet",
      params: { stepFa: "گام lineManager", stepEn: "lineManager" },
    });
    expect(refusalOf("approve", open, staff.deputyMayor, facts)).toEqual({
      reason: "notYourStep",
      params: { stepFa: "گام lineManager", stepEn: "lineManager" },
    });
    const next = perform(open, "approve", staff.manager, facts);
    expect(refusalOf("approve", next, staff.manager, facts)).toEqual({
      reason: "stepAlreadyDecided",
      params: { stepFa: "گام internationalAffairs", stepEn: "internationalAffairs" },
    });
    expect(refusalOf("approve", open, staff.employee, facts)).toEqual({ reason: "notYourRole" });
  });

  it("J3 A5 a correction repeats only the steps whose data changed", () => {
    const facts = factsOn(days.asked);
    const first = perform(missionIn("inReview"), "approve", staff.manager, facts);
    const returned = perform(first, "return", staff.head, facts);
    expect(returned.lastReason).toBe("اصلاح شود");
    const again = perform(returned, "resubmit", staff.employee, facts);
    // Nothing changed in the manager's sections: their decision stays valid.
    expect([...again.closed]).toEqual(["lineManager"]);
    expect(again.decisions).toHaveLength(2);
    expect(refusalOf("approve", again, staff.head, facts)).toBeNull();
    const draft = validDraft({ city: "برلین" });
    const changed = perform(returned, "resubmit", staff.employee, facts, { draft });
    expect([...changed.closed]).toEqual([]);
    expect(refusalOf("approve", changed, staff.head, facts)?.reason).toBe("stepNotYet");
    expect(refusalOf("resubmit", returned, staff.colleague, facts)).toEqual({
      reason: "onlyRequester",
    });
  });

  it("J3 buttons are shown to the roles that may use them, refused ones with the reason", () => {
    const facts = factsOn(days.asked);
    for (const status of statuses)
      for (const key of staffKeys)
        for (const state of actionStates(missionIn(status), staff[key], facts)) {
          expect(grants(staff[key].roles, actions[state.action].capability)).toBe(true);
          const refused = refusalOf(state.action, missionIn(status), staff[key], facts);
          expect(state.allowed).toBe(refused === null);
          if (!state.allowed) expect(state.refused.reason).not.toBe("notInThisState");
        }
    const officer = actionStates(missionIn("inReview"), staff.officer, facts);
    expect(officer.find((one) => one.action === "issueOrder")).toMatchObject({
      allowed: false,
      refused: { reason: "orderAfterApproval" },
    });
  });

  it("J7 a report is filed after the return, by a traveller", () => {
    const ordered = missionIn("ordered");
    expect(refusalOf("fileReport", ordered, staff.employee, factsOn(days.end))).toEqual({
      reason: "reportAfterReturn",
      params: { end: days.end },
    });
    expect(refusalOf("fileReport", ordered, staff.employee, factsOn("2027-02-06"))).toBeNull();
    expect(refusalOf("fileReport", ordered, staff.colleague, factsOn(days.back))).toEqual({
      reason: "onlyTraveller",
    });
  });

  it("J5 the order names who approved it, with the number of the register", () => {
    const { order } = missionIn("ordered", validDraft());
    expect(order?.orderNo).toMatch(/^1405\/\d+$/);
    expect(order?.approvals.map(({ titleEn, nameFa }) => [titleEn, nameFa])).toEqual([
      ["lineManager", staff.manager.nameFa],
      ["internationalAffairs", staff.head.nameFa],
      ["mayor", staff.mayor.nameFa],
    ]);
    expect(order?.days).toBe(5);
  });
});
