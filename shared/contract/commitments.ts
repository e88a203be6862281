/** Commitments: made from reports, meetings and letters, followed up until they are kept. */
import { z } from "zod";
import {
  commitmentFields,
  commitmentSource,
  commitmentStates,
  progressFields,
  type Commitment,
} from "../commitments/commitment.ts";
import type { CommitmentAct } from "../commitments/commitments.ts";
import type { Proposal } from "../commitments/proposals.ts";
import { requiredDay } from "../agreements/agreement.ts";
import { confidentialities, paper } from "../mission/request/request.ts";
import { requiredText } from "../people/person.ts";
import type { Refusal } from "../result.ts";
import { command, query } from "./define.ts";
import { listAsk } from "./list.ts";
import type { listedPerson } from "./people.ts";

/** A commitment with the words of what it points at. */
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
const toCommitment = z.object({ id: z.uuid() });
const onCommitment = z.object({ id: z.uuid(), seenVersion: z.number().int().min(0) });
const done = z.object({ version: z.number() });
const topics = ["commitments", "agreements", "missions"] as const;
const reason = requiredText(500).min(3, "reasonNeeded");

/** What the follow-up sheet asks for: a period, and whom it is about. */
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
    doc: "The follow-up sheet: what was open at any time of a period, by due day, as far as one may see it.",
  }),
  "commitments.get": query({
    capability: "signedIn",
    input: z.object({ id: z.uuid() }),
    output: view,
    topics,
    doc: "One commitment whole.",
  }),
  "commitments.waiting": query({
    capability: "signedIn",
    input: z.object({}),
    output: z.object({ items: z.array(view), total: z.number() }),
    topics: [...topics, "settings"],
    doc: "What waits for me: my own commitments before and after their day, others' once they are late.",
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
    doc: "The commitments of a dossier, and what of its accepted report is not yet one.",
  }),
  "commitments.make": command({
    rests: "nothing",
    capability: "agreements.manage",
    input: z.object({ id: z.uuid(), fields: commitmentFields, source: commitmentSource }),
    output: done,
    topics,
    doc: "Make a commitment, from a line of an accepted report, a meeting or a letter.",
  }),
  "commitments.change": command({
    rests: "version",
    capability: "agreements.manage",
    input: onCommitment.extend({ fields: commitmentFields }),
    output: done,
    topics,
    doc: "Change an open commitment.",
  }),
  "commitments.progress": command({
    rests: "nothing",
    capability: "signedIn",
    input: toCommitment.extend({ progress: progressFields }),
    output: done,
    topics,
    doc: "Tell how far an open commitment has come, with evidence.",
  }),
  "commitments.finish": command({
    rests: "version",
    capability: "signedIn",
    input: onCommitment.extend({
      note: requiredText(1000),
      evidence: z.array(paper).max(10, "tooMany").default([]),
    }),
    output: done,
    topics,
    doc: "Say that a commitment is kept, and by what one sees it.",
  }),
  "commitments.cancel": command({
    rests: "version",
    capability: "agreements.manage",
    input: onCommitment.extend({ reason }),
    output: done,
    topics,
    doc: "Call a commitment off, with the reason.",
  }),
  "commitments.reopen": command({
    rests: "version",
    capability: "agreements.manage",
    input: onCommitment.extend({ reason }),
    output: done,
    topics,
    doc: "Open a closed commitment again, with the reason.",
  }),
};
