/**
 * What a gift may be worth, by the rank of the other side (domain.md §1.7, S30): a table in
 * force from a day, with the text it comes from. A whole table is one version; old ones stay, and a gift
 * is measured by the one of its own day. Pure.
 */
import { z } from "zod";
import { seenVersion, written } from "../contract/define.ts";
import type { EventOf } from "../events/contract.ts";
import { actionOf, defineStream } from "../events/stream.ts";
import { requiredText } from "../people/person.ts";
import { isDay } from "../persian/days.ts";
import { toAsciiDigits } from "../persian/digits.ts";
import { ok } from "../result.ts";
import { ceilingEvents } from "./events.ts";

/** As the by-law names them, the highest first; the last takes everyone else. */
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
 * The shipped table, in force until a municipality publishes its own: the by-law of 1370 with the
 * ceilings of 1392. The day of the amendment is unknown, so the first day of its year is used.
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

type Published = Pick<CeilingTable, "version">;
const action = actionOf<Published, EventOf<typeof ceilingEvents>, null>();

/** One stream for all tables; each is numbered after the last. */
export const giftCeilings = defineStream({
  kind: "gift-ceilings",
  events: ceilingEvents,
  empty: (): Published => ({ version: 0 }),
  evolve: (_last: Published, { payload: { version } }): Published => ({ version }),
  actions: {
    publishCeilings: action({
      rests: "version",
      capability: "settings.manage",
      input: z.object({ seenVersion, table: ceilingFields }),
      output: written,
      topics: ["gifts"],
      doc: "Publish ceilings for gifts from a day on, with their citation; recorded gifts keep theirs.",
      guards: [],
      decide: (last, { table }) => {
        const payload = { ...table, version: last.version + 1 };
        return ok([{ type: "giftCeilings.published.v1", payload }]);
      },
    }),
  },
});
