/** The report to the city council: preview, disclosure, and the log of what was disclosed to whom. */
import { z } from "zod";
import {
  packFilter,
  packRecipient,
  packRow,
  type PackColumn,
  type PackTotals,
} from "../council-pack.ts";
import { disclosures } from "../disclosures.ts";
import { commandsOf } from "../events/stream.ts";
import { releaseFields } from "../mission/news/news.ts";
import { query } from "./define.ts";
import { listAsk } from "./list.ts";
import { listedPerson } from "./people.ts";

const id = z.uuid();
const page = z.number().int().min(0).default(0);

const logged = z.object({
  kind: z.literal("pack"),
  id,
  at: z.string(),
  actor: listedPerson.nullable(),
  filter: packFilter,
  recipient: packRecipient,
  trips: z.number(),
  sha256: z.string(),
});
export type LoggedDisclosure = z.infer<typeof logged>;

/** A released news item; its text is in its dossier. */
const loggedNews = z.object({
  kind: z.literal("news"),
  id,
  at: z.string(),
  actor: listedPerson.nullable(),
  recipient: z.object({ body: z.string() }),
  news: releaseFields.pick({ format: true, lang: true }),
  mission: z.object({ id: z.string(), dossierNo: z.string(), subject: z.string() }),
  sha256: z.string(),
});
export type LoggedNews = z.infer<typeof loggedNews>;

const disclosure = logged.omit({ kind: true }).extend({
  columns: z.array(z.custom<PackColumn>()),
  rows: z.array(packRow),
  totals: z.custom<PackTotals>(),
});
export type Disclosure = z.infer<typeof disclosure>;

/** Columns the log can be ordered by. */
export const councilSorts = ["at", "trips"] as const;

export const councilRows = {
  "council.preview": query({
    capability: "council.disclose",
    input: z.object({ filter: packFilter, page }),
    output: z.object({
      rows: z.array(packRow),
      totals: z.custom<PackTotals>(),
      pageSize: z.number(),
      /** Journeys above the class: shown to the person who prepares the pack, never on it. */
      leftOut: z.number(),
      /** Hash of all rows; the command to disclose names it as its basis. */
      sha256: z.string(),
    }),
    topics: ["missions", "money", "disclosures"],
    doc: "The report to the council as it would be disclosed now, a page of rows at a time.",
  }),
  ...commandsOf("council", disclosures),
  "council.list": query({
    capability: "council.disclose",
    input: z.object({ ...listAsk(councilSorts) }),
    output: z.object({
      disclosures: z.array(z.discriminatedUnion("kind", [logged, loggedNews])),
      total: z.number(),
      pageSize: z.number(),
    }),
    topics: ["disclosures", "people"],
    doc: "Disclosures – reports to the council and news – to whom, when and by whom, newest first.",
  }),
  "council.read": query({
    capability: "council.disclose",
    input: z.object({ id }),
    output: disclosure,
    topics: ["disclosures", "people"],
    doc: "One disclosure with its rows of that day.",
  }),
};
