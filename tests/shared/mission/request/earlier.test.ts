/** K5: which earlier journeys are relevant for a request. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameSubject, subjectWords, whyEarlier } from "#shared/mission/request/earlier.ts";

const journey = (overrides: object = {}) => ({
  subject: "نمایشگاه صنایع دستی شهرهای کاسپین",
  hostOrg: "شهرداری باکو",
  country: "AZ",
  city: "باکو",
  ...overrides,
});

describe("K5 the same subject", () => {
  it.each([
    ["نمایشگاه صنایع دستی شهرهای کاسپین", "نمایشگاه صنایع‌دستی كاسپين", true],
    ["کارگاه مدیریت پسماند شهری", "بازدید از مدیریت پسماندهای شهری مسقط", true],
    ["کارگاه مدیریت پسماند شهری", "مدیریت بحران شهر", false],
    ["سفر به باکو", "سفر به مسکو", false],
    ["نشست شهرها", "نشست شهرها", false],
    ["", "", false],
  ])("K5 %s / %s: %s", (one, other, expected) => {
    expect(sameSubject(one, other)).toBe(expected);
  });

  it("K5 is the same from both sides, and for any subject with itself if it has two significant words", () => {
    const word = fc.constantFrom(..."پسماند گردشگری صنایع فرهنگ ترافیک مترو بازیافت آب".split(" "));
    const subject = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(subject, subject, (one, other) => {
        expect(sameSubject(one, other)).toBe(sameSubject(other, one));
        expect(sameSubject(one, one)).toBe(subjectWords(one).length >= 2);
      }),
    );
  });
});

describe("K5 why an earlier journey is relevant", () => {
  it.each([
    [{}, ["subject", "host", "city"]],
    [{ subject: "بازدید از مترو" }, ["host", "city"]],
    [{ subject: "بازدید از مترو", hostOrg: "متروی باکو" }, ["city"]],
    [{ subject: "بازدید از مترو", hostOrg: "متروی گنجه", city: "گنجه" }, ["country"]],
    [{ hostOrg: "", country: "IT", city: "رم" }, ["subject"]],
    [{ subject: "بازدید از مترو", hostOrg: "", country: "IT" }, []],
  ])("K5 %o", (other, expected) => {
    expect(whyEarlier(journey(), journey(other))).toEqual(expected);
  });

  it("K5 empty fields match nothing", () => {
    const empty = { subject: "", hostOrg: "", country: "", city: "" };
    expect(whyEarlier(empty, empty)).toEqual([]);
  });
});
