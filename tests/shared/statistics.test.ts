/** K6: the cells of a journey, and every number as the length of the list behind it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencies } from "#shared/money.ts";
import {
  cellsOf,
  countedAll,
  countedBy,
  dimensions,
  followUpKinds,
  followUpOf,
  measured,
  measuresOf,
  resultKinds,
  resultOf,
  severalValued,
  statisticFilter,
  valuesOf,
  type CountedMission,
} from "#shared/statistics.ts";

const cost = fc.record({
  basis: fc.constantFrom("settled" as const, "estimate" as const),
  currency: fc.constantFrom(...currencies),
  minor: fc.nat({ max: 1_000_000 }),
});
const journey: fc.Arbitrary<CountedMission> = fc.record({
  id: fc.uuid(),
  year: fc.integer({ min: 1400, max: 1406 }),
  travellers: fc.integer({ min: 1, max: 9 }),
  days: fc.integer({ min: 1, max: 20 }),
  country: fc.constantFrom("RU", "TR", "CN"),
  city: fc.constantFrom("آستاراخان", "استانبول"),
  unit: fc.constantFrom("", "گردشگری", "عمران"),
  type: fc.constantFrom("official", "training"),
  result: fc.constantFrom(...resultKinds),
  followUp: fc.constantFrom(...followUpKinds),
  goals: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 4 }),
  costs: fc.uniqueArray(cost, { maxLength: 4, selector: (one) => one.currency }),
});
const journeys = fc.array(journey, { maxLength: 40 });

describe("K6 counting", () => {
  it("K6 every number is the count of exactly the journeys of the list behind it", () => {
    fc.assert(
      fc.property(journeys, fc.constantFrom(...dimensions), (all, by) => {
        for (const row of countedBy(all.flatMap(cellsOf), by)) {
          const own = all.filter((one) => valuesOf(one, by).includes(row.value));
          expect(row.total.missions).toBe(own.length);
          expect(row.total.days).toBe(own.reduce((sum, one) => sum + one.days, 0));
          for (const year of row.years)
            expect(year.missions).toBe(own.filter((one) => one.year === year.year).length);
        }
      }),
    );
  });

  it("K6 the years add up to the total, in every measure; so do the rows of single-valued dimensions", () => {
    fc.assert(
      fc.property(journeys, (all) => {
        const { total, years } = countedAll(all.flatMap(cellsOf));
        for (const measure of measuresOf(total)) {
          const sum = (rows: readonly { missions: number }[]) =>
            rows.reduce((all_, one) => all_ + measured(one as never, measure), 0);
          expect(sum(years)).toBe(measured(total, measure));
          for (const by of dimensions) {
            const rows = countedBy(all.flatMap(cellsOf), by);
            const added = sum(rows.map((one) => one.total));
            const money = measure.includes(":");
            // Money is in the row of its own currency, once; counts once for each value.
            if (by === "cost" && money) expect(added).toBe(measured(total, measure));
            if (!severalValued.includes(by)) expect(added).toBe(measured(total, measure));
            for (const row of rows) expect(sum(row.years)).toBe(measured(row.total, measure));
          }
        }
      }),
    );
  });

  it("K6 currencies never mix, and settled money is never added to expected money", () => {
    fc.assert(
      fc.property(journeys, (all) => {
        for (const { basis, currency, minor } of countedAll(all.flatMap(cellsOf)).total.costs) {
          const own = all.flatMap((one) =>
            one.costs.filter((each) => each.basis === basis && each.currency === currency),
          );
          expect(minor).toBe(own.reduce((sum, one) => sum + one.minor, 0));
        }
      }),
    );
  });
});

describe("K6 the cells of a journey", () => {
  const report = (...outcomes: ("achieved" | "partly" | "not")[]) => ({
    results: outcomes.map((outcome) => ({ expected: "", outcome, evidence: "سند" })),
  });
  it.each([
    ["archived", report("achieved", "achieved"), "achieved"],
    ["archived", report("achieved", "not"), "partly"],
    ["reportAccepted", report("partly"), "partly"],
    ["reportAccepted", report("not", "not"), "not"],
    ["archived", report(), "unmeasured"],
    ["reported", report("achieved"), "inReview"],
    ["reportRejected", report("achieved"), "inReview"],
    ["ordered", null, "none"],
  ] as const)("K6 %s counts as its accepted report says", (status, one, expected) => {
    expect(resultOf({ status, report: one as never })).toBe(expected);
  });

  it("K6 one late commitment makes a journey late; all done or cancelled is kept", () => {
    expect(followUpOf({ all: 0, open: 0, late: 0 })).toBe("none");
    expect(followUpOf({ all: 3, open: 2, late: 1 })).toBe("late");
    expect(followUpOf({ all: 3, open: 1, late: 0 })).toBe("open");
    expect(followUpOf({ all: 3, open: 0, late: 0 })).toBe("kept");
  });

  it("K6 years are in ascending order, ten at most", () => {
    const parse = (from: number, to: number) => statisticFilter.safeParse({ from, to });
    expect(parse(1396, 1405).success).toBe(true);
    expect(parse(1395, 1405).error?.issues[0]?.message).toBe("tooManyYears");
    expect(parse(1405, 1404).error?.issues[0]?.message).toBe("periodEndsEarly");
  });
});
