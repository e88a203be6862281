/** People met abroad: where and when, what was promised, and merged entries. */
import { z } from "zod";
import { ties, type ContactFields } from "../contacts/contact.ts";
import { contactId, contacts, type ContactAct } from "../contacts/contacts.ts";
import { commandsOf } from "../events/stream.ts";
import type { ContactReason } from "../people/duplicates.ts";
import { confidentialities } from "../mission/request/request.ts";
import type { Refusal } from "../result.ts";
import type { CommitmentView } from "./commitments.ts";
import { query } from "./define.ts";
import { listAsk } from "./list.ts";

export interface ListedContact {
  id: string;
  /** As typed, or as in the last visible dossier. */
  fields: ContactFields;
  /** The last day of a meeting, and the next one planned; empty without one. */
  lastDay: string;
  nextDay: string;
  meetings: number;
  /** Open commitments from the journeys on which they were met. */
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
  /** Latest first, as far as the person may see the dossiers. */
  met: MeetingWith[];
  commitments: CommitmentView[];
  /** Entries merged into this one, and the entry this one was merged into. */
  merged: { id: string; version: number; nameFa: string; organisation: string }[];
  mergedInto: { id: string; nameFa: string } | null;
  bars: Record<ContactAct, Refusal | null>;
}

/** Columns the list can be ordered by. */
export const contactSorts = ["name", "organisation", "last"] as const;

const page = z.number().int().min(0).default(0);
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
      /** Class of the most sensitive dossier on this page. */
      confidentiality: z.enum(confidentialities),
    }),
    topics: [...topics, "commitments"],
    doc: "Everyone met abroad, as far as the person may see the dossiers, in any spelling, fifty a page.",
  }),
  "contacts.get": query({
    capability: "signedIn",
    input: z.object({ id: contactId }),
    output: z.custom<ContactView>(),
    topics: [...topics, "commitments"],
    doc: "One person met: every meeting the caller may see, promises, and actions.",
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
  ...commandsOf("contacts", contacts),
};
