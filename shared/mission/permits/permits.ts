/**
 * Permits of outside bodies: the request, the answer by letter, and whether an answer still
 * covers the journey. Outside bodies do not use Safir; the secretariat records their letters. Pure.
 */
import { z } from "zod";
import { isDay } from "../../persian/jalali.ts";
import { optionalText, requiredText } from "../../people/person.ts";
import type { FieldIssue } from "../../result.ts";
import type { PlannedStep } from "../../route/plan.ts";
import { memberKey, paper, type Request } from "../request/request.ts";

const day = z.string().refine(isDay, "chooseDate");
const dayOrNone = z.union([z.literal(""), day]).default("");

export const letter = z.object({ letterNo: requiredText(60), letterDate: day });
type Letter = z.infer<typeof letter>;

/** `partial`: fewer people or other days than were asked for. */
export const permitOutcomes = ["granted", "partial", "refused"] as const;

export const permitAnswerFields = letter.extend({
  outcome: z.enum(permitOutcomes, "choose"),
  validFrom: dayOrNone,
  validUntil: dayOrNone,
  /** For a partial grant: `memberKey` of those it names, and its days. */
  people: z.array(z.string()).max(60).default([]),
  startDate: dayOrNone,
  endDate: dayOrNone,
  note: optionalText(2000),
  scan: paper.nullable().default(null),
});
export type PermitAnswerFields = z.infer<typeof permitAnswerFields>;

/** What the answer covers, fixed when it is recorded: the country, the people, the days. */
const permitAnswer = permitAnswerFields.extend({ country: z.string() });
export type PermitAnswer = z.infer<typeof permitAnswer>;

export interface Permit {
  /** Our letter to the body, once it has gone out. */
  sent: Letter | null;
  answer: PermitAnswer | null;
  answeredAt: string;
  /** Why an optional one is not requested. */
  skipped: string | null;
}
export const noPermit: Permit = { sent: null, answer: null, answeredAt: "", skipped: null };

/** The mistakes of an answer as typed, at its fields. */
export const answerIssues = (
  answer: PermitAnswerFields,
  step: PlannedStep,
  request: Request,
  today: string,
): FieldIssue[] => {
  const issues: FieldIssue[] = [];
  if (answer.letterDate > today)
    issues.push({ path: "letterDate", reason: "futureDate", params: { today } });
  if (answer.outcome === "refused") {
    if (answer.note === "") issues.push({ path: "note", reason: "reasonNeeded" });
    return issues;
  }
  const { validFrom, validUntil } = answer;
  if (validFrom && validUntil && validUntil < validFrom)
    issues.push({ path: "validUntil", reason: "endBeforeStart", params: { start: validFrom } });
  // A body that grants other days on purpose is recorded as a partial grant.
  const lastDay =
    answer.outcome === "partial" ? answer.endDate || request.endDate : request.endDate;
  if (validUntil && validUntil < lastDay)
    issues.push({ path: "validUntil", reason: "permitEndsBeforeTrip", params: { end: lastDay } });
  if (step.compulsory && validUntil === "")
    issues.push({ path: "validUntil", reason: "permitValidity" });
  if (step.compulsory && answer.scan === null) issues.push({ path: "scan", reason: "permitScan" });
  return answer.outcome === "partial" ? [...issues, ...partialIssues(answer, request)] : issues;
};

const partialIssues = (answer: PermitAnswerFields, request: Request): FieldIssue[] => {
  const issues: FieldIssue[] = [];
  const keys = request.members.map(memberKey);
  if (!answer.people.some((one) => keys.includes(one)))
    issues.push({ path: "people", reason: "permitPeople" });
  const [start, end] = [answer.startDate || request.startDate, answer.endDate || request.endDate];
  if (end < start) issues.push({ path: "endDate", reason: "endBeforeStart", params: { start } });
  const same =
    keys.every((one) => answer.people.includes(one)) &&
    start <= request.startDate &&
    request.endDate <= end;
  if (same) issues.push({ path: "outcome", reason: "permitNotPartial" });
  return issues;
};

/** The answer with what it covers: a whole grant covers what was asked for, or its own validity. */
export const asCovering = (answer: PermitAnswerFields, request: Request): PermitAnswer => ({
  ...answer,
  country: request.country,
  people: answer.outcome === "partial" ? answer.people : request.members.map(memberKey),
  startDate:
    answer.outcome === "partial"
      ? answer.startDate || request.startDate
      : earlier(answer.validFrom, request.startDate),
  endDate:
    answer.outcome === "partial"
      ? answer.endDate || request.endDate
      : later(answer.validUntil, request.endDate),
});
const earlier = (a: string, b: string) => (a !== "" && a < b ? a : b);
const later = (a: string, b: string) => (a > b ? a : b);

/** The part of a journey that a grant does not cover; empty while it is still valid. */
const permitGaps = ["country", "people", "dates", "validity"] as const;
type PermitGap = (typeof permitGaps)[number];
const gapsOf = (answer: PermitAnswer, request: Request): PermitGap[] => {
  const gaps: PermitGap[] = [];
  if (answer.country !== request.country) gaps.push("country");
  if (!request.members.every((one) => answer.people.includes(memberKey(one)))) gaps.push("people");
  if (request.startDate < answer.startDate || answer.endDate < request.endDate) gaps.push("dates");
  if (answer.validUntil !== "" && answer.validUntil < request.endDate) gaps.push("validity");
  return gaps;
};

/** Whether the permit is complete for this request: granted and covering it, or not needed. */
export const isSettled = (
  permit: Permit | undefined,
  step: PlannedStep,
  request: Request,
): boolean => {
  if (permit && permit.skipped !== null) return true;
  const answer = permit?.answer;
  if (!answer) return false;
  if (answer.outcome === "refused") return !step.compulsory;
  return gapsOf(answer, request).length === 0;
};
