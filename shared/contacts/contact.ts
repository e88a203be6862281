/**
 * A person met abroad: what the register keeps besides the meetings themselves, and how its events
 * change it. A contact is known by name and organisation; see decision 0037. Pure.
 */
import { z } from "zod";
import { optionalText, requiredText } from "../people/person.ts";
import { foldForSearch } from "../persian/normalize.ts";
import type { EventOf } from "../events/contract.ts";
import type { contactEvents } from "./events.ts";

/** Ties of a person abroad to home: Iranian, or from Sari. */
export const ties = ["none", "iranian", "sarvi"] as const;
export type Tie = (typeof ties)[number];

export const contactFields = z.object({
  nameFa: requiredText(120),
  nameEn: optionalText(120),
  post: optionalText(120),
  organisation: optionalText(200),
  country: z.union([z.literal(""), z.string().regex(/^[A-Z]{2}$/, "chooseCountry")]).default(""),
  city: optionalText(80),
  languages: optionalText(120),
  /** Telephone, e-mail: as it was given. */
  reach: optionalText(200),
  tie: z.enum(ties).default("none"),
  note: optionalText(2000),
});
export type ContactFields = z.infer<typeof contactFields>;

/** What is typed about a contact; the rest comes from the meetings. */
export interface Contact {
  id: string;
  version: number;
  /** `null` while all data comes from dossiers. */
  fields: ContactFields | null;
  /** Id of the contact it was merged into; empty for one that was not merged. */
  mergedInto: string;
}

export type ContactEvent = EventOf<typeof contactEvents>;

export const noContact = (id: string): Contact => ({
  id,
  version: 0,
  fields: null,
  mergedInto: "",
});

export const evolveContact = (before: Contact, event: ContactEvent): Contact => {
  const next = { ...before, version: before.version + 1 };
  switch (event.type) {
    case "contact.registered.v1":
    case "contact.changed.v1":
      return { ...next, fields: event.payload.fields };
    case "contact.merged.v1":
      return { ...next, mergedInto: event.payload.into };
    case "contact.separated.v1":
      return { ...next, mergedInto: "" };
  }
};

/** The same for every spelling of a name at an organisation; empty without a name. */
export const contactKey = (name: string, organisation: string): string => {
  const who = foldForSearch(name).trim();
  return who === "" ? "" : `${who}|${foldForSearch(organisation).trim()}`;
};
