/**
 * Whether an agreement is active, the reasons, and what its review might decide (domain.md §4:
 * nothing for twelve months is a warning, for twenty-four an alarm). Pure.
 */
import { addMonths } from "date-fns/addMonths";
import { lightFormat } from "date-fns/lightFormat";
import { parseISO } from "date-fns/parseISO";
import { addDays, daysBetween } from "../persian/days.ts";
import type { Settings } from "../settings.ts";
import type { AgreementStatus, ReviewDecision } from "./agreement.ts";

export interface HealthFacts {
  status: AgreementStatus;
  signedOn: string;
  /** Latest past activity, the signing aside; empty when there was none. */
  lastActivity: string;
  /** Departure of the next mission for it, or empty. */
  nextMission: string;
  openCommitments: number;
  lateCommitments: number;
  validUntil: string;
  autoRenew: boolean;
  renewalNoticeDays: number;
  nextReview: string;
}

const healthLevels = ["good", "watch", "poor", "resting"] as const;
/** `resting`: nothing is expected of it (in negotiation, suspended, ended). */
export type HealthLevel = (typeof healthLevels)[number];

export type HealthReason =
  | { kind: "missionAhead"; level: "good"; day: string }
  | { kind: "activeLately"; level: "good"; day: string }
  /** `months` is the setting that was passed. */
  | { kind: "quiet"; level: "watch"; day: string; months: number }
  | { kind: "dormant"; level: "poor"; day: string; months: number }
  | { kind: "neverActive"; level: "watch" }
  | { kind: "lateCommitments"; level: "watch" | "poor"; count: number }
  | { kind: "endsSoon"; level: "watch"; day: string }
  | { kind: "renewsItself"; level: "good"; day: string }
  | { kind: "expired"; level: "poor"; day: string }
  | { kind: "reviewOverdue"; level: "watch"; day: string }
  | { kind: "statusRests"; level: "resting"; status: AgreementStatus };

export interface Health {
  level: HealthLevel;
  /** Worst first. */
  reasons: HealthReason[];
  /** What the yearly review might decide; never decided automatically. */
  suggestion: ReviewDecision;
  reviewDue: boolean;
}

export type HealthSettings = Pick<Settings, "agreementQuietMonths" | "agreementDormantMonths">;

export const healthOf = (facts: HealthFacts, today: string, settings: HealthSettings): Health => {
  const reviewDue = facts.nextReview !== "" && facts.nextReview <= today;
  const resting = ["negotiating", "suspended", "ended"].includes(facts.status);
  const found: HealthReason[] = [
    ...(resting
      ? [{ kind: "statusRests", level: "resting", status: facts.status } as const]
      : [activityReason(facts, today, settings), ...validityReasons(facts, today)]),
    ...commitmentReasons(facts),
    ...(reviewDue && facts.status !== "ended"
      ? [{ kind: "reviewOverdue", level: "watch", day: facts.nextReview } as const]
      : []),
  ];
  const reasons = found.toSorted((a, b) => rank(b.level) - rank(a.level));
  const level = resting ? "resting" : (reasons[0]?.level ?? "good");
  return { level, reasons, suggestion: suggestionOf(facts, reasons), reviewDue };
};

const rank = (level: HealthLevel) => ["resting", "good", "watch", "poor"].indexOf(level);

/** The signing counts as activity too. */
const activityReason = (
  facts: HealthFacts,
  today: string,
  { agreementQuietMonths, agreementDormantMonths }: HealthSettings,
): HealthReason => {
  const { nextMission, lastActivity, signedOn } = facts;
  if (nextMission !== "") return { kind: "missionAhead", level: "good", day: nextMission };
  const day = lastActivity > signedOn ? lastActivity : signedOn;
  if (day === "") return { kind: "neverActive", level: "watch" };
  if (day < monthsBefore(today, agreementDormantMonths))
    return { kind: "dormant", level: "poor", day, months: agreementDormantMonths };
  if (day < monthsBefore(today, agreementQuietMonths))
    return { kind: "quiet", level: "watch", day, months: agreementQuietMonths };
  return { kind: "activeLately", level: "good", day };
};

const validityReasons = (facts: HealthFacts, today: string): HealthReason[] => {
  const { validUntil: day, autoRenew, renewalNoticeDays } = facts;
  if (day === "") return [];
  if (day < today) return autoRenew ? [] : [{ kind: "expired", level: "poor", day }];
  if (daysBetween(today, day) > renewalNoticeDays) return [];
  return [
    autoRenew
      ? { kind: "renewsItself", level: "good", day }
      : { kind: "endsSoon", level: "watch", day },
  ];
};

/** Late ones are an alarm once they are half of the open ones. */
const commitmentReasons = ({ openCommitments, lateCommitments }: HealthFacts): HealthReason[] =>
  lateCommitments === 0
    ? []
    : [
        {
          kind: "lateCommitments",
          level: lateCommitments * 2 >= openCommitments && lateCommitments > 1 ? "poor" : "watch",
          count: lateCommitments,
        },
      ];

const suggestionOf = (facts: HealthFacts, reasons: readonly HealthReason[]): ReviewDecision => {
  const has = (kind: HealthReason["kind"]) => reasons.some((one) => one.kind === kind);
  if (has("dormant")) return facts.openCommitments > 0 ? "suspend" : "end";
  if (has("expired") || has("endsSoon")) return "renew";
  return "continue";
};

/** The same day of the month so many months earlier, or the last day there is. */
export const monthsBefore = (day: string, months: number): string => monthsAfter(day, -months);
export const monthsAfter = (day: string, months: number): string =>
  lightFormat(addMonths(parseISO(day), months), "yyyy-MM-dd");

/** First day of the twelve months that a yearly review looks back on. */
export const reviewedSince = (today: string): string => addDays(today, -365);
