/**
 * A route template as an editor's form holds it, everything as typed, and back. Instead of group
 * numbers a step says whether it is open beside the one above it. Pure; refuses with paths of the form.
 */
import { currencies, majorOf, parseAmount } from "../money.ts";
import { toAsciiDigits } from "../persian/digits.ts";
import { issuesOf, type FieldIssue } from "../result.ts";
import type { Condition } from "./conditions.ts";
import {
  checkTemplate,
  templateFields,
  type RoutePurpose,
  type RouteStep,
  type TemplateFields,
} from "./template.ts";

export interface ConditionValues {
  on: Condition["on"];
  oneOf: string[];
  /** Names of units, one a line. */
  units: string;
  atLeast: string;
  currency: string;
}

export interface StepValues {
  id: string;
  kind: RouteStep["kind"];
  titleFa: string;
  titleEn: string;
  assignee: string;
  orElse: string[];
  /** Open at the same time as the step above. */
  beside: boolean;
  compulsory: boolean;
  when: ConditionValues[];
  looksAt: string[];
  dueWorkingDays: string;
  permit: {
    body: string;
    legalBasis: string;
    mark: string;
    expectedDays: string;
    /** One a line. */
    papers: string;
  };
}

export interface TemplateValues {
  purpose: RoutePurpose;
  titleFa: string;
  titleEn: string;
  steps: StepValues[];
}

export const emptyCondition = (on: Condition["on"]): ConditionValues => ({
  on,
  oneOf: [],
  units: "",
  atLeast: "",
  currency: currencies[0] ?? "IRR",
});

const noPermit: StepValues["permit"] = {
  body: "",
  legalBasis: "",
  mark: "systemDefault",
  expectedDays: "",
  papers: "",
};

/** A new step; its id is the first free one. */
export const emptyStep = (taken: readonly string[]): StepValues => {
  const numbers = Array.from({ length: taken.length + 1 }, (_, index) => `step${index + 1}`);
  return {
    id: numbers.find((one) => !taken.includes(one)) ?? "step",
    kind: "decision",
    titleFa: "",
    titleEn: "",
    assignee: "",
    orElse: [],
    beside: false,
    compulsory: true,
    when: [],
    looksAt: ["purpose", "destination", "dates", "delegation", "payment", "invitation"],
    dueWorkingDays: "",
    permit: noPermit,
  };
};

export const valuesOfTemplate = (template: TemplateFields): TemplateValues => {
  const steps = template.steps.toSorted((a, b) => a.group - b.group);
  return {
    purpose: template.purpose,
    titleFa: template.titleFa,
    titleEn: template.titleEn,
    steps: steps.map((step, index) => ({
      ...step,
      beside: steps[index - 1]?.group === step.group,
      when: step.when.map(valuesOfCondition),
      dueWorkingDays: step.dueWorkingDays === null ? "" : String(step.dueWorkingDays),
      permit:
        step.permit === null
          ? noPermit
          : {
              ...step.permit,
              expectedDays: String(step.permit.expectedDays),
              papers: step.permit.papers.join("\n"),
            },
    })),
  };
};

const valuesOfCondition = (one: Condition): ConditionValues => {
  const empty = emptyCondition(one.on);
  switch (one.on) {
    case "unit":
      return { ...empty, units: one.oneOf.join("\n") };
    case "cost":
      return {
        ...empty,
        atLeast: String(majorOf(one.atLeast)),
        currency: one.atLeast.currency,
      };
    case "days":
    case "members":
      return { ...empty, atLeast: String(one.atLeast) };
    default:
      return { ...empty, oneOf: [...one.oneOf] };
  }
};

/** The template that is written in the form, or what is wrong with it and where. */
export const templateOfValues = (
  values: TemplateValues,
  effectiveFrom: string,
): { ok: true; template: TemplateFields } | { ok: false; issues: FieldIssue[] } => {
  let group = 0;
  const steps = values.steps.map(({ beside, ...step }, index) => {
    if (!beside || index === 0) group += 1;
    return {
      ...step,
      group,
      when: step.when.map(conditionOf),
      dueWorkingDays: step.dueWorkingDays.trim() === "" ? null : numberOf(step.dueWorkingDays),
      permit:
        step.kind === "permit"
          ? {
              ...step.permit,
              expectedDays: numberOf(step.permit.expectedDays),
              papers: linesOf(step.permit.papers),
            }
          : null,
    };
  });
  const { purpose, titleFa, titleEn } = values;
  const read = templateFields.safeParse({ purpose, titleFa, titleEn, effectiveFrom, steps });
  if (!read.success) return { ok: false, issues: atFields(issuesOf(read.error)) };
  const issues = atFields(checkTemplate(read.data));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, template: read.data };
};

const conditionOf = (one: ConditionValues) => {
  switch (one.on) {
    case "unit":
      return { on: one.on, oneOf: linesOf(one.units) };
    case "cost": {
      const currency = currencies.find((code) => code === one.currency) ?? "IRR";
      return { on: one.on, atLeast: parseAmount(one.atLeast, currency) ?? { minor: -1, currency } };
    }
    case "days":
    case "members":
      return { on: one.on, atLeast: numberOf(one.atLeast) };
    default:
      return { on: one.on, oneOf: one.oneOf };
  }
};

const numberOf = (typed: string): number => {
  const text = toAsciiDigits(typed).trim();
  return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
};
const linesOf = (typed: string): string[] =>
  typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** At the field of the form it belongs to, each field once. */
const atFields = (issues: readonly FieldIssue[]): FieldIssue[] =>
  issues
    .map((one) => ({ ...one, path: formPath(one.path) }))
    .filter((one, index, all) => all.findIndex(({ path }) => path === one.path) === index);

/** Lists that are one field in the form, and the group, which is the tick "beside". */
const formPath = (path: string): string =>
  path
    .replace(/(\.papers|\.looksAt|\.orElse)\.\d+$/, "$1")
    .replace(/(\.when\.\d+)\.oneOf\.\d+$/, "$1.oneOf")
    .replace(/\.atLeast\.(minor|currency)$/, ".atLeast")
    .replace(/^(steps\.\d+)\.group$/, "$1.beside")
    .replace(/^(steps\.\d+)\.permit$/, "$1.permit.body");
