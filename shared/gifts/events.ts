/** Published events of gift ceilings. */
import { z } from "zod";

export const ceilingEvents = {
  "giftCeilings.published.v1": z.strictObject({
    effectiveFrom: z.string(),
    citation: z.string(),
    ceilings: z.strictObject({
      government: z.number().int(),
      minister: z.number().int(),
      ambassador: z.number().int(),
      others: z.number().int(),
    }),
    version: z.number().int(),
  }),
} as const;
