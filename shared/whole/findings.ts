/** What the check of the whole can find, how grave it is, and what can be done about it. Pure. */
import { z } from "zod";

/** Kinds of findings, in the order in which they are shown. */
export const findingKinds = [
  /** Events of one record are not as they were written. */
  "event",
  /** The order of the whole ledger is broken, and no single record says where. */
  "chain",
  /** An older file, a cut tail or a rewritten past: what was known outside does not fit. */
  "anchor",
  /** SQLite cannot read a table as it should. */
  "table",
  /** A table, an index or a trigger is not as this version makes it. */
  "schema",
  /** What lists show is not what the ledger says. */
  "projection",
  /** A signature that should be there is missing or does not hold. */
  "signature",
  /** A signing key that nothing explains. */
  "key",
  /** A password that was set past Safir. */
  "credential",
  /** A paper is gone or changed. */
  "paper",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** While one of these stands, only reading works: an act would rest on what may not be so. */
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
  paper: "bring",
};
export const remedyOf = (kind: FindingKind): Remedy => remedyByKind[kind];

/** What is known of a finding; each kind fills what it has. */
export const findingDetail = z.strictObject({
  /** Of the first event concerned: its place in its record and in the ledger, its day, who acted. */
  version: z.number().optional(),
  position: z.number().optional(),
  at: z.string().optional(),
  actor: z.string().optional(),
  /** How many events or rows. */
  count: z.number().optional(),
  /** Missions that it concerns, a few of them. */
  missions: z.array(z.string()).optional(),
  /** Streams that it concerns, a few of them. */
  streams: z.array(z.string()).optional(),
  /** The program's own words, for a technician. */
  said: z.string().optional(),
  /** Of a paper: its name. */
  name: z.string().optional(),
  /** Of an anchor: where it was met, of when it is, and what it says. */
  source: z.enum(["here", "backup", "paper"]).optional(),
  madeAt: z.string().optional(),
  problem: z.enum(["behind", "rewritten", "missing", "changed"]).optional(),
  /** Acts that are missing at the end. */
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
  /** Who has said that work goes on all the same, and when. */
  answered: { by: string; at: string } | null;
}

/** Whether only reading works. What somebody typed from a paper closes nothing: anybody can type. */
export const closesTheStore = ({ kind, detail, answered }: Finding): boolean =>
  grave.has(kind) && detail.source !== "paper" && answered === null;

/** The parts of a round, in their order. */
export const stages = ["events", "records", "tables", "lists", "papers", "anchors"] as const;
export type Stage = (typeof stages)[number];

/** Which kinds a part of the round looks for: what it does not find again is mended. */
export const kindsOf: Readonly<Record<Stage, readonly FindingKind[]>> = {
  events: ["event", "chain"],
  records: ["signature", "key", "credential"],
  tables: ["table", "schema"],
  lists: ["projection"],
  papers: ["paper"],
  anchors: ["anchor"],
};

/** What a round has looked at. */
export const roundCounts = z.object({
  events: z.number(),
  signatures: z.number(),
  records: z.number(),
  tables: z.number(),
  /** Compared with a rebuild; none where there was no room for one. */
  lists: z.number().default(0),
  papers: z.number(),
});
export type RoundCounts = z.infer<typeof roundCounts>;
