/** Published events of the archive record. */
import { z } from "zod";
import { keptClasses, keptPaper } from "../../events/shapes.ts";

export const recordEvents = {
  "mission.archived.v1": z.strictObject({
    record: z.strictObject({
      classCode: z.string(),
      keywords: z.array(z.string()),
      confidentiality: keptClasses,
      retentionClass: z.string(),
      retentionReason: z.string(),
      abstract: z.string(),
      language: z.string(),
      pages: z.number().int().nullable(),
      shelf: z.string(),
      box: z.string(),
      mandate: z.string(),
      accessNote: z.string(),
      accessionNo: z.string(),
      trigger: z.enum(["archived", "missionEnd", "agreementEnd"]),
      period: z.number().nullable(),
      disposition: z.enum(["destroy", "transfer", "keep"]),
    }),
  }),
  "mission.addendumAdded.v1": z.strictObject({ text: z.string(), papers: z.array(keptPaper) }),
  "mission.retentionChanged.v1": z.strictObject({ retentionClass: z.string(), reason: z.string() }),
  "mission.disposalHeld.v1": z.strictObject({ reason: z.string() }),
  "mission.disposalReleased.v1": z.strictObject({ reason: z.string() }),
} as const;
