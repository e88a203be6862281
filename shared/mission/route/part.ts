/** The route as a part of a mission: the steps each decision closes, and how the route ends. */
import type { PlannedStep } from "../../route/plan.ts";
import type { EventMeta } from "../../events/stream.ts";
import { closedBy } from "../closing.ts";
import type { Decided, MissionEvent } from "../events.ts";
import { missionPart } from "../part.ts";
import type { Mission } from "../state.ts";
import { routeEvents } from "./events.ts";
import type { Paper } from "../papers/paper.ts";
import { routeTasks } from "./tasks.ts";

export interface StepDecision {
  stepId: string;
  /** Who decided: at the screen, or with pen and stamp. */
  personId: string;
  /** In whose name, when they are a deputy. */
  forWhom: string | null;
  at: string;
  decision: "approved" | "objected" | "returned" | "rejected";
  reason: string;
  /** Index of the version of the request that they decided on, see `RequestState.rounds`. */
  round: number;
  contentHash: string;
  /** The sheet they signed, its day, and who recorded it. */
  onPaper: { file: Paper; signedOn: string; recordedBy: string } | null;
}

export interface RouteState {
  route: PlannedStep[];
  templateVersion: number;
  /** Steps that need no further decision. */
  closed: ReadonlySet<string>;
  decisions: StepDecision[];
}

const initial: RouteState = {
  route: [],
  templateVersion: 0,
  closed: new Set(),
  decisions: [],
};

export const routePart = missionPart({
  key: "route",
  events: routeEvents,
  initial,
  tasks: routeTasks,
  told: {
    "mission.stepApproved.v1": "journey",
    "mission.stepObjected.v1": "journey",
    "mission.returned.v1": "journey",
    "mission.rejected.v1": "journey",
    "mission.approved.v1": "journey",
  },
  evolve: (mission, event, meta) => {
    switch (event.type) {
      case "mission.stepApproved.v1":
        return stepsClosed(mission, event.payload, meta, "approved");
      case "mission.stepObjected.v1":
        return stepsClosed(mission, event.payload, meta, "objected");
      case "mission.returned.v1":
      case "mission.rejected.v1":
        return turnedDown(mission, event, meta);
      case "mission.approved.v1":
        return { status: "approved" };
      case "mission.stepReassigned.v1":
        return reassigned(mission, event.payload);
    }
  },
});

/** Adds the decision to the record and closes its steps, in the current route. */
const stepsClosed = (
  mission: Mission,
  decided: Decided,
  meta: EventMeta,
  decision: StepDecision["decision"],
): Partial<Mission> => {
  const ids = decided.steps.map((one) => one.stepId);
  const decisions = recorded(mission, decided, meta, decision);
  return mission.change
    ? {
        decisions,
        change: { ...mission.change, closed: new Set([...mission.change.closed, ...ids]) },
      }
    : { decisions, closed: new Set([...mission.closed, ...ids]) };
};

/** A return or rejection; on a pending change it ends only the change. */
const turnedDown = (
  mission: Mission,
  event: Extract<MissionEvent, { type: "mission.returned.v1" | "mission.rejected.v1" }>,
  meta: EventMeta,
): Partial<Mission> => {
  const rejects = event.type === "mission.rejected.v1";
  const decisions = recorded(mission, event.payload, meta, rejects ? "rejected" : "returned");
  if (mission.change) return { decisions, change: null, status: mission.change.from };
  const lastReason = event.payload.reason;
  if (!rejects) return { status: "returned", decisions, lastReason };
  return { decisions, ...closedBy(event.type, event.payload, meta) };
};

const recorded = (
  mission: Mission,
  { steps, reason, onPaper }: Decided,
  meta: EventMeta,
  decision: StepDecision["decision"],
): StepDecision[] => [
  ...mission.decisions,
  ...steps.map((step) => ({
    ...step,
    personId: onPaper?.signerId ?? meta.actor,
    at: meta.at,
    decision,
    reason,
    round: mission.rounds.length - 1,
    onPaper: onPaper && {
      file: onPaper.file,
      signedOn: onPaper.signedOn,
      recordedBy: meta.actor,
    },
  })),
];

const reassigned = (
  mission: Mission,
  { stepId, personId, role }: { stepId: string; personId: string; role: PlannedStep["role"] },
): Partial<Mission> => {
  const name = (step: PlannedStep) => (step.id === stepId ? { ...step, personId, role } : step);
  return mission.change
    ? { change: { ...mission.change, route: mission.change.route.map(name) } }
    : { route: mission.route.map(name) };
};
