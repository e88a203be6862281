/** The review of a trip report: the check sheet and the result of each filing (domain.md §1.8). Pure. */
import { z } from "zod";
import { hashOf } from "../../canonical.ts";
import { optionalText } from "../../people/person.ts";
import { classOf } from "../confidentiality.ts";
import type * as inputs from "../inputs.ts";
import type { FieldIssue } from "../../result.ts";
import type { Settings } from "../../settings.ts";
import { expectedItems, reportFields, type Report } from "./report.ts";
import { unsignedBy } from "./report-signing.ts";
import type { Outcome } from "../rules.ts";
import type { Mission } from "../state.ts";

/** What a reviewer looks at, in the order of the sheet. */
export const reviewItems = [
  "datesAgree",
  "expectedAnswered",
  "recommendations",
  "agreementsOwned",
  "contacts",
  "captions",
  "publicClass",
  "signed",
] as const;
export type ReviewItem = (typeof reviewItems)[number];

const reviewAnswer = z.object({
  item: z.enum(reviewItems),
  ok: z.boolean(),
  note: optionalText(500),
});
export const reviewSheet = z.array(reviewAnswer).max(reviewItems.length, "tooMany");
export type ReviewSheet = z.infer<typeof reviewSheet>;

/** One filing of the report, and the reviewer's answer. */
export interface ReportVersion {
  at: string;
  personId: string;
  report: Report;
  /** Members who signed exactly this version. */
  signatures: { personId: string; at: string }[];
  review: {
    outcome: "reportReturned" | "reportRejected" | "reportAccepted";
    /** Reason, or note of an acceptance. */
    text: string;
    sheet: ReviewSheet;
    at: string;
    personId: string;
  } | null;
}

/** Each item is answered, and an item that is not in order needs a reason for accepting it. */
export const acceptReport = (
  _mission: Mission,
  input: z.infer<typeof inputs.acceptReport>,
): Outcome => {
  const fields = reviewItems.flatMap((item): FieldIssue[] => {
    const answer = input.sheet.find((one) => one.item === item);
    if (!answer) return [{ path: `sheet.${item}`, reason: "checkItem" }];
    if (!answer.ok && answer.note.length < 3)
      return [{ path: `sheet.${item}`, reason: "checkItemNote" }];
    return [];
  });
  return fields.length > 0
    ? { refused: { reason: "checkFields", fields } }
    : { events: [{ type: "mission.reportAccepted.v1", payload: input }] };
};

/** The automatic check of an item: it agrees, it doubts, or only a person can judge. */
export type Hint = "agrees" | "doubts" | "reader";

/** Found by counting and comparing; the reviewer decides. */
export const hintsOf = (mission: Mission, settings: Settings): Record<ReviewItem, Hint> => {
  const { report, request } = mission;
  const said = (good: boolean): Hint => (good ? "agrees" : "doubts");
  if (report === null)
    return Object.fromEntries(reviewItems.map((item) => [item, "reader"])) as never;
  const { recommendations, results } = report;
  return {
    datesAgree: said(
      report.actualStart >= request.startDate &&
        report.actualEnd <= request.endDate &&
        isPermitted(mission, report),
    ),
    expectedAnswered: said(results.length >= expectedItems(request.expectedResults).length),
    recommendations: said(
      recommendations.length >= settings.minRecommendations &&
        recommendations.every((one) => one.addressee !== "" && one.due !== ""),
    ),
    agreementsOwned: said(report.agreements.every((one) => one.owner !== "" && one.due !== "")),
    contacts: said(report.meetings.every((one) => one.contact !== "")),
    captions: said(report.photos.length > 0 && report.photos.every((one) => one.caption !== "")),
    publicClass: classOf(mission) === "normal" ? "reader" : "doubts",
    signed: said(unsignedBy(mission).length === 0),
  };
};

/** Every permit that was granted covers the days on which they were away. */
const isPermitted = (mission: Mission, { actualStart, actualEnd }: Report): boolean =>
  Object.values(mission.permits).every(
    ({ answer }) =>
      answer === null ||
      answer.outcome === "refused" ||
      (answer.startDate <= actualStart &&
        actualEnd <= answer.endDate &&
        (answer.validUntil === "" || actualEnd <= answer.validUntil)),
  );

export type ReportChange = { field: keyof Report; before: unknown; after: unknown };

/** What differs between two filings, in the order of the form. */
export const reportChanges = (before: Report, after: Report): ReportChange[] =>
  (Object.keys(reportFields.shape) as (keyof Report)[])
    .filter((field) => hashOf(before[field] ?? null) !== hashOf(after[field] ?? null))
    .map((field) => ({ field, before: before[field], after: after[field] }));
