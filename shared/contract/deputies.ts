/** Deputies: who stands in for whom, when, and for what. */
import { z } from "zod";
import { deputyshipFields, deputyshipStates } from "../people/deputy.ts";
import { command, query } from "./define.ts";
import { listedPerson } from "./people.ts";

const reason = z.string().trim().min(3, "reasonNeeded").max(500, "tooLong");
const id = z.uuid();

const deputyshipView = deputyshipFields.omit({ principalId: true, deputyId: true }).extend({
  id,
  principal: listedPerson,
  deputy: listedPerson,
  state: z.enum(deputyshipStates),
  inForce: z.boolean(),
  /** Who asked for it, when it was not the principal himself. */
  proposedBy: listedPerson.nullable(),
  /** Why it was declined or ended. */
  reason: z.string(),
  endedOn: z.string(),
});
export type DeputyshipView = z.infer<typeof deputyshipView>;

export const deputyRows = {
  "deputies.list": query({
    capability: "signedIn",
    input: z.object({ all: z.boolean().default(false), page: z.number().int().min(0).default(0) }),
    output: z.object({
      deputyships: z.array(deputyshipView),
      total: z.number(),
      pageSize: z.number(),
    }),
    topics: ["deputies", "people", "session"],
    doc: "Deputyships of this person on either side; an administrator may ask for all.",
  }),
  "deputies.propose": command({
    rests: "nothing",
    capability: "signedIn",
    input: z.object({ id, fields: deputyshipFields }),
    output: z.object({}),
    topics: ["deputies"],
    doc: "Ask somebody to stand in; an administrator may ask for somebody who is away.",
  }),
  "deputies.accept": command({
    rests: "nothing",
    capability: "signedIn",
    input: z.object({ id }),
    output: z.object({}),
    topics: ["deputies", "missions", "session"],
    doc: "The deputy accepts; from its first day on he decides in the principal's name.",
  }),
  "deputies.decline": command({
    rests: "nothing",
    capability: "signedIn",
    input: z.object({ id, reason }),
    output: z.object({}),
    topics: ["deputies"],
    doc: "The deputy declines, with a reason.",
  }),
  "deputies.end": command({
    rests: "nothing",
    capability: "signedIn",
    input: z.object({ id, reason }),
    output: z.object({}),
    topics: ["deputies", "missions", "session"],
    doc: "End a deputyship at once: principal, deputy or administrator, with a reason.",
  }),
};
