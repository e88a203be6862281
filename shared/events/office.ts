/** Published events of the office itself: municipality, settings, calendar, budget lines, disclosures, packages. */
import { z } from "zod";
import { keptClasses, keptMoney } from "./shapes.ts";

export const municipalityEvents = {
  "municipality.setUp.v1": z.strictObject({
    nameFa: z.string(),
    nameEn: z.string(),
    sample: z.boolean(),
  }),
} as const;

export const settingsEvents = {
  "settings.changed.v1": z.strictObject({ key: z.string(), value: z.number() }),
} as const;

export const calendarEvents = {
  "calendar.changed.v1": z.strictObject({
    weekend: z.array(z.number().int()),
    holidays: z.array(
      z.strictObject({ day: z.string(), titleFa: z.string(), titleEn: z.string() }),
    ),
  }),
} as const;

export const budgetEvents = {
  "budget.linePut.v1": z.strictObject({
    code: z.string(),
    titleFa: z.string(),
    year: z.number().int(),
    amount: keptMoney,
  }),
} as const;

export const disclosureEvents = {
  "council.disclosed.v1": z.strictObject({
    filter: z.strictObject({
      from: z.string(),
      to: z.string(),
      scope: z.enum(["ended", "approved"]),
      upTo: keptClasses,
      extras: z.array(z.enum(["reason", "permits"])),
    }),
    recipient: z.strictObject({ body: z.string(), letterNo: z.string(), letterDate: z.string() }),
    columns: z.array(
      z.enum([
        "travellers",
        "place",
        "count",
        "out",
        "back",
        "cost",
        "payers",
        "achievements",
        "reason",
        "permits",
      ]),
    ),
    missionIds: z.array(z.string()),
    count: z.number().int(),
    /** Of the canonical rows. */
    sha256: z.string(),
  }),
} as const;

/** The disclosed rows, in a stream of their own with the id of the disclosure. */
export const disclosureRowEvents = {
  "disclosureRows.kept.v1": z.strictObject({
    rows: z.array(
      z.strictObject({
        missionId: z.string(),
        dossierNo: z.string(),
        confidentiality: keptClasses,
        travellers: z.array(z.strictObject({ nameFa: z.string(), post: z.string() })),
        country: z.string(),
        city: z.string(),
        out: z.strictObject({ day: z.string(), actual: z.boolean() }),
        back: z.strictObject({ day: z.string(), actual: z.boolean() }),
        cost: z.strictObject({
          basis: z.enum(["settled", "estimate", "none"]),
          amounts: z.array(keptMoney),
        }),
        rials: keptMoney.nullable(),
        payers: z.array(z.enum(["own", "host", "private", "self", "mixed"])),
        report: z.enum(["accepted", "inReview", "none"]),
        achievements: z.string(),
        reason: z.string().nullable(),
        permits: z
          .array(
            z.strictObject({ titleFa: z.string(), letterNo: z.string(), letterDate: z.string() }),
          )
          .nullable(),
      }),
    ),
  }),
} as const;

export const packageEvents = {
  "package.exported.v1": z.strictObject({
    missionId: z.string(),
    version: z.number().int(),
    head: z.string(),
    papers: z.number().int(),
    bytes: z.number().int(),
    manifest: z.string(),
  }),
  "package.imported.v1": z.strictObject({
    missionId: z.string(),
    version: z.number().int(),
    head: z.string(),
    added: z.number().int(),
    origin: z.strictObject({ nameFa: z.string(), nameEn: z.string() }),
    elsewhere: z.boolean(),
  }),
} as const;
