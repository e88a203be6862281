/** B14: each fault test of quality.md (b) has its row, its title, and its two counts. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { faultTests } from "../faults/table.ts";

const tests = path.join(import.meta.dirname, "..");
const rows = Object.entries(faultTests).map(([n, row]) => ({ n, ...row }));
const last = 28;

/** The first line of each test's title, as it is in the source. */
const titlesIn = (text: string): string[] =>
  [...text.matchAll(/(?:\b(?:it|test)|\))\(\s*["'`]([^"'`]+)/g)].map((match) => match[1] ?? "");

describe("the fault tests", () => {
  it("B14 are those of quality.md that need no hub, each in the table once", () => {
    const numbers = Array.from({ length: last }, (_, index) => String(index + 1));
    expect(rows.map(({ n }) => n)).toEqual(numbers);
  });

  it.each(rows)("B14 b$n has a title in each of its files", ({ n, files }) => {
    const title = new RegExp(`^([A-Z]\\d+ )*B\\d+ (b\\d+ )*b${n}\\b`);
    const untitled = files.filter(
      (file) =>
        !titlesIn(readFileSync(path.join(tests, file), "utf8")).some((one) => title.test(one)),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(untitled).toEqual([]);
  });

  it.each(rows.filter(({ short, long }) => short !== long))(
    "B14 b$n takes its count from the table, so that npm test has its short form and the long run its long one",
    ({ n, files, short, long }) => {
      const text = files.map((file) => readFileSync(path.join(tests, file), "utf8")).join("");
      expect(text).toMatch(new RegExp(`countOf\\(${n}\\)`));
      expect(short).toBeLessThan(long);
    },
  );
});
