/** The trip report (domain.md §1.8, §8c; the fields that need no other module). Pure. */
import { z } from "zod";
import { toAsciiDigits } from "../../persian/digits.ts";
import { isDay } from "../../persian/jalali.ts";
import { optionalText, requiredText } from "../../people/person.ts";
import type { Settings } from "../../settings.ts";
import { type FieldIssue, issuesOf } from "../../result.ts";
import { mostLines, summaryLines } from "../../news/summary.ts";
import { paper } from "../request/request.ts";

const day = z.string().transform(toAsciiDigits).refine(isDay, "chooseDate");

const meetingHeld = z.object({
  person: requiredText(120),
  post: optionalText(120),
  organisation: optionalText(200),
  contact: optionalText(200),
  topic: optionalText(500),
});
const agreementReached = z.object({
  text: requiredText(1000),
  owner: optionalText(120),
  due: z.union([z.literal(""), day]).default(""),
});
const recommendation = z.object({
  text: requiredText(1000),
  addressee: requiredText(120),
  due: day,
});
const captionedPhoto = z.object({ file: paper, caption: requiredText(200) });

export const resultOutcomes = ["achieved", "partly", "not"] as const;
/** One result that the request expected, and its outcome. */
const resultAgainst = z.object({
  /** The words of the request; the engine writes them and ignores the input. */
  expected: optionalText(2000),
  outcome: z.enum(resultOutcomes, "choose"),
  evidence: requiredText(1000),
});

export const giftDirections = ["given", "received"] as const;
/** The by-law of 27/3/1402 asks for gifts by name (domain.md §1.7). */
const gift = z.object({
  direction: z.enum(giftDirections, "choose"),
  item: requiredText(200),
  person: optionalText(200),
  value: optionalText(60),
});

/** How much of a journey's days a report holds; the rest stays in the diary. */
export const dailyLimits = {
  entries: 240,
  text: 4000,
  places: 500,
  allPlaces: 2000,
  meetings: 60,
  photos: 60,
} as const;
/** What one traveller wrote of one day, see `diary.ts`. */
const dailyEntry = z.object({
  day,
  authorId: z.uuid(),
  places: optionalText(dailyLimits.places),
  text: optionalText(dailyLimits.text),
});

export const reportFields = z.object({
  actualStart: day,
  actualEnd: day,
  /** The travellers' days, taken from their diaries. */
  dailyEntries: z.array(dailyEntry).max(dailyLimits.entries, "tooMany").default([]),
  /** Daily course of the journey in one text; required where nobody kept a diary. */
  course: optionalText(8000),
  places: optionalText(dailyLimits.allPlaces),
  meetings: z.array(meetingHeld).max(dailyLimits.meetings, "tooMany").default([]),
  /** Matters raised, across the meetings. */
  topics: optionalText(4000),
  agreements: z.array(agreementReached).max(40, "tooMany").default([]),
  gifts: z.array(gift).max(40, "tooMany").default([]),
  /** One row for each expected result of the request, in its order. */
  results: z.array(resultAgainst).max(60, "tooMany").default([]),
  /** Remarks on the results as a whole. */
  resultsVsExpected: optionalText(4000),
  recommendations: z.array(recommendation).max(40, "tooMany"),
  useForOthers: optionalText(2000),
  lessons: optionalText(2000),
  publicSummary: requiredText(2000),
  mediaLinks: optionalText(1000),
  photos: z.array(captionedPhoto).max(dailyLimits.photos, "tooMany").default([]),
  papers: z.array(paper).max(60, "tooMany").default([]),
});
export type Report = z.infer<typeof reportFields>;
export type ReportDraft = Partial<Record<keyof Report, unknown>>;

export interface ReportFacts {
  today: string;
  settings: Settings;
  /** The expected results of the request, one by one: `expectedItems`. */
  expected: readonly string[];
}

/** The request's expected results, one a line or parted by semicolons, without their numbers. */
export const expectedItems = (expectedResults: string): string[] =>
  expectedResults
    .split(/[\n؛;]/)
    .map((line) => line.replace(/^[\s\-•*–]*(?:\p{Nd}+\s*[.)\-–])?\s*/u, "").trim())
    .filter((line) => line !== "");

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
  issues.push(...courseIssues(draft, start.data ?? "", end.data ?? ""));
  const count = Array.isArray(draft.recommendations) ? draft.recommendations.length : 0;
  const demanded = facts.settings.minRecommendations;
  if (count < demanded)
    issues.push({
      path: "recommendations",
      reason: "moreRecommendations",
      params: { count, demanded },
    });
  const lines = typeof draft.publicSummary === "string" ? summaryLines(draft.publicSummary) : 0;
  if (lines > mostLines)
    issues.push({
      path: "publicSummary",
      reason: "summaryTooLong",
      params: { count: lines, most: mostLines },
    });
  const answered = Array.isArray(draft.results) ? draft.results.length : 0;
  for (let index = answered; index < facts.expected.length; index += 1)
    issues.push({ path: `results.${index}.outcome`, reason: "choose" });
  if (issues.length > 0 || !parsed.success) return { report: null, issues };
  const results = parsed.data.results
    .slice(0, facts.expected.length)
    .map((one, index) => ({ ...one, expected: facts.expected[index] ?? "" }));
  return { report: { ...parsed.data, results }, issues: [] };
};

/** The course is written by day or in one text; a day outside the journey is refused. */
const courseIssues = (draft: ReportDraft, start: string, end: string): FieldIssue[] => {
  const entries = z.array(dailyEntry).safeParse(draft.dailyEntries ?? []);
  const course = reportFields.shape.course.safeParse(draft.course);
  const told = course.data !== "" || (entries.data ?? []).length > 0;
  const outside = start === "" || end === "" ? [] : (entries.data ?? []);
  return [
    ...(told ? [] : [{ path: "course", reason: "required" as const }]),
    ...outside.flatMap((one, index): FieldIssue[] =>
      one.day < start || one.day > end
        ? [
            {
              path: `dailyEntries.${index}.text`,
              reason: "dayOutsideJourney",
              params: { day: one.day },
            },
          ]
        : [],
    ),
  ];
};
