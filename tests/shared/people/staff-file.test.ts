/** Staff files without a store: headers, cells, rows in both directions, managers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roles } from "#shared/contract/capabilities.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { grades } from "#shared/allowance/rates.ts";
import {
  degrees,
  emptyProfile,
  employments,
  genders,
  languageLevels,
  maritals,
} from "#shared/people/profile.ts";
import { changesOf } from "#shared/people/staff-changes.ts";
import { checkStaff, type KnownPerson } from "#shared/people/staff-check.ts";
import {
  exportColumns,
  findHeaderRow,
  headerOf,
  missingForNew,
  staffColumns,
  suggestMapping,
} from "#shared/people/staff-columns.ts";
import { parseRow, writeRow, type StaffCells } from "#shared/people/staff-rows.ts";
import { nationalId } from "../../helpers/staff-file.ts";

/** The same text from an old system: Arabic letters, another half-space, bidi marks. */
const oldSpelling = (text: string) =>
  `\u200f ${text.replaceAll("ی", "ي").replaceAll("ک", "ك").replaceAll("\u200c", " ")}\u202c`;

describe("D2 the headers of a file", () => {
  it.each(["fa", "en"] as const)("D2 every column is known by its own header (%s)", (lang) => {
    for (const column of staffColumns) {
      const header = headerOf(column, lang);
      const expected = column === "firstFa" ? "nameFa" : column;
      for (const typed of [header, oldSpelling(header), header.toUpperCase()])
        expect(suggestMapping([typed])).toEqual([expected]);
    }
  });

  it("D2 names in one or two columns, notes in brackets, titles above, the same header twice", () => {
    expect(suggestMapping(["نام", "نام خانوادگي", "كد ملی (ده رقم)", "کد ملی", "ملاحظات"])).toEqual([
      "firstFa",
      "lastFa",
      "nationalId",
      null,
      null,
    ]);
    expect(
      findHeaderRow([["شهرداری ساری"], [], ["نام", "سمت", "واحد"], ["علی", "کارشناس", "عمران"]]),
    ).toBe(2);
    expect(
      findHeaderRow([
        ["الف", "ب"],
        ["ج", "د"],
      ]),
    ).toBe(0);
    expect(missingForNew(["firstFa", "lastFa", "postFa", "unitFa"])).toEqual([]);
    expect(missingForNew(["firstFa", "mobile"])).toEqual(["nameFa", "postFa", "unitFa"]);
  });
});

describe("D2 the cells of a row", () => {
  const profileOf = (cells: StaffCells) => {
    const { profile, issues } = parseRow(cells);
    return issues.length > 0 ? issues.map((one) => `${one.column} ${one.reason}`) : profile;
  };
  it.each<[string, StaffCells, unknown]>([
    ["Jalali, Persian digits", { birthDate: "۱۳۶۵/۴/۱" }, { birthDate: "1986-06-22" }],
    ["Jalali, eight digits", { birthDate: "13650401" }, { birthDate: "1986-06-22" }],
    ["Gregorian", { birthDate: "1986-06-22" }, { birthDate: "1986-06-22" }],
    ["Gregorian with strokes", { birthDate: "١٩٨٦/٦/٢٢" }, { birthDate: "1986-06-22" }],
    ["no day", { birthDate: "۱۳۶۵/۱۳/۱" }, ["birthDate chooseDate"]],
    ["two-digit year", { birthDate: "65/4/1" }, ["birthDate chooseDate"]],
    [
      "lost zeros",
      { nationalId: "13542419", mobile: "9112345678" },
      { nationalId: "0013542419", mobile: "09112345678" },
    ],
    [
      "wrong numbers",
      { nationalId: "1111111111", iban: "IR12" },
      ["nationalId nationalId", "iban iban"],
    ],
    [
      "words",
      { gender: "مرد", marital: "متاهل", employment: "رسمي", degree: "فوق‌ليسانس" },
      { gender: "man", marital: "married", employment: "official", degree: "master" },
    ],
    [
      "English words",
      { gender: "Female", degree: "PhD" },
      { gender: "woman", degree: "doctorate" },
    ],
    ["an unknown word", { employment: "روزمزد" }, ["employment wordUnknown"]],
    [
      "languages",
      { languages: "انگلیسی (متوسط)، روسی: کم" },
      {
        languages: [
          { language: "انگلیسی", level: "middle" },
          { language: "روسی", level: "little" },
        ],
      },
    ],
    ["a language without its level", { languages: "انگلیسی" }, ["languages languageLevel"]],
    ["Latin names in any case", { fatherEn: "Hossein" }, { fatherEn: "HOSSEIN" }],
    ["empty cells say nothing", { mobile: " \u200f", phone: "" }, {}],
  ])("D2 %s", (_title, cells, expected) => expect(profileOf(cells)).toEqual(expected));

  it("D2 a name of two columns, roles by their words", () => {
    const { fields, issues } = parseRow({
      firstFa: "علي",
      lastFa: "كريمي",
      firstEn: "Ali",
      lastEn: "Karimi",
      roles: "کارمند، بایگان",
    });
    expect(fields).toEqual({
      nameFa: "علی کریمی",
      nameEn: "ALI KARIMI",
      roles: ["employee", "archivist"],
    });
    expect(issues).toEqual([]);
    expect(parseRow({ roles: "پادشاه" }).issues).toEqual([
      { column: "roles", reason: "wordUnknown", params: { text: "پادشاه" } },
    ]);
  });
});

const persianLetter = fc.constantFrom(..."آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی");
const syllable = fc.string({ unit: persianLetter, minLength: 1, maxLength: 6 });
const word = fc
  .tuple(syllable, fc.constantFrom("", " ", "\u200c"), syllable)
  .map(([one, joint, other]) => one + joint + other);
const orEmpty = <T>(of: fc.Arbitrary<T>) => fc.oneof(fc.constant("" as const), of);
const day = fc
  .integer({ min: -10_000, max: 20_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const person = fc.record({
  fields: fc.record({
    nameFa: word,
    nameEn: orEmpty(fc.stringMatching(/^[A-Z]{1,9}( [A-Z]{1,9})?$/)),
    postFa: word,
    postEn: orEmpty(word),
    unitFa: word,
    unitEn: orEmpty(word),
    managerId: fc.constant(null),
    roles: fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1 }),
  }),
  profile: fc.record({
    nationalId: orEmpty(fc.nat(100_000).map(nationalId)),
    personnelNo: orEmpty(fc.stringMatching(/^\d{1,9}$/)),
    birthDate: orEmpty(day),
    passportExpiresOn: orEmpty(day),
    gender: orEmpty(fc.constantFrom(...genders)),
    marital: orEmpty(fc.constantFrom(...maritals)),
    degree: orEmpty(fc.constantFrom(...degrees)),
    employment: orEmpty(fc.constantFrom(...employments)),
    allowanceGrade: orEmpty(fc.constantFrom(...grades)),
    passportType: orEmpty(
      fc.constantFrom("ordinary" as const, "service" as const, "diplomatic" as const),
    ),
    mobile: orEmpty(fc.stringMatching(/^09\d{9}$/)),
    passportNo: orEmpty(fc.stringMatching(/^[A-Z]\d{8}$/)),
    workplace: orEmpty(word),
    languages: fc.array(fc.record({ language: word, level: fc.constantFrom(...languageLevels) }), {
      maxLength: 3,
    }),
  }),
});

describe("D2 export and import", () => {
  it("D2 a person written in either language, also in old letters and any digits, is the same person", () => {
    fc.assert(
      fc.property(
        person,
        fc.constantFrom("fa" as const, "en" as const),
        fc.boolean(),
        (one, lang, old) => {
          const kept = { fields: one.fields, profile: { ...emptyProfile(), ...one.profile } };
          const cells = writeRow({ id: crypto.randomUUID(), ...kept, manager: "" }, lang);
          const typed = cells.map((cell) =>
            old ? toPersianDigits(cell.replaceAll("ی", "ي").replaceAll("ک", "ك")) : cell,
          );
          const said = parseRow(
            Object.fromEntries(
              exportColumns.map((column, at) => [column, column === "id" ? "" : typed[at]]),
            ),
          );
          expect(said.issues).toEqual([]);
          expect(changesOf(said, undefined, kept).columns).toEqual([]);
        },
      ),
    );
  });
});

describe("D2 the whole file against the list", () => {
  const known = (n: number, managerId: string | null = null): KnownPerson => ({
    id: `id-${n}`,
    nameFa: `همکار ${n}`,
    nameKey: foldForSearch(`همکار ${n}`),
    unitKey: "عمران",
    nationalId: "",
    personnelNo: String(n),
    managerId,
  });
  const check = (cells: StaffCells[], staff: KnownPerson[] = []) => {
    let next = 0;
    const rows = cells.map((one, at) => ({ row: at + 2, said: parseRow(one) }));
    return checkStaff(rows, staff, () => `new-${(next += 1)}`);
  };
  const cells = (n: number, manager = ""): StaffCells => ({
    personnelNo: String(n),
    nameFa: `همکار ${n}`,
    postFa: "کارشناس",
    unitFa: "عمران",
    manager,
  });

  it("D2 a cycle through the list and the file is found, no matter which row closes it", () => {
    const staff = [known(1), known(2, "id-1"), known(3, "id-2")];
    expect(check([cells(1, "3")], staff)[0]?.issues).toEqual([
      { column: "manager", reason: "managerCycle" },
    ]);
    expect(
      check([cells(1, "2"), cells(2, "همکار ۳"), cells(4, "4")], staff).map(
        (one) => one.issues[0]?.reason,
      ),
    ).toEqual(["managerCycle", "managerCycle", "managerCycle"]);
    expect(check([cells(3, "1"), cells(2, "3")], staff).flatMap((one) => one.issues)).toEqual([]);
  });

  it("D2 no accepted file makes a cycle, and a manager is never a wrong row", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 14 }), (pairs) => {
        const staff = [0, 1, 2, 3].map((n) => known(n, n === 0 ? null : `id-${n - 1}`));
        const verdicts = check(
          pairs.map(([n, manager]) => cells(n, String(manager))),
          staff,
        );
        const good = verdicts.filter((one) => one.issues.length === 0);
        const managerOf = new Map<string, string | null>([
          ...staff.map((one) => [one.id, one.managerId] as const),
          ...good.map((one) => [one.personId, one.managerId ?? null] as const),
        ]);
        for (const start of managerOf.keys()) {
          const seen = new Set<string>();
          for (let at: string | null = start; at !== null; at = managerOf.get(at) ?? null) {
            expect(seen.has(at)).toBe(false);
            expect(managerOf.has(at)).toBe(true);
            seen.add(at);
          }
        }
        expect(new Set(good.map((one) => one.personId)).size).toBe(good.length);
      }),
    );
  });

  it("D2 namesakes need a number; a manager with an ambiguous name is refused", () => {
    const twin = { ...known(2), nameKey: known(1).nameKey, nameFa: "همکار ۱" };
    const [one, two] = check(
      [{ ...cells(1), personnelNo: "" }, cells(9, "همکار ۱")],
      [known(1), twin],
    );
    expect(one?.issues[0]?.reason).toBe("namesakes");
    expect(two?.issues[0]?.reason).toBe("managerAmbiguous");
  });
});
