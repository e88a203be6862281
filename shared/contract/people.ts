/** The staff list and the settings. */
import { z } from "zod";
import { commandsOf } from "../events/stream.ts";
import { newPassword, optionalText, personFields, username } from "../people/person.ts";
import { settingChanges } from "../setting-changes.ts";
import { settingKeys } from "../settings.ts";
import { roles } from "./capabilities.ts";
import { command, provenCommand, query, seenVersion, written } from "./define.ts";
import { listAsk } from "./list.ts";

const nothing = z.object({});
/** Open steps that waited for this person, and that nobody can decide in time now. */
const leftBehind = z.object({ stuckSteps: z.number() });

/** What everybody may know of a colleague; the full fields only go to who manages people. */
export const listedPerson = z.object({
  id: z.uuid(),
  nameFa: z.string(),
  nameEn: z.string(),
  postFa: z.string(),
  postEn: z.string(),
  unitFa: z.string(),
  unitEn: z.string(),
  roles: z.array(z.enum(roles)),
  active: z.boolean(),
});
export type ListedPerson = z.infer<typeof listedPerson>;

const fullPerson = personFields.extend({ id: z.uuid(), username: z.string(), active: z.boolean() });

/** Columns the staff list can be ordered by. */
export const peopleSorts = ["name", "unit"] as const;

export const peopleRows = {
  "people.list": query({
    capability: "signedIn",
    input: z.object({
      text: optionalText(100),
      /** Its Persian name; empty for all. */
      unit: optionalText(120),
      ...listAsk(peopleSorts),
      activeOnly: z.boolean().default(false),
    }),
    output: z.object({ people: z.array(listedPerson), total: z.number(), pageSize: z.number() }),
    topics: ["people"],
    doc: "The staff list in Persian alphabetical order, fifty a page, searched in any spelling.",
  }),
  "people.get": query({
    capability: "people.manage",
    input: z.object({ id: z.uuid() }),
    output: fullPerson.extend({
      /** Of the fields, and of whether they are let in: each is overwritten by itself. */
      versions: z.object({ fields: z.number(), active: z.number() }),
    }),
    topics: ["people"],
    doc: "Every field of one person.",
  }),
  "people.vacancies": query({
    capability: "people.manage",
    input: nothing,
    output: z.object({ roles: z.array(z.enum(roles)) }),
    topics: ["people"],
    doc: "Roles that the main job needs and nobody active holds.",
  }),
  "people.register": provenCommand({
    rests: "nothing",
    capability: "people.manage",
    input: z.object({
      id: z.uuid(),
      /** Empty for somebody who travels but never signs in. */
      username: z.union([z.literal(""), username]),
      fields: personFields,
    }),
    proof: z.object({ password: newPassword }),
    output: nothing,
    topics: ["people"],
    doc: "Register a person, with a user name and a first password if he is to sign in.",
  }),
  "people.giveAccess": provenCommand({
    rests: "nothing",
    capability: "people.manage",
    input: z.object({ id: z.uuid(), username }),
    proof: z.object({ password: newPassword }),
    output: nothing,
    topics: ["people"],
    doc: "Let somebody of the staff list sign in: user name and first password.",
  }),
  "people.change": command({
    rests: "version",
    capability: "people.manage",
    input: z.object({ id: z.uuid(), seenVersion, fields: personFields }),
    output: written.extend(leftBehind.shape),
    topics: ["people", "missions", "session"],
    doc: "Change a person's fields, manager or roles; says how many steps wait in vain by that.",
  }),
  "people.setActive": command({
    rests: "version",
    capability: "people.manage",
    input: z.object({ id: z.uuid(), seenVersion, active: z.boolean() }),
    output: written.extend(leftBehind.shape),
    topics: ["people", "missions", "session"],
    doc: "Let a person in or keep them out; says how many steps wait in vain by that. The last administrator stays.",
  }),
  "people.resetPassword": provenCommand({
    rests: "nothing",
    capability: "people.manage",
    input: z.object({ id: z.uuid() }),
    proof: z.object({ password: newPassword }),
    output: nothing,
    topics: ["people"],
    doc: "Give a person a new first password; he has to change it at his next sign-in.",
  }),
  "settings.list": query({
    capability: "signedIn",
    input: nothing,
    output: z.object({
      values: z.record(z.enum(settingKeys), z.number()),
      /** 0 for a setting that was never changed. */
      versions: z.record(z.enum(settingKeys), z.number()),
    }),
    topics: ["settings"],
    doc: "The settings in force.",
  }),
  ...commandsOf("settings", settingChanges),
};
