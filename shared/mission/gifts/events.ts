/** Published events of gifts. */
import { z } from "zod";
import { keptMoney, keptPaper, keptRate } from "../../events/shapes.ts";

/** `ceiling` is kept as of that day: a table that is published later does not change it. */
const measured = z.strictObject({
  direction: z.enum(["given", "received"]),
  day: z.string(),
  what: z.string(),
  kind: z.enum(["consumable", "durable"]),
  value: keptMoney,
  fx: keptRate.nullable(),
  person: z.string(),
  post: z.string(),
  organisation: z.string(),
  rank: z.enum(["government", "minister", "ambassador", "others"]),
  member: z.string(),
  file: keptPaper.nullable(),
  note: z.string(),
  override: z.string(),
  id: z.string(),
  ceiling: z.strictObject({ version: z.number().int(), rials: z.number().int() }),
});

export const giftEvents = {
  "mission.giftRecorded.v1": measured,
  "mission.giftCorrected.v1": measured.extend({ reason: z.string() }),
  "mission.giftHandedOver.v1": z.strictObject({
    to: z.enum(["museum", "stateSale", "storehouse", "kept"]),
    place: z.string(),
    day: z.string(),
    receiptNo: z.string(),
    receipt: keptPaper.nullable(),
    id: z.string(),
  }),
  "mission.giftWithdrawn.v1": z.strictObject({ id: z.string(), reason: z.string() }),
} as const;
