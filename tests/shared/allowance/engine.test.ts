/** M2: the worked examples, and properties of any journey and any rules. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allowanceOf, dayFacts, type AllowanceInput } from "#shared/allowance/engine.ts";
import { meals, ruleSetKeys, ruleSets } from "#shared/allowance/rules.ts";
import { components, type Component } from "#shared/allowance/components.ts";
import { currencies, totals } from "#shared/money.ts";
import { addDays } from "#shared/persian/days.ts";
import { examples, type Example } from "./examples.ts";

const dayNo = (number: number) => addDays("2026-12-01", number - 1);
const clock = (text: string) => {
  const [day = "1", time = ""] = text.split(" ");
  return `${dayNo(Number(day))}T${time}`;
};
const later = (at: string, minutes: number) =>
  new Date(Date.parse(`${at}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);

const inputOf = (example: Example): AllowanceInput => {
  const [leaves, returns] = [clock(example.leaves), clock(example.returns)];
  const numbers = [1, 2, 3, 4];
  return {
    rules: ruleSets[example.rules],
    rates: Object.fromEntries(
      Object.entries(example.rates).map(([key, minor]) => [
        key,
        { minor, currency: example.currency },
      ]),
    ),
    journey: {
      leaves,
      returns,
      arrivesThere: example.there ? clock(example.there[0]) : later(leaves, 60),
      leavesThere: example.there ? clock(example.there[1]) : later(returns, -60),
    },
    days: Object.fromEntries(
      numbers.map((number) => [
        dayNo(number),
        dayFacts({
          provided: example.provided?.[number] ?? [],
          lodgingProvided: example.lodged?.includes(number) ?? false,
          private: example.private?.includes(number) ?? false,
        }),
      ]),
    ),
    paidByOthers: new Set(example.paidByOthers),
  };
};

describe("worked examples", () => {
  it.each(examples.map((one) => [one.says, one] as const))("M2 %s", (_says, example) => {
    const { totals: due } = allowanceOf(inputOf(example));
    expect(due.reduce((sum, one) => sum + one.minor, 0)).toBe(example.due);
    expect(due.every((one) => one.currency === example.currency)).toBe(true);
  });
});

const minutes = fc.integer({ min: 0, max: 1439 });
const amount = fc.record({
  minor: fc.integer({ min: 0, max: 1_000_000_000 }),
  currency: fc.constantFrom(...currencies),
});
const journeyArb = fc
  .tuple(minutes, fc.integer({ min: 30, max: 12 * 1440 }), fc.nat(600), fc.nat(600))
  .map(([start, length, out, back]) => {
    const leaves = later("2026-12-01T00:00", start);
    const returns = later(leaves, length);
    const arrivesThere = later(leaves, Math.min(out, length));
    const leaving = later(returns, -Math.min(back, length));
    return {
      leaves,
      returns,
      arrivesThere,
      leavesThere: leaving < arrivesThere ? arrivesThere : leaving,
    };
  });
const inputArb: fc.Arbitrary<AllowanceInput> = fc.record({
  rules: fc.constantFrom(...ruleSetKeys.map((key) => ruleSets[key])),
  rates: fc
    .array(fc.tuple(fc.constantFrom(...components), amount), { minLength: 1, maxLength: 6 })
    .map((rows) => Object.fromEntries(rows)),
  journey: journeyArb,
  days: fc
    .array(
      fc.record({
        provided: fc.subarray([...meals]),
        lodgingProvided: fc.boolean(),
        private: fc.boolean(),
      }),
      { maxLength: 14 },
    )
    .map((days) => Object.fromEntries(days.map((facts, index) => [dayNo(index), dayFacts(facts)]))),
  paidByOthers: fc
    .subarray([...components], { maxLength: 2 })
    .map((given) => new Set<Component>(given)),
});
const sumIn = (input: AllowanceInput, currency: (typeof currencies)[number]) =>
  allowanceOf(input).totals.find((one) => one.currency === currency)?.minor ?? 0;
const noMore = (few: AllowanceInput[], whole: AllowanceInput) => {
  for (const currency of currencies)
    expect(few.reduce((sum, one) => sum + sumIn(one, currency), 0)).toBeLessThanOrEqual(
      sumIn(whole, currency),
    );
};
const most = { numRuns: 1500 };

describe("any journey, any rules", () => {
  it("M2 M6 the lines make the totals in every currency, none below zero, none above its rate", () => {
    fc.assert(
      fc.property(inputArb, (input) => {
        const { lines, totals: sums } = allowanceOf(input);
        expect(sums).toEqual(totals(lines.map((line) => line.amount)));
        for (const line of lines) {
          expect(line.amount.minor).toBeGreaterThanOrEqual(0);
          expect(line.amount.minor).toBeLessThanOrEqual(line.rate.minor);
          const off = line.off.reduce((sum, one) => sum + one.minor, 0);
          const earned = Number((BigInt(line.rate.minor) * BigInt(line.part) + 5000n) / 10_000n);
          if (line.notPaid !== null) expect(line.amount.minor).toBe(0);
          else if (!line.floored) expect(line.amount.minor).toBe(Math.max(0, earned - off));
        }
      }),
      most,
    );
  });

  it("M2 one more meal, night or private day never raises the allowance", () => {
    fc.assert(
      fc.property(
        inputArb,
        fc.nat(13),
        fc.constantFrom(...meals, "bed" as const, "private" as const),
        (input, at, gift) => {
          const before = dayFacts(input.days[dayNo(at)] ?? {});
          const after =
            gift === "bed"
              ? { ...before, lodgingProvided: true }
              : gift === "private"
                ? { ...before, private: true }
                : dayFacts({ ...before, provided: [...before.provided, gift] });
          noMore([{ ...input, days: { ...input.days, [dayNo(at)]: after } }], input);
        },
      ),
      most,
    );
  });

  it("M2 cutting a journey in two at a midnight never raises the allowance", () => {
    fc.assert(
      fc.property(inputArb, fc.integer({ min: 2, max: 12 }), (input, number) => {
        const cut = `${dayNo(number)}T00:00`;
        const { leaves, returns, arrivesThere, leavesThere } = input.journey;
        fc.pre(leaves < cut && cut < returns);
        const clamp = (at: string) => (at < cut ? at : cut);
        const from = (at: string) => (at > cut ? at : cut);
        const one = {
          leaves,
          returns: cut,
          arrivesThere: clamp(arrivesThere),
          leavesThere: clamp(leavesThere),
        };
        const two = {
          leaves: cut,
          returns,
          arrivesThere: from(arrivesThere),
          leavesThere: from(leavesThere),
        };
        noMore(
          [
            { ...input, journey: one },
            { ...input, journey: two },
          ],
          input,
        );
      }),
      most,
    );
  });
});
