/**
 * How a table's rates become an allowance: what a day, a part of a day, a night and a provided meal
 * count for. Rules are data; `engine.ts` is the only reader. Parts are in basis points (10,000 = all).
 */
import type { Component } from "./components.ts";

export const meals = ["breakfast", "lunch", "dinner"] as const;
export type Meal = (typeof meals)[number];

/** Of these components together, a day earns a part by its place in the journey. */
interface DayPart {
  earn: "day";
  of: readonly Component[];
  firstDay: number;
  lastDay: number;
  /** A journey of one calendar day: the part it earns when it is longer than these minutes. */
  sameDay: { overMinutes: number; part: number };
  /**
   * What a provided meal takes off: a part of the *whole* day's rate, also on a day that earns only
   * a part of it, or that meal's own amount in the table.
   */
  mealOff: Record<Meal, number> | "ownAmount";
  /** Never below this component because of meals. */
  floor: Component | null;
}

/** A part of these components for every clock window wholly spent on the journey. */
interface WindowPart {
  earn: "window";
  of: readonly Component[];
  meal: Meal;
  /** `HH:mm` on the local clock. */
  from: string;
  to: string;
  part: number;
}

/** A part of these components for every night between two days of which any moment is spent away. */
interface NightPart {
  earn: "night";
  of: readonly Component[];
  /** `HH:mm` of the morning until which the night lasts; it begins at midnight. */
  until: string;
  part: number;
}

export type RulePart = DayPart | WindowPart | NightPart;

export interface RuleSet {
  /** The source of the rule; shown under every computation. */
  citation: string;
  /** The journey counts from home to home, or from arrival at the destination to departure from it. */
  counts: "homeToHome" | "atDestination";
  parts: readonly RulePart[];
}

export const ruleSetKeys = ["safir", "germany", "unitedStates", "france"] as const;
export type RuleSetKey = (typeof ruleSetKeys)[number];

const shareOff = { breakfast: 2000, lunch: 4000, dinner: 4000 };
const nothingOff = { breakfast: 0, lunch: 0, dinner: 0 };
/** Half on the days of travel and on one long day; a meal takes its share off the whole day. */
const mealsByDay: RulePart = {
  earn: "day",
  of: ["meals"],
  firstDay: 5000,
  lastDay: 5000,
  sameDay: { overMinutes: 8 * 60, part: 5000 },
  mealOff: shareOff,
  floor: null,
};
const nightlyLodging: RulePart = { earn: "night", of: ["lodging"], until: "05:00", part: 10_000 };

export const ruleSets: Record<RuleSetKey, RuleSet> = {
  /** Three parts – lodging, meals, other – as since 1365 (domain.md §1.6); the parts are a default. */
  safir: {
    citation: "",
    counts: "homeToHome",
    parts: [
      nightlyLodging,
      mealsByDay,
      {
        earn: "day",
        of: ["misc"],
        firstDay: 10_000,
        lastDay: 10_000,
        sameDay: { overMinutes: 0, part: 10_000 },
        mealOff: nothingOff,
        floor: null,
      },
    ],
  },
  germany: {
    citation: "EStG § 9 Abs. 4a",
    counts: "homeToHome",
    parts: [nightlyLodging, mealsByDay],
  },
  unitedStates: {
    citation: "41 CFR § 301-11.18, § 301-11.101",
    counts: "homeToHome",
    parts: [
      nightlyLodging,
      {
        earn: "day",
        of: ["breakfast", "lunch", "dinner", "misc"],
        firstDay: 7500,
        lastDay: 7500,
        sameDay: { overMinutes: 12 * 60, part: 7500 },
        mealOff: "ownAmount",
        floor: "misc",
      },
    ],
  },
  france: {
    citation: "Arrêté du 3 juillet 2006, art. 1–2 (étranger)",
    counts: "atDestination",
    parts: [
      { earn: "night", of: ["meals"], until: "05:00", part: 6500 },
      { earn: "window", of: ["meals"], meal: "lunch", from: "12:00", to: "14:00", part: 1750 },
      { earn: "window", of: ["meals"], meal: "dinner", from: "19:00", to: "21:00", part: 1750 },
    ],
  },
};
