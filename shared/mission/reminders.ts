/**
 * Reminders of the report, its correction, its review and the settlement (domain.md §1.2, §7): before
 * the due day, on it, after it, and at last to the mayor's office. Which stages are reached on a day,
 * and who is notified at each; reminders decide nothing. Pure.
 */
import type { Role } from "../contract/capabilities.ts";
import { addDays, daysBetween } from "../persian/days.ts";
import { addWorkingDays, type WorkCalendar } from "../persian/working-days.ts";
import type { Settings } from "../settings.ts";
import { debtorsOf } from "./report/report-lock.ts";
import { travellers, type Mission } from "./state.ts";
import type { Task, TaskKind } from "./tasks.ts";

/** Tasks with reminders. Other tasks have notifications by their urgency, see `step-due.ts`. */
export const remindedTasks = [
  "fileReport",
  "correctReport",
  "reviewReport",
  "fileSettlement",
  "correctSettlement",
] as const satisfies readonly TaskKind[];
export type RemindedTask = (typeof remindedTasks)[number];
export const isReminded = (kind: TaskKind): kind is RemindedTask =>
  remindedTasks.some((one) => one === kind);

export const reminderStages = ["before", "due", "after", "escalated"] as const;
export type ReminderStage = (typeof reminderStages)[number];

/** Who can be notified of a long delay, by the number in the setting: existing numbers never change. */
export const escalationRoles = [
  "mayor",
  "deputyMayor",
  "head",
  "secretariat",
  "observer",
] as const satisfies readonly Role[];
const setRoleOf = ({ reminderEscalateTo }: Settings): Role =>
  escalationRoles[reminderEscalateTo] ?? "mayor";

/** The office that is notified: the one that is set, or the next one with a holder. */
export const escalationRoleOf = ({
  settings,
  holdersOf,
}: Pick<ReminderFacts, "settings" | "holdersOf">): Role =>
  [setRoleOf(settings), ...escalationRoles].find((role) => holdersOf(role).length > 0) ??
  setRoleOf(settings);

interface Time {
  settings: Settings;
  calendar: WorkCalendar;
}

/** The day of each stage, later stages never on an earlier day; in working days where the due day is. */
export const stageDays = (
  kind: RemindedTask,
  due: string,
  { settings, calendar }: Time,
): Record<ReminderStage, string> => {
  const shift = (days: number) =>
    kind === "fileReport" || kind === "correctSettlement"
      ? addWorkingDays(due, days, calendar)
      : addDays(due, days);
  const after = settings.remindAfterDays;
  return {
    before: shift(-settings.remindBeforeDays),
    due,
    after: shift(after),
    escalated: shift(Math.max(settings.reminderEscalateDays, after + 1)),
  };
};

/** The stages reached by a day, the last one last. None before the task exists. */
export const stagesReached = (
  { kind, since, due }: { kind: RemindedTask; since: string; due: string },
  today: string,
  time: Time,
): { stage: ReminderStage; on: string }[] => {
  if (today < since) return [];
  const days = stageDays(kind, due, time);
  return reminderStages
    .map((stage) => ({ stage, on: days[stage] < since ? since : days[stage] }))
    .filter(({ on }) => on <= today);
};

export interface Reminder {
  task: RemindedTask;
  since: string;
  /** Which filing of the report it is about: two can be returned on one day. */
  turn: number;
  due: string;
  stage: ReminderStage;
  /** Day from which the reminder is shown. */
  on: string;
  /** Days past the due day; negative while it is ahead. */
  late: number;
  /** `escalated`: the person's office is notified of an open task of others. */
  told: { personId: string; escalated: boolean }[];
}

export interface ReminderFacts extends Time {
  today: string;
  /** Active people, by id. */
  holdersOf(role: Role): readonly string[];
  /** Whether a person can still do what they owe. */
  isAble(personId: string): boolean;
}

/** Every reminder of a mission up to today, by task and then by stage; the last one of a task is shown now. */
export const remindersOf = (
  mission: Mission,
  tasks: readonly Pick<Task, "kind" | "since" | "due" | "personId">[],
  facts: ReminderFacts,
): Reminder[] => {
  const seen = new Set<TaskKind>();
  return tasks.flatMap(({ kind, since, due, personId }): Reminder[] => {
    if (!isReminded(kind) || seen.has(kind)) return [];
    seen.add(kind);
    const late = daysBetween(due, facts.today);
    return stagesReached({ kind, since, due }, facts.today, facts).map(({ stage, on }) => ({
      task: kind,
      since,
      turn: aboutFiling.includes(kind) ? mission.reportVersions.length : 0,
      due,
      stage,
      on,
      late,
      told: toldAt(mission, { kind, personId }, stage, facts),
    }));
  });
};

/** What is shown now: the last stage of each task. Earlier stages that were missed are not shown later. */
export const lastStages = (reminders: readonly Reminder[]): Reminder[] =>
  reminders.filter((one, index) => reminders[index + 1]?.task !== one.task);

/** The person who has to do it, then the head of the unit, then the office in the setting. Each once. */
const toldAt = (
  mission: Mission,
  { kind, personId }: { kind: RemindedTask; personId: string | null },
  stage: ReminderStage,
  facts: ReminderFacts,
): Reminder["told"] => {
  const away = travellers(mission);
  const holders = (role: Role) => facts.holdersOf(role).filter((id) => !away.has(id));
  const unitPeople = [...holders("officer"), ...holders("head")];
  const owing = [
    ...(personId === null || personId === "" ? [] : [personId]),
    ...(kind === "fileReport" || kind === "correctReport" ? debtorsOf(mission) : []),
  ].filter((id) => facts.isAble(id));
  const instead = owing.length > 0 ? owing : ableOf(mission, facts);
  // A task that nobody in the delegation can do any more goes to the unit.
  const doing = kind === "reviewReport" || instead.length === 0 ? unitPeople : instead;
  const unit = stage === "after" || stage === "escalated" ? holders("head") : [];
  const office = stage === "escalated" ? holders(escalationRoleOf(facts)) : [];
  const told = new Map<string, boolean>();
  for (const id of doing) told.set(id, false);
  for (const id of office) if (!told.has(id)) told.set(id, true);
  for (const id of unit) if (!told.has(id)) told.set(id, false);
  return [...told].map(([id, escalated]) => ({ personId: id, escalated }));
};

const ableOf = (mission: Mission, facts: ReminderFacts): string[] =>
  [...travellers(mission)].filter((id) => facts.isAble(id));

/** Due again for each filing of the report. */
const aboutFiling: readonly RemindedTask[] = ["correctReport", "reviewReport"];

/** One for each task, stage and person, even if the due day changes. The first turn has no number. */
export const reminderKey = (
  missionId: string,
  { task, since, stage, turn }: Pick<Reminder, "task" | "since" | "stage" | "turn">,
): string => `${missionId} ${task} ${since} reminder ${stage}${turn > 1 ? ` ${turn}` : ""}`;
