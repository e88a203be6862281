/** Permits as a part of a mission: the letter, the answer, and the return after a partial grant. */
import type { EventMeta } from "../../events/stream.ts";
import type { MissionEvent } from "../events.ts";
import { missionPart } from "../part.ts";
import { named } from "../papers/paper.ts";
import type { Mission } from "../state.ts";
import { permitEvents } from "./events.ts";
import { isSettled, noPermit, type Permit } from "./permits.ts";

export interface PermitState {
  permits: Readonly<Record<string, Permit>>;
}

const initial: PermitState = {
  permits: {},
};

export const permitPart = missionPart({
  key: "permits",
  events: permitEvents,
  initial,
  told: {
    "mission.permitAnswered.v1": "journey",
  },
  evolve: (mission, event, meta) => {
    switch (event.type) {
      case "mission.permitSent.v1": {
        const { stepId, ...sent } = event.payload;
        return withPermit(mission, stepId, { sent });
      }
      case "mission.permitAnswered.v1":
        return permitAnswered(mission, event.payload, meta);
      case "mission.permitSkipped.v1":
        return closePermit(mission, event.payload.stepId, { skipped: event.payload.reason });
      case "mission.permitAskedAgain.v1":
        return withPermit(mission, event.payload.stepId, noPermit);
    }
  },
  papers: ({ permits }) =>
    named(
      "permit",
      Object.values(permits).flatMap((one) => one.answer?.scan ?? []),
    ),
});

const withPermit = (mission: Mission, stepId: string, part: Partial<Permit>): Partial<Mission> => ({
  permits: { ...mission.permits, [stepId]: { ...noPermit, ...mission.permits[stepId], ...part } },
});

const closePermit = (
  mission: Mission,
  stepId: string,
  part: Partial<Permit>,
): Partial<Mission> => ({
  ...withPermit(mission, stepId, part),
  closed: new Set([...mission.closed, stepId]),
});

/** A partial grant sends the request back: it must be corrected to what was granted. */
const permitAnswered = (
  mission: Mission,
  { stepId, answer }: Extract<MissionEvent, { type: "mission.permitAnswered.v1" }>["payload"],
  meta: EventMeta,
): Partial<Mission> => {
  const part = { answer, answeredAt: meta.at, skipped: null };
  const step = mission.route.find((one) => one.id === stepId);
  const after = { ...noPermit, ...mission.permits[stepId], ...part };
  if (step && isSettled(after, step, mission.request)) return closePermit(mission, stepId, part);
  const back = answer.outcome === "partial" && {
    status: "returned" as const,
    lastReason: answer.note,
  };
  return { ...withPermit(mission, stepId, part), ...back };
};
