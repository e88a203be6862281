/** A search: words and filters, as the address, the store and a saved search hold them. */
import { z } from "zod";
import { confidentialities, unitGoals } from "./mission/request/request.ts";
import { optionalText } from "./people/person.ts";

export const searchConditions = z.object({
  text: z.string().max(200, "tooLong").default(""),
  /** Jalali; a journey over Nowruz belongs to both years. */
  year: z.number().int().min(1300).max(1500).nullable().default(null),
  country: z.union([z.literal(""), z.string().regex(/^[A-Z]{2}$/)]).default(""),
  goal: z
    .union(unitGoals.map((goal) => z.literal(goal)))
    .nullable()
    .default(null),
  /** A traveller or the requester. */
  personId: z.uuid().nullable().default(null),
  /** Name of a unit in Persian; of a traveller or the requester. */
  unit: optionalText(120),
  confidentiality: z.enum(confidentialities).nullable().default(null),
});
export type SearchConditions = z.infer<typeof searchConditions>;

/** Whether there are words or filters; a search without any finds nothing. */
export const isAsked = (conditions: SearchConditions): boolean =>
  Object.values(conditions).some((one) => one !== null && one !== "");

/** Kinds of text with hits; a `paper` is an attachment. */
export const searchKinds = [
  "request",
  "order",
  "programme",
  "report",
  "archive",
  "addenda",
  "paper",
] as const;
