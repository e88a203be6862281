/** K3: plural and ezafe forms have the stem of their word; stemming is idempotent. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { isDetachedEnding, stem } from "#shared/persian/stem.ts";

const same: readonly (readonly string[])[] = [
  ["سفر", "سفرها", "سفرهای", "سفرهایی", "سفرهایشان"],
  ["مدیر", "مدیران"],
  ["کارشناس", "کارشناسان"],
  ["نماینده", "نمایندگان"],
  ["دانشجو", "دانشجویان", "دانشجوی"],
  ["مذاکره", "مذاکرات"],
  ["جلسه", "جلسات"],
  ["گزارش", "گزارشات"],
  ["کارخانه", "کارخانجات"],
  ["مسئول", "مسئولین", "مسئولان"],
  ["شورا", "شورای"],
];
/** Names that must differ from shorter words. */
const whole = ["تهران", "ایران", "استان", "گیلان", "ساری", "باکو", "لندن", "ات", "ان", "ها"];

const word = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(..."ابپتجدرسشعفقکگلمنوهی"), maxLength: 6 }),
    fc.array(fc.constantFrom("ها", "های", "ان", "ات", "ین", "ی", "ه", "گان", "یان", "جات"), {
      maxLength: 3,
    }),
  )
  .map(([root, endings]) => root + endings.join(""));

describe("the stem", () => {
  it.each(same)("K3 %s and its forms have one stem", (...forms) => {
    expect(new Set(forms.map((one) => stem(foldForSearch(one)))).size).toBe(1);
  });

  it.each(whole)("K3 %s is its own stem", (name) => {
    expect(stem(name)).toBe(name);
  });

  it("K3 is idempotent, a beginning of its word, and never empty", () => {
    fc.assert(
      fc.property(fc.oneof(word, fc.string().map(foldForSearch)), (one) => {
        const root = stem(one);
        expect(stem(root)).toBe(root);
        expect(one.startsWith(root)).toBe(true);
        expect(root === "").toBe(one === "");
      }),
    );
  });

  it("K3 a separate ending is recognised by its separator", () => {
    expect(isDetachedEnding("های", "space")).toBe(true);
    expect(isDetachedEnding("تر", "halfSpace")).toBe(true);
    expect(isDetachedEnding("تر", "space")).toBe(false);
  });
});
