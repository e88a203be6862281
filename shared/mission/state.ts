/** The state of one mission, summed from its parts, and values derived from it. How events change it: `evolve.ts`. */
import type { PlannedStep } from "../route/plan.ts";
import { openSteps } from "../route/progress.ts";
import type { RecordState } from "./archive/part.ts";
import type { DepartureState } from "./departure/part.ts";
import type { GiftState } from "./gifts/part.ts";
import type { MoneyState } from "./money/part.ts";
import type { NewsState } from "./news/part.ts";
import type { OrderState } from "./order/part.ts";
import type { PaperState } from "./papers/part.ts";
import type { PermitState } from "./permits/part.ts";
import type { ProgrammeState } from "./programme/part.ts";
import type { ReportState } from "./report/part.ts";
import type { Request } from "./request/request.ts";
import type { RequestState } from "./request/part.ts";
import type { RouteState } from "./route/part.ts";

/** Kept states. Being on the journey or back follows from the days, see `phaseOf`. */
export const statuses = [
  "draft", // not in the ledger yet
  "inReview",
  "returned",
  "rejected",
  "withdrawn",
  "postponed",
  "cancelled",
  "approved",
  "changing", // a material change after approval is decided by a short route
  "ordered",
  "reported",
  "reportReturned",
  "reportAccepted",
  "reportRejected", // final: the travellers stay blocked from the next journey
  "archived",
] as const;
export type Status = (typeof statuses)[number];

/** The journey in each state; groups of states are read from here. */
const standings: Record<Status, "asked" | "agreed" | "ordered" | "back" | "putOff" | "over"> = {
  draft: "asked",
  inReview: "asked",
  returned: "asked",
  rejected: "over",
  withdrawn: "over",
  postponed: "putOff",
  cancelled: "over",
  approved: "agreed",
  changing: "agreed",
  ordered: "ordered",
  reported: "back",
  reportReturned: "back",
  reportAccepted: "back",
  reportRejected: "back",
  archived: "back",
};
const standing = (...wanted: (typeof standings)[Status][]): readonly Status[] =>
  statuses.filter((one) => wanted.includes(standings[one]));

/** Requested and not decided. */
export const askedStatuses = standing("asked");
export const finalStatuses = standing("over");
/** The journey does not take place, even if it was ordered. */
export const calledOff = standing("over", "putOff");
/** Closed: their number grows over the years. All others are open. */
export const closedStatuses: readonly Status[] = [...finalStatuses, "archived"];
/** The delegation has come back and filed its report, accepted or not. */
export const backStatuses = standing("back");
/** The journey was approved, whether it has started or not. */
export const agreedStatuses = standing("agreed", "ordered", "back");
/** Approved, and not over yet. */
export const goingStatuses = standing("agreed", "ordered");
/** The journey has no valid order yet: it may still be changed or refused. */
export const unorderedStatuses = standing("asked", "agreed");
/** The journey may still take place. */
export const aheadStatuses = standing("asked", "putOff", "agreed", "ordered");

/** Belongs to no part: every event changes it. */
interface MissionCore {
  id: string;
  version: number;
  status: Status;
  /** Instant at which the open steps had their turn. */
  openedAt: string;
  changedAt: string;
  /** Reason of the last return, shown to the person who has to correct it. */
  lastReason: string;
}

/** A mission is the sum of the slices of its parts; one before its first event: `draftMission`. */
export interface Mission
  extends
    MissionCore,
    RequestState,
    RouteState,
    OrderState,
    PermitState,
    DepartureState,
    PaperState,
    MoneyState,
    GiftState,
    ProgrammeState,
    ReportState,
    NewsState,
    RecordState {}

/** The current route: that of the change while there is one. */
export const walked = (
  mission: Mission,
): { steps: readonly PlannedStep[]; closed: ReadonlySet<string>; request: Request } =>
  mission.change
    ? { steps: mission.change.route, ...mission.change }
    : { steps: mission.route, closed: mission.closed, request: mission.request };

/** The steps whose turn it is. None while no decision is open. */
export const openNow = (mission: Mission): PlannedStep[] => {
  if (mission.status !== "inReview" && mission.status !== "changing") return [];
  const { steps, closed } = walked(mission);
  return openSteps(steps, closed);
};

/** The phase in the header today: an ordered mission is waiting, on the way, or back. */
export type Phase = Status | "cleared" | "onTheWay" | "reportDue";
export const phaseOf = (
  status: Status,
  startDate: string,
  endDate: string,
  today: string,
  cleared = false,
): Phase => {
  if (status !== "ordered") return status;
  if (today < startDate) return cleared ? "cleared" : status;
  return today <= endDate ? "onTheWay" : "reportDue";
};

/** The last day of the journey: as reported, otherwise as ordered. */
export const endOf = ({ report, request }: Pick<Mission, "report" | "request">): string =>
  report?.actualEnd ?? request.endDate;

/** Members from the staff list, by id. */
export const staffOf = (request: Partial<Request>): string[] =>
  (request.members ?? []).flatMap((one) => (one.personId === null ? [] : [one.personId]));

/**
 * The requester and every member from the staff list, of the request and of a change that is proposed
 * for: none of these decides on this mission.
 */
export const travellers = (
  mission: Pick<Mission, "requesterId" | "request" | "change">,
): Set<string> =>
  new Set([
    mission.requesterId,
    ...staffOf(mission.request),
    ...(mission.change ? staffOf(mission.change.request) : []),
  ]);
