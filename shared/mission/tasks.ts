/**
 * Every kind of task, and what a task is. The open ones come from the
 * parts (`tasks` in `part.ts`); all together: `tasksOf` in `evolve.ts`. Pure.
 */
import type { Role } from "../contract/capabilities.ts";
import { addWorkingDays, type WorkCalendar } from "../persian/working-days.ts";
import type { Settings } from "../settings.ts";
import { travellers, walked, type Mission } from "./state.ts";

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
  // Of an administrator, derived from what is stuck today; never stored with a mission.
  nameAnother: "administration",
  fillRole: "administration",
} as const;
export type TaskKind = keyof typeof taskTable;
/** Tasks of an administrator: not an action on the dossier, which they may not see. */
export type OutsideTask = {
  [K in TaskKind]: (typeof taskTable)[K] extends "administration" ? K : never;
}[TaskKind];

export const taskKinds = Object.keys(taskTable) as TaskKind[];
const kindsOf = (...wanted: (typeof taskTable)[TaskKind][]): readonly TaskKind[] =>
  taskKinds.filter((kind) => wanted.includes(taskTable[kind]));
/** Steps to be decided. */
export const openStepKinds = kindsOf("step");
/** Tasks that are steps of a route; the engine finds their people. */
export const stepKinds = kindsOf("step", "refusedStep");

export interface Task {
  kind: TaskKind;
  /** Id of the step, or of the closing item to acknowledge; empty for the others. */
  stepId: string;
  /** Title of the step in both languages; empty without a step. */
  stepFa: string;
  stepEn: string;
  /** One person, or everyone who has the role and does not travel. */
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

/** The settings that a day of a task or of an owed report follows from; the others have no effect. */
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

/** The inputs for the days of tasks. `changedOn`: the day of the last event in Tehran. */
export interface TaskFacts {
  changedOn: string;
  settings: Settings;
  calendar: WorkCalendar;
}

/** A task without a person or role; its part adds them. */
export const openTask = (kind: TaskKind, since: string, due: string): Task => ({
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

/** The day by which a task that has just been opened should be done. */
export const usualDue = ({ changedOn, settings, calendar }: TaskFacts): string =>
  addWorkingDays(changedOn, settings.stepDueWorkingDays, calendar);

/** The same task for everyone with one of the roles. */
export const forRoles = (task: Task, ...roles: Role[]): Task[] =>
  roles.map((role) => ({ ...task, role }));

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
