/**
 * Route templates: which steps a request passes, inside and outside the municipality, as data that
 * an administrator edits. Steps of one group are open at the same time; groups follow each other, so
 * a template cannot run in a circle. `checkTemplate` names the mistakes. Pure.
 */
import { z } from "zod";
import { decidingRoles } from "../contract/capabilities.ts";
import { optionalText, requiredText } from "../people/person.ts";
import { isDay } from "../persian/jalali.ts";
import type { FieldIssue } from "../result.ts";
import { condition } from "./conditions.ts";

/** Sections of the request that a step can look at; a step is repeated only when one of its own changed. */
export const lookedAt = [
  "purpose",
  "destination",
  "dates",
  "delegation",
  "payment",
  "invitation",
] as const;
export type LookedAt = (typeof lookedAt)[number];

/**
 * - `decision`: approves, returns or rejects.
 * - `clearance`: approves, returns or objects; an objection needs an answer but ends nothing.
 * - `permit`: an outside body answers by letter, the secretariat records it.
 */
export const stepKinds = ["decision", "clearance", "permit"] as const;

/** Who a step asks: the requester's own manager, or the person who holds a role. */
export const assignees = ["lineManager", ...decidingRoles] as const;
export type Assignee = (typeof assignees)[number];

/** Outside bodies (domain.md §1.1). */
export const permitBodies = [
  "council",
  "governorate",
  "provincialGroup",
  "interiorMinistry",
  "supervisoryBoard",
  "foreignMinistry",
  "embassy",
  "other",
] as const;
/** The source of a rule; a default of the system is never called law. */
export const marks = ["law", "practice", "systemDefault"] as const;

const permitDetails = z.strictObject({
  body: z.enum(permitBodies, "choose"),
  legalBasis: optionalText(400),
  mark: z.enum(marks).default("systemDefault"),
  /** Calendar days the body usually takes. */
  expectedDays: z.number().int("wholeNumber").min(0, "outOfRange").max(365, "outOfRange"),
  /** Papers it requires, one per line. */
  papers: z.array(requiredText(200)).max(20, "tooMany").default([]),
});
export type PermitDetails = z.infer<typeof permitDetails>;

export const routeStep = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, "stepId"),
  kind: z.enum(stepKinds),
  titleFa: requiredText(80),
  titleEn: requiredText(80),
  assignee: z.enum(assignees, "choose"),
  /** Asked in turn when everyone who could decide travels themselves, or there is nobody. */
  orElse: z.array(z.enum(assignees)).max(6, "tooMany").default([]),
  group: z.number().int().min(1).max(60),
  compulsory: z.boolean().default(true),
  /** All must hold; none means always. */
  when: z.array(condition).max(8, "tooMany").default([]),
  looksAt: z.array(z.enum(lookedAt)).min(1, "choose"),
  /** `null`: as in the settings. */
  dueWorkingDays: z.number().int("wholeNumber").min(1).max(60).nullable().default(null),
  permit: permitDetails.nullable().default(null),
});
export type RouteStep = z.infer<typeof routeStep>;

/** `request`: the whole way of a request. `change`: the short one of a material change after approval. */
export const routePurposes = ["request", "change"] as const;
export type RoutePurpose = (typeof routePurposes)[number];

export const templateFields = z.strictObject({
  purpose: z.enum(routePurposes),
  titleFa: requiredText(120),
  titleEn: requiredText(120),
  effectiveFrom: z.string().refine(isDay, "chooseDate"),
  steps: z.array(routeStep).min(1, "oneStep").max(60, "tooMany"),
});
export type TemplateFields = z.infer<typeof templateFields>;
/** Version 0 is the one Safir ships. */
export type RouteTemplate = TemplateFields & { version: number };

/**
 * The template a request of that day follows: the latest that is in force, by day and then by version.
 * Before the first day of any, the lowest version (the shipped one) is used.
 */
export const inForce = <T extends { effectiveFrom: string; version: number }>(
  templates: readonly T[],
  today: string,
): T | undefined =>
  templates
    .filter((one) => one.effectiveFrom <= today)
    .toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom) || a.version - b.version)
    .at(-1) ?? templates.toSorted((a, b) => a.version - b.version)[0];

/** Mistakes of a template, each with the path of the field that has to change. */
export const checkTemplate = (template: TemplateFields): FieldIssue[] => [
  ...template.steps.flatMap((step, index) => checkStep(step, index, template)),
  ...(template.steps.some(alwaysDecides)
    ? []
    : [{ path: "steps", reason: "routeNeedsDecision" as const }]),
];

/** A compulsory step: without one a request could pass with no decision at all. */
const alwaysDecides = (step: RouteStep) =>
  step.kind === "decision" && step.compulsory && step.when.length === 0;

const checkStep = (step: RouteStep, index: number, { steps }: TemplateFields): FieldIssue[] => {
  const at = `steps.${index}`;
  const issues: FieldIssue[] = [];
  if (steps.findIndex((one) => one.id === step.id) !== index)
    issues.push({ path: `${at}.id`, reason: "stepTwice" });
  if (new Set([step.assignee, ...step.orElse]).size !== step.orElse.length + 1)
    issues.push({ path: `${at}.orElse`, reason: "assigneeTwice" });
  if ((step.kind === "permit") !== (step.permit !== null))
    issues.push({ path: `${at}.permit`, reason: "permitDetails" });
  if (step.kind === "permit" && step.assignee !== "secretariat")
    issues.push({ path: `${at}.assignee`, reason: "permitBySecretariat" });
  // An outside body is asked after the municipality has approved (domain.md §8d).
  const decidesLater = steps.some((one) => one.kind !== "permit" && one.group >= step.group);
  if (step.kind === "permit" && decidesLater)
    issues.push({ path: `${at}.group`, reason: "permitAfterDecisions" });
  return issues;
};
