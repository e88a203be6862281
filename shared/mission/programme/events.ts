/** Published events of the programme. */
import { z } from "zod";
import { keptPaper } from "../../events/shapes.ts";

export const programmeEvents = {
  "mission.segmentPut.v1": z.strictObject({
    id: z.string(),
    segment: z.strictObject({
      kind: z.enum(["flight", "train", "road", "lodging", "meeting", "visit", "free"]),
      title: z.string(),
      fromPlace: z.string(),
      toPlace: z.string(),
      departAt: z.string(),
      departZone: z.string(),
      arriveAt: z.string(),
      arriveZone: z.string(),
      carrier: z.string(),
      number: z.string(),
      lodgingClass: z.enum(["3", "4", "5", "", "guestHouse"]),
      person: z.string(),
      topic: z.string(),
      outcome: z.string(),
      payer: z.enum(["", "own", "host", "private", "self"]),
      costAmount: z.string(),
      costCurrency: z.enum(["IRR", "EUR", "USD", "RUB", "TRY", "AED", "CNY", "OMR"]),
      note: z.string(),
      file: keptPaper.nullable(),
      isPrivate: z.boolean(),
      confirmed: z.boolean(),
    }),
  }),
  "mission.segmentRemoved.v1": z.strictObject({ id: z.string() }),
  "mission.programmeFinalized.v1": z.strictObject({}),
} as const;
