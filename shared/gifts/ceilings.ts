/**
 * What a gift may be worth, by the rank of whom it is exchanged with (domain.md §1.7, S30): a table in
 * force from a day, with the text it comes from. A whole table is one version; old ones stay, and a gift
 * is measured by the one of its own day. Pure.
 */
import { z } from "zod";
import { requiredText } from "../people/person.ts";
import { isDay } from "../persian/days.ts";
import { toAsciiDigits } from "../persian/digits.ts";

/** As the by-law names them, the highest first; the last takes everyone else whom one meets. */
export const giftRanks = ["government", "minister", "ambassador", "others"] as const;
export type GiftRank = (typeof giftRanks)[number];

/** Whole rials. */
const rials = z.number().int("amount").min(1, "amount").max(1e15, "amount");

export const ceilingFields = z.object({
  effectiveFrom: z.string().transform(toAsciiDigits).refine(isDay, "chooseDate"),
  /** Number and date of the by-law or circular; printed under the register. */
  citation: requiredText(300),
  ceilings: z.object({ government: rials, minister: rials, ambassador: rials, others: rials }),
});
export type CeilingFields = z.infer<typeof ceilingFields>;
export type CeilingTable = CeilingFields & { version: number };

/**
 * What is shipped, and in force until a municipality publishes its own: the by-law of 1370 with the
 * ceilings of 1392. The day of the amendment is not known to us, hence the first one of its year.
 */
export const byLawOf1392: CeilingTable = {
  version: 0,
  effectiveFrom: "2013-03-21",
  citation: "آیین‌نامهٔ تبادل هدایا با مقامات خارجی (۱۳۷۰) با سقف‌های اصلاحیهٔ ۱۳۹۲",
  ceilings: {
    government: 15_000_000,
    minister: 10_000_000,
    ambassador: 3_000_000,
    others: 2_000_000,
  },
};

/** The table in force on a day: the latest that begins by then; of two of one day, the newer. */
export const ceilingsOn = <T extends Pick<CeilingTable, "version" | "effectiveFrom">>(
  published: readonly T[],
  day: string,
): T | typeof byLawOf1392 =>
  published
    .filter((one) => one.effectiveFrom <= day)
    .toSorted(
      (a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom) || b.version - a.version,
    )[0] ?? byLawOf1392;
