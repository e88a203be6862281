/** Every event of a mission's stream, by its versioned name. A changed meaning gets a new name. */
import { z } from "zod";
import { addendumFields, archiveFields } from "./archive.ts";
import { segmentFields } from "./itinerary.ts";
import { orderDocument } from "./order.ts";
import { reportFields } from "./report.ts";
import { paper, requestFields } from "./request.ts";
import { plannedStep } from "./route.ts";

const reason = z.object({ reason: z.string() });
const onStep = z.object({ stepId: z.string() });

export const missionEvents = {
  "mission.submitted.v1": z.object({
    dossierNo: z.string(),
    requesterId: z.uuid(),
    request: requestFields,
    route: z.array(plannedStep),
  }),
  "mission.resubmitted.v1": z.object({ request: requestFields, route: z.array(plannedStep) }),
  "mission.withdrawn.v1": reason,
  "mission.stepApproved.v1": onStep.extend({ note: z.string() }),
  "mission.returned.v1": onStep.extend(reason.shape),
  "mission.rejected.v1": onStep.extend(reason.shape),
  /** Follows the last approval in the same command. */
  "mission.approved.v1": z.object({}),
  "mission.orderIssued.v1": z.object({ order: orderDocument }),
  "mission.orderPrinted.v1": z.object({ file: paper }),
  "mission.segmentPut.v1": z.object({ id: z.uuid(), segment: segmentFields }),
  "mission.segmentRemoved.v1": z.object({ id: z.uuid() }),
  "mission.reportFiled.v1": z.object({ reportNo: z.string(), report: reportFields }),
  "mission.reportReturned.v1": reason,
  "mission.reportAccepted.v1": z.object({ note: z.string() }),
  "mission.archived.v1": z.object({ record: archiveFields }),
  "mission.addendumAdded.v1": addendumFields,
} as const;

export type MissionEventType = keyof typeof missionEvents;
export type MissionEventOf<T extends MissionEventType> = T extends MissionEventType
  ? { type: T; payload: z.infer<(typeof missionEvents)[T]> }
  : never;
/** An event as decided; the ledger adds the envelope. */
export type MissionEvent = MissionEventOf<MissionEventType>;
