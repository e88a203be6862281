/** What a command on a mission rests on, and whether that is unchanged. Pure. */
import { hashOf } from "../canonical.ts";
import { row } from "./decide.ts";
import { openNow, walked, type Mission } from "./state.ts";
import type { ActionName } from "./workflow.ts";

/** What the window showed: the version for a command that overwrites, the basis for a signed one. */
export interface Seen {
  seenVersion?: number | undefined;
  basis?: string | undefined;
}

/** Whether what this command rests on has changed since it was on screen. */
export const isStale = (
  name: ActionName,
  mission: Mission,
  input: unknown,
  { seenVersion, basis }: Seen,
): boolean => {
  const { rests, adds } = row(name);
  if (rests === "basis") return basis !== basisOf(mission);
  return rests === "version" && !adds?.(mission, input) && seenVersion !== mission.version;
};

/**
 * Hash of what a decision on the open step rests on: the request, a change under way, the plan of the
 * route, the decisions and letters of the groups before this step, and the report. Parallel parts of
 * the step and the dossier's version are left out, so that clearances signed side by side all
 * stand. Instants are left out too: they come from the decider and are not part of the decision.
 */
export const basisOf = (mission: Mission): string => {
  const { steps } = walked(mission);
  const group = openNow(mission)[0]?.group ?? null;
  const earlier = new Set(
    steps.filter((step) => group !== null && step.group < group).map((step) => step.id),
  );
  return hashOf({
    id: mission.id,
    request: mission.request,
    change: mission.change && { request: mission.change.request, reason: mission.change.reason },
    plan: steps.map(({ personId: _personId, why: _why, ...step }) => step),
    group,
    decisions: mission.decisions
      .filter((one) => earlier.has(one.stepId))
      .map(({ at: _at, ...decision }) => decision),
    permits: Object.fromEntries(
      Object.entries(mission.permits).filter(([stepId]) => earlier.has(stepId)),
    ),
    report: mission.report,
  });
};
