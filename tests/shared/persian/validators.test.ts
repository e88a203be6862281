// Numbers with a rule are accepted in every usual form, and nothing else is.

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  isIban,
  isIranMobile,
  isLatinName,
  isNationalId,
  isPassportNumber,
  normalizeIban,
  normalizeMobile,
  normalizeNationalId,
  normalizePassportNumber,
} from "#shared/persian/validators.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";

test("J2 known national IDs", () => {
  const right = [
    "0499370899",
    "0790419904",
    "0084575948",
    "0963695398",
    "0684159414",
    "0067749828",
  ];
  expect(right.filter((id) => !isNationalId(id))).toEqual([]);
  const wrong = [
    "0684159415",
    "1111111111",
    "0000000000",
    "0010000003",
    "1234567",
    "12345678901",
    "",
    "abc",
  ];
  expect(wrong.filter(isNationalId)).toEqual([]);
});

test("J2 a national ID is stored as ten ASCII digits", () => {
  expect(normalizeNationalId("۰۴۹۹۳۷۰۸۹۹")).toBe("0499370899");
  expect(normalizeNationalId("٠٤٩-٩٣٧٠٨٩-٩")).toBe("0499370899");
  expect(normalizeNationalId("84575948")).toBe("0084575948");
  expect(normalizeNationalId("499370899")).toBe("0499370899");
});

test("J2 exactly one check digit is right, and a mistyped digit is noticed", () => {
  const id = fc.stringMatching(/^\d{9}$/).filter((nine) => nine.slice(3) !== "000000");
  fc.assert(
    fc.property(id, fc.nat(8), fc.integer({ min: 1, max: 9 }), (nine, at, by) => {
      const right = [..."0123456789"].map((digit) => nine + digit).filter(isNationalId);
      expect(right.length).toBe(/^(\d)\1{8}$/.test(nine) ? 0 : 1);
      const [known] = right;
      if (known === undefined) return;
      expect(isNationalId(toPersianDigits(known))).toBe(true);
      const changed = String((Number(known[at]) + by) % 10);
      const mistyped = known.slice(0, at) + changed + known.slice(at + 1);
      // Except for remainders 0 and 1, two numbers with one digit changed never share a check digit.
      if (Number(known[9]) > 1) expect(isNationalId(mistyped)).toBe(false);
    }),
  );
});

test.each([
  "09123456789",
  "+989123456789",
  "00989123456789",
  "989123456789",
  "۰۹۱۲ ۳۴۵ ۶۷۸۹",
  "+98 (912) 345-6789",
])("J2 %s is a mobile number", (typed) => {
  expect(normalizeMobile(typed)).toBe("09123456789");
});

test("J2 other numbers are not mobile numbers", () => {
  const wrong = ["9123456789", "0912345678", "091234567890", "08123456789", "01133333333", ""];
  expect(wrong.filter(isIranMobile)).toEqual([]);
});

test("J2 an IBAN is right by mod 97", () => {
  const iban = "IR820540102680020817909002";
  expect(normalizeIban("ir۸۲ ۰۵۴۰ ۱۰۲۶ ۸۰۰۲ ۰۸۱۷ ۹۰۹۰ ۰۲")).toBe(iban);
  expect(normalizeIban("820540102680020817909002")).toBe(iban);
  expect(isIban("IR820540102680020817909003")).toBe(false);
  expect(isIban("IR82054010268002081790900")).toBe(false);
  expect(isIban("DE89370400440532013000")).toBe(false);
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 25 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const changed = String((Number(iban[at]) + by) % 10);
      expect(isIban(iban.slice(0, at) + changed + iban.slice(at + 1))).toBe(false);
    }),
  );
});

test("J2 passport numbers: Iranian ones strict, foreign ones free", () => {
  expect(normalizePassportNumber("a ۱۲۳۴۵۶۷۸")).toBe("A12345678");
  expect(isPassportNumber("12345678")).toBe(false);
  expect(isPassportNumber("AB1234567")).toBe(false);
  expect(isPassportNumber("AB1234567", "RU")).toBe(true);
  expect(isPassportNumber("AB12", "RU")).toBe(false);
  expect(isPassportNumber("AB12/345", "RU")).toBe(false);
});

test("J2 a Latin name has the form of the passport", () => {
  expect(["ALI", "SEYED ALI", "AL-HASSAN", "O'NEIL"].every(isLatinName)).toBe(true);
  expect(["Ali", "علی", "ALI ", "ALI  REZA", "-ALI", "ALI2", ""].some(isLatinName)).toBe(false);
});
