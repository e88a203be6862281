/** Which events are told to whom: the people of the journey hear what became of it. Pure. */
import { travellers, type Mission } from "./state.ts";
import { viewersOf } from "./tasks.ts";

/** What one can be told of, each with a setting of its own. */
export const noticeKinds = ["yourTurn", "decided", "due", "reminder", "escalation"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A delay that is told to an office is told: the person who holds it cannot turn it off within Safir. */
export const isAlwaysTold = (kind: NoticeKind): boolean => kind === "escalation";

/** Events told to requester and travellers. */
const decidedEvents = [
  "mission.stepApproved.v1",
  "mission.stepObjected.v1",
  "mission.returned.v1",
  "mission.rejected.v1",
  "mission.approved.v1",
  "mission.permitAnswered.v1",
  "mission.orderIssued.v1",
  "mission.cancelled.v1",
  "mission.postponed.v1",
  "mission.withdrawn.v1",
  "mission.changeProposed.v1",
  "mission.changeApproved.v1",
  "mission.changeDropped.v1",
  "mission.reportReturned.v1",
  "mission.reportAccepted.v1",
  "mission.reportRejected.v1",
  "mission.lockWaived.v1",
] as const;
/** A change too small for a route of its own: told to everyone who had a part in the approval. */
const announcedEvents = ["mission.changed.v1"] as const;
export const toldEvents = [...decidedEvents, ...announcedEvents] as const;
export type ToldEvent = (typeof toldEvents)[number];

/** Ids of those who are told of an event; never the one who did it. */
export const toldOf = (type: string, mission: Mission, actor: string): string[] => {
  const people = (announcedEvents as readonly string[]).includes(type)
    ? viewersOf(mission)
    : (decidedEvents as readonly string[]).includes(type)
      ? [mission.requesterId, ...travellers(mission)]
      : [];
  return [...new Set(people)].filter((one) => one !== actor && one !== "");
};
