/** The archive record and its addenda (domain.md §5, §8c "رکورد بایگانی"). Pure. */
import { z } from "zod";
import { toAsciiDigits } from "../persian/digits.ts";
import { optionalText, requiredText } from "../people/person.ts";
import { confidentialities, paper } from "./request.ts";

/** Kept for ever, or proposed for destruction later; nothing is ever deleted by Safir (domain.md §5). */
export const retentionClasses = ["permanent", "longTerm", "mediumTerm"] as const;
export const archiveClasses = [
  "missionReports",
  "agreements",
  "protocol",
  "training",
  "exhibitions",
  "correspondence",
] as const;

export const archiveFields = z.object({
  /** Empty: the next number of the year's register is taken. */
  accessionNo: optionalText(40).transform(toAsciiDigits),
  classCode: z.enum(archiveClasses, "choose"),
  keywords: z.array(requiredText(60)).min(1, "oneKeyword").max(30, "tooMany"),
  confidentiality: z.enum(confidentialities, "choose"),
  retentionClass: z.enum(retentionClasses, "choose"),
  abstract: optionalText(4000),
  shelf: optionalText(120),
  accessNote: optionalText(500),
});
export type ArchiveRecord = z.infer<typeof archiveFields>;

export const addendumFields = z.object({
  text: requiredText(4000),
  papers: z.array(paper).max(20, "tooMany").default([]),
});
