/**
 * Planning: a template and one journey make the steps that are kept with the mission from its
 * submission on. Each says why it is there. Pure.
 */
import { z } from "zod";
import { decidingRoles, grants, type DecidingRole } from "../contract/capabilities.ts";
import { condition, holds, type RouteCase } from "./conditions.ts";
import type { Directory } from "./people.ts";
import { routeStep, type Assignee, type RouteStep, type RouteTemplate } from "./template.ts";

/**
 * Why a step is in the plan in this form. `always`: no condition. `because`: this condition held.
 * The others say why the first assignee of the template is not used.
 */
const whyKeys = ["always", "because", "noLineManager", "ownTrip", "nobodyThere", "vacant"] as const;
const stepWhy = z.object({ key: z.enum(whyKeys), condition: condition.optional() });
type StepWhy = z.infer<typeof stepWhy>;

export const plannedStep = routeStep
  .pick({
    kind: true,
    titleFa: true,
    titleEn: true,
    group: true,
    compulsory: true,
    looksAt: true,
    dueWorkingDays: true,
    permit: true,
  })
  .extend({
    /** The template's id; steps of a change carry its number before it. */
    id: z.string(),
    /** A named person, or the person who holds the role when the step is reached. */
    personId: z.uuid().nullable(),
    role: z.enum(decidingRoles),
    why: z.array(stepWhy),
  });
export type PlannedStep = z.infer<typeof plannedStep>;

/** The journey the plan is made for. */
export interface Journey {
  requesterId: string;
  /** Ids of the members who are on the staff list. */
  travellers: readonly string[];
  facts: RouteCase;
}

export interface Plan {
  steps: PlannedStep[];
  /** Optional steps that apply but find nobody: they are left out. */
  leftOut: RouteStep[];
}

/**
 * The route of one journey. Nobody who travels, and not the requester, decides (own-trip rule), so
 * each step takes the first assignee with another person. A compulsory step that finds nobody stays
 * in the plan as `vacant`: it is never skipped, and an administrator names a person for it.
 */
export const planRoute = (
  template: Pick<RouteTemplate, "steps">,
  journey: Journey,
  people: Directory,
): Plan => {
  const barred = new Set([journey.requesterId, ...journey.travellers]);
  const plan: Plan = { steps: [], leftOut: [] };
  for (const step of template.steps.toSorted((a, b) => a.group - b.group)) {
    if (!step.when.every((one) => holds(one, journey.facts))) continue;
    const asked = whoIsAsked(step, journey.requesterId, barred, people);
    if (asked.why.some((one) => one.key === "vacant") && !step.compulsory) plan.leftOut.push(step);
    else plan.steps.push(planned(step, asked));
  }
  return plan;
};

interface Asked {
  personId: string | null;
  role: DecidingRole;
  why: StepWhy[];
}

const whoIsAsked = (
  step: RouteStep,
  requesterId: string,
  barred: ReadonlySet<string>,
  people: Directory,
): Asked => {
  // A step of the line manager goes to the mayor when there is no manager.
  const last = step.assignee === "lineManager" && !step.orElse.includes("mayor");
  const candidates = [step.assignee, ...step.orElse, ...(last ? (["mayor"] as const) : [])];
  for (const [index, candidate] of candidates.entries()) {
    const why = index === 0 ? [] : [whyNot(step.assignee, requesterId, barred, people)];
    if (candidate === "lineManager") {
      const manager = people.person(people.person(requesterId)?.managerId ?? "");
      if (manager?.active && !barred.has(manager.id) && grants(manager.roles, "mission.decide"))
        return { personId: manager.id, role: "manager", why };
    } else if (people.holdersOf(candidate).some((one) => one.active && !barred.has(one.id)))
      return { personId: null, role: candidate, why };
  }
  return { personId: null, role: roleOf(step.assignee), why: [{ key: "vacant" }] };
};

/** Why the first assignee is passed over. */
const whyNot = (
  assignee: Assignee,
  requesterId: string,
  barred: ReadonlySet<string>,
  people: Directory,
): StepWhy => {
  if (assignee === "lineManager") {
    const manager = people.person(people.person(requesterId)?.managerId ?? "");
    return { key: manager && barred.has(manager.id) ? "ownTrip" : "noLineManager" };
  }
  const travels = people.holdersOf(assignee).some((one) => one.active && barred.has(one.id));
  return { key: travels ? "ownTrip" : "nobodyThere" };
};

/** Who a vacant step waits for; for a line manager's step only the mayor. */
const roleOf = (assignee: Assignee): DecidingRole =>
  assignee === "lineManager" ? "mayor" : assignee;

const planned = (step: RouteStep, { personId, role, why }: Asked): PlannedStep => ({
  id: step.id,
  kind: step.kind,
  titleFa: step.titleFa,
  titleEn: step.titleEn,
  group: step.group,
  compulsory: step.compulsory,
  looksAt: step.looksAt,
  dueWorkingDays: step.dueWorkingDays,
  permit: step.permit,
  personId,
  role,
  why: [
    ...(step.when.length === 0
      ? [{ key: "always" as const }]
      : step.when.map((one) => ({ key: "because" as const, condition: one }))),
    ...why,
  ],
});
