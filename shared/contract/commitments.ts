/** Commitments: made from reports, meetings and letters, followed up until they are kept. */
import { z } from "zod";
import { commitmentStates, type Commitment } from "../commitments/commitment.ts";
import { commitments, type CommitmentAct } from "../commitments/commitments.ts";
import type { Proposal } from "../commitments/proposals.ts";
import { requiredDay } from "../agreements/agreement.ts";
import { confidentialities } from "../mission/request/request.ts";
import { commandsOf } from "../events/stream.ts";
import type { Refusal } from "../result.ts";
import { query } from "./define.ts";
import { listAsk } from "./list.ts";
import type { listedPerson } from "./people.ts";

/** A commitment with the titles of what it refers to. */
export interface CommitmentView {
  commitment: Commitment;
  late: boolean;
  owner: z.infer<typeof listedPerson> | null;
  agreement: { id: string; titleFa: string; titleEn: string } | null;
  /** Number of the clause it serves, or empty. */
  clauseNo: string;
  mission: { id: string; dossierNo: string; subject: string } | null;
  country: string;
  city: string;
  bars: Record<CommitmentAct, Refusal | null>;
}

const view = z.custom<CommitmentView>();
const topics = ["commitments", "agreements", "missions"] as const;

/** The conditions of the follow-up sheet: a period, and the people it is about. */
const followUpFilter = z.object({
  from: requiredDay,
  to: requiredDay,
  state: z.enum([...commitmentStates, "late", "all"]).default("all"),
  agreementId: z.union([z.literal(""), z.uuid()]).default(""),
  ownerId: z.union([z.literal(""), z.uuid()]).default(""),
  country: z.union([z.literal(""), z.string().regex(/^[A-Z]{2}$/)]).default(""),
});

/** Columns the sheet can be ordered by. */
export const followUpSorts = ["text", "due", "progress", "state"] as const;

export const commitmentRows = {
  "commitments.followUp": query({
    capability: "signedIn",
    input: followUpFilter.extend(listAsk(followUpSorts)),
    output: z.object({
      items: z.array(view),
      total: z.number(),
      pageSize: z.number(),
      counts: z.object({
        open: z.number(),
        late: z.number(),
        done: z.number(),
        cancelled: z.number(),
      }),
      /** Class of the most sensitive dossier they come from. */
      confidentiality: z.enum(confidentialities),
    }),
    topics,
    doc: "The follow-up sheet: commitments open at any time of a period, by due day, as far as the person may see it.",
  }),
  "commitments.get": query({
    capability: "signedIn",
    input: z.object({ id: z.uuid() }),
    output: view,
    topics,
    doc: "One commitment, complete.",
  }),
  "commitments.waiting": query({
    capability: "signedIn",
    input: z.object({}),
    output: z.object({ items: z.array(view), total: z.number() }),
    topics: [...topics, "settings"],
    doc: "Waiting for me: my own commitments before and after their day, others' once they are late.",
  }),
  "commitments.stillOpen": query({
    capability: "signedIn",
    input: z.object({
      country: z.string().default(""),
      city: z.string().max(200).default(""),
      agreementId: z
        .union([z.literal(""), z.uuid()])
        .nullable()
        .default(null),
    }),
    output: z.object({ items: z.array(view), total: z.number() }),
    topics,
    doc: "Open commitments with a partner or under an agreement, for the next journey there.",
  }),
  "commitments.ofMission": query({
    capability: "signedIn",
    input: z.object({ missionId: z.uuid() }),
    output: z.object({ items: z.array(view), proposals: z.array(z.custom<Proposal>()) }),
    topics,
    doc: "The commitments of a dossier, and lines of its accepted report that are not one yet.",
  }),
  ...commandsOf("commitments", commitments),
};
