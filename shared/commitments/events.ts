/** Published events of commitments. */
import { z } from "zod";
import { keptPaper } from "../events/shapes.ts";

const fields = z.strictObject({
  text: z.string(),
  ownerId: z.string().nullable(),
  ownerUnit: z.string(),
  ownerThere: z.string(),
  due: z.string(),
  indicator: z.string(),
  agreementId: z.string().nullable(),
  clauseId: z.string(),
  country: z.string(),
  city: z.string(),
});

export const commitmentEvents = {
  "commitment.made.v1": z.strictObject({
    fields,
    source: z.strictObject({
      kind: z.enum(["report", "meeting", "letter"]),
      missionId: z.string(),
      item: z.string(),
      reference: z.string(),
      day: z.string(),
    }),
    on: z.string(),
  }),
  "commitment.changed.v1": z.strictObject({ fields }),
  "commitment.progressed.v1": z.strictObject({
    percent: z.number().int(),
    note: z.string(),
    evidence: z.array(keptPaper),
  }),
  "commitment.done.v1": z.strictObject({
    note: z.string(),
    evidence: z.array(keptPaper),
    on: z.string(),
  }),
  "commitment.cancelled.v1": z.strictObject({ reason: z.string(), on: z.string() }),
  "commitment.reopened.v1": z.strictObject({ reason: z.string() }),
} as const;
