/** Rows about backups: their place, the results of the last ones, and restoring one. */
import { z } from "zod";
import { lostKinds } from "../backup/lost.ts";
import { backupReasons } from "../backup/manifest.ts";
import { backupChoice, backupRecord, backupWarnings, backupWorks } from "../backup/status.ts";
import { newPassword } from "../people/person.ts";
import { local, onMain, provenLocal, query } from "./define.ts";

const nothing = z.object({});
const count = z.number().int();

/** The content of a backup, as shown before it is restored. */
const counts = z.object({ events: count, dossiers: count, people: count, papers: count });
const shownBackup = z.object({
  id: z.string(),
  folder: z.string(),
  /** Distinguishes the backups of one municipality from another's. */
  key: z.string(),
  madeAt: z.string(),
  reason: z.enum(backupReasons),
  nameFa: z.string(),
  nameEn: z.string(),
  lastActAt: z.string().nullable(),
  head: z.object({ position: count, runHash: z.string() }),
  counts,
  /** In bytes, with all its papers. */
  size: z.number(),
});
export type ShownBackup = z.infer<typeof shownBackup>;

const foundBackups = z.object({
  place: z.string().nullable(),
  backups: z.array(shownBackup),
  /** States replaced by restores, newest first; the id says when. */
  replaced: z.array(z.string()),
});
export type FoundBackups = z.infer<typeof foundBackups>;

/** The administrator, where a municipality is set up; left out at a first start and with a damaged file. */
const password = z.string().max(1000).optional();

export const backupRows = {
  "backup.state": query({
    capability: "signedIn",
    input: nothing,
    output: z.object({
      warning: z.enum(backupWarnings).nullable(),
      lastAt: z.string().nullable(),
      drillAt: z.string().nullable(),
      working: z.object({ what: z.enum(backupWorks), done: count, total: count }).nullable(),
    }),
    topics: ["backups", "backupProgress", "missions"],
    doc: "When the last backup and its drill were, and the warnings.",
  }),
  "backup.settings": query({
    capability: "settings.manage",
    input: nothing,
    output: z.object({
      record: backupRecord,
      sameDisk: z.boolean(),
      key: z.string(),
      now: counts,
      lastActAt: z.string().nullable(),
      /** The last event and the chain up to it: written down, it proves a rewritten history. */
      head: z.object({ position: count, runHash: z.string() }),
    }),
    topics: ["backups", "missions", "people", "settings"],
    doc: "The place of backups and the results of the last ones, with counts of the current data.",
  }),
  "backup.lost": query({
    capability: "settings.manage",
    /** The head of the backup. */
    input: z.object({
      position: count.min(0),
      runHash: z.string().max(64),
      page: count.min(0).default(0),
    }),
    output: z.object({
      kinds: z.array(z.object({ kind: z.enum(lostKinds), acts: count })),
      /** The last changed first; the subject is empty for people who may not see the dossier. */
      dossiers: z.array(
        z.object({
          id: z.string(),
          dossierNo: z.string(),
          subject: z.string(),
          acts: count,
          lastAt: z.string(),
        }),
      ),
      total: count,
      /** Above the person's clearance: only the number. */
      hidden: count,
      pageSize: count,
    }),
    topics: ["missions", "people", "settings"],
    doc: "What was recorded since a backup and would be removed by its restore.",
  }),
  "backup.choose": local({
    capability: "settings.manage",
    input: backupChoice,
    output: nothing,
    topics: ["backups"],
    doc: "Choose the place of backups, their hour and their size limit.",
  }),
  "backup.make": local({
    capability: "settings.manage",
    input: nothing,
    output: nothing,
    topics: ["backups", "backupProgress"],
    doc: "Make a backup now.",
  }),
  "backup.drill": local({
    capability: "settings.manage",
    input: nothing,
    output: z.object({ sound: z.boolean() }),
    topics: ["backups", "backupProgress"],
    doc: "Open the newest backup in a scratch folder and count its records.",
  }),
  "backup.allowRestore": provenLocal({
    capability: "settings.manage",
    input: nothing,
    proof: z.object({ password: z.string().min(1, "required").max(1000) }),
    output: nothing,
    topics: [],
    doc: "Check that the administrator requests a restore; main calls this before it closes the store.",
  }),
  "backup.export": provenLocal({
    capability: "settings.manage",
    /** Chosen in a dialog; only a file of this ending is ever replaced. */
    input: z.object({
      file: z
        .string()
        .regex(/\.safir$/i)
        .max(1500),
    }),
    proof: z.object({
      password: z.string().min(1, "required").max(1000),
      /** Empty: without one anyone can read the file. */
      passphrase: z.union([z.literal(""), newPassword]),
    }),
    output: nothing,
    topics: ["backupProgress"],
    doc: "Write the whole municipality into one file, encrypted with a passphrase if one is given.",
  }),
  "backup.cancelExport": local({
    capability: "settings.manage",
    input: nothing,
    output: nothing,
    topics: ["backupProgress"],
    doc: "Stop writing the file and remove it.",
  }),
  "backup.pickFile": onMain({
    kind: "local",
    capability: "anyone",
    /** `name`: the proposed name for saving; `null` opens an existing file. */
    input: z.object({ name: z.string().max(200).nullable() }),
    /** `null` when the person cancelled the dialog. */
    output: z.object({ file: z.string().nullable() }),
    topics: [],
    doc: "Ask in a dialog of the system where the whole municipality is saved, or which file is opened.",
  }),
  "backup.openFile": onMain({
    kind: "local",
    capability: "anyone",
    /** A picked file. */
    input: z.object({ file: z.string().max(1500), passphrase: z.string().max(1000) }),
    /** The place where `backup.find` finds its content. */
    output: z.object({ place: z.string() }),
    topics: ["app"],
    doc: "Unpack a whole municipality beside the data and check it; it is restored like a backup.",
  }),
  "backup.cancelOpen": onMain({
    kind: "local",
    capability: "anyone",
    input: nothing,
    output: nothing,
    topics: ["app"],
    doc: "Stop unpacking and remove the unpacked files.",
  }),
  "backup.pickPlace": onMain({
    kind: "local",
    capability: "anyone",
    input: nothing,
    /** `null` when the person cancelled the dialog. */
    output: z.object({ place: z.string().nullable() }),
    topics: [],
    doc: "Ask for a folder in a dialog of the system.",
  }),
  "backup.find": onMain({
    kind: "query",
    capability: "anyone",
    /** A place that was picked in this run, or `null` for the configured one. */
    input: z.object({ place: z.string().max(1000).nullable() }),
    output: foundBackups,
    topics: ["backups"],
    doc: "The complete backups of a place, newest first, and the states replaced by earlier restores.",
  }),
  "backup.restore": onMain({
    kind: "local",
    capability: "anyone",
    /** One that `backup.find` has named. */
    input: z.object({ folder: z.string().max(1500), password }),
    output: nothing,
    topics: ["app", "backups", "setup", "session"],
    doc: "Check a backup and replace the data with it; the replaced state is kept.",
  }),
  "backup.undo": onMain({
    kind: "local",
    capability: "anyone",
    input: z.object({ id: z.string().regex(/^\d{8}-\d{6}$/), password }),
    output: nothing,
    topics: ["app", "backups", "setup", "session"],
    doc: "Restore the state that an earlier restore replaced.",
  }),
};
