/** Route templates, trying a route, the route of a draft, and the open steps. */
import { z } from "zod";
import { commandsOf } from "../events/stream.ts";
import { currencies } from "../money.ts";
import type { DraftGap } from "../mission/route/route-case.ts";
import { stuckWhys } from "../mission/stuck.ts";
import { taskKinds } from "../mission/tasks.ts";
import { isDay } from "../persian/jalali.ts";
import { passportTypes, payers, travellerClasses } from "../route/conditions.ts";
import { plannedStep } from "../route/plan.ts";
import { routePurposes, templateFields } from "../route/template.ts";
import { routeTemplates } from "../route/templates.ts";
import { query } from "./define.ts";
import { listedPerson } from "./people.ts";

const purpose = z.enum(routePurposes);
const day = z.string().refine(isDay, "chooseDate");

/** A step of a planned route: why, who would decide, and by when. */
const plannedStepView = plannedStep
  .pick({
    id: true,
    kind: true,
    titleFa: true,
    titleEn: true,
    group: true,
    compulsory: true,
    why: true,
    permit: true,
  })
  .extend({
    people: z.array(z.object({ person: listedPerson, forWhom: listedPerson.nullable() })),
    /** Counted back from the departure; empty until its day is known. */
    beginBy: z.string(),
    doneBy: z.string(),
    late: z.boolean(),
  });
export type PlannedStepView = z.infer<typeof plannedStepView>;

const plannedRoute = z.object({
  templateVersion: z.number(),
  steps: z.array(plannedStepView),
  /** Optional steps that find nobody and are left out. */
  leftOut: z.array(z.object({ titleFa: z.string(), titleEn: z.string() })),
  /** Unknown facts that could change the route. */
  missing: z.array(z.custom<DraftGap>()),
  /** The departure that the days are counted back from; empty while it is not known. */
  startDate: z.string(),
  today: z.string(),
});
export type PlannedRoute = z.infer<typeof plannedRoute>;

const templateVersion = templateFields.extend({
  version: z.number(),
  publishedAt: z.string(),
  by: listedPerson.nullable(),
  inForce: z.boolean(),
});
export type TemplateVersion = z.infer<typeof templateVersion>;

/** A journey to try a template with. */
export const sampleJourney = z.object({
  requesterId: z.uuid("choosePerson"),
  /** Other members from the staff list. */
  colleagues: z.array(z.uuid()).max(60).default([]),
  /** Members from outside, by their kind. */
  outsiders: z.array(z.enum(travellerClasses)).max(60).default([]),
  country: z.string().regex(/^[A-Z]{2}$/, "chooseCountry"),
  startDate: day,
  endDate: day,
  payer: z.enum(payers, "choose"),
  passportType: z.enum(passportTypes, "choose"),
  costAmount: z.string().max(30).default(""),
  costCurrency: z.enum(currencies).default("IRR"),
});
export type SampleJourney = z.infer<typeof sampleJourney>;

const waitingRow = z.object({
  missionId: z.uuid(),
  version: z.number(),
  dossierNo: z.string(),
  kind: z.enum(taskKinds),
  stepId: z.string(),
  step: z.object({ titleFa: z.string(), titleEn: z.string() }),
  /** Why nobody can decide it in time, until a person is named for it; `null` when somebody can. */
  stuck: z.enum(stuckWhys).nullable(),
  people: z.array(z.object({ person: listedPerson, forWhom: listedPerson.nullable() })),
  since: z.string(),
  due: z.string(),
  escalateOn: z.string(),
});
export type WaitingRow = z.infer<typeof waitingRow>;

export const routeRows = {
  "route.templates": query({
    capability: "settings.manage",
    input: z.object({ purpose }),
    output: z.object({ versions: z.array(templateVersion) }),
    topics: ["routes"],
    doc: "Every version of a route template, newest first, and which one is in force today.",
  }),
  ...commandsOf("route", routeTemplates),
  "route.try": query({
    capability: "settings.manage",
    input: z.object({ template: templateFields, sample: sampleJourney }),
    output: plannedRoute,
    topics: ["routes", "people", "settings"],
    doc: "The steps, people, permits and days that a template would give to a sample journey.",
  }),
  "route.forDraft": query({
    capability: "mission.request",
    input: z.object({ draft: z.record(z.string(), z.unknown()) }),
    output: plannedRoute,
    topics: ["routes", "people", "settings"],
    doc: "The route of the request as typed so far.",
  }),
  "route.waiting": query({
    capability: "mission.reassign",
    input: z.object({
      page: z.number().int().min(0).default(0),
      onlyStuck: z.boolean().default(false),
    }),
    output: z.object({ rows: z.array(waitingRow), total: z.number(), pageSize: z.number() }),
    topics: ["missions", "people"],
    doc: "Every open step and the people it waits for, without the subject of the dossier.",
  }),
};
