/** The state of one mission: its shape, and what is read from it. How events change it: `evolve.ts`. */
import type { PlannedStep } from "../route/plan.ts";
import { openSteps } from "../route/progress.ts";
import type { ArchiveKeeping, ArchiveRecord } from "./archive/archive.ts";
import type { MaterialKind } from "./request/changes.ts";
import type { Closing } from "./closing.ts";
import type { Gift } from "./gifts/gifts.ts";
import type { Segment } from "./programme/itinerary.ts";
import { noMoney, type MissionMoney } from "./money/money.ts";
import { noNews, type News } from "./news/news.ts";
import type { OrderDocument } from "./order/order.ts";
import type { Permit } from "./permits/permits.ts";
import type { Report } from "./report/report.ts";
import type { HonouredWaiver, LockWaiver } from "./report/report-lock.ts";
import type { ReportVersion } from "./report/report-review.ts";
import type { Confidentiality, Paper, Request } from "./request/request.ts";
import type { TravelPaper } from "./departure/travel-papers.ts";

/** Kept states. Being on the way or back is read from the days, see `phaseOf`. */
export const statuses = [
  "draft", // not in the ledger yet
  "inReview",
  "returned",
  "rejected",
  "withdrawn",
  "postponed",
  "cancelled",
  "approved",
  "changing", // a material change after approval passes its own short route
  "ordered",
  "reported",
  "reportReturned",
  "reportAccepted",
  "reportRejected", // for good: the travellers stay barred from the next journey
  "archived",
] as const;
export type Status = (typeof statuses)[number];

/** How the journey stands in each state; what is true of several states is read from here. */
const standings: Record<Status, "asked" | "agreed" | "back" | "putOff" | "over"> = {
  draft: "asked",
  inReview: "asked",
  returned: "asked",
  rejected: "over",
  withdrawn: "over",
  postponed: "putOff",
  cancelled: "over",
  approved: "agreed",
  changing: "agreed",
  ordered: "agreed",
  reported: "back",
  reportReturned: "back",
  reportAccepted: "back",
  reportRejected: "back",
  archived: "back",
};
const standing = (...wanted: (typeof standings)[Status][]): readonly Status[] =>
  statuses.filter((one) => wanted.includes(standings[one]));

/** Asked for and not decided. */
export const askedStatuses = standing("asked");
export const finalStatuses = standing("over");
/** The journey does not take place, whatever was ordered. */
export const calledOff = standing("over", "putOff");
/** Nothing goes on here: what grows with the years. Everything else is the open work. */
export const closedStatuses: readonly Status[] = [...finalStatuses, "archived"];
/** The delegation has come back and told of it, well or not. */
export const backStatuses = standing("back");
/** The journey was agreed to, whether it has begun or not. */
export const agreedStatuses = standing("agreed", "back");

export interface StepDecision {
  stepId: string;
  /** Who decided: at the screen, or with pen and stamp. */
  personId: string;
  /** In whose name, when they are a deputy. */
  forWhom: string | null;
  at: string;
  decision: "approved" | "objected" | "returned" | "rejected";
  reason: string;
  /** Index of the request's version they decided on, see `Mission.rounds`. */
  round: number;
  contentHash: string;
  /** The sheet they signed, its day, and who recorded it. */
  onPaper: { file: Paper; signedOn: string; recordedBy: string } | null;
}

/** A material change under way: the wished request and the steps that decide on it. */
interface PendingChange {
  request: Request;
  route: PlannedStep[];
  closed: ReadonlySet<string>;
  reason: string;
  material: MaterialKind[];
  at: string;
  /** Where the mission stands if nothing comes of it. */
  from: Status;
}

export interface Mission {
  id: string;
  version: number;
  status: Status;
  dossierNo: string;
  requesterId: string;
  request: Request;
  /** Every version of the request that was decided on, oldest first; the last is `request`. */
  rounds: { at: string; request: Request }[];
  route: PlannedStep[];
  templateVersion: number;
  /** Steps that need no one any more. */
  closed: ReadonlySet<string>;
  decisions: StepDecision[];
  /** Instant at which the open steps had their turn. */
  openedAt: string;
  permits: Readonly<Record<string, Permit>>;
  change: PendingChange | null;
  /** How many changes were ever proposed; numbers their steps. */
  changes: number;
  closing: Closing | null;
  travelPapers: TravelPaper[];
  money: MissionMoney;
  /** In the order in which they were recorded; one that was taken back is only in the history. */
  gifts: Gift[];
  signedPapers: { stepId: string; file: Paper; at: string }[];
  /** Class of the dossier itself; that of the whole is `classOf`, with its papers. */
  ownClass: Confidentiality;
  /** Classes of papers by SHA-256, where one was ever given. */
  paperClasses: Readonly<Record<string, Confidentiality>>;
  submittedAt: string;
  changedAt: string;
  order: OrderDocument | null;
  orderFile: Paper | null;
  /** Who found everything there that the delegation needs to leave, and when. */
  cleared: { at: string; personId: string } | null;
  segments: Segment[];
  /** When the programme was called final; `reopened`: it was, and has been changed since. */
  programme: { finalAt: string; reopened: boolean };
  report: Report | null;
  reportNo: string;
  /** Every filing with what came of it, oldest first; the last is `report`. */
  reportVersions: ReportVersion[];
  /** Travellers who may ask for a journey although this one's report is owed. */
  waivers: LockWaiver[];
  /** Waivers without which this request could not have been sent. */
  honoured: HonouredWaiver[];
  /** What was written and released of it for outside. */
  news: News;
  record: ArchiveRecord | null;
  /** How long it is kept now, and whether that is stopped. */
  keeping: ArchiveKeeping | null;
  addenda: { at: string; personId: string; text: string; papers: Paper[] }[];
  /** Reason of the last return, shown to the one who has to correct. */
  lastReason: string;
}

/** A mission before its first event. */
export const draftMission = (id: string): Mission => ({
  id,
  version: 0,
  status: "draft",
  dossierNo: "",
  requesterId: "",
  request: {} as Request,
  rounds: [],
  route: [],
  templateVersion: 0,
  closed: new Set(),
  decisions: [],
  openedAt: "",
  permits: {},
  change: null,
  changes: 0,
  closing: null,
  travelPapers: [],
  money: noMoney,
  gifts: [],
  signedPapers: [],
  ownClass: "normal",
  paperClasses: {},
  submittedAt: "",
  changedAt: "",
  order: null,
  orderFile: null,
  cleared: null,
  segments: [],
  programme: { finalAt: "", reopened: false },
  report: null,
  reportNo: "",
  reportVersions: [],
  waivers: [],
  honoured: [],
  news: noNews,
  record: null,
  keeping: null,
  addenda: [],
  lastReason: "",
});

/** The route that is being walked now: the change's while there is one. */
export const walked = (
  mission: Mission,
): { steps: readonly PlannedStep[]; closed: ReadonlySet<string>; request: Request } =>
  mission.change
    ? { steps: mission.change.route, ...mission.change }
    : { steps: mission.route, closed: mission.closed, request: mission.request };

/** The steps whose turn it is. None while no one has to decide. */
export const openNow = (mission: Mission): PlannedStep[] => {
  if (mission.status !== "inReview" && mission.status !== "changing") return [];
  const { steps, closed } = walked(mission);
  return openSteps(steps, closed);
};

/** What the header calls the mission today: an ordered one is waiting, on the way, or back. */
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

/** The last day of the journey: as reported, else as ordered. */
export const endOf = ({ report, request }: Pick<Mission, "report" | "request">): string =>
  report?.actualEnd ?? request.endDate;

/** Members from the staff list, by id. */
export const staffOf = (request: Partial<Request>): string[] =>
  (request.members ?? []).flatMap((one) => (one.personId === null ? [] : [one.personId]));

/**
 * The requester and every member from the staff list, of the request and of a change that is wished
 * for: no one of these decides on this mission.
 */
export const travellers = (
  mission: Pick<Mission, "requesterId" | "request" | "change">,
): Set<string> =>
  new Set([
    mission.requesterId,
    ...staffOf(mission.request),
    ...(mission.change ? staffOf(mission.change.request) : []),
  ]);
