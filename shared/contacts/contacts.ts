/** The stream of a person met abroad: the commands, who may give them, and their events. Pure. */
import { z } from "zod";
import { seenVersion, written } from "../contract/define.ts";
import { actionOf, defineStream, type Guard } from "../events/stream.ts";
import { requiredText } from "../people/person.ts";
import { invalid, ok, refuse } from "../result.ts";
import {
  contactFields,
  evolveContact,
  noContact,
  type Contact,
  type ContactEvent,
} from "./contact.ts";
import { contactEvents } from "./events.ts";

export interface ContactFacts {
  /** The person is known under this id, by hand or from a dossier. */
  exists: boolean;
  /** The entry to merge into is not merged itself. */
  targetStands(id: string): boolean;
}

type ContactGuard = Guard<Contact, ContactFacts>;

const isThere: ContactGuard = (_one, _actor, { exists }) =>
  exists ? null : { code: "notFound", reason: "notFound" };
const stands: ContactGuard = ({ mergedInto }) =>
  mergedInto === "" ? null : { code: "refused", reason: "contactMerged" };
const isMerged: ContactGuard = ({ mergedInto }) =>
  mergedInto === "" ? { code: "refused", reason: "contactStands" } : null;

export const contactId = z.string().regex(/^[0-9a-f]{32}$/);
const topics = ["contacts", "missions"] as const;
const action = actionOf<Contact, ContactEvent, ContactFacts>();

export const contacts = defineStream({
  kind: "contact",
  events: contactEvents,
  empty: noContact,
  evolve: evolveContact,
  history: { of: "a contact", capability: "signedIn", topics },
  actions: {
    register: action({
      rests: "nothing",
      capability: "agreements.manage",
      input: z.object({ fields: contactFields }),
      output: written.extend({ id: z.string() }),
      topics,
      doc: "Register a person who is in no dossier: an Iranian abroad, a guest, a person at an embassy.",
      guards: [],
      decide: (_one, { fields }, _actor, { exists }) =>
        exists
          ? invalid([{ path: "fields.nameFa", reason: "contactKnown" }])
          : ok([{ type: "contact.registered.v1", payload: { fields } }]),
    }),
    change: action({
      rests: "version",
      capability: "agreements.manage",
      input: z.object({ id: contactId, seenVersion, fields: contactFields }),
      output: written,
      topics,
      doc: "Complete or correct the data of a contact; the dossiers do not change.",
      guards: [isThere, stands],
      decide: (_one, { fields }) => ok([{ type: "contact.changed.v1", payload: { fields } }]),
    }),
    merge: action({
      rests: "version",
      capability: "agreements.manage",
      input: z.object({ id: contactId, seenVersion, into: contactId }),
      output: written,
      topics,
      doc: "Merge two entries of one person; the second keeps the meetings of both.",
      guards: [isThere, stands],
      // Never into itself or into a merged entry, so that no cycle can form.
      decide: ({ id }, { into }, _actor, { targetStands }) =>
        into === id || !targetStands(into)
          ? refuse("refused", "contactOther")
          : ok([{ type: "contact.merged.v1", payload: { into } }]),
    }),
    separate: action({
      rests: "version",
      capability: "agreements.manage",
      input: z.object({
        id: contactId,
        seenVersion,
        reason: requiredText(500).min(3, "reasonNeeded"),
      }),
      output: written,
      topics,
      doc: "Split a merged entry again, with the reason.",
      guards: [isThere, isMerged],
      decide: (_one, { reason }) => ok([{ type: "contact.separated.v1", payload: { reason } }]),
    }),
  },
});
export type ContactAct = keyof typeof contacts.actions;
