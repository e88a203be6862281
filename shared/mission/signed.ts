/** Signed acts and the events that only they make: one list for contract, store, proof and window. */
import type { MissionEvent } from "./events.ts";
import type { ActionName } from "./workflow.ts";

/**
 * Confirmed with the password and signed with the person's own key: what a signature would stand
 * under on paper. An event named here is never believed without its signature.
 */
const signed = {
  approve: ["mission.stepApproved.v1"],
  object: ["mission.stepObjected.v1"],
  return: ["mission.returned.v1"],
  reject: ["mission.rejected.v1"],
  decideOnPaper: [
    "mission.stepApproved.v1",
    "mission.stepObjected.v1",
    "mission.returned.v1",
    "mission.rejected.v1",
  ],
  waiveLock: ["mission.lockWaived.v1"],
  signReport: ["mission.reportSigned.v1"],
} as const satisfies Partial<Record<ActionName, readonly MissionEvent["type"][]>>;

export type SignedAction = keyof typeof signed;

/** Whether this action is confirmed with the password and signed. */
export const isSigned = (name: ActionName): name is SignedAction => Object.hasOwn(signed, name);

const signedEvents = new Set<string>(Object.values(signed).flat());

/** Whether an event of this type has to carry a signature. */
export const needsSignature = (type: string): boolean => signedEvents.has(type);
