/** People met abroad: where and when, what was promised, and entries that turned out to be one. */
import { z } from "zod";
import { contactFields, ties, type ContactFields } from "../contacts/contact.ts";
import type { ContactAct } from "../contacts/contacts.ts";
import type { ContactReason } from "../people/duplicates.ts";
import { confidentialities } from "../mission/request/request.ts";
import { requiredText } from "../people/person.ts";
import type { Refusal } from "../result.ts";
import type { CommitmentView } from "./commitments.ts";
import { command, query } from "./define.ts";
import { listAsk } from "./list.ts";

export interface ListedContact {
  id: string;
  /** As typed by hand, or as the last dossier that one may see tells it. */
  fields: ContactFields;
  /** The last day one met, and the next one planned; empty without. */
  lastDay: string;
  nextDay: string;
  meetings: number;
  /** Open commitments from the journeys on which one met. */
  promised: number;
}

export interface MeetingWith {
  missionId: string;
  dossierNo: string;
  subject: string;
  day: string;
  held: boolean;
  name: string;
  post: string;
  organisation: string;
  city: string;
  country: string;
  topic: string;
  outcome: string;
}

export interface ContactView extends ListedContact {
  version: number;
  /** Latest first, as far as one may see the dossiers. */
  met: MeetingWith[];
  commitments: CommitmentView[];
  /** Entries that turned out to be this person, and whom this one turned out to be. */
  merged: { id: string; version: number; nameFa: string; organisation: string }[];
  mergedInto: { id: string; nameFa: string } | null;
  bars: Record<ContactAct, Refusal | null>;
}

/** Columns the list can be ordered by. */
export const contactSorts = ["name", "organisation", "last"] as const;

const page = z.number().int().min(0).default(0);
const contactId = z.string().regex(/^[0-9a-f]{32}$/);
const onContact = z.object({ id: contactId, seenVersion: z.number().int().min(0) });
const done = z.object({ version: z.number() });
const listed = z.custom<ListedContact>();
const topics = ["contacts", "missions"] as const;

export const contactRows = {
  "contacts.list": query({
    capability: "signedIn",
    input: z.object({
      text: z.string().max(100).default(""),
      tie: z.enum([...ties, "all"]).default("all"),
      country: z.string().max(2).default(""),
      ...listAsk(contactSorts),
    }),
    output: z.object({
      items: z.array(listed),
      total: z.number(),
      pageSize: z.number(),
      /** Class of the most sensitive dossier that this page tells of. */
      confidentiality: z.enum(confidentialities),
    }),
    topics: [...topics, "commitments"],
    doc: "Everyone met abroad, as far as one may see the dossiers, in any spelling, fifty a page.",
  }),
  "contacts.get": query({
    capability: "signedIn",
    input: z.object({ id: contactId }),
    output: z.custom<ContactView>(),
    topics: [...topics, "commitments"],
    doc: "One person met: every meeting one may see, what was promised, and what may be done.",
  }),
  "contacts.duplicates": query({
    capability: "agreements.manage",
    input: z.object({ page }),
    output: z.object({
      items: z.array(
        z.object({ one: listed, other: listed, reasons: z.array(z.custom<ContactReason>()) }),
      ),
      total: z.number(),
      pageSize: z.number(),
    }),
    topics,
    doc: "Pairs of people met that may be one person, and why.",
  }),
  "contacts.register": command({
    rests: "nothing",
    capability: "agreements.manage",
    input: z.object({ fields: contactFields }),
    output: z.object({ id: z.string(), version: z.number() }),
    topics,
    doc: "Register somebody whom no dossier tells of: an Iranian abroad, a guest, somebody at an embassy.",
  }),
  "contacts.change": command({
    rests: "version",
    capability: "agreements.manage",
    input: onContact.extend({ fields: contactFields }),
    output: done,
    topics,
    doc: "Complete or correct what is known of somebody; the dossiers stay as they are.",
  }),
  "contacts.merge": command({
    rests: "version",
    capability: "agreements.manage",
    input: onContact.extend({ into: contactId }),
    output: done,
    topics,
    doc: "Say that two entries are one person; the second keeps the meetings of both.",
  }),
  "contacts.separate": command({
    rests: "version",
    capability: "agreements.manage",
    input: onContact.extend({ reason: requiredText(500).min(3, "reasonNeeded") }),
    output: done,
    topics,
    doc: "Take a merged entry apart again, with the reason.",
  }),
};
