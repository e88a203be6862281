/**
 * The request as events keep it, in every version. Published: a version never changes, and no form is
 * derived from it. The four events that carry a request take schema and version from here.
 */
import { z } from "zod";
import { keptClasses, keptPaper } from "../../events/shapes.ts";

/** What has to be undone outside when a journey is cancelled. */
export const keptAck = z.enum(["hostLetter", "ticket", "visa", "permitBodies", "money"]);
export const keptAcks = z.array(keptAck);

const firstMember = z.strictObject({
  personId: z.string().nullable(),
  key: z.string(),
  nameFa: z.string(),
  nameEn: z.string(),
  nationalId: z.string(),
  post: z.string(),
  workplace: z.string(),
  role: z.enum(["head", "member", "interpreter", "media", "companion"]),
  passportType: z.enum(["ordinary", "service", "diplomatic"]),
  travellerClass: z.enum(["staff", "manager", "mayor", "councillor", "contractor"]),
  selectionReason: z.string(),
});
const keptItem = z.enum([
  "ticket",
  "lodging",
  "meals",
  "allowance",
  "localTransport",
  "visa",
  "exitToll",
  "insurance",
  "training",
]);
const keptPayer = z.enum(["own", "host", "private", "self"]);

/** Raised with each new version; the one before moves to `olderRequests`. */
export const requestVersion = 2;

interface OlderRequest {
  version: number;
  schema: z.ZodType;
  /** The request in the next version. */
  next(request: unknown): unknown;
}
const firstRequest = z.strictObject({
  subject: z.string(),
  missionType: z.enum([
    "official",
    "specialist",
    "training",
    "exhibition",
    "agreementFollowUp",
    "invitation",
  ]),
  unitGoals: z.array(z.literal([1, 2, 3, 4, 5, 6, 7, 8])),
  agreementId: z.string().nullable(),
  clauseId: z.string(),
  importance: z.string(),
  expectedResults: z.string(),
  previousAchievements: z.string(),
  travelGoals: z.array(
    z.enum([
      "office",
      "trade",
      "training",
      "culture",
      "politics",
      "economy",
      "industry",
      "science",
      "sport",
    ]),
  ),
  jobGoals: z.array(
    z.enum(["talks", "supply", "exhibition", "test", "audit", "services", "marketing"]),
  ),
  proposal: z.string(),
  priority: z.enum(["normal", "urgent"]),
  confidentiality: keptClasses,
  country: z.string(),
  city: z.string(),
  hostOrg: z.string(),
  hostContact: z.string(),
  hostEmail: z.string(),
  hostWeb: z.string(),
  counterpartProfile: z.string(),
  ownPart: z.literal(["", "organiser", "participant"]),
  mfaNote: z.literal(["", "yes", "no"]),
  joint: z.literal(["", "yes", "no"]),
  jointOrgs: z.string(),
  startDate: z.string(),
  endDate: z.string(),
  latenessReason: z.string(),
  members: z.array(firstMember),
  payer: z.enum(["own", "host", "private", "mixed"]),
  fundingSource: z.string(),
  costAmount: z.string(),
  costCurrency: z.enum(["IRR", "EUR", "USD", "RUB", "TRY", "AED", "CNY", "OMR"]),
  privatePayer: z.string(),
  privatePayerReason: z.string(),
  paymentNote: z.string(),
  invitationSummary: z.string(),
  invitationNo: z.string(),
  invitationDate: z.string(),
  invitationFile: keptPaper,
  otherPapers: z.array(keptPaper),
  otherLetters: z.string(),
});

/** With the grid of payers: items of the request, and of members whose payer is another. */
export const keptRequest = z.strictObject({
  ...firstRequest.shape,
  members: z.array(
    z.strictObject({
      ...firstMember.shape,
      paidBy: z.array(z.strictObject({ item: keptItem, payer: keptPayer })),
    }),
  ),
  payments: z.array(z.strictObject({ item: keptItem, payer: keptPayer, amount: z.string() })),
});

/** Oldest first. */
export const olderRequests: readonly OlderRequest[] = [
  {
    version: 1,
    schema: firstRequest,
    next: (request) => {
      const old = firstRequest.parse(request);
      return {
        ...old,
        members: old.members.map((one) => ({ ...one, paidBy: [] })),
        payments: [],
      };
    },
  },
];
