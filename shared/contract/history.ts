/** The history of records: one query for each kind that shows it, made from its stream. */
import { z } from "zod";
import { agreements } from "../agreements/agreements.ts";
import { contacts } from "../contacts/contacts.ts";
import type { RecordHistory } from "../events/stream.ts";
import { people } from "../people/people.ts";
import { query } from "./define.ts";
import { listedPerson } from "./people.ts";

const recordEntry = z.object({
  id: z.string(),
  /** Full name of the event in its newest version; the catalogue `history` has its sentence. */
  type: z.string(),
  at: z.string(),
  actor: listedPerson.nullable(),
  /** In whose name, when the actor was a deputy. */
  forWhom: listedPerson.nullable(),
  /** As it was typed; empty without one. */
  reason: z.string(),
});
export type RecordEntry = z.infer<typeof recordEntry>;

const historyOf = ({ history }: { history?: RecordHistory }) => {
  if (!history) throw new Error("A record without a history has no row here.");
  return query({
    capability: history.capability,
    // People met have keys for ids, all other records UUIDs.
    input: z.object({ id: z.string().min(1).max(400) }),
    output: z.object({ entries: z.array(recordEntry) }),
    topics: history.topics,
    doc: `The history of ${history.of}: who, when and why, newest first.`,
  });
};

export const historyRows = {
  "people.history": historyOf(people),
  "agreements.history": historyOf(agreements),
  "contacts.history": historyOf(contacts),
};
