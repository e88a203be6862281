/** The guards of departure: nobody is marked ready while something compulsory is missing. Pure. */
import { blockers } from "./readiness.ts";
import type { Guard } from "../rules.ts";

export const notClearedYet: Guard = ({ cleared }) =>
  cleared === null ? null : { reason: "clearedBefore" };

export const hasNotLeft: Guard = ({ request }, _actor, { today }) =>
  today <= request.startDate ? null : { reason: "journeyHasBegun" };

/** Names the first one that is missing; the whole list is in the dossier. */
export const nothingMissing: Guard = (mission, _actor, facts) => {
  const missing = blockers(mission, facts);
  const [first] = missing;
  return first === undefined
    ? null
    : { reason: "notReady", params: { need: first.kind, count: missing.length } };
};
