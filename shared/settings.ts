/**
 * The settings of the municipality: key, default, bounds, evidence (domain.md §7).
 * A number a law could set is a default of the system, never called law.
 */
import { z } from "zod";

const wholeNumber = (min: number, max: number) =>
  z.number().int("wholeNumber").min(min, "outOfRange").max(max, "outOfRange");

export interface SettingRow {
  schema: z.ZodType<number>;
  fallback: number;
  unit: "days" | "workingDays" | "minutes" | "megabytes" | "number";
  /** Where the default comes from; shown beside the field. */
  source: "systemDefault" | "practice";
}

/** The most that the setting can allow; main lets inputs of that size through, and no larger ones. */
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
} as const satisfies Record<string, SettingRow>;

export type SettingKey = keyof typeof settingRows;
export const settingKeys = Object.keys(settingRows) as SettingKey[];
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

/** Thursday and Friday (domain.md §7 `weekend`). 0 is Sunday, as in `Date`. */
export const weekend: readonly number[] = [4, 5];

export const leadDaysFor = (country: string, settings: Settings): number =>
  neighbours.includes(country) ? settings.leadDaysNeighbour : settings.leadDaysForeign;
