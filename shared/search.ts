/** What a search asks for: words and filters, as the address, the store and a saved search hold them. */
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
  /** Who travels or asked for the journey. */
  personId: z.uuid().nullable().default(null),
  /** Name of a unit in Persian; of one who travels or asked. */
  unit: optionalText(120),
  confidentiality: z.enum(confidentialities).nullable().default(null),
});
export type SearchConditions = z.infer<typeof searchConditions>;

/** Whether anything is asked for: no words and no filter find nothing. */
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
