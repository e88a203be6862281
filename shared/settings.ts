/**
 * The settings of the municipality: key, default, bounds, evidence (domain.md §7).
 * A number that a law could set is a default of the system and never called law.
 */
import { z } from "zod";

const wholeNumber = (min: number, max: number) =>
  z.number().int("wholeNumber").min(min, "outOfRange").max(max, "outOfRange");

export interface SettingRow {
  schema: z.ZodType<number>;
  fallback: number;
  /** `yesNo`: 1 is on, 0 is off. */
  unit:
    | "days"
    | "workingDays"
    | "minutes"
    | "megabytes"
    | "months"
    | "years"
    | "percent"
    | "number"
    | "yesNo"
    /** Its place in `escalationRoles`. */
    | "role"
    | "class";
  /** Where the default comes from; shown beside the field. */
  source: "systemDefault" | "practice";
}

/** The most that the setting can allow; main accepts inputs of that size and no larger ones. */
export const largestFileMegabytes = 100;

export const settingRows = {
  leadDaysForeign: {
    schema: wholeNumber(0, 365),
    fallback: 45,
    unit: "days",
    source: "systemDefault",
  },
  leadDaysNeighbour: {
    schema: wholeNumber(0, 365),
    fallback: 20,
    unit: "days",
    source: "systemDefault",
  },
  reportDueWorkingDays: {
    schema: wholeNumber(1, 120),
    fallback: 15,
    unit: "workingDays",
    source: "practice",
  },
  /** An overdue or rejected report blocks the travellers' next request; 0 is off (domain.md §7). */
  reportBlocksNext: { schema: wholeNumber(0, 1), fallback: 1, unit: "yesNo", source: "practice" },
  reportReviewDays: {
    schema: wholeNumber(1, 90),
    fallback: 14,
    unit: "days",
    source: "practice",
  },
  reportFixDays: {
    schema: wholeNumber(1, 90),
    fallback: 10,
    unit: "days",
    source: "practice",
  },
  settlementDueDays: {
    schema: wholeNumber(1, 180),
    fallback: 15,
    unit: "days",
    source: "practice",
  },
  minRecommendations: {
    schema: wholeNumber(0, 10),
    fallback: 3,
    unit: "number",
    source: "practice",
  },
  stepDueWorkingDays: {
    schema: wholeNumber(1, 60),
    fallback: 3,
    unit: "workingDays",
    source: "systemDefault",
  },
  /** Working days before the due day on which the person it waits for is reminded. */
  remindBeforeWorkingDays: {
    schema: wholeNumber(0, 30),
    fallback: 1,
    unit: "workingDays",
    source: "systemDefault",
  },
  /** Working days after which an undecided step is shown to the next level; nothing is ever approved automatically. */
  stepEscalateWorkingDays: {
    schema: wholeNumber(1, 90),
    fallback: 5,
    unit: "workingDays",
    source: "systemDefault",
  },
  /** Reminders of report, review and settlement, around their due day (domain.md §7: −5, 0, +5, +15). */
  remindBeforeDays: {
    schema: wholeNumber(0, 30),
    fallback: 5,
    unit: "days",
    source: "systemDefault",
  },
  remindAfterDays: {
    schema: wholeNumber(1, 60),
    fallback: 5,
    unit: "days",
    source: "systemDefault",
  },
  reminderEscalateDays: {
    schema: wholeNumber(2, 180),
    fallback: 15,
    unit: "days",
    source: "systemDefault",
  },
  reminderEscalateTo: {
    schema: wholeNumber(0, 4),
    fallback: 0,
    unit: "role",
    source: "systemDefault",
  },
  /** A shift of more days than this is a material change (domain.md §7 `material_change`). */
  materialShiftDays: {
    schema: wholeNumber(0, 60),
    fallback: 2,
    unit: "days",
    source: "systemDefault",
  },
  materialCostPercent: {
    schema: wholeNumber(0, 100),
    fallback: 10,
    unit: "percent",
    source: "systemDefault",
  },
  councilSeats: {
    schema: wholeNumber(3, 51),
    fallback: 9,
    unit: "number",
    source: "systemDefault",
  },
  passportMinMonths: {
    schema: wholeNumber(0, 24),
    fallback: 6,
    unit: "months",
    source: "practice",
  },
  /** Days before departure by which every paper must be complete. */
  papersDueDays: {
    schema: wholeNumber(0, 120),
    fallback: 7,
    unit: "days",
    source: "systemDefault",
  },
  /** Whether a missing paper prevents marking a delegation ready, or is only a warning (domain.md §8d). */
  missingPapersBlock: {
    schema: wholeNumber(0, 1),
    fallback: 1,
    unit: "yesNo",
    source: "systemDefault",
  },
  /** Months without activity after which an agreement gets a warning (domain.md §4). */
  agreementQuietMonths: {
    schema: wholeNumber(1, 120),
    fallback: 12,
    unit: "months",
    source: "systemDefault",
  },
  agreementDormantMonths: {
    schema: wholeNumber(1, 240),
    fallback: 24,
    unit: "months",
    source: "systemDefault",
  },
  agreementReviewMonths: {
    schema: wholeNumber(1, 60),
    fallback: 12,
    unit: "months",
    source: "systemDefault",
  },
  /** Follow-up of a report's recommendations (domain.md §7 `recommendation_review_months`). */
  recommendationReviewMonths: {
    schema: wholeNumber(1, 36),
    fallback: 6,
    unit: "months",
    source: "practice",
  },
  /** Days before the due day from which the owner of a commitment is reminded. */
  commitmentRemindDays: {
    schema: wholeNumber(0, 180),
    fallback: 14,
    unit: "days",
    source: "systemDefault",
  },
  /** Days after the due day from which International Affairs is notified as well. */
  commitmentEscalateDays: {
    schema: wholeNumber(0, 180),
    fallback: 7,
    unit: "days",
    source: "systemDefault",
  },
  /** Earlier journeys of so many years are compared with a new request (Taiwan's rule: three). */
  earlierYears: { schema: wholeNumber(1, 30), fallback: 3, unit: "years", source: "practice" },
  /** A gift is exchanged on the journey, or so many days around it. */
  giftDayTolerance: {
    schema: wholeNumber(0, 60),
    fallback: 3,
    unit: "days",
    source: "systemDefault",
  },
  /** Days after the return within which a gift above the ceiling is handed over. */
  giftHandOverDays: {
    schema: wholeNumber(1, 180),
    fallback: 15,
    unit: "days",
    source: "systemDefault",
  },
  idleLockMinutes: {
    schema: wholeNumber(1, 120),
    fallback: 10,
    unit: "minutes",
    source: "practice",
  },
  maxFileMegabytes: {
    schema: wholeNumber(1, largestFileMegabytes),
    fallback: 25,
    unit: "megabytes",
    source: "systemDefault",
  },
  /**
   * The highest class that a role sees without a part in the dossier, by its rank
   * (`shared/mission/confidentiality.ts`); head and mayor see every one.
   */
  clearanceDeputyMayor: {
    schema: wholeNumber(0, 2),
    fallback: 2,
    unit: "class",
    source: "systemDefault",
  },
  clearanceOfficer: {
    schema: wholeNumber(0, 2),
    fallback: 2,
    unit: "class",
    source: "systemDefault",
  },
  clearanceSecretariat: {
    schema: wholeNumber(0, 2),
    fallback: 1,
    unit: "class",
    source: "systemDefault",
  },
  clearanceFinance: {
    schema: wholeNumber(0, 2),
    fallback: 0,
    unit: "class",
    source: "systemDefault",
  },
  clearanceArchivist: {
    schema: wholeNumber(0, 2),
    fallback: 0,
    unit: "class",
    source: "systemDefault",
  },
  clearanceObserver: {
    schema: wholeNumber(0, 2),
    fallback: 0,
    unit: "class",
    source: "systemDefault",
  },
} as const satisfies Record<string, SettingRow>;

export type SettingKey = keyof typeof settingRows;
export const settingKeys = Object.keys(settingRows) as SettingKey[];
export type ClearanceKey = Extract<SettingKey, `clearance${string}`>;
/** Settings shown as numbers; clearances are shown as a table of roles. */
export type PlainKey = Exclude<SettingKey, ClearanceKey>;
export const plainKeys = settingKeys.filter(
  (key): key is PlainKey => settingRows[key].unit !== "class",
);
export type Settings = Record<SettingKey, number>;

export const defaultSettings = (): Settings =>
  Object.fromEntries(settingKeys.map((key) => [key, settingRows[key].fallback])) as Settings;

/** Countries with a land or sea border with Iran (lead time is shorter). */
export const neighbours: readonly string[] = [
  "AF",
  "AM",
  "AZ",
  "BH",
  "IQ",
  "KW",
  "KZ",
  "OM",
  "PK",
  "QA",
  "RU",
  "SA",
  "TM",
  "TR",
  "AE",
];

export const leadDaysFor = (country: string, settings: Settings): number =>
  neighbours.includes(country) ? settings.leadDaysNeighbour : settings.leadDaysForeign;
