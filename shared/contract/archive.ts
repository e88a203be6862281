/** The archive: its list, its classes and periods, and the lists for the National Documents Council. */
import { z } from "zod";
import { councilAnswer, disposalRow, disposals, disposalStates } from "../archive/disposal.ts";
import { keepingStates } from "../archive/retention.ts";
import type { ArchiveScheme } from "../archive/scheme.ts";
import { scheme } from "../archive/scheme-changes.ts";
import { commandsOf } from "../events/stream.ts";
import { confidentialities } from "../mission/request/request.ts";
import { optionalText } from "../people/person.ts";
import { query } from "./define.ts";
import { listAsk } from "./list.ts";
import { listedMission } from "./missions.ts";
import { listedPerson } from "./people.ts";

const id = z.uuid();
const code = z.string().max(20);

const archivedMission = listedMission.extend({
  accessionNo: z.string(),
  classCode: z.string(),
  retentionClass: z.string(),
  archivedOn: z.string(),
  shelf: z.string(),
  box: z.string(),
  keeping: z.enum(keepingStates),
  /** Last day of the period; empty when it is permanent or has not started. */
  until: z.string(),
});
export type ArchivedMission = z.infer<typeof archivedMission>;

const listedDisposal = z.object({
  id,
  listNo: z.string(),
  at: z.string(),
  actor: listedPerson.nullable(),
  dossiers: z.number(),
  state: z.enum(disposalStates),
  note: z.string(),
  answer: councilAnswer.nullable(),
});
export type ListedDisposal = z.infer<typeof listedDisposal>;
const disposal = listedDisposal.extend({
  madeOn: z.string(),
  rows: z.array(disposalRow),
  /** Class of the most sensitive dossier on it. */
  confidentiality: z.enum(confidentialities),
});
export type Disposal = z.infer<typeof disposal>;

/** Columns the archive's list can be ordered by. */
export const archiveSorts = ["accession", "archived"] as const;
/** Columns the lists for the National Documents Council can be ordered by. */
export const disposalSorts = ["at", "dossiers", "state"] as const;

export const archiveRows = {
  "archive.list": query({
    capability: "signedIn",
    input: z.object({
      text: optionalText(200),
      /** A class, with everything below it. */
      classCode: code.default(""),
      keeping: z.enum([...keepingStates, "all"]).default("all"),
      year: z.number().int().min(0).default(0),
      ...listAsk(archiveSorts),
    }),
    output: z.object({
      missions: z.array(archivedMission),
      total: z.number(),
      /** With words there are more than `total`: the newest are listed. */
      capped: z.boolean(),
      pageSize: z.number(),
      /** Years with a dossier that this person may see, newest first. */
      years: z.array(z.number()),
    }),
    topics: ["archive", "missions", "agreements"],
    doc: "Archived dossiers this person may see, by accession number, with how long each is kept; with words the newest three hundred.",
  }),
  "archive.scheme": query({
    capability: "signedIn",
    input: z.object({}),
    output: z.custom<ArchiveScheme & { today: string }>(),
    topics: ["archive"],
    doc: "The classes of the archive and the retention table with all its versions.",
  }),
  ...commandsOf("archive", scheme),
  ...commandsOf("archive", disposals),
  "archive.disposals": query({
    capability: "archive.keep",
    input: z.object({ ...listAsk(disposalSorts) }),
    output: z.object({
      disposals: z.array(listedDisposal),
      total: z.number(),
      pageSize: z.number(),
    }),
    topics: ["archive", "missions", "people"],
    doc: "Lists made for the National Documents Council and its answers, newest first.",
  }),
  "archive.disposal": query({
    capability: "archive.keep",
    input: z.object({ id }),
    output: disposal,
    topics: ["archive", "missions", "people"],
    doc: "One list with its rows as they stood when it was made.",
  }),
};
