/** The mission order as issued: the full content of the printed sheet, fixed at that moment. Pure. */
import { z } from "zod";
import { money } from "../../money.ts";
import { delegationRoles, payers } from "../request/request.ts";

export const meansOfTravel = ["air", "rail", "road", "sea"] as const;

/** What International Affairs adds when it issues the order (boxes 3, 4, 9 of domain.md §1.5). */
export const orderInput = z.object({
  means: z.array(z.enum(meansOfTravel)).min(1, "chooseMeans"),
  notes: z.string().trim().max(1000, "tooLong").default(""),
});

/** The numbered boxes. Days are ISO; names as they were on the day of issue. */
const orderDocument = z.object({
  /** `1405/12`: year and place in that year's register. */
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
  payer: z.enum(payers),
  means: orderInput.shape.means,
  notes: z.string(),
  members: z.array(
    z.object({
      nameFa: z.string(),
      nameEn: z.string(),
      post: z.string(),
      role: z.enum(delegationRoles),
    }),
  ),
  approvals: z.array(
    z.object({
      titleFa: z.string(),
      titleEn: z.string(),
      nameFa: z.string(),
      postFa: z.string(),
      /** In whose name, when a deputy decided; printed as «به نیابت از». */
      forWhomFa: z.string(),
      on: z.string(),
      decision: z.string(),
    }),
  ),
  permits: z.array(z.object({ titleFa: z.string(), letterNo: z.string(), letterDate: z.string() })),
  /** What the whole delegation is due by the table of rates, in each currency. */
  allowance: z.array(money),
  /** Number of the order that this one replaces, or empty. */
  replacesNo: z.string(),
  issuerFa: z.string(),
  issuerPostFa: z.string(),
});
export type OrderDocument = z.infer<typeof orderDocument>;
