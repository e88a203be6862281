/**
 * The lock: a person who owes a trip report may not request another journey until it is filed, or the mayor
 * has waived it for them with a reason (domain.md §0 (3), §1.2 [S20]). A request that waits for a
 * correction is held by the same lock. Pure.
 */
import { z } from "zod";
import type { FieldIssue } from "../../result.ts";
import { addDays } from "../../persian/days.ts";
import type { WorkCalendar } from "../../persian/working-days.ts";
import { holderOf } from "../../route/holders.ts";
import type { Settings } from "../../settings.ts";
import { fixDueOf, reportDueOf, reviewedOn } from "./report-due.ts";
import type * as inputs from "../inputs.ts";
import type { Actor, Facts, Guard, Outcome, Refused } from "../rules.ts";
import { staffOf, travellers, type Mission, type Status } from "../state.ts";

type Input<A extends keyof typeof inputs> = z.infer<(typeof inputs)[A]>;

/** Not filed in time; returned and not corrected in time; rejected for good. */
const debtKinds = ["overdue", "returned", "rejected"] as const;
export type DebtKind = (typeof debtKinds)[number];

/** What a mission owes. It blocks its travellers from the day `locksFrom` on. */
export interface MissionDebt {
  kind: DebtKind;
  /** The last day on which the report was in time; of a rejected one the day of rejection. */
  due: string;
  locksFrom: string;
}

export interface LockWaiver {
  personId: string;
  /** The last day on which a request may be sent. */
  until: string;
  reason: string;
  by: string;
  forWhom: string | null;
  at: string;
}

/** A report that one person owes, as far as the caller may know of it (decision 0067). */
export interface ReportDebt extends MissionDebt {
  missionId: string;
  /** `null` for people who may not see the dossier. */
  dossierNo: string | null;
  personId: string;
  waiver: Pick<LockWaiver, "until" | "reason" | "by"> | null;
}

/** A waiver as it is written into the request that rests on it. */
const honouredWaiver = z.object({
  missionId: z.uuid(),
  dossierNo: z.string(),
  personId: z.uuid(),
  by: z.uuid(),
  until: z.string(),
  reason: z.string(),
});
export type HonouredWaiver = z.infer<typeof honouredWaiver>;

/** States in which a report may be owed; `debtOf` has the last word. */
export const owingStatuses: readonly Status[] = ["ordered", "reportReturned", "reportRejected"];

/** What this mission owes or will owe when its day has passed; `null` when the report is in. */
export const debtOf = (
  mission: Mission,
  facts: { settings: Settings; calendar: WorkCalendar },
): MissionDebt | null => {
  const review = mission.reportVersions.at(-1)?.review;
  if (review?.outcome === "reportRejected") {
    const due = reviewedOn(mission);
    return { kind: "rejected", due, locksFrom: due };
  }
  // While a late change passes its route, the report is due as before.
  const status = mission.change?.from ?? mission.status;
  if (status === "reportReturned") {
    const due = fixDueOf(reviewedOn(mission), facts.settings);
    return { kind: "returned", due, locksFrom: addDays(due, 1) };
  }
  if (status !== "ordered") return null;
  const due = reportDueOf(mission, facts);
  return { kind: "overdue", due, locksFrom: addDays(due, 1) };
};

/** Those who travelled for the municipality. A person who only wrote the request owes nothing. */
export const debtorsOf = (mission: Mission): string[] => [...new Set(staffOf(mission.request))];

/** The last waiver counts: a later one may shorten an earlier one. */
export const waiverFor = (mission: Mission, personId: string): LockWaiver | null =>
  mission.waivers.findLast((one) => one.personId === personId) ?? null;

const waivedOn = (debt: ReportDebt, today: string): boolean =>
  debt.waiver !== null && today <= debt.waiver.until;

/** Which debts block a request today, and which would if they were not waived. */
export const locksOf = (
  debts: readonly ReportDebt[],
  today: string,
  settings: Settings,
): { locks: ReportDebt[]; waived: ReportDebt[] } => {
  if (settings.reportBlocksNext === 0) return { locks: [], waived: [] };
  const due = debts.filter((one) => one.locksFrom <= today);
  return {
    locks: due.filter((one) => !waivedOn(one, today)),
    waived: due.filter((one) => waivedOn(one, today)),
  };
};

const reasons = {
  overdue: "owesReportOverdue",
  returned: "owesReportReturned",
  rejected: "owesReportRejected",
} as const;

/** The sentence of a lock. */
const lockReason = ({ kind, dossierNo, due }: ReportDebt): Refused => ({
  reason: reasons[kind],
  params: { dossierNo: dossierNo ?? "", due },
});

/** Whether a person was refused because of the lock. */
export const isReportOwed = (reason: string): boolean =>
  Object.values(reasons).some((one) => one === reason);

/** The sender of a request owes no report. */
export const owesNoReport: Guard = (_mission, actor, facts) => {
  const [first] = locksOf(facts.reportDebts([actor.id], actor), facts.today, facts.settings).locks;
  return first ? lockReason(first) : null;
};

/** Nor does any member: shown at their field; or the waivers on which the request rests. */
export const lockedMembers = (
  members: readonly { personId: string | null }[],
  sender: Actor,
  facts: Facts,
): { refused: Refused } | { waivers: HonouredWaiver[] } => {
  const ids = members.flatMap((one) => (one.personId === null ? [] : [one.personId]));
  const debts = facts.reportDebts([...new Set([...ids, sender.id])], sender);
  const { locks, waived } = locksOf(debts, facts.today, facts.settings);
  const fields = members.flatMap((one, index): FieldIssue[] => {
    const lock = locks.find((each) => each.personId === one.personId);
    if (!lock) return [];
    const name = facts.people.person(lock.personId)?.nameFa ?? "";
    const { dossierNo } = lock;
    const path = `members.${index}.personId`;
    return dossierNo === null
      ? [{ path, reason: "memberOwesAReport" as const, params: { name } }]
      : [{ path, reason: "memberOwesReport" as const, params: { name, dossierNo } }];
  });
  if (fields.length > 0) return { refused: { reason: "checkFields", fields } };
  return { waivers: waived.flatMap(honoured) };
};

const honoured = ({ missionId, dossierNo, personId, waiver }: ReportDebt): HonouredWaiver[] =>
  waiver === null ? [] : [{ missionId, dossierNo: dossierNo ?? "", personId, ...waiver }];

export const mayorsStep = { personId: null, role: "mayor", kind: "decision" } as const;

/** The mayor or the mayor's deputy; never for their own journey. */
const asMayor = (mission: Mission, actor: Actor, facts: Facts) =>
  holderOf(mayorsStep, actor.id, travellers(mission), facts.people);

/** Only a debt that blocks a person can be waived. */
export const mayWaive: Guard = (mission, actor, facts) => {
  const debt = debtOf(mission, facts);
  if (debt === null || debt.locksFrom > facts.today || debtorsOf(mission).length === 0)
    return { reason: "noReportOwed" };
  return asMayor(mission, actor, facts) ? null : { reason: "onlyMayorWaives" };
};

export const waiveLock = (
  mission: Mission,
  { personId, until, reason }: Input<"waiveLock">,
  actor: Actor,
  facts: Facts,
): Outcome => {
  const field = (path: string, why: "notMember" | "untilPast"): Outcome => ({
    refused: {
      reason: "checkFields",
      fields: [{ path, reason: why, params: { today: facts.today } }],
    },
  });
  if (!debtorsOf(mission).includes(personId)) return field("personId", "notMember");
  if (until < facts.today) return field("until", "untilPast");
  const forWhom = asMayor(mission, actor, facts)?.forWhom ?? null;
  const payload = { personId, until, reason, forWhom };
  return { events: [{ type: "mission.lockWaived.v1", payload }] };
};
