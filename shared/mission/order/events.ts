/** Published events of the order. */
import { z } from "zod";
import { keptMoney, keptPaper } from "../../events/shapes.ts";

export const orderEvents = {
  "mission.orderIssued.v1": z.strictObject({
    order: z.strictObject({
      orderNo: z.string(),
      dossierNo: z.string(),
      issuedOn: z.string(),
      municipalityFa: z.string(),
      municipalityEn: z.string(),
      subject: z.string(),
      unitFa: z.string(),
      country: z.string(),
      city: z.string(),
      hostOrg: z.string(),
      startDate: z.string(),
      endDate: z.string(),
      days: z.number().int(),
      payer: z.enum(["own", "host", "private", "mixed"]),
      means: z.array(z.enum(["air", "rail", "road", "sea"])),
      notes: z.string(),
      members: z.array(
        z.strictObject({
          nameFa: z.string(),
          nameEn: z.string(),
          post: z.string(),
          role: z.enum(["head", "member", "interpreter", "media", "companion"]),
        }),
      ),
      approvals: z.array(
        z.strictObject({
          titleFa: z.string(),
          titleEn: z.string(),
          nameFa: z.string(),
          postFa: z.string(),
          forWhomFa: z.string(),
          on: z.string(),
          decision: z.string(),
        }),
      ),
      permits: z.array(
        z.strictObject({ titleFa: z.string(), letterNo: z.string(), letterDate: z.string() }),
      ),
      allowance: z.array(keptMoney),
      replacesNo: z.string(),
      issuerFa: z.string(),
      issuerPostFa: z.string(),
    }),
  }),
  "mission.orderPrinted.v1": z.strictObject({ file: keptPaper }),
} as const;
