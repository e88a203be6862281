/** The fields of a person beyond name and post: masked, seen on request, kept, compared. */
import { z } from "zod";
import { commandsOf } from "../events/stream.ts";
import { duplicateReasons } from "../people/duplicates.ts";
import { profileKeys, type Profile, type SensitiveValues } from "../people/profile.ts";
import { profiles } from "../people/profiles.ts";
import { command, query } from "./define.ts";
import { listedPerson } from "./people.ts";

/** As stored, or masked; what may be typed is `profileChanges`. */
const shownProfile = z.custom<Profile>();
const page = z.number().int().min(0).default(0);
const pageOf = <T extends z.ZodType>(items: T) =>
  z.object({ items: z.array(items), total: z.number(), pageSize: z.number() });

const look = z.object({
  at: z.string(),
  actor: listedPerson.nullable(),
  /** The dossier in which they were shown; empty on the person's own page. */
  missionId: z.string(),
  dossierNo: z.string(),
});

const pair = z.object({
  one: listedPerson,
  other: listedPerson,
  reasons: z.array(z.enum(duplicateReasons)),
});

export const profileRows = {
  "people.profile": query({
    capability: "signedIn",
    input: z.object({ id: z.uuid() }),
    output: z.object({
      person: listedPerson,
      /** Sensitive fields masked. */
      profile: shownProfile,
      version: z.number(),
      mayKeep: z.boolean(),
      mayReveal: z.boolean(),
      /** The caller has just asked to see them. */
      revealed: z.boolean(),
    }),
    topics: ["people"],
    doc: "Every field of a person, sensitive ones masked; for people who edit or need them, and the person.",
  }),
  "people.reveal": command({
    rests: "nothing",
    capability: "signedIn",
    input: z.object({
      /** Of a person, or the key of a delegation's member from outside. */
      id: z.uuid(),
      missionId: z.uuid().nullable().default(null),
    }),
    output: z.object({}),
    topics: ["people"],
    doc: "Ask to see a person's sensitive fields; who, when and for which dossier is recorded.",
  }),
  "people.sensitive": query({
    capability: "signedIn",
    input: z.object({ id: z.uuid(), missionId: z.uuid().nullable().default(null) }),
    output: z.object({
      values: z.custom<Partial<SensitiveValues>>(),
    }),
    topics: ["people"],
    doc: "The sensitive fields, for ten minutes after a request to see them.",
  }),
  ...commandsOf("people", profiles),
  "people.looks": query({
    capability: "signedIn",
    input: z.object({ id: z.uuid(), page }),
    output: pageOf(look),
    topics: ["people"],
    doc: "Who has seen a person's sensitive fields, newest first; for the person and for people who manage the staff list.",
  }),
  "people.likely": query({
    capability: "people.profile",
    input: z.object({
      /** Left out of the answer: the person who is being edited. */
      id: z.uuid().nullable().default(null),
      nameFa: z.string().max(200).default(""),
      changes: z.partialRecord(z.enum(profileKeys), z.unknown()).default({}),
    }),
    output: z.object({
      people: z.array(
        z.object({ person: listedPerson, reasons: z.array(z.enum(duplicateReasons)) }),
      ),
    }),
    topics: ["people"],
    doc: "Who may be the person whose fields are being typed.",
  }),
  "people.duplicates": query({
    capability: "people.profile",
    input: z.object({ page }),
    output: pageOf(pair),
    topics: ["people"],
    doc: "Pairs of the staff list that may be one person, with the reasons.",
  }),
  "people.units": query({
    capability: "signedIn",
    input: z.object({}),
    output: z.object({
      units: z.array(z.object({ unitFa: z.string(), unitEn: z.string(), count: z.number() })),
    }),
    topics: ["people"],
    doc: "The units of the staff list in alphabetical order, with the number of people.",
  }),
  "people.reports": query({
    capability: "signedIn",
    input: z.object({ managerId: z.uuid().nullable(), page }),
    output: pageOf(z.object({ person: listedPerson, reports: z.number() })),
    topics: ["people"],
    doc: "The people who report to a manager, each with their number of reports; without a manager: the top of the chart.",
  }),
};
