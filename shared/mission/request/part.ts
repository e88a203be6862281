/** The request as a part of a mission: sent, corrected, changed, and cancelled. */
import { isComplete } from "../../route/progress.ts";
import type { PlannedStep } from "../../route/plan.ts";
import { countryName } from "../../persian/names.ts";
import type { EventMeta } from "../../events/stream.ts";
import { closedBy, type AckKind, type Closing } from "../closing.ts";
import { ownClassAfter } from "../confidentiality.ts";
import { missionPart } from "../part.ts";
import { named, type NamedPaper } from "../papers/paper.ts";
import type { Mission, Status } from "../state.ts";
import {
  changed,
  changeProposed,
  oldRequestEvents,
  requestEvents,
  resubmitted,
  submitted,
} from "./events.ts";
import type { MaterialKind } from "./changes.ts";
import type { Request } from "./request.ts";
import { requestTasks } from "./tasks.ts";

/** A material change under way: the proposed request and the steps that decide on it. */
interface PendingChange {
  request: Request;
  route: PlannedStep[];
  closed: ReadonlySet<string>;
  reason: string;
  material: MaterialKind[];
  at: string;
  /** The state of the mission if the change is dropped. */
  from: Status;
}

export interface RequestState {
  dossierNo: string;
  requesterId: string;
  request: Request;
  /** Every version of the request that was decided on, oldest first; the last is `request`. */
  rounds: { at: string; request: Request }[];
  change: PendingChange | null;
  /** How many changes were ever proposed; numbers their steps. */
  changes: number;
  closing: Closing | null;
  submittedAt: string;
}

const initial: RequestState = {
  dossierNo: "",
  requesterId: "",
  request: {} as Request,
  rounds: [],
  change: null,
  changes: 0,
  closing: null,
  submittedAt: "",
};

export const requestPart = missionPart({
  key: "request",
  events: requestEvents,
  old: oldRequestEvents,
  initial,
  tasks: requestTasks,
  told: {
    "mission.cancelled.v1": "journey",
    "mission.postponed.v1": "journey",
    "mission.withdrawn.v1": "journey",
    [changeProposed]: "journey",
    "mission.changeApproved.v1": "journey",
    "mission.changeDropped.v1": "journey",
    // Too small for a route of its own.
    [changed]: "viewers",
  },
  evolve: (mission, event, meta) => {
    switch (event.type) {
      case submitted:
        return {
          status: "inReview",
          ...event.payload,
          ownClass: event.payload.request.confidentiality,
          rounds: [{ at: meta.at, request: event.payload.request }],
          submittedAt: meta.at,
        };
      case resubmitted: {
        const { closed, ...routed } = event.payload;
        return {
          status: "inReview",
          ...routed,
          closed: new Set(closed),
          rounds: [...mission.rounds, { at: meta.at, request: routed.request }],
          ownClass: ownClassAfter(mission, routed.request),
          closing: null,
          lastReason: "",
        };
      }
      case "mission.withdrawn.v1":
      case "mission.cancelled.v1":
      case "mission.postponed.v1":
        return closedBy(event.type, event.payload, meta);
      case "mission.acknowledged.v1":
        return { closing: acknowledged(mission.closing, event.payload, meta) };
      case changed:
        return { ...newRound(mission, event.payload.request, meta), cleared: null };
      case changeProposed: {
        const { templateVersion: _version, ...wished } = event.payload;
        const pending = { ...wished, closed: new Set<string>(), at: meta.at, from: mission.status };
        return { status: "changing", change: pending, changes: mission.changes + 1 };
      }
      case "mission.changeApproved.v1":
        return changeApproved(mission, event.payload, meta);
      case "mission.changeDropped.v1":
        return { status: mission.change?.from ?? mission.status, change: null };
    }
  },
  papers: ({ request, change }) => [...ofRequest(request), ...ofRequest(change?.request ?? {})],
  /** Names of countries are found in both languages. */
  searchTexts: ({ request, dossierNo }) => ({
    request: [
      request.subject,
      request.city,
      `${countryName(request.country, "fa")} ${countryName(request.country, "en")}`,
      dossierNo,
      request.hostOrg,
      request.hostContact,
      request.importance,
      request.expectedResults,
      request.previousAchievements,
      request.counterpartProfile,
      request.invitationSummary,
      ...request.members.flatMap((one) => [one.nameFa, one.nameEn, one.post]),
    ],
  }),
});

const acknowledged = (
  closing: Closing | null,
  { kind, note }: { kind: AckKind; note: string },
  meta: EventMeta,
): Closing | null =>
  closing && {
    ...closing,
    acknowledgements: closing.acknowledgements.map((one) =>
      one.kind === kind ? { ...one, done: { at: meta.at, personId: meta.actor, note } } : one,
    ),
  };

const newRound = (mission: Mission, request: Mission["request"], meta: EventMeta) => ({
  request,
  rounds: [...mission.rounds, { at: meta.at, request }],
  ownClass: ownClassAfter(mission, request),
});

/** The proposed request replaces the old one; an order, if there is one, is issued again. */
const changeApproved = (
  mission: Mission,
  { reopened, added }: { reopened: readonly string[]; added: readonly PlannedStep[] },
  meta: EventMeta,
): Partial<Mission> => {
  if (!mission.change) return {};
  const route = [...mission.route, ...added];
  const closed = new Set([...mission.closed].filter((id) => !reopened.includes(id)));
  return {
    ...newRound(mission, mission.change.request, meta),
    change: null,
    cleared: null,
    route,
    closed,
    permits: Object.fromEntries(
      Object.entries(mission.permits).filter(([id]) => !reopened.includes(id)),
    ),
    status: isComplete(route, closed) ? "approved" : "inReview",
  };
};

const ofRequest = (request: Partial<Mission["request"]>): NamedPaper[] => [
  ...named("invitation", request.invitationFile ? [request.invitationFile] : []),
  ...named("other", request.otherPapers ?? []),
];
