/** The archive: its list, its classes and periods, and the lists for the National Documents Council. */
import { z } from "zod";
import { councilAnswer, disposalRow, disposalStates, mostOnList } from "../archive/disposal.ts";
import { keepingStates } from "../archive/retention.ts";
import { archiveClass, retentionRule, type ArchiveScheme } from "../archive/scheme.ts";
import { confidentialities } from "../mission/request/request.ts";
import { optionalText } from "../people/person.ts";
import { command, query } from "./define.ts";
import { listAsk } from "./list.ts";
import { listedMission } from "./missions.ts";
import { listedPerson } from "./people.ts";

const id = z.uuid();
const page = z.number().int().min(0).default(0);
const code = z.string().max(20);
const seenVersion = z.number().int().min(0);
const changed = z.object({ version: z.number() });

const archivedMission = listedMission.extend({
  accessionNo: z.string(),
  classCode: z.string(),
  retentionClass: z.string(),
  archivedOn: z.string(),
  shelf: z.string(),
  box: z.string(),
  keeping: z.enum(keepingStates),
  /** Last day of the period; empty for ever or while it has not begun. */
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
      pageSize: z.number(),
      /** Years with a dossier that this person may see, newest first. */
      years: z.array(z.number()),
    }),
    topics: ["archive", "missions", "agreements"],
    doc: "Archived dossiers this person may see, by accession number, with how long each is kept.",
  }),
  "archive.scheme": query({
    capability: "signedIn",
    input: z.object({}),
    output: z.custom<ArchiveScheme & { today: string }>(),
    topics: ["archive"],
    doc: "The classes of the archive and the retention table with all its versions.",
  }),
  "archive.putClass": command({
    rests: "version",
    capability: "archive.scheme",
    input: z.object({ seenVersion, archiveClass, isNew: z.boolean() }),
    output: changed,
    topics: ["archive"],
    doc: "Add a class of the archive, rename it, move it, close it; its code stays.",
  }),
  "archive.removeClass": command({
    rests: "version",
    capability: "archive.scheme",
    input: z.object({ seenVersion, code }),
    output: changed,
    topics: ["archive"],
    doc: "Remove a class under which no dossier was ever archived.",
  }),
  "archive.putRule": command({
    rests: "version",
    capability: "archive.scheme",
    input: z.object({ seenVersion, rule: retentionRule, isNew: z.boolean() }),
    output: changed,
    topics: ["archive"],
    doc: "Add a retention class, or a version of it that counts from a day on, with its citation.",
  }),
  "archive.removeRule": command({
    rests: "version",
    capability: "archive.scheme",
    input: z.object({ seenVersion, code }),
    output: changed,
    topics: ["archive"],
    doc: "Remove a retention class that no class and no dossier names.",
  }),
  "archive.proposeDisposal": command({
    rests: "nothing",
    capability: "archive.keep",
    input: z.object({
      id,
      missionIds: z.array(z.uuid()).min(1, "chooseDossier").max(mostOnList, "tooMany"),
      note: optionalText(1000),
    }),
    output: z.object({ id, listNo: z.string() }),
    topics: ["archive", "missions"],
    doc: "Build a list of dossiers whose period has passed, for the National Documents Council; nothing is deleted.",
  }),
  "archive.disposals": query({
    capability: "archive.keep",
    input: z.object({ page }),
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
  "archive.answerDisposal": command({
    rests: "nothing",
    capability: "archive.keep",
    input: z.object({ id, answer: councilAnswer }),
    output: z.object({}),
    topics: ["archive", "missions"],
    doc: "Record the Council's answer to a list by its letter; the dossiers stay as they are.",
  }),
};
