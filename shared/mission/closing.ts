/**
 * Ending or postponing a mission: besides the reason, who has to undo something elsewhere (ticket,
 * visa, host) and confirm that they have been told. Pure.
 */
import type { EventMeta } from "../events/stream.ts";
import type { Role } from "../contract/capabilities.ts";
import { travelKinds } from "./programme/itinerary.ts";
import type { Mission } from "./state.ts";

export const ackKinds = ["hostLetter", "ticket", "visa", "permitBodies", "money"] as const;
export type AckKind = (typeof ackKinds)[number];
export const isAckKind = (name: string): name is AckKind => ackKinds.some((one) => one === name);

/** Who confirms. International Affairs writes to hosts and carriers, the secretariat to the bodies. */
const ackRole: Record<AckKind, Role> = {
  hostLetter: "officer",
  ticket: "officer",
  visa: "officer",
  permitBodies: "secretariat",
  money: "finance",
};

export interface Acknowledgement {
  kind: AckKind;
  role: Role;
  /** Who has confirmed, when, and what they did; `null` while it is open. */
  done: { at: string; personId: string; note: string } | null;
}

const closingKinds = ["rejected", "withdrawn", "cancelled", "postponed"] as const;
export interface Closing {
  kind: (typeof closingKinds)[number];
  reason: string;
  at: string;
  personId: string;
  acknowledgements: Acknowledgement[];
}

/** What has been arranged so far and would have to be undone. A proposal; the person may add to it. */
export const suggestedAcks = (mission: Mission): AckKind[] => {
  const journeys = mission.segments.some((one) => travelKinds.includes(one.kind));
  const asked = Object.values(mission.permits).some((one) => one.sent || one.answer);
  const agreed = mission.order !== null || mission.status === "approved";
  const visa = mission.travelPapers.some((one) => one.kind === "visa");
  return [
    ...(agreed || asked ? (["hostLetter"] as const) : []),
    ...(journeys ? (["ticket"] as const) : []),
    ...(visa || mission.order !== null ? (["visa"] as const) : []),
    ...(asked ? (["permitBodies"] as const) : []),
    ...(mission.order !== null && mission.request.payer !== "host" ? (["money"] as const) : []),
  ];
};

export const openAcks = (mission: Pick<Mission, "closing">): Acknowledgement[] =>
  mission.closing?.acknowledgements.filter((one) => one.done === null) ?? [];

const endings = {
  "mission.rejected.v1": "rejected",
  "mission.withdrawn.v1": "withdrawn",
  "mission.cancelled.v1": "cancelled",
  "mission.postponed.v1": "postponed",
} as const;

/** The mission after a rejection, withdrawal, cancellation or postponement. */
export const closedBy = (
  type: keyof typeof endings,
  { reason, acknowledgements }: { reason: string; acknowledgements: AckKind[] },
  meta: EventMeta,
): Partial<Mission> => ({
  status: endings[type],
  lastReason: reason,
  change: null,
  cleared: null,
  closing: {
    kind: endings[type],
    reason,
    at: meta.at,
    personId: meta.actor,
    acknowledgements: acknowledgements.map((kind) => ({
      kind,
      role: ackRole[kind],
      done: null,
    })),
  },
});
