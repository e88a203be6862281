// Digits of every script are one number.

import fc from "fast-check";
import { expect, test } from "vitest";
import { localizeDigits, toAsciiDigits, toPersianDigits } from "#shared/persian/digits.ts";

test("J2 digits of all scripts become ASCII", () => {
  expect(toAsciiDigits("۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ ０１２３４５６７８９ 0-9")).toBe(
    "0123456789 0123456789 0123456789 0-9",
  );
});

test("J2 ASCII and Persian digits round trip and leave other text alone", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const ascii = toAsciiDigits(text);
      expect(toAsciiDigits(toPersianDigits(text))).toBe(ascii);
      expect(ascii.length).toBe(text.length);
    }),
  );
});

test("F9 digits follow the language", () => {
  expect(localizeDigits("سالن 12٣", "fa")).toBe("سالن ۱۲۳");
  expect(localizeDigits("Hall ۱۲٣", "en")).toBe("Hall 123");
});
