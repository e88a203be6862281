/**
 * A commitment (تعهد): what was promised, until when, by which sign it counts as kept
 * (domain.md §8c), and how its events change it. Pure.
 */
import { z } from "zod";
import { paper, type Paper } from "../mission/request/request.ts";
import { optionalText, requiredText } from "../people/person.ts";
import { optionalDay, requiredDay } from "../agreements/agreement.ts";
import type { EventOf } from "../events/contract.ts";
import type { commitmentEvents } from "./events.ts";

export const commitmentSources = ["report", "meeting", "letter"] as const;

export const commitmentSource = z.object({
  kind: z.enum(commitmentSources, "choose"),
  /** The dossier it comes from; empty for a meeting or letter outside of a mission. */
  missionId: z.union([z.literal(""), z.uuid()]).default(""),
  /** Which line of the report: `agreements.0`, `recommendations.2`; empty when it is not from the report. */
  item: z
    .string()
    .regex(/^((agreements|recommendations)\.\d{1,3})?$/)
    .default(""),
  /** Number of the letter, or which meeting. */
  reference: optionalText(200),
  day: optionalDay,
});
export type CommitmentSource = z.infer<typeof commitmentSource>;

export const commitmentFields = z.object({
  text: requiredText(1000),
  /** A person of the staff list, or `null` when a whole unit is responsible. */
  ownerId: z.uuid().nullable().default(null),
  ownerUnit: optionalText(120),
  ownerThere: optionalText(200),
  due: requiredDay,
  indicator: optionalText(500),
  agreementId: z.uuid().nullable().default(null),
  /** Id of a clause of that agreement, or empty. */
  clauseId: z.union([z.literal(""), z.uuid()]).default(""),
  /** The partner, where no agreement names it. */
  country: z.union([z.literal(""), z.string().regex(/^[A-Z]{2}$/, "chooseCountry")]).default(""),
  city: optionalText(80),
});
export type CommitmentFields = z.infer<typeof commitmentFields>;

export const progressFields = z.object({
  percent: z.number().int("wholeNumber").min(0, "outOfRange").max(100, "outOfRange"),
  note: requiredText(1000),
  evidence: z.array(paper).max(10, "tooMany").default([]),
});

export const commitmentStates = ["open", "done", "cancelled"] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** One line of progress. */
interface CommitmentEntry {
  kind: "progress" | "done" | "cancelled" | "reopened";
  at: string;
  by: string;
  percent: number;
  note: string;
  evidence: Paper[];
}

export interface Commitment extends CommitmentFields {
  id: string;
  version: number;
  source: CommitmentSource;
  /** Day on which it was made, and on which it was closed (empty while it is open). */
  madeOn: string;
  closedOn: string;
  state: CommitmentState;
  percent: number;
  entries: CommitmentEntry[];
}

export type CommitmentEvent = EventOf<typeof commitmentEvents>;

export const noCommitment = (id: string): Commitment => ({
  ...commitmentFields.parse({ text: "-", due: "2000-01-01" }),
  id,
  version: 0,
  source: commitmentSource.parse({ kind: "meeting" }),
  madeOn: "",
  closedOn: "",
  state: "open",
  percent: 0,
  entries: [],
});

export const evolveCommitment = (
  before: Commitment,
  event: CommitmentEvent,
  meta: { at: string; actor: string },
): Commitment => {
  const next = { ...before, version: before.version + 1 };
  const entry = (
    kind: CommitmentEntry["kind"],
    percent: number,
    note: string,
    evidence: Paper[] = [],
  ) => [...before.entries, { kind, at: meta.at, by: meta.actor, percent, note, evidence }];
  switch (event.type) {
    case "commitment.made.v1": {
      const { fields, source, on } = event.payload;
      return { ...next, ...fields, source, madeOn: on };
    }
    case "commitment.changed.v1":
      return { ...next, ...event.payload.fields };
    case "commitment.progressed.v1": {
      const { percent, note, evidence } = event.payload;
      return { ...next, percent, entries: entry("progress", percent, note, evidence) };
    }
    case "commitment.done.v1": {
      const { note, evidence, on } = event.payload;
      const entries = entry("done", 100, note, evidence);
      return { ...next, state: "done", percent: 100, closedOn: on, entries };
    }
    case "commitment.cancelled.v1": {
      const { reason, on } = event.payload;
      const entries = entry("cancelled", before.percent, reason);
      return { ...next, state: "cancelled", closedOn: on, entries };
    }
    case "commitment.reopened.v1": {
      const entries = entry("reopened", before.percent, event.payload.reason);
      // Done had set it to 100; the last reported progress is valid again.
      const told = before.entries.findLast((one) => one.kind === "progress")?.percent ?? 0;
      return { ...next, state: "open", closedOn: "", percent: told, entries };
    }
  }
};

/** Open and past its day. */
export const isLate = (one: { state: CommitmentState; due: string }, today: string): boolean =>
  one.state === "open" && one.due < today;
