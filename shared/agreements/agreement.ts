/**
 * An agreement with a partner abroad: the data in the register (domain.md §4, §8c), and how its
 * events change it. Pure.
 */
import { z } from "zod";
import { paper } from "../mission/request/request.ts";
import { optionalText, requiredText } from "../people/person.ts";
import { toAsciiDigits } from "../persian/digits.ts";
import { isDay } from "../persian/jalali.ts";
import type { EventOf } from "../events/contract.ts";
import type { agreementEvents } from "./events.ts";

export const agreementKinds = [
  "preAgreement",
  "memorandum",
  "sisterCity",
  "friendship",
  "executive",
  "other",
] as const;
export const agreementStatuses = [
  "negotiating",
  "preAgreement",
  "active",
  "dormant",
  "suspended",
  "ended",
] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];
/** Whose side: the municipality, or the partner. */
export const sides = ["here", "there"] as const;
export const permitBodies = ["council", "interior", "foreign"] as const;
export const activityKinds = [
  "delegation", // هیأت ورودی
  "letter",
  "meeting",
  "committee", // نشست کمیتهٔ مشترک
  "event",
  "exchange",
] as const;
export const reviewDecisions = ["continue", "renew", "suspend", "end"] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

export const requiredDay = z.string().transform(toAsciiDigits).refine(isDay, "chooseDate");
export const optionalDay = z.union([z.literal(""), requiredDay]).default("");

const contact = z.object({
  name: requiredText(120),
  post: optionalText(120),
  contact: optionalText(200),
});
const person = z.object({
  side: z.enum(sides, "choose"),
  name: requiredText(120),
  post: optionalText(120),
});
/** A body's consent, to the agreement or to one addendum. */
const consent = z.object({
  body: z.enum(permitBodies, "choose"),
  number: requiredText(60),
  date: requiredDay,
  scan: paper.nullable().default(null),
});
const clause = z.object({
  /** Commitments and missions refer to it; it stays when the number changes. */
  id: z.uuid(),
  no: requiredText(20),
  text: requiredText(2000),
  textEn: optionalText(2000),
  axis: optionalText(80),
});
export type Clause = z.infer<typeof clause>;

export const agreementFields = z.object({
  titleFa: requiredText(200),
  titleEn: optionalText(200),
  kind: z.enum(agreementKinds, "choose"),
  country: z.string().regex(/^[A-Z]{2}$/, "chooseCountry"),
  partnerCity: requiredText(80),
  partnerBody: optionalText(200),
  contacts: z.array(contact).max(20, "tooMany").default([]),
  signedOn: optionalDay,
  signedAt: optionalText(120),
  languages: optionalText(120),
  signatories: z.array(person).max(20, "tooMany").default([]),
  /** Empty: until one side says otherwise. */
  validUntil: optionalDay,
  autoRenew: z.boolean().default(false),
  /** Days before the end by which the other side must be notified. */
  renewalNoticeDays: z
    .number()
    .int("wholeNumber")
    .min(0, "outOfRange")
    .max(730, "outOfRange")
    .default(90),
  permits: z.array(consent).max(20, "tooMany").default([]),
  clauses: z.array(clause).max(60, "tooMany").default([]),
  committee: z.array(person).max(40, "tooMany").default([]),
  scan: paper.nullable().default(null),
});
export type AgreementFields = z.infer<typeof agreementFields>;

export const addendumFields = z.object({
  signedOn: requiredDay,
  text: requiredText(4000),
  /** An addendum needs its own permit (the Sari–Ancona clause, domain.md §4); empty until it is there. */
  permits: z.array(consent).max(5, "tooMany").default([]),
  scan: paper.nullable().default(null),
});
export type Addendum = z.infer<typeof addendumFields> & { id: string };

export const activityFields = z.object({
  kind: z.enum(activityKinds, "choose"),
  day: requiredDay,
  text: requiredText(1000),
  papers: z.array(paper).max(10, "tooMany").default([]),
});
export type AgreementActivity = z.infer<typeof activityFields> & { id: string };

export const reviewFields = z.object({
  decision: z.enum(reviewDecisions, "choose"),
  reason: requiredText(2000),
  nextReview: optionalDay,
  /** For a renewal. */
  validUntil: optionalDay,
});
export type ReviewFields = z.infer<typeof reviewFields>;
/** A review with the numbers it was made on. */
type Review = ReviewFields & {
  day: string;
  by: string;
  activities: number;
  open: number;
  late: number;
};

export interface Agreement extends AgreementFields {
  id: string;
  version: number;
  status: AgreementStatus;
  statusHistory: { status: AgreementStatus; reason: string; at: string; by: string }[];
  /** Day of the next yearly review; empty when there will be none. */
  nextReview: string;
  addenda: Addendum[];
  activities: AgreementActivity[];
  reviews: Review[];
}

export type AgreementEvent = EventOf<typeof agreementEvents>;

export const noAgreement = (id: string): Agreement => ({
  ...agreementFields.parse({ titleFa: "-", kind: "other", partnerCity: "-", country: "XX" }),
  id,
  version: 0,
  status: "negotiating",
  statusHistory: [],
  nextReview: "",
  addenda: [],
  activities: [],
  reviews: [],
});

/** The agreement after an event; `meta` is what the envelope says. */
export const evolveAgreement = (
  before: Agreement,
  event: AgreementEvent,
  meta: { at: string; actor: string },
): Agreement => {
  const next = { ...before, version: before.version + 1 };
  const setStatus = (status: AgreementStatus, reason: string) => ({
    status,
    statusHistory: [...before.statusHistory, { status, reason, at: meta.at, by: meta.actor }],
  });
  switch (event.type) {
    case "agreement.registered.v1": {
      const { fields, status, nextReview } = event.payload;
      return { ...next, ...fields, nextReview, ...setStatus(status, "") };
    }
    case "agreement.changed.v1":
      return { ...next, ...event.payload.fields };
    case "agreement.statusSet.v1":
      return { ...next, ...setStatus(event.payload.status, event.payload.reason) };
    case "agreement.addendumAdded.v1":
      return { ...next, addenda: [...before.addenda, event.payload] };
    case "agreement.activityAdded.v1":
      return { ...next, activities: [...before.activities, event.payload] };
    case "agreement.activityDropped.v1": {
      const activities = before.activities.filter((one) => one.id !== event.payload.id);
      return { ...next, activities };
    }
    case "agreement.reviewed.v1": {
      const review = { ...event.payload, by: meta.actor };
      const { decision, nextReview, validUntil, reason } = review;
      const status = statusAfter(before.status, decision);
      return {
        ...next,
        nextReview: decision === "end" ? "" : nextReview,
        ...(decision === "renew" ? { validUntil } : {}),
        reviews: [...before.reviews, review],
        ...(status === before.status ? {} : setStatus(status, reason)),
      };
    }
  }
};

/** A renewal makes an expired agreement active again. */
const statusAfter = (status: AgreementStatus, decision: ReviewDecision): AgreementStatus => {
  switch (decision) {
    case "continue":
      return status;
    case "renew":
      return status === "dormant" || status === "suspended" ? "active" : status;
    case "suspend":
      return "suspended";
    case "end":
      return "ended";
  }
};

/** Every file an agreement names, for who may open them. */
export const papersOfAgreement = (one: Agreement) =>
  [
    one.scan,
    ...one.permits.map(({ scan }) => scan),
    ...one.addenda.flatMap(({ scan, permits }) => [scan, ...permits.map((permit) => permit.scan)]),
    ...one.activities.flatMap(({ papers }) => papers),
  ].filter((file) => file !== null);
