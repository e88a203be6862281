/** Every event of a mission's stream, by its versioned name. A changed meaning gets a new name. */
import { z } from "zod";
import { decidingRoles } from "../contract/capabilities.ts";
import { plannedStep } from "../route/plan.ts";
import { addendumFields, archiveRecord, holdFields, retentionFields } from "./archive/archive.ts";
import { materialKinds } from "./request/changes.ts";
import { ackKinds } from "./closing.ts";
import { giftEvents } from "./gifts/gifts.ts";
import { keptSegment } from "./programme/itinerary.ts";
import { moneyEvents } from "./money/money.ts";
import { newsEvents } from "./news/news.ts";
import { orderDocument } from "./order/order.ts";
import { letter, permitAnswer } from "./permits/permits.ts";
import { reportFields } from "./report/report.ts";
import { honouredWaiver } from "./report/report-lock.ts";
import { reviewSheet } from "./report/report-review.ts";
import { confidentialities, paper, requestFields } from "./request/request.ts";
import { travelPaperFields } from "./departure/travel-papers.ts";

const reason = z.object({ reason: z.string() });
const onStep = z.object({ stepId: z.string() });
const acks = z.object({ acknowledgements: z.array(z.enum(ackKinds)) });

/** The route as planned on that day, and which template it came from. */
const routed = z.object({
  request: requestFields,
  route: z.array(plannedStep),
  templateVersion: z.number().int(),
});

/** One decision; it closes several steps when they follow each other and are one person's. */
const decided = z.object({
  steps: z.array(
    z.object({
      stepId: z.string(),
      /** In whose name, when a deputy decides. */
      forWhom: z.uuid().nullable(),
      /** Hash of what the step looks at, as it was decided on. */
      contentHash: z.string(),
    }),
  ),
  reason: z.string(),
  /** For a decision written on paper: whose signature, of which day, on which sheet. */
  onPaper: z.object({ signerId: z.uuid(), signedOn: z.string(), file: paper }).nullable(),
});
export type Decided = z.infer<typeof decided>;

export const missionEvents = {
  ...moneyEvents,
  ...giftEvents,
  ...newsEvents,
  "mission.submitted.v1": routed.extend({ dossierNo: z.string(), requesterId: z.uuid() }),
  /** `closed`: steps whose decision still holds, because nothing they look at has changed. */
  "mission.resubmitted.v1": routed.extend({ closed: z.array(z.string()) }),
  "mission.withdrawn.v1": reason.extend(acks.shape),
  "mission.stepApproved.v1": decided,
  "mission.stepObjected.v1": decided,
  "mission.returned.v1": decided,
  "mission.rejected.v1": decided.extend(acks.shape),
  /** Follows the last closed step in the same command. */
  "mission.approved.v1": z.object({}),
  "mission.stepReassigned.v1": onStep.extend({
    ...reason.shape,
    personId: z.uuid(),
    role: z.enum(decidingRoles),
  }),
  "mission.permitSent.v1": onStep.extend(letter.shape),
  "mission.permitAnswered.v1": onStep.extend({ answer: permitAnswer }),
  "mission.permitSkipped.v1": onStep.extend(reason.shape),
  "mission.permitAskedAgain.v1": onStep.extend(reason.shape),
  "mission.cancelled.v1": reason.extend(acks.shape),
  "mission.postponed.v1": reason.extend(acks.shape),
  "mission.acknowledged.v1": z.object({ kind: z.enum(ackKinds), note: z.string() }),
  /** A small change after approval: recorded and announced, nobody decides anew. */
  "mission.changed.v1": z.object({ request: requestFields, ...reason.shape }),
  "mission.changeProposed.v1": routed.extend({
    ...reason.shape,
    material: z.array(z.enum(materialKinds)),
  }),
  /**
   * Follows the last decision on a change. `reopened`: permits that no longer cover the journey;
   * `added`: permits that the journey did not need before.
   */
  "mission.changeApproved.v1": z.object({
    reopened: z.array(z.string()),
    added: z.array(plannedStep),
  }),
  "mission.changeDropped.v1": reason,
  "mission.travelPaperPut.v1": z.object({ id: z.uuid(), paper: travelPaperFields }),
  "mission.travelPaperRemoved.v1": z.object({ id: z.uuid() }),
  /** `stepId` is a step, or `request` or `order`: the printed sheet with its signatures. */
  "mission.signedPaperKept.v1": onStep.extend({ file: paper }),
  /** `target` is `dossier` or the SHA-256 of a paper. */
  "mission.classSet.v1": z.object({
    target: z.string(),
    confidentiality: z.enum(confidentialities),
    ...reason.shape,
  }),
  "mission.orderIssued.v1": z.object({ order: orderDocument }),
  "mission.orderPrinted.v1": z.object({ file: paper }),
  /** Everything is there that the delegation needs to leave. A changed mission is looked at anew. */
  "mission.clearedToDepart.v1": z.object({}),
  "mission.segmentPut.v1": z.object({ id: z.uuid(), segment: keptSegment }),
  "mission.segmentRemoved.v1": z.object({ id: z.uuid() }),
  /** Everything in it is final; any later change makes it a plan again. */
  "mission.programmeFinalized.v1": z.object({}),
  "mission.reportFiled.v1": z.object({ reportNo: z.string(), report: reportFields }),
  /** A member stands for the version with this number, counted from one. */
  "mission.reportSigned.v1": z.object({ reportVersion: z.number().int(), contentHash: z.string() }),
  "mission.reportReturned.v1": reason.extend({ sheet: reviewSheet }),
  "mission.reportAccepted.v1": z.object({ note: z.string(), sheet: reviewSheet }),
  "mission.reportRejected.v1": reason.extend({ sheet: reviewSheet }),
  /** This traveller may ask for a journey until that day; `forWhom` when a deputy of the mayor says so. */
  "mission.lockWaived.v1": reason.extend({
    personId: z.uuid(),
    until: z.string(),
    forWhom: z.uuid().nullable(),
  }),
  /** Follows a request that was sent although somebody on it owes a report. */
  "mission.waiverHonoured.v1": z.object({ waivers: z.array(honouredWaiver) }),
  "mission.archived.v1": z.object({ record: archiveRecord }),
  "mission.addendumAdded.v1": addendumFields,
  /** Another rule of the retention table, with the reason; the record stays as it was made. */
  "mission.retentionChanged.v1": retentionFields,
  "mission.disposalHeld.v1": holdFields,
  "mission.disposalReleased.v1": holdFields,
} as const;

export type MissionEventType = keyof typeof missionEvents;
export type MissionEventOf<T extends MissionEventType> = T extends MissionEventType
  ? { type: T; payload: z.infer<(typeof missionEvents)[T]> }
  : never;
/** An event as decided; the ledger adds the envelope. */
export type MissionEvent = MissionEventOf<MissionEventType>;
