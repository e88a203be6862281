/**
 * Approval routes as data, and the engine that evaluates them. Pure.
 * A template says which posts decide in which order; at submission it becomes a planned route that
 * is kept with the mission; decisions are then held against that plan.
 */
import { z } from "zod";
import { decidingRoles, grants } from "../contract/capabilities.ts";
import type { PersonRef } from "../people/person.ts";
import type { Reason } from "../locales/reasons.ts";
import type { ReasonParams } from "../result.ts";

/** Who a step asks: the requester's own manager, or whoever holds a role. */
const assignee = z.union([z.literal("lineManager"), z.enum(decidingRoles)]);
export type Assignee = z.infer<typeof assignee>;

export const routeStep = z.object({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  assignee,
  /** Asked in turn when everybody who could decide is on the journey himself. */
  orElse: z.array(assignee).default([]),
  /** Steps of one group are open at the same time. */
  group: z.number().int().positive(),
  compulsory: z.boolean().default(true),
});
export const routeTemplate = z.object({
  id: z.string(),
  version: z.number().int().positive(),
  effectiveFrom: z.string(),
  steps: z.array(routeStep).min(1),
});
export type RouteTemplate = z.infer<typeof routeTemplate>;

/** Line manager → International Affairs → mayor: the system's default until the customer confirms. */
export const defaultRoute: RouteTemplate = {
  id: "default",
  version: 1,
  effectiveFrom: "2026-01-01",
  steps: [
    {
      id: "lineManager",
      assignee: "lineManager",
      orElse: ["deputyMayor", "mayor"],
      group: 1,
      compulsory: true,
    },
    {
      id: "internationalAffairs",
      assignee: "head",
      orElse: ["deputyMayor", "mayor"],
      group: 2,
      compulsory: true,
    },
    { id: "mayor", assignee: "mayor", orElse: ["deputyMayor"], group: 3, compulsory: true },
  ],
};

/** Why a step stands in the plan as it does; shown beside it. */
export const stepWhys = ["asTemplate", "noLineManager", "ownTrip"] as const;

export const plannedStep = z.object({
  id: z.string(),
  /** Title key of the step in the catalogues (`route.steps.*`). */
  title: z.string(),
  group: z.number().int(),
  /** A named person, or whoever holds the role when the step is reached. */
  personId: z.uuid().nullable(),
  role: z.enum(decidingRoles),
  compulsory: z.boolean(),
  why: z.enum(stepWhys),
});
export type PlannedStep = z.infer<typeof plannedStep>;

/** What planning needs to know about the people. */
export interface Directory {
  person(id: string): PersonRef | undefined;
  holdersOf(role: (typeof decidingRoles)[number]): readonly PersonRef[];
}

export type Plan =
  | { ok: true; steps: PlannedStep[] }
  | { ok: false; reason: Reason; params: ReasonParams };

/**
 * The route of one request. `travellers` and the requester can decide on nothing (own-trip rule), so
 * each step takes the first assignee with somebody else; a step that finds nobody refuses the
 * request with a sentence that names it.
 */
export const planRoute = (
  template: RouteTemplate,
  requesterId: string,
  travellers: readonly string[],
  people: Directory,
): Plan => {
  const barred = new Set([requesterId, ...travellers]);
  const steps: PlannedStep[] = [];
  for (const step of template.steps) {
    const planned = planStep(step, requesterId, barred, people);
    if (planned === null) return { ok: false, reason: "stepVacant", params: { step: step.id } };
    steps.push(planned);
  }
  return { ok: true, steps };
};

export interface StepDecision {
  stepId: string;
  personId: string;
  at: string;
  decision: "approved" | "returned" | "rejected";
  reason: string;
}

/** Steps that may be decided now: the undecided ones of the first group that is not complete. */
export const openSteps = (
  steps: readonly PlannedStep[],
  approved: ReadonlySet<string>,
): PlannedStep[] => {
  const undecided = steps.filter((step) => !approved.has(step.id));
  const group = Math.min(...undecided.map((step) => step.group));
  return undecided.filter((step) => step.group === group);
};

export const isComplete = (steps: readonly PlannedStep[], approved: ReadonlySet<string>): boolean =>
  steps.every((step) => approved.has(step.id));

/** Whether this person holds the step: by name, or by role. */
export const holdsStep = (step: PlannedStep, actor: Pick<PersonRef, "id" | "roles">): boolean =>
  step.personId === null ? actor.roles.includes(step.role) : step.personId === actor.id;

const planStep = (
  step: z.infer<typeof routeStep>,
  requesterId: string,
  barred: ReadonlySet<string>,
  people: Directory,
): PlannedStep | null => {
  const candidates = [step.assignee, ...step.orElse];
  for (const [index, candidate] of candidates.entries()) {
    const base = { id: step.id, title: step.id, group: step.group, compulsory: step.compulsory };
    if (candidate === "lineManager") {
      const manager = people.person(people.person(requesterId)?.managerId ?? "");
      if (manager?.active && !barred.has(manager.id) && grants(manager.roles, "mission.decide"))
        return { ...base, personId: manager.id, role: "manager", why: "asTemplate" };
      continue;
    }
    if (people.holdersOf(candidate).some((one) => one.active && !barred.has(one.id))) {
      const why =
        index === 0 ? "asTemplate" : step.assignee === "lineManager" ? "noLineManager" : "ownTrip";
      return { ...base, personId: null, role: candidate, why };
    }
  }
  return null;
};
