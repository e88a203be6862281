/** The request as a part of a mission: sent, corrected, changed, and called off. */
import { isComplete } from "../../route/progress.ts";
import type { PlannedStep } from "../../route/plan.ts";
import { countryName } from "../../persian/names.ts";
import type { EventMeta } from "../../events/stream.ts";
import { closedBy, type AckKind, type Closing } from "../closing.ts";
import { ownClassAfter } from "../confidentiality.ts";
import { missionPart } from "../part.ts";
import { named, type NamedPaper } from "../papers/paper.ts";
import type { Mission } from "../state.ts";
import { requestEvents } from "./events.ts";
import { initial } from "./state.ts";

export const requestPart = missionPart({
  key: "request",
  events: requestEvents,
  initial,
  told: {
    "mission.cancelled.v1": "journey",
    "mission.postponed.v1": "journey",
    "mission.withdrawn.v1": "journey",
    "mission.changeProposed.v1": "journey",
    "mission.changeApproved.v1": "journey",
    "mission.changeDropped.v1": "journey",
    // Too small for a route of its own.
    "mission.changed.v1": "viewers",
  },
  evolve: (mission, event, meta) => {
    switch (event.type) {
      case "mission.submitted.v1":
        return {
          status: "inReview",
          ...event.payload,
          ownClass: event.payload.request.confidentiality,
          rounds: [{ at: meta.at, request: event.payload.request }],
          submittedAt: meta.at,
        };
      case "mission.resubmitted.v1": {
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
      case "mission.changed.v1":
        return { ...newRound(mission, event.payload.request, meta), cleared: null };
      case "mission.changeProposed.v1": {
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

/** The wished request takes the place of the old one; an order, if there is one, is issued anew. */
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
