/** What a mission waits for, and whose turn it is; "waits for me" is read from these. Pure. */
import type { Role } from "../contract/capabilities.ts";
import { addDays } from "../persian/days.ts";
import { addWorkingDays } from "../persian/working-days.ts";
import { defaultCalendar } from "../calendar.ts";
import type { Settings } from "../settings.ts";
import { openSteps } from "./route.ts";
import { travellers, type Mission } from "./state.ts";

export const taskKinds = [
  "decide",
  "correct",
  "issueOrder",
  "printOrder",
  "fileReport",
  "correctReport",
  "reviewReport",
  "archive",
] as const;
export type TaskKind = (typeof taskKinds)[number];

export interface Task {
  kind: TaskKind;
  /** Step title for `decide`. */
  step: string;
  /** One person, or everybody who holds the role and does not travel. */
  personId: string | null;
  role: Role | null;
  /** Day from which it waits, and day by which it should be done. */
  since: string;
  due: string;
}

/** The open tasks of a mission. Days are those of the event in Tehran (`changedOn`). */
export const tasksOf = (mission: Mission, changedOn: string, settings: Settings): Task[] => {
  const due = (days: number, from = changedOn) => addWorkingDays(from, days, defaultCalendar());
  const usual = due(settings.stepDueWorkingDays);
  const forPerson = (kind: TaskKind, personId: string, dueOn = usual, since = changedOn): Task => ({
    kind,
    step: "",
    personId,
    role: null,
    since,
    due: dueOn,
  });
  const forRole = (kind: TaskKind, role: Role): Task => ({
    kind,
    step: "",
    personId: null,
    role,
    since: changedOn,
    due: usual,
  });
  switch (mission.status) {
    case "inReview":
      return openSteps(mission.route, mission.approved).map((step) => ({
        kind: "decide",
        step: step.title,
        personId: step.personId,
        role: step.personId === null ? step.role : null,
        since: changedOn,
        due: usual,
      }));
    case "returned":
      return [forPerson("correct", mission.requesterId)];
    case "approved":
      return [forRole("issueOrder", "officer"), forRole("issueOrder", "head")];
    case "ordered":
      return [
        ...(mission.orderFile
          ? []
          : [forRole("printOrder", "officer"), forRole("printOrder", "head")]),
        forPerson(
          "fileReport",
          mission.requesterId,
          due(settings.reportDueWorkingDays, mission.request.endDate),
          addDays(mission.request.endDate, 1),
        ),
      ];
    case "reportReturned":
      return [forPerson("correctReport", mission.requesterId)];
    case "reported":
      return [forRole("reviewReport", "officer"), forRole("reviewReport", "head")];
    case "reportAccepted":
      return [forRole("archive", "archivist")];
    default:
      return [];
  }
};

/** Who sees a dossier by his own part in it; roles with `mission.viewAll` see every one. */
export const viewersOf = (mission: Mission): string[] => [
  ...new Set([
    ...travellers(mission),
    ...mission.route.flatMap((step) => (step.personId === null ? [] : [step.personId])),
    ...mission.decisions.map((one) => one.personId),
  ]),
];
