/** The register of agreements: each with its clauses, permits, activities and reviews. */
import { z } from "zod";
import { agreementStatuses, type Agreement, type agreementKinds } from "../agreements/agreement.ts";
import { agreements, type AgreementAct } from "../agreements/agreements.ts";
import { commandsOf } from "../events/stream.ts";
import type { Health } from "../agreements/health.ts";
import type { Refusal } from "../result.ts";
import { query } from "./define.ts";
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
  /** The latest missions for it that the caller may see. */
  missions: z.infer<typeof listedMission>[];
  /** Activities, missions among them, in the last twelve months. */
  numbers: { activities: number; open: number; late: number };
  /** Commitments by clause, those without a clause under "". */
  byClause: Record<string, { open: number; late: number; done: number }>;
  bars: Record<AgreementAct, Refusal | null>;
  people: Record<string, z.infer<typeof listedPerson>>;
}

const topics = ["agreements", "missions"] as const;

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
    doc: "Title, partner and clauses of every agreement, for fields to choose one.",
  }),
  "agreements.get": query({
    capability: "signedIn",
    input: z.object({ id: z.uuid() }),
    output: z.custom<AgreementView>(),
    topics,
    doc: "One agreement complete: fields, health, activities, reviews, and its actions.",
  }),
  ...commandsOf("agreements", agreements),
};
