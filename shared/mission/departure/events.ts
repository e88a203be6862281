/** Published events of travel papers and clearance to depart. */
import { z } from "zod";
import { keptPaper } from "../../events/shapes.ts";

export const departureEvents = {
  "mission.travelPaperPut.v1": z.strictObject({
    id: z.string(),
    paper: z.strictObject({
      member: z.string(),
      kind: z.enum([
        "passport",
        "visa",
        "exitStamp",
        "insurance",
        "spouseConsent",
        "guardianConsent",
        "otherConsent",
      ]),
      number: z.string(),
      passportType: z.literal(["", "ordinary", "service", "diplomatic"]),
      visaType: z.string(),
      country: z.string(),
      entries: z.literal(["", "single", "multiple"]),
      issuer: z.string(),
      cover: z.string(),
      validFrom: z.string(),
      validUntil: z.string(),
      waived: z.string(),
      scan: keptPaper.nullable(),
    }),
  }),
  "mission.travelPaperRemoved.v1": z.strictObject({ id: z.string() }),
  "mission.clearedToDepart.v1": z.strictObject({}),
} as const;
