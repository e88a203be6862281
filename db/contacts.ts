/** The ids of people met abroad. */
import { contactKey } from "#shared/contacts/contact.ts";
import { sha256 } from "./canonical.ts";

/** Derived from name and organisation, so that every report that names a person leads to the same id. */
export const contactIdFor = (key: string): string => sha256(key).slice(0, 32);
export const contactIdNamed = (name: string, organisation: string): string =>
  contactIdFor(contactKey(name, organisation));
