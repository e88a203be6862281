/** A planned step as events keep it. Published: it never changes. */
import { z } from "zod";
import { keptDecidingRoles, keptMoney } from "../../events/shapes.ts";

export const keptCondition = z.discriminatedUnion("on", [
  z.strictObject({
    on: z.literal("travellerClass"),
    oneOf: z.array(z.enum(["staff", "manager", "mayor", "councillor", "contractor"])),
  }),
  z.strictObject({ on: z.literal("destination"), oneOf: z.array(z.enum(["neighbour", "other"])) }),
  z.strictObject({
    on: z.literal("payer"),
    oneOf: z.array(z.enum(["own", "host", "private", "mixed"])),
  }),
  z.strictObject({
    on: z.literal("passportType"),
    oneOf: z.array(z.enum(["ordinary", "service", "diplomatic"])),
  }),
  z.strictObject({ on: z.literal("unit"), oneOf: z.array(z.string()) }),
  z.strictObject({ on: z.literal("days"), atLeast: z.number().int() }),
  z.strictObject({ on: z.literal("members"), atLeast: z.number().int() }),
  z.strictObject({ on: z.literal("cost"), atLeast: keptMoney }),
]);

export const keptPermitDetails = z.strictObject({
  body: z.enum([
    "council",
    "governorate",
    "provincialGroup",
    "interiorMinistry",
    "supervisoryBoard",
    "foreignMinistry",
    "embassy",
    "other",
  ]),
  legalBasis: z.string(),
  mark: z.enum(["law", "practice", "systemDefault"]),
  expectedDays: z.number().int(),
  papers: z.array(z.string()),
});

const keptWhy = z.strictObject({
  key: z.enum(["always", "because", "noLineManager", "ownTrip", "nobodyThere", "vacant"]),
  condition: keptCondition.optional(),
});

export const keptStep = z.strictObject({
  kind: z.enum(["decision", "clearance", "permit"]),
  titleFa: z.string(),
  titleEn: z.string(),
  group: z.number().int(),
  compulsory: z.boolean(),
  looksAt: z.array(
    z.enum(["purpose", "destination", "dates", "delegation", "payment", "invitation"]),
  ),
  dueWorkingDays: z.number().int().nullable(),
  permit: keptPermitDetails.nullable(),
  id: z.string(),
  personId: z.string().nullable(),
  role: keptDecidingRoles,
  why: z.array(keptWhy),
});
