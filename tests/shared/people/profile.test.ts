/** The record of a person: validators, masks, and which two entries are one person. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whyDuplicate, type Comparable } from "#shared/people/duplicates.ts";
import {
  emptyProfile,
  isMasked,
  masked,
  maskOf,
  profileChanges,
  profileFindings,
  sensitiveKeys,
} from "#shared/people/profile.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";

const reasonsOf = (changes: Record<string, unknown>) => {
  const parsed = profileChanges.safeParse(changes);
  return parsed.success
    ? parsed.data
    : parsed.error.issues.map((one) => `${one.path.join(".")} ${one.message}`);
};

describe("D1 days that cannot be true", () => {
  const today = "2026-11-26";
  const found = (
    days: Partial<Record<"birthDate" | "passportIssuedOn" | "passportExpiresOn", string>>,
  ) =>
    profileFindings({ ...emptyProfile(), ...days }, today, days).map(
      ({ path, reason }) => `${path} ${reason}`,
    );
  it.each([
    [
      { birthDate: "1990-01-01", passportIssuedOn: "2020-01-01", passportExpiresOn: "2025-01-01" },
      [],
    ],
    [{ birthDate: "2030-01-01" }, ["birthDate futureDate"]],
    [{ passportIssuedOn: "2027-01-01" }, ["passportIssuedOn futureDate"]],
    [{ birthDate: "1990-01-01", passportIssuedOn: "1980-01-01" }, ["passportIssuedOn beforeBirth"]],
    [
      { passportIssuedOn: "2025-01-01", passportExpiresOn: "2021-01-01" },
      ["passportExpiresOn expiresBeforeIssue"],
    ],
  ])("D1 %o", (days, expected) => {
    expect(found(days)).toEqual(expected);
  });

  it("D1 stored days do not block other changes", () => {
    const kept = { ...emptyProfile(), birthDate: "2030-01-01" };
    expect(profileFindings(kept, today, { mobile: "09111234567" })).toEqual([]);
  });
});

describe("D1 fields of a person", () => {
  it.each([
    ["national ID", { nationalId: "۰۰۱۳۵۴۲۴۱۹" }, { nationalId: "0013542419" }],
    ["national ID without its zeros", { nationalId: "13542419" }, { nationalId: "0013542419" }],
    ["a wrong national ID", { nationalId: "0013542418" }, ["nationalId nationalId"]],
    ["mobile", { mobile: "+98 911 234 5678" }, { mobile: "09112345678" }],
    ["a wrong mobile", { mobile: "0811234567" }, ["mobile mobile"]],
    ["IBAN", { iban: "IR06 2960 0000 0010 0324 2000 01" }, { iban: "IR062960000000100324200001" }],
    ["a wrong IBAN", { iban: "IR062960000000100324200002" }, ["iban iban"]],
    ["passport", { passportNo: "k۴۰۱۲۶۰۰۱" }, { passportNo: "K40126001" }],
    ["a wrong passport", { passportNo: "40126001" }, ["passportNo passportNo"]],
    ["an invalid day", { birthDate: "1986-02-30" }, ["birthDate chooseDate"]],
    ["years", { yearsOfService: "بیست" }, ["yearsOfService onlyDigits"]],
    ["Latin father's name", { fatherEn: "Ali" }, ["fatherEn latinName"]],
    ["nothing at all", {}, {}],
    ["emptied", { mobile: "", gender: "" }, { mobile: "", gender: "" }],
  ])("D1 %s", (_title, typed, expected) => {
    expect(reasonsOf(typed)).toEqual(expected);
  });

  it("D1 digits of any script are the same number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (years) => {
        const ascii = reasonsOf({ yearsOfService: String(years) });
        expect(reasonsOf({ yearsOfService: toPersianDigits(String(years)) })).toEqual(ascii);
      }),
    );
  });
});

describe("D4 masks", () => {
  it("D4 a mask shows at most the last two characters, and never a day or a place", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]?\d{8,10}$/), (number) => {
        const mask = maskOf(number);
        expect(isMasked(mask)).toBe(true);
        expect(mask).not.toContain(number.slice(0, -2));
        expect(mask.replaceAll("•", "").length).toBe(2);
      }),
    );
    expect(maskOf("1986-06-22")).toBe(maskOf("ساری"));
    expect(maskOf("")).toBe("");
  });

  it("D4 exactly the sensitive fields are masked", () => {
    const full = {
      ...emptyProfile(),
      nationalId: "0013542419",
      idBookNo: "310",
      birthDate: "1986-06-22",
      birthPlace: "ساری",
      passportNo: "K40126001",
      iban: "IR062960000000100324200001",
      mobile: "09112345678",
      fatherFa: "حسین",
    };
    const shown = masked(full);
    for (const [key, value] of Object.entries(shown))
      expect(value !== full[key as keyof typeof full], key).toBe(
        sensitiveKeys.some((one) => one === key),
      );
  });
});

describe("D1 duplicates", () => {
  const one: Comparable = {
    nameFa: "علی کریمی",
    nationalId: "",
    passportNo: "",
    iban: "",
    personnelNo: "",
    mobile: "",
    fatherFa: "",
    birthDate: "",
  };
  it.each<[string, Partial<Comparable>, Partial<Comparable>, string[]]>([
    ["nothing in common but the name", {}, {}, []],
    ["the same national ID", { nationalId: "1" }, { nationalId: "1", nameFa: "x" }, ["nationalId"]],
    [
      "name in another spelling and father",
      { fatherFa: "حسين" },
      { nameFa: "علي كريمي", fatherFa: "حسین" },
      ["nameAndFather"],
    ],
    [
      "father and birth",
      { fatherFa: "حسین", birthDate: "1980-01-01" },
      { fatherFa: "حسین", birthDate: "1980-01-01" },
      ["nameAndFather", "nameAndBirth"],
    ],
    [
      "cousins: two national IDs",
      { nationalId: "1", fatherFa: "حسین" },
      { nationalId: "2", fatherFa: "حسین" },
      [],
    ],
    [
      "two IDs, one passport",
      { nationalId: "1", passportNo: "K" },
      { nationalId: "2", passportNo: "K" },
      ["passportNo"],
    ],
    ["the same mobile", { mobile: "09" }, { mobile: "09", nameFa: "دیگری" }, ["mobile"]],
  ])("D1 %s", (_title, a, b, reasons) => {
    expect(whyDuplicate({ ...one, ...a }, { ...one, ...b })).toEqual(reasons);
    expect(whyDuplicate({ ...one, ...b }, { ...one, ...a })).toEqual(reasons);
  });
});
