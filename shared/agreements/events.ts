/** Published events of agreements. */
import { z } from "zod";
import { keptPaper } from "../events/shapes.ts";

const person = z.strictObject({
  side: z.enum(["here", "there"]),
  name: z.string(),
  post: z.string(),
});
const consent = z.strictObject({
  body: z.enum(["council", "interior", "foreign"]),
  number: z.string(),
  date: z.string(),
  scan: keptPaper.nullable(),
});
const status = z.enum(["negotiating", "preAgreement", "active", "dormant", "suspended", "ended"]);

const fields = z.strictObject({
  titleFa: z.string(),
  titleEn: z.string(),
  kind: z.enum(["preAgreement", "memorandum", "sisterCity", "friendship", "executive", "other"]),
  country: z.string(),
  partnerCity: z.string(),
  partnerBody: z.string(),
  contacts: z.array(z.strictObject({ name: z.string(), post: z.string(), contact: z.string() })),
  signedOn: z.string(),
  signedAt: z.string(),
  languages: z.string(),
  signatories: z.array(person),
  validUntil: z.string(),
  autoRenew: z.boolean(),
  renewalNoticeDays: z.number().int(),
  permits: z.array(consent),
  clauses: z.array(
    z.strictObject({
      id: z.string(),
      no: z.string(),
      text: z.string(),
      textEn: z.string(),
      axis: z.string(),
    }),
  ),
  committee: z.array(person),
  scan: keptPaper.nullable(),
});

export const agreementEvents = {
  "agreement.registered.v1": z.strictObject({
    fields,
    status,
    nextReview: z.string(),
  }),
  "agreement.changed.v1": z.strictObject({ fields }),
  "agreement.statusSet.v1": z.strictObject({
    status,
    reason: z.string(),
  }),
  "agreement.addendumAdded.v1": z.strictObject({
    signedOn: z.string(),
    text: z.string(),
    permits: z.array(consent),
    scan: keptPaper.nullable(),
    id: z.string(),
  }),
  "agreement.activityAdded.v1": z.strictObject({
    kind: z.enum(["delegation", "letter", "meeting", "committee", "event", "exchange"]),
    day: z.string(),
    text: z.string(),
    papers: z.array(keptPaper),
    id: z.string(),
  }),
  "agreement.activityDropped.v1": z.strictObject({ id: z.string(), reason: z.string() }),
  "agreement.reviewed.v1": z.strictObject({
    decision: z.enum(["continue", "renew", "suspend", "end"]),
    reason: z.string(),
    nextReview: z.string(),
    validUntil: z.string(),
    day: z.string(),
    activities: z.number().int(),
    open: z.number().int(),
    late: z.number().int(),
  }),
} as const;
