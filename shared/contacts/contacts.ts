/** The stream of somebody met abroad: what may be done with the entry, by whom, and what follows. Pure. */
import { grants } from "../contract/capabilities.ts";
import { actionOf, defineStream, type Action, type Guard } from "../events/stream.ts";
import { invalid, ok, refuse } from "../result.ts";
import {
  evolveContact,
  noContact,
  type Contact,
  type ContactEvent,
  type ContactFields,
} from "./contact.ts";
import { contactEvents } from "./events.ts";

export interface ContactFacts {
  /** The person is known under this id, by hand or from a dossier. */
  exists: boolean;
  /** The entry to merge into stands for itself. */
  targetStands(id: string): boolean;
}

type ContactGuard = Guard<Contact, ContactFacts>;

const byKeeper: ContactGuard = (_one, { roles }) =>
  grants(roles, "agreements.manage") ? null : { code: "forbidden", reason: "notYourRole" };
const isThere: ContactGuard = (_one, _actor, { exists }) =>
  exists ? null : { code: "notFound", reason: "notFound" };
const stands: ContactGuard = ({ mergedInto }) =>
  mergedInto === "" ? null : { code: "refused", reason: "contactMerged" };
const isMerged: ContactGuard = ({ mergedInto }) =>
  mergedInto === "" ? { code: "refused", reason: "contactStands" } : null;

export type ContactAction<Input> = Action<Contact, ContactEvent, Input, ContactFacts>;
const action = actionOf<Contact, ContactEvent, ContactFacts>();

export const contacts = defineStream({
  kind: "contact",
  events: contactEvents,
  empty: noContact,
  evolve: evolveContact,
  actions: {
    register: action({
      guards: [byKeeper],
      decide: (_one, { fields }: { fields: ContactFields }, _actor, { exists }) =>
        exists
          ? invalid([{ path: "fields.nameFa", reason: "contactKnown" }])
          : ok([{ type: "contact.registered.v1", payload: { fields } }]),
    }),
    change: action({
      guards: [byKeeper, isThere, stands],
      decide: (_one, { fields }: { fields: ContactFields }) =>
        ok([{ type: "contact.changed.v1", payload: { fields } }]),
    }),
    merge: action({
      guards: [byKeeper, isThere, stands],
      // Never into itself or into an entry that is merged, so that no ring can come about.
      decide: ({ id }, { into }: { into: string }, _actor, { targetStands }) =>
        into === id || !targetStands(into)
          ? refuse("refused", "contactOther")
          : ok([{ type: "contact.merged.v1", payload: { into } }]),
    }),
    separate: action({
      guards: [byKeeper, isThere, isMerged],
      decide: (_one, { reason }: { reason: string }) =>
        ok([{ type: "contact.separated.v1", payload: { reason } }]),
    }),
  },
});
export type ContactAct = keyof typeof contacts.actions;
