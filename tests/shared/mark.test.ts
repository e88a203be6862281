/** B8: the mark of the ledger: short enough to be typed, valid in any digits, and unique to one history. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { markCode, markOf, markText, readMark, readMarkCode } from "#shared/whole/mark.ts";

const head = fc.record({
  position: fc.integer({ min: 1, max: 999_999_999 }),
  runHash: fc.stringMatching(/^[0-9a-f]{64}$/),
});

describe("the mark", () => {
  it("B8 is read back as it was printed: in Persian, Arabic or Latin digits, small letters, without hyphens", () => {
    fc.assert(
      fc.property(head, (one) => {
        const mark = markOf(one);
        const text = markText(mark);
        const arabic = text.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩".charAt(Number(digit)));
        for (const typed of [
          text,
          toPersianDigits(text),
          arabic,
          text.toLowerCase(),
          text.replaceAll("-", ""),
          ` ${text.replaceAll("-", " ")} `,
        ])
          expect(readMark(typed)).toEqual(mark);
        expect(readMarkCode(markCode(mark))).toEqual(mark);
      }),
    );
  });

  it("B8 a wrong letter or digit is a mistyped mark, not another file", () => {
    fc.assert(
      fc.property(
        head,
        fc.nat(),
        fc.constantFrom(..."BCDFGHJK".split("")),
        (one, place, letter) => {
          const text = markText(markOf(one));
          const at = text.indexOf("-") + 1 + (place % (text.length - text.indexOf("-") - 1));
          const changed = text.slice(0, at) + letter + text.slice(at + 1);
          fc.pre(text[at] !== "-" && changed !== text);
          expect(readMark(changed)).toBeNull();
          const digit = text.replace(/^\d/, (first) => String((Number(first) % 9) + 1));
          if (digit !== text) expect(readMark(digit)).toBeNull();
        },
      ),
    );
    for (const text of ["", "1234", "https://example.org", "12-BCDF"])
      expect(readMark(text)).toBeNull();
  });

  it("B8 another history has another mark", () => {
    fc.assert(
      fc.property(head, fc.stringMatching(/^[0-9a-f]{64}$/), (one, runHash) => {
        fc.pre(runHash.slice(0, 24) !== one.runHash.slice(0, 24));
        expect(markOf({ ...one, runHash }).letters).not.toBe(markOf(one).letters);
      }),
    );
  });
});
