/** Published events of rate tables. */
import { z } from "zod";
import { keptMoney } from "../events/shapes.ts";

export const rateEvents = {
  "rates.published.v1": z.strictObject({
    effectiveFrom: z.string(),
    citation: z.string(),
    rules: z.enum(["safir", "germany", "unitedStates", "france"]),
    groups: z.array(
      z.strictObject({
        key: z.string(),
        titleFa: z.string(),
        titleEn: z.string(),
        countries: z.array(z.string()),
      }),
    ),
    rows: z.array(
      z.strictObject({
        group: z.string(),
        grade: z.enum(["expert", "manager", "director"]),
        component: z.enum(["lodging", "meals", "breakfast", "lunch", "dinner", "misc"]),
        amount: keptMoney,
      }),
    ),
    version: z.number().int(),
  }),
} as const;
