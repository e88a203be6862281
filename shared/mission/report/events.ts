/** Published events of the report, its review and its lock. */
import { z } from "zod";
import { keptReport, keptReview } from "./kept.ts";

export const reportEvents = {
  "mission.reportFiled.v1": z.strictObject({ reportNo: z.string(), report: keptReport }),
  "mission.reportSigned.v1": z.strictObject({
    reportVersion: z.number().int(),
    contentHash: z.string(),
  }),
  "mission.reportReturned.v1": z.strictObject({ reason: z.string(), sheet: keptReview }),
  "mission.reportAccepted.v1": z.strictObject({ note: z.string(), sheet: keptReview }),
  "mission.reportRejected.v1": z.strictObject({ reason: z.string(), sheet: keptReview }),
  "mission.lockWaived.v1": z.strictObject({
    reason: z.string(),
    personId: z.string(),
    until: z.string(),
    forWhom: z.string().nullable(),
  }),
  "mission.waiverHonoured.v1": z.strictObject({
    waivers: z.array(
      z.strictObject({
        missionId: z.string(),
        dossierNo: z.string(),
        personId: z.string(),
        by: z.string(),
        until: z.string(),
        reason: z.string(),
      }),
    ),
  }),
} as const;
