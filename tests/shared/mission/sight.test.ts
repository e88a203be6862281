/** B12: people who have to act on a journey see its dossier, at every class, with default settings. */
import { describe, expect, it } from "vitest";
import { grants } from "#shared/contract/capabilities.ts";
import { classOf, classRank, clearanceOf, rolesWithPart } from "#shared/mission/confidentiality.ts";
import { refusalOf, row } from "#shared/mission/decide.ts";
import { tasksOf, draftMission } from "#shared/mission/evolve.ts";
import { moneyActions } from "#shared/mission/money/workflow-money.ts";
import { confidentialities, type Confidentiality } from "#shared/mission/request/request.ts";
import type { Facts } from "#shared/mission/rules.ts";
import { openNow, statuses, travellers, type Mission, type Status } from "#shared/mission/state.ts";
import { viewersOf } from "#shared/mission/tasks.ts";
import { actionNames, type ActionName } from "#shared/mission/workflow.ts";
import type { PersonRef } from "#shared/people/person.ts";
import { defaultTemplates } from "#shared/route/defaults.ts";
import { holderOf } from "#shared/route/holders.ts";
import { aGrant, days, inputFor, validDraft } from "../../helpers/mission-inputs.ts";
import { factsOn, missionIn, perform } from "../../helpers/missions.ts";
import { staff, staffKeys, uuid, type StaffKey } from "../../helpers/staff.ts";

const everybody = staffKeys.map((key) => staff[key]);
const classes = confidentialities.map((one) => [one] as const);

/** The rule of `visibleTo` in the store. */
const sees = (mission: Mission, { id, roles }: PersonRef, facts: Facts): boolean => {
  const waiting = rolesWithPart(mission, tasksOf(mission, facts.today, facts));
  return (
    clearanceOf(roles, facts.settings) >= classRank(classOf(mission)) ||
    viewersOf(mission).includes(id) ||
    roles.some((role) => waiting.includes(role))
  );
};

/** The roles that may do it there, by rights and guards. */
const mayDo = (name: ActionName, mission: Mission, facts: Facts): PersonRef[] =>
  everybody.filter((one) => refusalOf(name, mission, one, facts) === null);

/** An administrator names the person who decides without seeing the subject. */
const actsUnseen = (name: ActionName, { roles }: PersonRef): boolean => {
  const { unseen } = row(name);
  return unseen !== undefined && grants(roles, unseen);
};

/** A setting decides who sees the archive. */
const keptByClearance: readonly ActionName[] = [
  "addAddendum",
  "changeRetention",
  "holdDisposal",
  "releaseDisposal",
];

const draftOf = (confidentiality: Confidentiality, more: object = {}) =>
  validDraft({ confidentiality, payer: "own", fundingSource: "اعتبار سفرها", ...more });

/** A journey of this class, at the municipality's cost, in this state. */
const journeyIn = (status: Status, one: Confidentiality): Mission => {
  if (status === "archived") {
    const record = { ...(inputFor.archive() as object), confidentiality: one };
    const accepted = missionIn("reportAccepted", draftOf(one));
    return perform(accepted, "archive", staff.archivist, factsOn(days.back), record);
  }
  if (status !== "changing") return missionIn(status, draftOf(one));
  const draft = draftOf(one, { startDate: "2027-02-11", endDate: "2027-02-15" });
  const change = { reason: "جابه‌جایی روز", draft };
  const ordered = missionIn("ordered", draftOf(one));
  return perform(ordered, "proposeChange", staff.employee, factsOn(days.asked), change);
};

describe("rights and workflow", () => {
  it.each(classes)("B12 %s: each action has a role that may do it and sees the dossier", (one) => {
    let tried = 0;
    for (const status of statuses.filter((each) => each !== "draft"))
      for (const name of actionNames.filter((each) => !keptByClearance.includes(each))) {
        const mission = journeyIn(status, one);
        for (const today of [days.asked, days.back]) {
          const facts = factsOn(today);
          const may = mayDo(name, mission, facts);
          if (may.length === 0) continue;
          tried += 1;
          expect(
            may.some((person) => actsUnseen(name, person) || sees(mission, person, facts)),
            `${status} ${name}`,
          ).toBe(true);
        }
      }
    expect(tried).toBeGreaterThan(200);
  });

  it.each(classes)("B12 %s: Finance acts on the journey that it must pay for", (one) => {
    const { finance } = staff;
    const before = factsOn(days.asked);
    const after = factsOn(days.back);
    const acts: [StaffKey, ActionName, Facts][] = [
      ["officer", "planAllowance", before],
      ["finance", "reserveBudget", before],
      ["finance", "payAdvance", before],
      ["employee", "putExpense", after],
      ["employee", "fileReport", after],
      ["employee", "fileSettlement", after],
      ["finance", "returnSettlement", after],
      ["employee", "fileSettlement", after],
      ["finance", "approveSettlement", after],
      ["finance", "balance", after],
    ];
    let mission = missionIn("ordered", draftOf(one));
    for (const [who, name, facts] of acts) {
      if (grants(staff[who].roles, "money.keep"))
        expect(sees(mission, staff[who], facts), name).toBe(true);
      mission = perform(mission, name, staff[who], facts);
    }
    // In each state in which a money action is possible, also before a reservation.
    for (const { from, capability } of Object.values(moneyActions))
      if (grants(finance.roles, capability) && capability === "money.keep")
        for (const status of from.filter((each) => each !== "cancelled"))
          expect(sees(journeyIn(status, one), finance, before), status).toBe(true);
    // It does not see a journey that the host pays for.
    const guest = missionIn("approved", validDraft({ confidentiality: one, payer: "host" }));
    expect(sees(guest, finance, before)).toBe(one === "normal");
  });

  it.each(classes)("B12 %s: each step of the shipped route has a holder who sees it", (one) => {
    const [request, change] = defaultTemplates;
    if (!request || !change) throw new Error("A route is shipped for both.");
    const template = (purpose: string) => (purpose === "request" ? request : change);
    const facts = factsOn(days.asked, { template });
    let mission = perform(draftMission(uuid(100)), "submit", staff.employee, facts, {
      draft: draftOf(one),
    });
    const seen = new Set<string>();
    while (mission.status === "inReview") {
      const [step] = openNow(mission).filter(({ id }) => !seen.has(id));
      if (step === undefined) throw new Error("no step is left, and it is not decided");
      seen.add(step.id);
      const barred = travellers(mission);
      const holders = everybody.filter(({ id }) => holderOf(step, id, barred, facts.people));
      expect(
        holders.some((person) => sees(mission, person, facts)),
        step.id,
      ).toBe(true);
      const [holder = staff.head] = holders.filter((person) => sees(mission, person, facts));
      mission =
        step.kind === "permit"
          ? perform(mission, "recordPermit", holder, facts, { stepId: step.id, answer: aGrant() })
          : perform(mission, "approve", holder, facts);
    }
    expect(mission.status).toBe("approved");
    expect(seen.size).toBeGreaterThan(4);
  });
});
