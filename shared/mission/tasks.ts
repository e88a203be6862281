/** What a mission waits for, and whose turn it is; "waits for me" is read from these. Pure. */
import type { Role } from "../contract/capabilities.ts";
import { addDays } from "../persian/days.ts";
import { addWorkingDays, type WorkCalendar } from "../persian/working-days.ts";
import type { PlannedStep } from "../route/plan.ts";
import type { Settings } from "../settings.ts";
import { unsignedBy } from "./report/report-signing.ts";
import { memberKey } from "./request/request.ts";
import { hasMoney } from "./money/settlement.ts";
import { filedOn, fixDueOf, reportDueOf, reviewDueOf, reviewedOn } from "./report/report-due.ts";
import { handOverDue, owesHandOver } from "./gifts/gifts.ts";
import { openAcks, type AckKind } from "./closing.ts";
import { openNow, travellers, walked, type Mission } from "./state.ts";
import { dueOf } from "./route/step-due.ts";
import { membersLacking } from "./departure/readiness.ts";
import { agreed, settling } from "./workflow-row.ts";

/** Every kind of task, and what it is: an open step of the route, a step that was refused, or other work. */
const taskTable = {
  decide: "step",
  recordPermit: "step",
  refusedPermit: "refusedStep",
  correct: "work",
  resumePostponed: "work",
  acknowledge: "work",
  issueOrder: "work",
  printOrder: "work",
  completePapers: "work",
  clearToDepart: "work",
  fileReport: "work",
  correctReport: "work",
  signReport: "work",
  reviewReport: "work",
  fileSettlement: "work",
  correctSettlement: "work",
  approveSettlement: "work",
  evenAccounts: "work",
  handOverGift: "work",
  archive: "work",
  // Of an administrator, read from what is stuck today; never kept with a mission.
  nameAnother: "administration",
  fillRole: "administration",
} as const;
export type TaskKind = keyof typeof taskTable;
/** Tasks of an administrator: no action on the dossier, which they may not even see. */
export type OutsideTask = {
  [K in TaskKind]: (typeof taskTable)[K] extends "administration" ? K : never;
}[TaskKind];

export const taskKinds = Object.keys(taskTable) as TaskKind[];
const kindsOf = (...wanted: (typeof taskTable)[TaskKind][]): readonly TaskKind[] =>
  taskKinds.filter((kind) => wanted.includes(taskTable[kind]));
/** Steps that somebody has to close. */
export const openStepKinds = kindsOf("step");
/** Tasks that are steps of a route; their people are the engine's. */
export const stepKinds = kindsOf("step", "refusedStep");

export interface Task {
  kind: TaskKind;
  /** Id of the step, or what is to be acknowledged; empty for the others. */
  stepId: string;
  /** Title of the step in both languages; empty without a step. */
  stepFa: string;
  stepEn: string;
  /** One person, or everybody who holds the role and does not travel. */
  personId: string | null;
  role: Role | null;
  /** Day from which it waits, and day by which it should be done. */
  since: string;
  due: string;
  /** Day from which the next level is notified, or empty. */
  escalateOn: string;
  /** Last day on which it makes sense, or empty. */
  endsOn: string;
}

/** The settings that a day of a task or of an owed report follows from; the others move none. */
export const dueSettings: readonly (keyof Settings)[] = [
  "stepDueWorkingDays",
  "stepEscalateWorkingDays",
  "papersDueDays",
  "passportMinMonths",
  "reportDueWorkingDays",
  "reportReviewDays",
  "reportFixDays",
  "settlementDueDays",
  "giftHandOverDays",
];

/** The open tasks of a mission. Days are those of the event in Tehran (`changedOn`). */
export const tasksOf = (
  mission: Mission,
  changedOn: string,
  facts: { settings: Settings; calendar: WorkCalendar },
): Task[] => [
  ...statusTasks(mission, changedOn, facts),
  ...moneyTasks(mission, changedOn, facts),
  ...giftTasks(mission, facts),
  ...departureTasks(mission, changedOn, facts),
  ...ackTasks(mission, changedOn, facts),
];

const statusTasks = (
  mission: Mission,
  changedOn: string,
  facts: { settings: Settings; calendar: WorkCalendar },
): Task[] => {
  const { settings, calendar } = facts;
  const usual = addWorkingDays(changedOn, settings.stepDueWorkingDays, calendar);
  const forPerson = (kind: TaskKind, personId: string, due = usual, since = changedOn): Task => ({
    ...plain(kind, since, due),
    personId,
  });
  const forRoles = (kind: TaskKind, ...roles: Role[]): Task[] =>
    roles.map((role) => ({ ...plain(kind, changedOn, usual), role }));
  switch (mission.status) {
    case "inReview":
    case "changing":
      return openNow(mission).flatMap((step) => stepTasks(mission, step, facts));
    case "returned":
      return [forPerson("correct", mission.requesterId)];
    case "postponed":
      return [forPerson("resumePostponed", mission.requesterId)];
    case "approved":
      return forRoles("issueOrder", "officer", "head");
    case "ordered":
      return [
        ...(mission.orderFile ? [] : forRoles("printOrder", "officer", "head")),
        forPerson(
          "fileReport",
          mission.requesterId,
          reportDueOf(mission, facts),
          addDays(mission.request.endDate, 1),
        ),
      ];
    case "reportReturned":
      return [
        forPerson("correctReport", mission.requesterId, fixDueOf(reviewedOn(mission), settings)),
      ];
    case "reported":
      return [
        ...forRoles("reviewReport", "officer", "head"),
        // Signed before it is reviewed: each has as long as the reviewer.
        ...unsignedBy(mission).map((id) => forPerson("signReport", id, usual, filedOn(mission))),
      ].map((task) => ({ ...task, due: reviewDueOf(filedOn(mission), settings) }));
    case "reportAccepted":
    case "reportRejected":
      return forRoles("archive", "archivist");
    default:
      return [];
  }
};

/** Until the delegation leaves: each traveller for their own papers, the unit for the whole. */
const departureTasks = (
  mission: Mission,
  changedOn: string,
  { settings }: { settings: Settings },
): Task[] => {
  const { status, cleared, orderFile, request } = mission;
  if (!agreed.includes(status) || cleared) return [];
  const due = addDays(request.startDate, -settings.papersDueDays);
  const before = (kind: TaskKind): Task => ({
    ...plain(kind, changedOn, due),
    endsOn: request.startDate,
  });
  const unit: Role[] = status === "ordered" && orderFile ? ["officer", "head"] : [];
  return [
    ...membersLacking(mission, settings).map((personId) => ({
      ...before("completePapers"),
      personId,
    })),
    ...unit.map((role) => ({ ...before("clearToDepart"), role })),
  ];
};

/** The member who received it hands it over; for somebody from outside, the one who asked for the journey. */
const giftTasks = (mission: Mission, { settings }: { settings: Settings }): Task[] => {
  if (mission.status === "archived") return [];
  const due = new Map<string, string>();
  for (const gift of mission.gifts.filter(owesHandOver)) {
    const member = mission.request.members.find((one) => memberKey(one) === gift.member);
    const personId = member?.personId ?? mission.requesterId;
    const day = handOverDue(mission, gift, settings);
    const before = due.get(personId);
    due.set(personId, before !== undefined && before < day ? before : day);
  }
  return [...due].map(([personId, day]) => ({
    ...plain("handOverGift", addDays(day, 1 - settings.giftHandOverDays), day),
    personId,
  }));
};

/** Handing in the settlement, looking at it, and evening what is owed. */
const moneyTasks = (
  mission: Mission,
  changedOn: string,
  { settings, calendar }: { settings: Settings; calendar: WorkCalendar },
): Task[] => {
  const { money, request, requesterId } = mission;
  if (!settling.includes(mission.status) || !hasMoney(mission)) return [];
  const usual = addWorkingDays(changedOn, settings.stepDueWorkingDays, calendar);
  // What was called off is settled from that day on.
  const over = mission.status === "cancelled" ? changedOn : request.endDate;
  const due = addDays(over, settings.settlementDueDays);
  const finance = (kind: TaskKind): Task => ({ ...plain(kind, changedOn, usual), role: "finance" });
  switch (money.settlement.state) {
    case "open":
      return [{ ...plain("fileSettlement", addDays(over, 1), due), personId: requesterId }];
    case "returned":
      return [{ ...plain("correctSettlement", changedOn, usual), personId: requesterId }];
    case "filed":
      return [finance("approveSettlement")];
    case "approved":
      return money.even ? [] : [finance("evenAccounts")];
  }
};

/** Who decides, or who records the letter; a refused permit asks the unit what to do now. */
const stepTasks = (
  mission: Mission,
  step: PlannedStep,
  facts: { settings: Settings; calendar: WorkCalendar },
): Task[] => {
  const { since, due, escalateOn } = dueOf(step, mission.openedAt, facts);
  const refused = mission.permits[step.id]?.answer?.outcome === "refused";
  const kind = step.kind !== "permit" ? "decide" : refused ? "refusedPermit" : "recordPermit";
  const task: Task = {
    ...plain(kind, since, due),
    stepId: step.id,
    stepFa: step.titleFa,
    stepEn: step.titleEn,
    escalateOn: step.kind === "permit" ? "" : escalateOn,
  };
  if (step.personId !== null) return [{ ...task, personId: step.personId }];
  if (kind === "refusedPermit") return [{ ...task, role: "head" }];
  return [{ ...task, role: step.role }];
};

const ackTasks = (
  mission: Mission,
  changedOn: string,
  { settings, calendar }: { settings: Settings; calendar: WorkCalendar },
): Task[] =>
  openAcks(mission).map((one) => ({
    ...plain(
      "acknowledge",
      changedOn,
      addWorkingDays(changedOn, settings.stepDueWorkingDays, calendar),
    ),
    stepId: one.kind satisfies AckKind,
    role: one.role,
  }));

const plain = (kind: TaskKind, since: string, due: string): Task => ({
  kind,
  stepId: "",
  stepFa: "",
  stepEn: "",
  personId: null,
  role: null,
  since,
  due,
  escalateOn: "",
  endsOn: "",
});

/** Who sees a dossier by their own part in it; roles with `mission.viewAll` see every one. */
export const viewersOf = (mission: Mission): string[] => [
  ...new Set([
    ...travellers(mission),
    ...[...mission.route, ...walked(mission).steps].flatMap((step) =>
      step.personId === null ? [] : [step.personId],
    ),
    ...mission.decisions.map((one) => one.personId),
  ]),
];
