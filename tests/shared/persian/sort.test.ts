// The stored sort key gives the order of the collator.

import fc from "fast-check";
import { expect, test } from "vitest";
import { comparePersian, sortKey } from "#shared/persian/sort.ts";

const binary = (a: string, b: string): number =>
  Math.sign(Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b))));

const ALPHABET = [..."آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"];

test("J8 the alphabet is in order, with پ چ ژ گ in their places", () => {
  const shuffled = ALPHABET.toReversed();
  expect(shuffled.toSorted(binary)).toEqual(ALPHABET);
  expect(shuffled.toSorted(comparePersian)).toEqual(ALPHABET);
});

test("J8 spaces, digits, Persian, Latin, in this order", () => {
  const sorted = ["سفر ۲", "سفر 10", "سفره", "سفرA", "گنبد", "یزد", "baku", "Paris"];
  expect(sorted.toReversed().toSorted(binary)).toEqual(sorted.toSorted(comparePersian));
});

test("J8 the key of any text orders as the collator", () => {
  const text = fc.string({
    unit: fc.constantFrom(...ALPHABET, ..."ئؤأءةۀيك", " ", "۱", "۲", "a", "b"),
    maxLength: 7,
  });
  const base = new Intl.Collator("fa", { sensitivity: "base" });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const order = Math.sign(base.compare(a, b));
      if (order === 0) expect(sortKey(a).split("\u0001")[0]).toBe(sortKey(b).split("\u0001")[0]);
      else expect(binary(a, b)).toBe(order);
    }),
    { numRuns: 5000 },
  );
});

test("J8 forms of one letter come together, Persian before Arabic", () => {
  expect(["يزد", "یزد", "ياسوج", "یاسوج"].toSorted(binary)).toEqual([
    "یاسوج",
    "ياسوج",
    "یزد",
    "يزد",
  ]);
  expect(sortKey("مأموریت‌ها")).toBe(sortKey("مأموریتها"));
});
