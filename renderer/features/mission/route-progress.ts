/** How far a route is: its steps that are done, of all of them, in the words of the button that opens it. */
import type { RouteStepView } from "#shared/contract/missions.ts";

const done: readonly RouteStepView["state"][] = ["approved", "objected", "granted", "skipped"];

/** Of the change while one is under way. */
export const routeProgress = (
  route: readonly Pick<RouteStepView, "state" | "purpose">[],
): { done: number; all: number } => {
  const change = route.filter((step) => step.purpose === "change");
  const steps = change.length > 0 ? change : route;
  return { done: steps.filter((step) => done.includes(step.state)).length, all: steps.length };
};
