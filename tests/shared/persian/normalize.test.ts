// Folding gives one spelling, removes invisible characters and is idempotent.

import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanTyped, foldForPassword, foldForSearch } from "#shared/persian/normalize.ts";

test.each([
  ["آستاراخان", "استاراخان"],
  ["هیأت", "هیئت"],
  ["هيأت", "هیئت"],
  ["هیئت‌ها", "هیات ها"],
  ["هَیْئَت", "هیات"],
  ["مسأله", "مسئله"],
  ["جرأت", "جرئت"],
  ["مسؤول", "مسئول"],
  ["شؤون", "شئون"],
  ["مأموریت", "ماموریت"],
  ["ویدئو", "ویدیو"],
  ["قرائت", "قرایت"],
  ["امضاء", "امضا"],
  ["خانهٔ", "خانه"],
  ["خانۀ", "خانه"],
  ["خانه‌ٔ", "خانه"],
  ["ي ى ك ة", "ی ی ک ه"],
  ["ﻣﺄﻣﻮﺭﻳﺖ", "مأموریت"],
  ["مـــأموريّت", "مأموریت"],
  ["خواهر‌خواندگی", "خواهر خواندگی"],
  ["«شماره ۱۲٫۵»", "شماره 12 5"],
  ["  ٱلف\t\u202bب\u202c\u200f", "الف ب"],
  ["Gençlik CAFÉ", "genclik cafe"],
])("J8 %s folds as %s", (a, b) => {
  expect(foldForSearch(a)).toBe(foldForSearch(b));
});

test("J8 folding keeps separate words separate", () => {
  expect(foldForSearch("‌نامه‌ی ۱۴۰۵/۹ (تهران)‌")).toBe("نامه ی 1405 9 تهران");
  expect(foldForSearch("بار")).not.toBe(foldForSearch("پار"));
});

test("J8 folding is idempotent, and leaves letters, digits and single spaces", () => {
  const persian = fc.string({
    unit: fc.constantFrom(..."اآأإئؤءهةۀیيىئكکتلون\u0654\u064e‌\u200d ـ۱٢3."),
  });
  fc.assert(
    fc.property(fc.oneof(persian, fc.string({ unit: "binary" })), (text) => {
      const folded = foldForSearch(text);
      expect(foldForSearch(folded)).toBe(folded);
      expect(folded).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
    }),
    { numRuns: 2000 },
  );
});

test("J8 a password is the same on every keyboard, and loses nothing else", () => {
  expect(foldForPassword("كليد ١۲3")).toBe("کلید 123");
  expect(foldForPassword("Aآ ئ‌!")).toBe("Aآ ئ‌!");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(foldForPassword(foldForPassword(text))).toBe(foldForPassword(text));
    }),
  );
});

test("J8 typed text loses only bidi controls and outer space", () => {
  expect(cleanTyped(" \u202bسفر‌ها ي\u202c \u2067A\u2069 ")).toBe("سفر‌ها ي A");
});
