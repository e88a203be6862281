/** People met abroad: their ids, and what is kept of them by hand. */
import { fold } from "#shared/events/stream.ts";
import { contactKey, contacts, noContact, type Contact } from "#shared/contacts/contact.ts";
import { sha256 } from "./canonical.ts";
import type { Ledger } from "./ledger.ts";

export const contactStream = (id: string): string => `contact:${id}`;
export const contactIdOf = (stream: string): string | null =>
  stream.startsWith("contact:") ? stream.slice("contact:".length) : null;

/** Made of name and organisation, so that any report that names him leads to him. */
export const contactIdFor = (key: string): string => sha256(key).slice(0, 32);
export const contactIdNamed = (name: string, organisation: string): string =>
  contactIdFor(contactKey(name, organisation));

/** As it stood at a version; without one, as it stands. */
export const loadContact = (
  ledger: Pick<Ledger, "stream">,
  id: string,
  version = Infinity,
): Contact =>
  fold(
    contacts,
    ledger.stream(contactStream(id)).filter((event) => event.version <= version),
    noContact(id),
  );
