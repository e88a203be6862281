/** The steps of random histories, as fast-check generates them. They run in `histories.ts`. */
import fc from "fast-check";
import { actionNames, type ActionName } from "#shared/mission/workflow.ts";

export const people = [
  "mayor",
  "deputyMayor",
  "manager",
  "head",
  "officer",
  "archivist",
  "finance",
  "observer",
  "administrator",
  "employee",
  "colleague",
] as const;
export type Who = (typeof people)[number];

export type Step =
  /** The usual next action on a mission, by the person it waits for. */
  | { kind: "advance"; mission: number; words: string }
  /** Any action by anyone, in any state; `stale` names an old version. */
  | { kind: "any"; mission: number; who: Who; action: ActionName; stale: boolean; words: string }
  | { kind: "person"; who: Who; of: Who; words: string; active: boolean }
  | { kind: "setting"; key: number; value: number }
  | { kind: "registers"; words: string }
  /** Classes and periods, more than a year of waiting, and a list for the Council. */
  | { kind: "archive"; words: string; refused: boolean }
  | { kind: "calendar"; weekday: number; day: number }
  | { kind: "deputy"; who: Who; of: Who; accepts: boolean; days: number }
  | { kind: "absence"; who: Who; of: Who; day: number; days: number; cancels: boolean }
  /** A table of rates, a budget line, and a mission's use of them. */
  | { kind: "money"; mission: number; minor: number }
  /** Ceilings, a gift that was received, corrected, handed over, and one that is withdrawn. */
  | { kind: "gift"; mission: number; minor: number }
  | { kind: "wait"; days: number };

const words = fc.oneof(
  fc.constantFrom("آستاراخان", "تفاهم‌نامه", "ي ك ٠٣۱", "هیأت"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
);
const mission = fc.nat({ max: 3 });
const who = fc.constantFrom(...people);

export const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("advance" as const), mission, words }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("any" as const),
      mission,
      who,
      action: fc.constantFrom(...actionNames),
      stale: fc.boolean(),
      words,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("person" as const),
      who,
      of: who,
      words,
      active: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("setting" as const),
      key: fc.nat({ max: 20 }),
      value: fc.nat({ max: 200 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("registers" as const), words }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("archive" as const),
      words,
      refused: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("calendar" as const),
      weekday: fc.nat({ max: 6 }),
      day: fc.nat({ max: 300 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("deputy" as const),
      who,
      of: who,
      accepts: fc.boolean(),
      days: fc.nat({ max: 60 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("absence" as const),
      who,
      of: who,
      day: fc.nat({ max: 20 }),
      days: fc.nat({ max: 400 }),
      cancels: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("money" as const),
      mission,
      minor: fc.integer({ min: 1, max: 2_000_00 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("gift" as const),
      mission,
      minor: fc.integer({ min: 1, max: 20_000_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("wait" as const), days: fc.nat({ max: 40 }) }),
  },
);

/** The whole life of a mission whose money is settled before it is archived. */
export const paidAndArchived = (mission: number): Step[] => {
  const advance: Step = { kind: "advance", mission, words: `سفر ${mission}` };
  const any = { kind: "any", mission, stale: false, words: "" } as const;
  return [
    ...Array.from({ length: 4 }, () => advance),
    // Planned after approval, advance paid after the order.
    { kind: "money", mission, minor: 90_00 },
    advance,
    { kind: "money", mission, minor: 90_00 },
    advance,
    { ...any, who: "employee", action: "fileSettlement" },
    { ...any, who: "finance", action: "approveSettlement" },
    ...Array.from({ length: 4 }, () => advance),
  ];
};
