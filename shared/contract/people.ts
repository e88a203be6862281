/** The staff list and the settings. */
import { z } from "zod";
import { commandsOf } from "../events/stream.ts";
import { people } from "../people/people.ts";
import { optionalText, personFields } from "../people/person.ts";
import { settingChanges } from "../setting-changes.ts";
import { settingKeys } from "../settings.ts";
import { roles } from "./capabilities.ts";
import { query } from "./define.ts";
import { listAsk } from "./list.ts";

const nothing = z.object({});
/** What everyone may know about a colleague; the full fields go only to people who manage the staff list. */
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
      /** Of the fields, of their access and of their user name: each is overwritten separately. */
      versions: z.object({ fields: z.number(), active: z.number(), access: z.number() }),
    }),
    topics: ["people"],
    doc: "Every field of one person.",
  }),
  "people.vacancies": query({
    capability: "people.manage",
    input: nothing,
    output: z.object({ roles: z.array(z.enum(roles)) }),
    topics: ["people"],
    doc: "Roles of the main job without an active holder.",
  }),
  ...commandsOf("people", people),
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
