/** Findings of the check of the whole, their severity, and what can be done about them. Pure. */
import { z } from "zod";

/** Kinds of findings, in the order in which they are shown. */
export const findingKinds = [
  /** Events of one record were changed. */
  "event",
  /** The order of the whole ledger is broken, and no single record says where. */
  "chain",
  /** An older file, a cut tail or a rewritten past: a head recorded elsewhere does not match. */
  "anchor",
  /** SQLite cannot read a table as it should. */
  "table",
  /** A table, an index or a trigger is not as this version makes it. */
  "schema",
  /** Lists differ from the ledger. */
  "projection",
  /** A required signature is missing or invalid. */
  "signature",
  /** A signing key of unknown origin. */
  "key",
  /** A password that was not set by Safir. */
  "credential",
  /** A recovery code that was set past Safir. */
  "recovery",
  /** A paper is missing or changed. */
  "paper",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** While one of these is open, only reading works: a command could rest on wrong data. */
const grave: ReadonlySet<FindingKind> = new Set([
  "event",
  "chain",
  "anchor",
  "table",
  "schema",
  "projection",
]);

/** What a person can do, each with its button on the page; `call` has none. */
export const remedies = ["restore", "rebuild", "bring", "reset", "call"] as const;
type Remedy = (typeof remedies)[number];

const remedyByKind: Readonly<Record<FindingKind, Remedy>> = {
  event: "restore",
  chain: "restore",
  anchor: "restore",
  table: "restore",
  schema: "call",
  projection: "rebuild",
  signature: "call",
  key: "call",
  credential: "reset",
  recovery: "reset",
  paper: "bring",
};
export const remedyOf = (kind: FindingKind): Remedy => remedyByKind[kind];

/** The details of a finding; each kind has some of them. */
export const findingDetail = z.strictObject({
  /** Of the first event concerned: its place in its record and in the ledger, its day, who acted. */
  version: z.number().optional(),
  position: z.number().optional(),
  at: z.string().optional(),
  actor: z.string().optional(),
  /** How many events or rows. */
  count: z.number().optional(),
  /** Some of the missions it concerns. */
  missions: z.array(z.string()).optional(),
  /** Some of the streams it concerns. */
  streams: z.array(z.string()).optional(),
  /** The message of the program, for a technician. */
  said: z.string().optional(),
  /** Of a paper: its name. */
  name: z.string().optional(),
  /** Of an anchor: where it was recorded, when, and its content. */
  source: z.enum(["here", "backup", "paper"]).optional(),
  madeAt: z.string().optional(),
  problem: z.enum(["behind", "rewritten", "missing", "changed"]).optional(),
  /** Number of commands missing at the end. */
  missing: z.number().optional(),
  dossiersThen: z.number().optional(),
  dossiersNow: z.number().optional(),
});
export type FindingDetail = z.infer<typeof findingDetail>;

export interface Finding {
  kind: FindingKind;
  /** The stream, table, paper or anchor that it is about. */
  subject: string;
  detail: FindingDetail;
  /** First seen. */
  since: string;
  /** Who has accepted the finding, and when. */
  answered: { by: string; at: string } | null;
}

/** Whether only reading works. A mark typed from paper does not stop work, because anyone can type one. */
export const closesTheStore = ({ kind, detail, answered }: Finding): boolean =>
  grave.has(kind) && detail.source !== "paper" && answered === null;

/** The parts of a round, in their order. */
export const stages = ["events", "records", "tables", "lists", "papers", "anchors"] as const;
export type Stage = (typeof stages)[number];

/** Which kinds a part of the round looks for: what it does not find again is repaired. */
export const kindsOf: Readonly<Record<Stage, readonly FindingKind[]>> = {
  events: ["event", "chain"],
  records: ["signature", "key", "credential", "recovery"],
  tables: ["table", "schema"],
  lists: ["projection"],
  papers: ["paper"],
  anchors: ["anchor"],
};

/** What a round has checked. */
export const roundCounts = z.object({
  events: z.number(),
  signatures: z.number(),
  records: z.number(),
  tables: z.number(),
  /** Number compared with a rebuild; 0 where there was no room for one. */
  lists: z.number().default(0),
  papers: z.number(),
});
export type RoundCounts = z.infer<typeof roundCounts>;
