/**
 * Fields that the form of the Supervisory Board on journeys abroad asks for besides the request itself
 * (domain.md §1.4 [S20, S21]): all of them may stay empty; the printed form then has a blank line. Pure.
 */
import { z } from "zod";
import { optionalText } from "../../people/person.ts";

export const travelGoals = [
  "office",
  "trade",
  "training",
  "culture",
  "politics",
  "economy",
  "industry",
  "science",
  "sport",
] as const;
export const jobGoals = [
  "talks",
  "supply",
  "exhibition",
  "test",
  "audit",
  "services",
  "marketing",
] as const;
/** The municipality's role in the event. */
export const ownParts = ["organiser", "participant"] as const;
export const yesNo = ["yes", "no"] as const;
export type YesNo = (typeof yesNo)[number];

/** One of these, or no answer. */
const maybe = <V extends string>(values: readonly V[]) =>
  z
    .union([z.literal(""), z.enum(values as readonly [V, ...V[]])], "choose")
    .nullish()
    .transform((value): V | "" => value ?? "")
    .default("");

/** The fields by the section of the request in which they are asked. */
export const boardFields = {
  purpose: {
    travelGoals: z.array(z.enum(travelGoals, "choose")).default([]),
    jobGoals: z.array(z.enum(jobGoals, "choose")).default([]),
    /** Who proposed the journey, with number and date of their letter. */
    proposal: optionalText(300),
  },
  destination: {
    ownPart: maybe(ownParts),
    /** A note of the Foreign Ministry is needed for the visa. */
    mfaNote: maybe(yesNo),
    /** Other bodies travel along. */
    joint: maybe(yesNo),
    jointOrgs: optionalText(500),
  },
  invitation: { otherLetters: optionalText(4000) },
} as const;
