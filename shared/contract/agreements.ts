/** The register of agreements: each with its clauses, permits, activities and reviews. */
import { z } from "zod";
import {
  activityFields,
  addendumFields,
  agreementFields,
  agreementStatuses,
  reviewFields,
  type Agreement,
  type agreementKinds,
} from "../agreements/agreement.ts";
import type { AgreementAct } from "../agreements/agreements.ts";
import type { Health } from "../agreements/health.ts";
import { requiredText } from "../people/person.ts";
import type { Refusal } from "../result.ts";
import { command, query } from "./define.ts";
import { listAsk } from "./list.ts";
import type { listedMission } from "./missions.ts";
import type { listedPerson } from "./people.ts";

/** What a list or a choice of agreements shows. */
export interface ListedAgreement {
  id: string;
  titleFa: string;
  titleEn: string;
  kind: (typeof agreementKinds)[number];
  status: (typeof agreementStatuses)[number];
  country: string;
  partnerCity: string;
  partnerBody: string;
  signedOn: string;
  validUntil: string;
  nextReview: string;
  missionCount: number;
  activityCount: number;
  openCommitments: number;
  health: Health;
}

/** For the fields that ask for an agreement and its clause. */
const choice = z.object({
  id: z.uuid(),
  titleFa: z.string(),
  titleEn: z.string(),
  country: z.string(),
  partnerCity: z.string(),
  status: z.enum(agreementStatuses),
  clauses: z.array(
    z.object({ id: z.string(), no: z.string(), text: z.string(), textEn: z.string() }),
  ),
});
export type AgreementChoice = z.infer<typeof choice>;

export interface AgreementView {
  agreement: Agreement;
  health: Health;
  missionCount: number;
  /** The latest missions for it that the asker may see. */
  missions: z.infer<typeof listedMission>[];
  /** Activities, missions among them, in the last twelve months. */
  numbers: { activities: number; open: number; late: number };
  /** Commitments by clause, those without a clause under "". */
  byClause: Record<string, { open: number; late: number; done: number }>;
  bars: Record<AgreementAct, Refusal | null>;
  people: Record<string, z.infer<typeof listedPerson>>;
}

const toAgreement = z.object({ id: z.uuid() });
const onAgreement = z.object({ id: z.uuid(), seenVersion: z.number().int().min(0) });
const done = z.object({ version: z.number() });
const topics = ["agreements", "missions"] as const;
const reason = requiredText(500).min(3, "reasonNeeded");

/** Columns the register of agreements can be ordered by. */
export const agreementSorts = ["title", "status", "signedOn", "validUntil"] as const;

export const agreementRows = {
  "agreements.list": query({
    capability: "signedIn",
    input: z.object({
      status: z.enum([...agreementStatuses, "all"]).default("all"),
      ...listAsk(agreementSorts, 20),
    }),
    output: z.object({
      agreements: z.array(z.custom<ListedAgreement>()),
      total: z.number(),
      pageSize: z.number(),
    }),
    topics,
    doc: "The register of agreements with their health, twenty a page.",
  }),
  "agreements.choices": query({
    capability: "signedIn",
    input: z.object({}),
    output: z.object({ agreements: z.array(choice) }),
    topics,
    doc: "Title, partner and clauses of every agreement, for the fields that ask for one.",
  }),
  "agreements.get": query({
    capability: "signedIn",
    input: z.object({ id: z.uuid() }),
    output: z.custom<AgreementView>(),
    topics,
    doc: "One agreement whole: fields, health, activities, reviews, and what may be done with it.",
  }),
  "agreements.register": command({
    rests: "nothing",
    capability: "agreements.manage",
    input: z.object({
      id: z.uuid(),
      fields: agreementFields,
      status: z.enum(agreementStatuses, "choose").default("active"),
    }),
    output: done,
    topics,
    doc: "Register an agreement, also one that is still being negotiated.",
  }),
  "agreements.change": command({
    rests: "version",
    capability: "agreements.manage",
    input: onAgreement.extend({ fields: agreementFields }),
    output: done,
    topics,
    doc: "Change the fields of an agreement; a clause that commitments point at stays.",
  }),
  "agreements.setStatus": command({
    rests: "version",
    capability: "agreements.manage",
    input: onAgreement.extend({ status: z.enum(agreementStatuses, "choose"), reason }),
    output: done,
    topics,
    doc: "Move an agreement to another status, with the reason.",
  }),
  "agreements.addAddendum": command({
    rests: "nothing",
    capability: "agreements.manage",
    input: toAgreement.extend({ addendum: addendumFields.extend({ id: z.uuid() }) }),
    output: done,
    topics,
    doc: "Add an addendum with its own permit.",
  }),
  "agreements.addActivity": command({
    rests: "nothing",
    capability: "agreements.manage",
    input: toAgreement.extend({ activity: activityFields.extend({ id: z.uuid() }) }),
    output: done,
    topics,
    doc: "Record an activity that is no mission: an incoming delegation, a letter, a meeting, an event.",
  }),
  "agreements.dropActivity": command({
    rests: "version",
    capability: "agreements.manage",
    input: onAgreement.extend({ activityId: z.uuid(), reason }),
    output: done,
    topics,
    doc: "Take out an activity recorded by mistake; the history keeps it.",
  }),
  "agreements.review": command({
    rests: "version",
    capability: "agreements.manage",
    input: onAgreement.extend({ review: reviewFields }),
    output: done,
    topics,
    doc: "The yearly review: continue, renew, suspend or end, with the reason and the next day.",
  }),
};
