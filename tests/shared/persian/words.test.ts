// Amounts in words: known ones, and a reader that gets every number back.

import fc from "fast-check";
import { expect, test } from "vitest";
import { numberToWords } from "#shared/persian/words.ts";

test.each([
  [0, "صفر"],
  [7, "هفت"],
  [10, "ده"],
  [21, "بیست و یک"],
  [100, "صد"],
  [619, "ششصد و نوزده"],
  [1000, "یک هزار"],
  [1405, "یک هزار و چهارصد و پنج"],
  [-12, "منفی دوازده"],
  [3_000_000, "سه میلیون"],
  [45_000_200_001, "چهل و پنج میلیارد و دویست هزار و یک"],
  [1e12, "یک تریلیون"],
  [1e15, "یک کوادریلیون"],
])("J5 %d is %s", (number, words) => {
  expect(numberToWords(number)).toBe(words);
});

const VALUES = new Map<string, number>([
  ..."یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده"
    .split(" ")
    .map((word, index) => [word, index + 1] as const),
  ..."بیست سی چهل پنجاه شصت هفتاد هشتاد نود"
    .split(" ")
    .map((word, index) => [word, 20 + index * 10] as const),
  ..."صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد"
    .split(" ")
    .map((word, index) => [word, 100 + index * 100] as const),
]);
const SCALES = new Map([
  ["هزار", 1e3],
  ["میلیون", 1e6],
  ["میلیارد", 1e9],
  ["تریلیون", 1e12],
  ["کوادریلیون", 1e15],
]);

/** Reads the words back; fails on an unknown word. */
function readWords(text: string): number {
  const positive = text.replace(/^منفی /, "");
  let total = 0;
  let group = 0;
  for (const word of positive.split(" ")) {
    const scale = SCALES.get(word);
    const value = VALUES.get(word);
    if (scale !== undefined) {
      total += group * scale;
      group = 0;
    } else if (value !== undefined) group += value;
    else if (word !== "و") throw new Error(`unknown word ${word}`);
  }
  return (positive === text ? 1 : -1) * (total + group);
}

test("J5 every number can be read back from its words", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.integer({ min: 1, max: 1e15 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: -1e15, max: -1 }),
      ),
      (number) => {
        expect(readWords(numberToWords(number))).toBe(number);
      },
    ),
    { numRuns: 2000 },
  );
});

test("J5 only whole numbers within the range have words", () => {
  for (const wrong of [1.5, Number.NaN, 1e15 + 1, Infinity]) {
    expect(() => numberToWords(wrong)).toThrow(RangeError);
  }
});
