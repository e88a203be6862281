/**
 * Worked examples for people: what was provided, under which rules, and the allowance due. The
 * test beside this file only reads the table. Days are of one journey, counted from 1.
 */
import type { Meal, RuleSetKey } from "#shared/allowance/rules.ts";
import type { Component } from "#shared/allowance/components.ts";

export interface Example {
  /** The subject, and the source of the numbers if they are published. */
  says: string;
  rules: RuleSetKey;
  /** Minor units of `currency` for a day or a night. */
  rates: Partial<Record<Component, number>>;
  currency: "EUR" | "USD" | "IRR" | "OMR";
  /** `day hh:mm` of leaving and reaching home; the destination is reached and left `there` hours away. */
  leaves: string;
  returns: string;
  there?: [arrives: string, leaves: string];
  provided?: Record<number, Meal[]>;
  lodged?: number[];
  private?: number[];
  paidByOthers?: Component[];
  due: number;
}

const de = { rules: "germany", rates: { meals: 2800 }, currency: "EUR" } as const;
const chicago = {
  rules: "unitedStates",
  rates: { breakfast: 1700, lunch: 1800, dinner: 3400, misc: 500 },
  currency: "USD",
} as const;
const tier61 = {
  ...chicago,
  rates: { breakfast: 1000, lunch: 1500, dinner: 3100, misc: 500 },
} as const;
const fr = { rules: "france", rates: { meals: 20_000 }, currency: "EUR" } as const;
const sari = {
  rules: "safir",
  rates: { lodging: 9000, meals: 5000, misc: 3000 },
  currency: "EUR",
} as const;

export const examples: Example[] = [
  // Germany: 28 € for 24 hours, 14 € on the days of travel, 5.60/11.20/11.20 € for meals (§ 9 EStG).
  { ...de, says: "DE three days: 14 + 28 + 14", leaves: "1 07:00", returns: "3 19:00", due: 5600 },
  { ...de, says: "DE two days: 14 + 14", leaves: "1 22:00", returns: "2 06:00", due: 2800 },
  {
    ...de,
    says: "DE one day of more than 8 hours: 14",
    leaves: "1 08:00",
    returns: "1 16:30",
    due: 1400,
  },
  {
    ...de,
    says: "DE one day of exactly 8 hours: nothing",
    leaves: "1 08:00",
    returns: "1 16:00",
    due: 0,
  },
  {
    ...de,
    says: "DE a breakfast takes 5.60 off the whole day",
    leaves: "1 07:00",
    returns: "3 19:00",
    provided: { 2: ["breakfast"] },
    due: 5040,
  },
  {
    ...de,
    says: "DE breakfast and lunch on the last day take 16.80 off its 14: nothing is left, never less",
    leaves: "1 07:00",
    returns: "3 19:00",
    provided: { 3: ["breakfast", "lunch"] },
    due: 4200,
  },
  {
    ...de,
    says: "DE a lunch on the first day: 14 − 11.20",
    leaves: "1 07:00",
    returns: "2 19:00",
    provided: { 1: ["lunch"] },
    due: 1680,
  },
  {
    ...de,
    says: "DE all three meals on the day between leave nothing of its 28",
    leaves: "1 07:00",
    returns: "3 19:00",
    provided: { 2: ["breakfast", "lunch", "dinner"] },
    due: 2800,
  },
  {
    ...de,
    says: "DE lodging by the table for each night there",
    rates: { meals: 2800, lodging: 2000 },
    leaves: "1 07:00",
    returns: "3 19:00",
    due: 9600,
  },
  // United States: 75 % on the first and last day, whole meals off, never below the incidentals.
  {
    ...tier61,
    says: "US the $61 tier on a day of travel is $45.75",
    leaves: "1 06:00",
    returns: "1 20:00",
    due: 4575,
  },
  {
    ...tier61,
    says: "US three days at $61: 45.75 + 61 + 45.75",
    leaves: "1 06:00",
    returns: "3 20:00",
    due: 15_250,
  },
  {
    ...chicago,
    says: "US Chicago's first day is $55.50",
    leaves: "1 06:00",
    returns: "1 20:00",
    due: 5550,
  },
  {
    ...chicago,
    says: "US with breakfast provided Chicago's first day is $38.50 (FTR § 301-11.18)",
    leaves: "1 06:00",
    returns: "1 20:00",
    provided: { 1: ["breakfast"] },
    due: 3850,
  },
  {
    ...chicago,
    says: "US all meals of a day of travel: the $5 of incidentals stay",
    leaves: "1 06:00",
    returns: "1 20:00",
    provided: { 1: ["breakfast", "lunch", "dinner"] },
    due: 500,
  },
  {
    ...chicago,
    says: "US all meals of a whole day: the $5 stay",
    leaves: "1 06:00",
    returns: "3 20:00",
    provided: { 2: ["breakfast", "lunch", "dinner"] },
    due: 5550 + 500 + 5550,
  },
  {
    ...chicago,
    says: "US twelve hours are not more than twelve",
    leaves: "1 06:00",
    returns: "1 18:00",
    due: 0,
  },
  {
    ...chicago,
    says: "US two days are two days of travel",
    leaves: "1 20:00",
    returns: "2 09:00",
    due: 11_100,
  },
  {
    ...chicago,
    says: "US the lodging rate counts once for each night there",
    rates: { ...chicago.rates, lodging: 15_000 },
    leaves: "1 06:00",
    returns: "3 20:00",
    due: 18_500 + 30_000,
  },
  // France abroad: 65 % for the night, 17.5 % for lunch (12–14) and dinner (19–21), from arrival on.
  {
    ...fr,
    says: "FR a whole day and its night: 17.5 + 17.5 + 65 %",
    leaves: "1 06:00",
    returns: "2 12:00",
    there: ["1 11:00", "2 09:00"],
    due: 20_000,
  },
  {
    ...fr,
    says: "FR arrival at 13:00 is too late for lunch",
    leaves: "1 06:00",
    returns: "2 12:00",
    there: ["1 13:00", "2 09:00"],
    due: 16_500,
  },
  {
    ...fr,
    says: "FR a day without a night: both meals",
    leaves: "1 06:00",
    returns: "1 23:00",
    there: ["1 10:00", "1 21:30"],
    due: 7000,
  },
  {
    ...fr,
    says: "FR lodged for nothing: the 65 % fall away",
    leaves: "1 06:00",
    returns: "2 12:00",
    there: ["1 11:00", "2 09:00"],
    lodged: [1],
    due: 7000,
  },
  {
    ...fr,
    says: "FR a dinner given: its 17.5 % fall away",
    leaves: "1 06:00",
    returns: "2 12:00",
    there: ["1 11:00", "2 09:00"],
    provided: { 1: ["dinner"] },
    due: 16_500,
  },
  {
    ...fr,
    says: "FR a part of the night between midnight and five is a night",
    leaves: "1 20:00",
    returns: "2 23:00",
    there: ["2 03:00", "2 18:00"],
    due: 13_000 + 3500,
  },
  {
    ...fr,
    says: "FR three days and two nights",
    leaves: "1 06:00",
    returns: "3 23:00",
    there: ["1 11:00", "3 18:00"],
    due: 40_000 + 3500,
  },
  // Sari's default: lodging 90, meals 50 (half on the days of travel), other 30.
  {
    ...sari,
    says: "three days: 2 nights, 25 + 50 + 25, 3 × 30",
    leaves: "1 06:00",
    returns: "3 22:00",
    due: 18_000 + 10_000 + 9000,
  },
  {
    ...sari,
    says: "one long day: no night, 25 + 30",
    leaves: "1 06:00",
    returns: "1 22:00",
    due: 5500,
  },
  {
    ...sari,
    says: "one short day: the other costs only",
    leaves: "1 09:00",
    returns: "1 12:00",
    due: 3000,
  },
  {
    ...sari,
    says: "the host gives bed and board: only the third part stays (instruction of 1365)",
    leaves: "1 06:00",
    returns: "3 22:00",
    paidByOthers: ["lodging", "meals"],
    due: 9000,
  },
  {
    ...sari,
    says: "a private day between: neither meals nor other, nor the night after it",
    leaves: "1 06:00",
    returns: "4 22:00",
    private: [3],
    due: 18_000 + (2500 + 5000 + 2500) + 9000,
  },
  {
    ...sari,
    says: "breakfast in the hotel on two days: 10 off each",
    leaves: "1 06:00",
    returns: "3 22:00",
    provided: { 2: ["breakfast"], 3: ["breakfast"] },
    due: 37_000 - 2000,
  },
  {
    ...sari,
    says: "a return after midnight is one more day of travel and no more night there",
    leaves: "1 06:00",
    returns: "3 02:00",
    there: ["1 12:00", "2 22:00"],
    due: 9000 + 10_000 + 9000,
  },
  {
    ...sari,
    says: "a return at midnight belongs to the day that ends",
    leaves: "1 06:00",
    returns: "3 00:00",
    there: ["1 12:00", "2 20:00"],
    due: 9000 + 5000 + 6000,
  },
  {
    ...sari,
    says: "three digits after the point: Oman's rial",
    currency: "OMR",
    rates: { meals: 12_345 },
    leaves: "1 06:00",
    returns: "2 22:00",
    due: 6173 * 2,
  },
  {
    ...sari,
    says: "the rial has no smaller unit; a half is rounded up",
    currency: "IRR",
    rates: { meals: 15_000_001 },
    leaves: "1 06:00",
    returns: "2 22:00",
    due: 7_500_001 * 2,
  },
];
