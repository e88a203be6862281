/** Deputies: who is whose deputy, when, and for what. */
import { z } from "zod";
import { commandsOf } from "../events/stream.ts";
import { deputyshipFields, deputyshipStates } from "../people/deputy.ts";
import { deputyships } from "../people/deputyships.ts";
import { query } from "./define.ts";
import { listedPerson } from "./people.ts";

const id = z.uuid();

const deputyshipView = deputyshipFields.omit({ principalId: true, deputyId: true }).extend({
  id,
  principal: listedPerson,
  deputy: listedPerson,
  state: z.enum(deputyshipStates),
  inForce: z.boolean(),
  /** Who requested it, when it was not the principal. */
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
  ...commandsOf("deputies", deputyships),
};
