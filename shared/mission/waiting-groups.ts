/** Waiting tasks as home groups them: by when they are due, and by the part of the work they belong to. Pure. */
import { addDays, isDay } from "../persian/days.ts";
import { weekStart } from "../persian/months.ts";
import type { TaskKind } from "./tasks.ts";

export const dueGroups = ["late", "tomorrow", "week", "nextWeek", "later"] as const;
export type DueGroup = (typeof dueGroups)[number];

/** The group of a due day. Weeks run from Saturday to Friday; what has no day has time. */
export const dueGroupOf = (due: string, today: string): DueGroup => {
  if (!isDay(due)) return "later";
  if (due < today) return "late";
  if (due <= addDays(today, 1)) return "tomorrow";
  const friday = addDays(weekStart(today), 6);
  if (due <= friday) return "week";
  return due <= addDays(friday, 7) ? "nextWeek" : "later";
};

export const taskFamilies = [
  "decision",
  "departure",
  "report",
  "money",
  "dossier",
  "commitment",
  "staff",
] as const;
export type TaskFamily = (typeof taskFamilies)[number];

/** The part of the work a kind of task belongs to; a missing kind does not compile. */
export const familyOfTask: Record<TaskKind, TaskFamily> = {
  decide: "decision",
  recordPermit: "decision",
  refusedPermit: "decision",
  correct: "dossier",
  resumePostponed: "dossier",
  acknowledge: "dossier",
  issueOrder: "departure",
  printOrder: "departure",
  completePapers: "departure",
  clearToDepart: "departure",
  fileReport: "report",
  correctReport: "report",
  signReport: "report",
  reviewReport: "report",
  fileSettlement: "money",
  correctSettlement: "money",
  approveSettlement: "money",
  evenAccounts: "money",
  handOverGift: "dossier",
  archive: "dossier",
  nameAnother: "staff",
  fillRole: "staff",
};
