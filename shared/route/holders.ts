/** Who may decide a step now: its holders, and who acts for them today. Pure. */
import { actingFor } from "../people/deputy.ts";
import type { Directory } from "./people.ts";
import type { PlannedStep } from "./plan.ts";

export interface Holder {
  personId: string;
  /** The one in whose name he decides; `null` when it is his own post. */
  forWhom: string | null;
  /** Deputies between the two. */
  via: readonly string[];
}

/**
 * The people who may decide the step, those in their own name first. `barred` are requester and
 * travellers: they hold nothing, and nobody holds anything in their name (own-trip rule).
 */
export const holdersOf = (
  step: Pick<PlannedStep, "personId" | "role">,
  barred: ReadonlySet<string>,
  people: Directory,
): Holder[] => {
  const own = (
    step.personId === null ? people.holdersOf(step.role) : [people.person(step.personId)]
  ).flatMap((one) => (one?.active && !barred.has(one.id) ? [one.id] : []));
  const holders: Holder[] = own.map((personId) => ({ personId, forWhom: null, via: [] }));
  for (const principal of own)
    for (const acting of actingFor(principal, step.role, people.deputies(), barred))
      if (
        people.person(acting.personId)?.active &&
        !holders.some((one) => one.personId === acting.personId)
      )
        holders.push({ ...acting, forWhom: principal });
  return holders;
};

/** How this person holds the step, or `undefined`. */
export const holderOf = (
  step: Pick<PlannedStep, "personId" | "role">,
  personId: string,
  barred: ReadonlySet<string>,
  people: Directory,
): Holder | undefined => holdersOf(step, barred, people).find((one) => one.personId === personId);
