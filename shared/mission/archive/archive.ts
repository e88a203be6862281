/** The archive record, its addenda and how long it is kept (domain.md §5, §8c "رکورد بایگانی"). Pure. */
import { z } from "zod";
import { dispositions, retentionTriggers } from "../../archive/scheme.ts";
import { optionalText, requiredText } from "../../people/person.ts";
import { confidentialities, paper } from "../request/request.ts";

const code = z.string("choose").trim().min(1, "choose").max(20, "tooLong");
const reason = z.string().trim().min(3, "reasonNeeded").max(2000, "tooLong");

export const archiveFields = z.object({
  /** A class of the archive's tree, by its code. */
  classCode: code,
  keywords: z.array(requiredText(60)).min(1, "oneKeyword").max(30, "tooMany"),
  confidentiality: z.enum(confidentialities, "choose"),
  /** A rule of the retention table; that of the class unless there is a reason for another. */
  retentionClass: code,
  retentionReason: optionalText(2000),
  abstract: optionalText(4000),
  language: optionalText(120),
  pages: z
    .number()
    .int("wholeNumber")
    .min(1, "outOfRange")
    .max(100_000, "outOfRange")
    .nullable()
    .default(null),
  shelf: optionalText(120),
  box: optionalText(60),
  /** The permit or resolution the journey rests on. */
  mandate: optionalText(300),
  accessNote: optionalText(500),
});
export type ArchiveInput = z.infer<typeof archiveFields>;

/** As archived: with its number, and the rule of that day. */
const archiveRecord = archiveFields.extend({
  accessionNo: z.string(),
  trigger: z.enum(retentionTriggers),
  period: z.number().nullable(),
  disposition: z.enum(dispositions),
});
export type ArchiveRecord = z.infer<typeof archiveRecord>;

/** Fields that may still change when the dossier is frozen: they are about its retention. */
export interface ArchiveKeeping {
  retentionClass: string;
  /** Nothing is proposed for destruction while it is set (توقف امحا). */
  hold: { reason: string; at: string; personId: string } | null;
}

export const addendumFields = z.object({
  text: requiredText(4000),
  papers: z.array(paper).max(20, "tooMany").default([]),
});
export const retentionFields = z.object({ retentionClass: code, reason });
export const holdFields = z.object({ reason });
