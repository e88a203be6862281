/** Who may decide a step now: its holders, and who acts for them today. Pure. */
import { grants } from "../contract/capabilities.ts";
import { actingFor } from "../people/deputy.ts";
import type { PersonRef } from "../people/person.ts";
import type { Directory } from "./people.ts";
import type { PlannedStep } from "./plan.ts";

export interface Holder {
  personId: string;
  /** The person in whose name they decide; `null` when it is their own. */
  forWhom: string | null;
  /** Deputies between the two. */
  via: readonly string[];
}

/** The people or roles of a step. */
export type HeldStep = Pick<PlannedStep, "personId" | "role" | "kind">;

/** Active, and with a role that allows a step of this kind: being named for it is not enough. */
export const canHold = (
  person: Pick<PersonRef, "active" | "roles">,
  kind: PlannedStep["kind"],
): boolean =>
  person.active && grants(person.roles, kind === "permit" ? "permit.record" : "mission.decide");

/**
 * The people who may decide the step, those in their own name first. `barred` are requester and
 * travellers: they cannot decide, and nobody can in their name (own-trip rule).
 */
export const holdersOf = (
  step: HeldStep,
  barred: ReadonlySet<string>,
  people: Directory,
): Holder[] => {
  const own = (
    step.personId === null ? people.holdersOf(step.role) : [people.person(step.personId)]
  ).flatMap((one) => (one && canHold(one, step.kind) && !barred.has(one.id) ? [one.id] : []));
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
  step: HeldStep,
  personId: string,
  barred: ReadonlySet<string>,
  people: Directory,
): Holder | undefined => holdersOf(step, barred, people).find((one) => one.personId === personId);

/**
 * The people a step was meant for: the one named, or those with its role, active ones if any. The next
 * level is found from them, even when none of them may decide any more.
 */
export const meantFor = (
  { personId, role }: Pick<PlannedStep, "personId" | "role">,
  people: Directory,
): string[] => {
  if (personId !== null) return [personId];
  const all = people.holdersOf(role);
  const active = all.filter((one) => one.active);
  return (active.length > 0 ? active : all).map((one) => one.id);
};

/** The nearest active manager above this person, or `null`. */
export const nextLevelOf = (personId: string, people: Directory): string | null => {
  const seen = new Set([personId]);
  for (let above = people.person(personId)?.managerId ?? null; above !== null;) {
    const manager = people.person(above);
    if (!manager || seen.has(above)) return null;
    if (manager.active) return above;
    seen.add(above);
    above = manager.managerId;
  }
  return null;
};
