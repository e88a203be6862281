/** The trip report (domain.md §1.8, §8c; the fields that need no other module). Pure. */
import { z } from "zod";
import { toAsciiDigits } from "../persian/digits.ts";
import { isDay } from "../persian/jalali.ts";
import { optionalText, requiredText } from "../people/person.ts";
import type { Settings } from "../settings.ts";
import { type FieldIssue, issuesOf } from "../result.ts";
import { paper } from "./request.ts";

const day = z.string().transform(toAsciiDigits).refine(isDay, "chooseDate");

export const meetingHeld = z.object({
  person: requiredText(120),
  post: optionalText(120),
  organisation: optionalText(200),
  contact: optionalText(200),
  topic: optionalText(500),
});
export const agreementReached = z.object({
  text: requiredText(1000),
  owner: optionalText(120),
  due: z.union([z.literal(""), day]).default(""),
});
export const recommendation = z.object({ text: requiredText(1000), addressee: optionalText(120) });
export const captionedPhoto = z.object({ file: paper, caption: requiredText(200) });

export const reportFields = z.object({
  actualStart: day,
  actualEnd: day,
  /** Daily course of the journey, in one text. */
  course: requiredText(8000),
  places: optionalText(2000),
  meetings: z.array(meetingHeld).max(60, "tooMany").default([]),
  agreements: z.array(agreementReached).max(40, "tooMany").default([]),
  /** Results held against what the request expected. */
  resultsVsExpected: requiredText(4000),
  recommendations: z.array(recommendation).max(40, "tooMany"),
  useForOthers: optionalText(2000),
  lessons: optionalText(2000),
  publicSummary: requiredText(2000),
  mediaLinks: optionalText(1000),
  photos: z.array(captionedPhoto).max(60, "tooMany").default([]),
  papers: z.array(paper).max(60, "tooMany").default([]),
});
export type Report = z.infer<typeof reportFields>;
export type ReportDraft = Partial<Record<keyof Report, unknown>>;

export interface ReportFacts {
  today: string;
  settings: Settings;
}

/** The whole report: the parsed value, or its issues. */
export const checkReport = (
  draft: ReportDraft,
  facts: ReportFacts,
): { report: Report; issues: [] } | { report: null; issues: FieldIssue[] } => {
  const parsed = reportFields.safeParse(draft);
  const issues: FieldIssue[] = parsed.success ? [] : issuesOf(parsed.error);
  const start = day.safeParse(draft.actualStart);
  const end = day.safeParse(draft.actualEnd);
  if (start.success && end.success && end.data < start.data)
    issues.push({ path: "actualEnd", reason: "endBeforeStart", params: { start: start.data } });
  if (end.success && end.data > facts.today)
    issues.push({ path: "actualEnd", reason: "futureDate", params: { today: facts.today } });
  const count = Array.isArray(draft.recommendations) ? draft.recommendations.length : 0;
  const demanded = facts.settings.minRecommendations;
  if (count < demanded)
    issues.push({
      path: "recommendations",
      reason: "moreRecommendations",
      params: { count, demanded },
    });
  if (issues.length > 0 || !parsed.success) return { report: null, issues };
  return { report: parsed.data, issues: [] };
};
