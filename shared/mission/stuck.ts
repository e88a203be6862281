/**
 * Work that waits for a person who cannot do it: a step that nobody may decide in time, and a
 * person's own task after that person has left. Who does it instead, and why a step is stuck. Pure.
 */
import { grants, roles, type ActingRole, type Role } from "../contract/capabilities.ts";
import type { PersonRef } from "../people/person.ts";
import { holdersOf, type HeldStep } from "../route/holders.ts";
import type { Directory } from "../route/people.ts";
import type { TaskKind } from "./tasks.ts";

/** `nobody` may decide it; or those who may are `away` past its due day and have no deputy. */
export const stuckWhys = ["nobody", "away"] as const;
export type StuckWhy = (typeof stuckWhys)[number];

/** `awayUntil`: the last day of an absence that covers today, or empty. */
export const stuckStep = (
  step: HeldStep,
  due: string,
  barred: ReadonlySet<string>,
  people: Directory,
  awayUntil: (personId: string) => string,
): StuckWhy | null => {
  const holders = holdersOf(step, barred, people);
  if (holders.length === 0) return "nobody";
  const isAwayTooLong = (personId: string) => {
    const until = awayUntil(personId);
    return until !== "" && until >= due;
  };
  return holders.every((one) => isAwayTooLong(one.personId)) ? "away" : null;
};

/** Whether this person can still do the tasks of a requester or traveller. */
export const doesOwnTasks = (person: Pick<PersonRef, "active" | "roles"> | undefined): boolean =>
  person !== undefined && person.active && grants(person.roles, "mission.request");

/** Roles that cannot do the tasks of a requester or traveller. */
export const rolesWithoutOwnTasks = roles.filter((one) => !grants([one], "mission.request"));

/** International Affairs: in place of travellers who have left. */
export const unit: readonly Role[] = ["officer", "head"];

type Instead = "companions" | "unit" | "leads";

/**
 * Who takes over a task that names one person. A signature cannot be taken over, so it is not waited for. Steps
 * are not among them either: an administrator names a person for those.
 */
const insteadOf: Partial<Record<TaskKind, Instead>> = {
  correct: "leads",
  resumePostponed: "leads",
  fileReport: "companions",
  correctReport: "companions",
  fileSettlement: "companions",
  correctSettlement: "companions",
  completePapers: "unit",
  handOverGift: "unit",
};
/** Kinds of tasks that pass to others when the person they name has left. */
export const passedOnKinds = Object.keys(insteadOf) as TaskKind[];

/** Those of the delegation who can still do its tasks. */
const ableTravellers = (
  travellers: Iterable<string>,
  people: Pick<Directory, "person">,
): string[] => [...travellers].filter((id) => doesOwnTasks(people.person(id)));

/** Who does a task of a person who has left: travellers by id, or everyone with these roles who does not travel. */
export const doneInstead = (
  kind: TaskKind,
  travellers: Iterable<string>,
  people: Pick<Directory, "person">,
): { personIds: readonly string[]; roles: readonly Role[] } => {
  const instead = insteadOf[kind];
  if (instead === undefined) return { personIds: [], roles: [] };
  // The head cancels the journey, because only the requester could correct it.
  if (instead === "leads") return { personIds: [], roles: ["head"] };
  const companions = instead === "companions" ? ableTravellers(travellers, people) : [];
  return companions.length > 0
    ? { personIds: companions, roles: [] }
    : { personIds: [], roles: unit };
};

/** Whether the whole delegation has left, so that International Affairs does what it owes. */
export const standsInForAll = (
  roles: readonly ActingRole[],
  travellers: Iterable<string>,
  people: Pick<Directory, "person">,
): boolean =>
  unit.some((role) => roles.includes(role)) && ableTravellers(travellers, people).length === 0;
