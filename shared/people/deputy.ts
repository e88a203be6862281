/**
 * Deputies (جانشین): a person decides in another's name, for some days, because they were asked and have
 * accepted. Chains are bounded and never circular. Pure.
 */
import { z } from "zod";
import { decidingRoles } from "../contract/capabilities.ts";
import { isDay } from "../persian/jalali.ts";
import type { Reason } from "../locales/reasons.ts";
import { optionalText } from "./person.ts";

const day = z.string().refine(isDay, "chooseDate");

export const deputyshipFields = z.object({
  principalId: z.uuid("choosePerson"),
  deputyId: z.uuid("choosePerson"),
  from: day,
  /** The last day, included. */
  to: day,
  /** One role of the route only, or `null` for all that the principal decides. */
  role: z.enum(decidingRoles).nullable().default(null),
  note: optionalText(500),
});
export type DeputyshipFields = z.infer<typeof deputyshipFields>;

export const deputyshipStates = ["proposed", "accepted", "declined", "ended"] as const;
export type Deputyship = DeputyshipFields & {
  id: string;
  state: (typeof deputyshipStates)[number];
  /** The day on which it was ended early, or empty. */
  endedOn: string;
};

/** In force today: accepted, within its days, not ended. */
export const isInForce = (one: Deputyship, today: string): boolean =>
  one.state === "accepted" && one.from <= today && today <= one.to;

/** A is deputy of B, who is deputy of C: this far and no further. */
export const longestChain = 3;

/** A person who may act in a principal's name, nearest first. `via` names everyone between, in order. */
export interface Acting {
  personId: string;
  via: readonly string[];
}

/**
 * Everyone who may act for `principalId` in this role today. A person who is `barred` (because they travel) ends
 * their branch: they neither decide nor pass on what they could not decide themselves.
 */
export const actingFor = (
  principalId: string,
  role: (typeof decidingRoles)[number],
  inForceToday: readonly Deputyship[],
  barred: ReadonlySet<string>,
): Acting[] => {
  const found: Acting[] = [];
  const seen = new Set([principalId]);
  let edge: Acting[] = [{ personId: principalId, via: [] }];
  if (barred.has(principalId)) return [];
  for (let hop = 0; hop < longestChain; hop += 1) {
    const next: Acting[] = [];
    for (const last of edge)
      for (const one of inForceToday) {
        if (one.principalId !== last.personId) continue;
        if (one.role !== null && one.role !== role) continue;
        if (seen.has(one.deputyId) || barred.has(one.deputyId)) continue;
        seen.add(one.deputyId);
        const via = last.personId === principalId ? [] : [...last.via, last.personId];
        next.push({ personId: one.deputyId, via });
      }
    found.push(...next);
    edge = next;
  }
  return found;
};

/** Why this deputyship cannot be requested; `null` when it can. `others` are all that are not over. */
export const deputyshipFault = (
  wanted: DeputyshipFields,
  others: readonly Deputyship[],
  today: string,
): { path: string; reason: Reason } | null => {
  if (wanted.deputyId === wanted.principalId) return { path: "deputyId", reason: "deputySelf" };
  if (wanted.to < wanted.from) return { path: "to", reason: "deputyEndBeforeStart" };
  if (wanted.to < today) return { path: "to", reason: "deputyPast" };
  const alive = others.filter(
    (one) =>
      (one.state === "proposed" || one.state === "accepted") &&
      one.from <= wanted.to &&
      wanted.from <= one.to,
  );
  const overlaps = alive.some(
    (one) =>
      one.principalId === wanted.principalId &&
      (one.role === null || wanted.role === null || one.role === wanted.role),
  );
  if (overlaps) return { path: "from", reason: "deputyOverlap" };
  return depthFrom(wanted.deputyId, alive, wanted.principalId);
};

/** Follows the deputies of the deputy: back to the principal is a cycle, more than the limit is too long. */
const depthFrom = (
  deputyId: string,
  alive: readonly Deputyship[],
  principalId: string,
): { path: string; reason: Reason } | null => {
  const seen = new Set<string>();
  let edge = [deputyId];
  for (let hop = 1; edge.length > 0; hop += 1) {
    if (edge.includes(principalId)) return { path: "deputyId", reason: "deputyCycle" };
    if (hop > longestChain) return { path: "deputyId", reason: "deputyChain" };
    edge.forEach((one) => seen.add(one));
    edge = alive
      .filter((one) => edge.includes(one.principalId) && !seen.has(one.deputyId))
      .map((one) => one.deputyId);
  }
  return null;
};
