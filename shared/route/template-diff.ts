/** What a new version of a template changes, step by step. Pure. */
import { canonical } from "../canonical.ts";
import type { RouteStep, TemplateFields } from "./template.ts";

export interface StepDifference {
  kind: "added" | "removed" | "changed" | "moved";
  step: RouteStep;
}

/** In the order of the new template; removed steps last. Steps are known by their id. */
export const differencesBetween = (
  before: Pick<TemplateFields, "steps">,
  after: Pick<TemplateFields, "steps">,
): StepDifference[] => {
  const old = new Map(before.steps.map((step) => [step.id, step]));
  const kept = new Set(after.steps.map((step) => step.id));
  return [
    ...after.steps.flatMap((step): StepDifference[] => {
      const was = old.get(step.id);
      if (was === undefined) return [{ kind: "added", step }];
      if (content(was) !== content(step)) return [{ kind: "changed", step }];
      return besides(before, was) === besides(after, step) ? [] : [{ kind: "moved", step }];
    }),
    ...before.steps
      .filter((step) => !kept.has(step.id))
      .map((step): StepDifference => ({ kind: "removed", step })),
  ];
};

const content = (step: RouteStep) => canonical({ ...step, group: 0 });

/** The steps before a step and beside it; its number alone is not comparable. */
const besides = ({ steps }: Pick<TemplateFields, "steps">, step: RouteStep): string =>
  canonical({
    before: steps
      .filter((one) => one.group < step.group)
      .map((one) => one.id)
      .toSorted(),
    beside: steps
      .filter((one) => one.group === step.group)
      .map((one) => one.id)
      .toSorted(),
  });
