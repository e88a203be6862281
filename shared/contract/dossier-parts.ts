/**
 * What the tabs of a dossier show beside its head (`mission.dossier`): a query for each, asked while
 * the tab is open and again when its own topics are touched.
 */
import { z } from "zod";
import type { RuleSetKey } from "../allowance/rules.ts";
import type { BudgetLine } from "../budget.ts";
import type { Need } from "../mission/departure/readiness.ts";
import type { Account, MemberAllowance } from "../mission/money/settlement.ts";
import type { NewsFields } from "../mission/news/news.ts";
import type { ForeseenOrder } from "../mission/order/foreseen.ts";
import type { Finding } from "../mission/programme/itinerary-findings.ts";
import type { Hint, ReviewItem } from "../mission/report/report-review.ts";
import { confidentialities, paper } from "../mission/request/request.ts";
import { statuses } from "../mission/state.ts";
import type { KeepingView } from "./keeping.ts";
import { query } from "./define.ts";
import { listedPerson, type ListedPerson } from "./people.ts";
import { stepTitle } from "./missions.ts";

/** One line of the timeline. `detail` is the event's payload, for the sentence on screen. */
const timelineEntry = z.object({
  id: z.string(),
  version: z.number(),
  type: z.string(),
  at: z.string(),
  actor: listedPerson.nullable(),
  forWhom: listedPerson.nullable(),
  from: z.enum(statuses),
  to: z.enum(statuses),
  step: stepTitle,
  reason: z.string(),
  hash: z.string(),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** Amounts the store computed for a mission, and the table and budget line they rest on. */
export interface Accounting {
  table: { version: number; effectiveFrom: string; citation: string; rules: RuleSetKey } | null;
  allowances: MemberAllowance[];
  accounts: Account[];
  /** Only for a person who plans with money. */
  budgetLines: BudgetLine[];
}

/** A paper, the event that named it, its class, and which classes this person may give it. */
const dossierPaper = paper.extend({
  kind: z.string(),
  at: z.string(),
  caption: z.string(),
  confidentiality: z.enum(confidentialities),
  classChoices: z.array(z.enum(confidentialities)),
});
export type DossierPaper = z.infer<typeof dossierPaper>;

/** What the PR unit needs to write the news of a journey. */
export interface NewsDesk {
  /** Made from the accepted report; a first text, not a saved one. */
  suggestion: NewsFields;
  /** The report's photos that may be shown outside. */
  photos: { sha256: string; caption: string; name: string }[];
}

/** The order before it is issued, and what follows from issuing it. */
export interface OrderForeseen extends Omit<ForeseenOrder, "told"> {
  told: ListedPerson[];
}

const ofMission = z.object({ missionId: z.uuid() });

export const dossierPartRows = {
  "mission.history": query({
    capability: "signedIn",
    input: ofMission,
    output: z.object({ timeline: z.array(timelineEntry) }),
    topics: ["missions", "dossiers", "people"],
    doc: "Every event of one dossier, oldest first: who, when, from which state to which, why.",
  }),
  "mission.programme": query({
    capability: "signedIn",
    input: ofMission,
    output: z.object({ findings: z.array(z.custom<Finding>()) }),
    topics: ["missions", "programme"],
    doc: "The findings about the programme of one dossier.",
  }),
  "mission.departure": query({
    capability: "signedIn",
    input: ofMission,
    /** What the delegation needs to depart, and whether it has it. */
    output: z.object({ readiness: z.array(z.custom<Need>()) }),
    topics: ["missions", "departure", "programme", "money", "settings", "people"],
    doc: "What the delegation of one dossier needs to depart, and whether it has it.",
  }),
  "mission.money": query({
    capability: "signedIn",
    input: ofMission,
    output: z.object({ accounting: z.custom<Accounting>() }),
    topics: ["missions", "money"],
    doc: "Allowances and accounts of one dossier, and the rates and budget they rest on.",
  }),
  "mission.papers": query({
    capability: "signedIn",
    input: ofMission,
    output: z.object({ papers: z.array(dossierPaper) }),
    topics: ["missions", "papers", "settings"],
    doc: "The papers of one dossier with their classes.",
  }),
  "mission.keeping": query({
    capability: "signedIn",
    input: ofMission,
    /** `null` before it is archived. */
    output: z.object({ keeping: z.custom<KeepingView>().nullable() }),
    topics: ["missions", "archive"],
    doc: "How long one archived dossier is kept, by which rule, and which list contains it.",
  }),
  "mission.review": query({
    capability: "signedIn",
    input: ofMission,
    output: z.object({
      /** The automatic checks of a report that waits for its review; `null` otherwise. */
      hints: z.custom<Record<ReviewItem, Hint>>().nullable(),
      /** Who reviewed each filing of the report; `null` while it waits. */
      reviewers: z.array(listedPerson.nullable()),
    }),
    topics: ["missions", "money", "programme", "gifts", "people", "settings"],
    doc: "The automatic checks for the review of one report, and the reviewers of earlier filings.",
  }),
  "mission.orderForeseen": query({
    capability: "signedIn",
    input: ofMission,
    /** Only for a person who may issue it now. */
    output: z.object({ foreseen: z.custom<OrderForeseen>().nullable() }),
    topics: ["missions", "dossiers", "money", "people", "settings"],
    doc: "The order of one dossier as it would be issued now, who is notified and what comes next.",
  }),
  "mission.newsDesk": query({
    capability: "signedIn",
    input: ofMission,
    /** Only for a person who writes the news, and only where there may be one. */
    output: z.object({ desk: z.custom<NewsDesk>().nullable() }),
    topics: ["missions", "papers", "setup"],
    doc: "The suggested news text of one journey and the photos that may be shown.",
  }),
};
