/** Published events of permits. */
import { z } from "zod";
import { keptPaper } from "../../events/shapes.ts";

export const permitEvents = {
  "mission.permitSent.v1": z.strictObject({
    stepId: z.string(),
    letterNo: z.string(),
    letterDate: z.string(),
  }),
  "mission.permitAnswered.v1": z.strictObject({
    stepId: z.string(),
    answer: z.strictObject({
      letterNo: z.string(),
      letterDate: z.string(),
      outcome: z.enum(["granted", "partial", "refused"]),
      validFrom: z.string(),
      validUntil: z.string(),
      people: z.array(z.string()),
      startDate: z.string(),
      endDate: z.string(),
      note: z.string(),
      scan: keptPaper.nullable(),
      country: z.string(),
    }),
  }),
  "mission.permitSkipped.v1": z.strictObject({ stepId: z.string(), reason: z.string() }),
  "mission.permitAskedAgain.v1": z.strictObject({ stepId: z.string(), reason: z.string() }),
} as const;
