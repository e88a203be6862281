/** What may be done with somebody of the register of people met, by whom, and what follows. Pure. */
import { grants, type ActingRole } from "../contract/capabilities.ts";
import { invalid, ok, refuse, type Refusal, type Result } from "../result.ts";
import type { Contact, ContactEvent, ContactFields } from "./contact.ts";

export type ContactCommand =
  | { act: "register"; fields: ContactFields }
  | { act: "change"; fields: ContactFields }
  | { act: "merge"; into: string }
  | { act: "separate"; reason: string };
export const contactActs = ["register", "change", "merge", "separate"] as const;
export type ContactAct = (typeof contactActs)[number];

export interface ContactFacts {
  /** Somebody is known under this id, by hand or from a dossier. */
  exists: boolean;
  /** The one to merge into stands for himself. */
  targetStands: boolean;
}

/** Why this cannot be done at all now; `null` when it can. The buttons say the same. */
export const contactBar = (
  contact: Contact,
  act: ContactAct,
  roles: readonly ActingRole[],
  exists: boolean,
): Refusal | null => {
  if (!grants(roles, "agreements.manage")) return { code: "forbidden", reason: "notYourRole" };
  if (act === "register") return null;
  if (!exists) return { code: "notFound", reason: "notFound" };
  const merged = contact.mergedInto !== "";
  if (act === "separate") return merged ? null : { code: "refused", reason: "contactStands" };
  return merged ? { code: "refused", reason: "contactMerged" } : null;
};

/** The events of a command, or why not. */
export const decideContact = (
  contact: Contact,
  command: ContactCommand,
  actor: { roles: readonly ActingRole[] },
  { exists, targetStands }: ContactFacts,
): Result<ContactEvent[]> => {
  const bar = contactBar(contact, command.act, actor.roles, exists);
  if (bar) return { ok: false, error: bar };
  switch (command.act) {
    case "register":
      if (exists) return invalid([{ path: "fields.nameFa", reason: "contactKnown" }]);
      return ok([{ type: "contact.registered.v1", payload: { fields: command.fields } }]);
    case "change":
      return ok([{ type: "contact.changed.v1", payload: { fields: command.fields } }]);
    case "merge":
      // Nobody is merged into himself or into one that is merged: so no ring can come about.
      if (command.into === contact.id || !targetStands) return refuse("refused", "contactOther");
      return ok([{ type: "contact.merged.v1", payload: { into: command.into } }]);
    case "separate":
      return ok([{ type: "contact.separated.v1", payload: { reason: command.reason } }]);
  }
};
