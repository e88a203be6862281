// Search with the real FTS5: every spelling is found, and no input breaks it.

import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { searchQuery, searchTokens } from "#shared/persian/search-text.ts";
import { snippetOf } from "#shared/persian/snippet.ts";
import { searchPairs, strangers } from "./search-pairs.ts";

const db = new Database(":memory:");
db.exec("CREATE VIRTUAL TABLE doc USING fts5(words, tokenize = 'unicode61')");
const insert = db.prepare("INSERT INTO doc (words) VALUES (?)");
const clear = db.prepare("DELETE FROM doc");
const match = db.prepare("SELECT count(*) FROM doc WHERE doc MATCH ?").pluck();
afterAll(() => db.close());

function finds(stored: string, typed: string): boolean {
  clear.run();
  insert.run(searchTokens(stored));
  const query = searchQuery(typed);
  return query !== null && match.get(query) === 1;
}

test("J8 the shadow column holds the tokens, their beginnings and their joined neighbours", () => {
  const words = (text: string) =>
    searchTokens(text)
      .split(" ")
      .filter((one) => !one.startsWith("ʰ"))
      .join(" ");
  expect(words("تفاهم‌نامه")).toBe("تفاهم نامه تفاهمنامه تفاهمنام");
  expect(words("سفر به باکو")).toBe("سفر به باکو ºسفربه ºسفرب ºسفربهباکو ºبهباکو");
  expect(searchTokens("سفر به")).toBe("سفر به ʰسفر ʰسف ʰس ʰبه ʰب ºسفربه ºسفرب");
  expect(searchTokens(" ،‌ ")).toBe("");
});

test("J8 the beginning of a very long word is found, at any length", () => {
  const long = "دانشکدهمهندسیمعماریوشهرسازی";
  for (let typed = 1; typed <= long.length; typed += 1)
    expect(finds(`سفر ${long}`, long.slice(0, typed))).toBe(true);
  expect(finds(`سفر ${long}`, `${long.slice(0, 20)}باکو`)).toBe(false);
});

test("J8 an empty search makes no query", () => {
  expect(searchQuery("")).toBeNull();
  expect(searchQuery(' "*‌() - ')).toBeNull();
});

const SAME: readonly (readonly string[])[] = [
  ["آستاراخان", "استاراخان", "آستارا‌خان"],
  ["هیأت", "هیئت", "هيأت", "هیات"],
  ["مأموریت", "ماموریت", "مأموريت"],
  ["خواهرخواندگی", "خواهر خواندگی", "خواهر‌خواندگی", "خواهر خواندگي"],
  ["تفاهم‌نامه‌ها", "تفاهم نامه ها", "تفاهمنامهها", "تفاهمنامه‌ها", "تفاهم نامه‌ها"],
  ["برنامهٔ سفر", "برنامه سفر", "برنامۀ سفر"],
  ["پروندهٔ ۱۴۰۵/۱۲", "پرونده 1405/12", "پرونده ١٤٠٥-١٢"],
];
const pairs = SAME.flatMap((same) => same.flatMap((a) => same.map((b) => [a, b] as const)));

test.each(pairs)("J8 stored %s is found by %s", (stored, typed) => {
  expect(finds(`گزارش ${stored} شهرداری ساری`, typed)).toBe(true);
});

test("J8 the beginning of a word is enough, a wrong word is not", () => {
  expect(finds("تفاهم‌نامهٔ همکاری", "همکا تفاهمن")).toBe(true);
  expect(finds("تفاهم‌نامهٔ همکاری", "تفاهم باکو")).toBe(false);
  expect(finds("سفر باکو", "سفر")).toBe(true);
  expect(finds("سفر باکو", "اکو")).toBe(false);
});

// No Persian word begins or ends with ئ; inside, it may be part of a pattern that folds.
const part = fc
  .string({ unit: fc.constantFrom(..."ابپتجدرسشعفقکگلمنوهیآأئؤ۱۲"), minLength: 2, maxLength: 6 })
  .filter((letters) => !/^ئ|ئ$/.test(letters));
const parts = fc.array(part, { minLength: 1, maxLength: 3 });
const joint = fc.constantFrom(" ", "\u200c", "");
const spelling = fc.record({ joints: fc.tuple(joint, joint), arabic: fc.boolean() });

const OTHER_FORM = new Map(Object.entries({ ی: "ي", ک: "ك", آ: "ا", أ: "ا", "۱": "1", "۲": "٢" }));

/** A word's parts joined and spelled in different ways. */
function spelled(word: readonly string[], how: { joints: string[]; arabic: boolean }): string {
  const text = word.reduce((sum, piece, index) => sum + (how.joints[index - 1] ?? "") + piece);
  return how.arabic ? text.replace(/./gu, (char) => OTHER_FORM.get(char) ?? char) : text;
}

test("J8 every spelling of a stored word finds it", () => {
  fc.assert(
    fc.property(
      parts,
      fc.array(parts, { maxLength: 3 }),
      spelling,
      spelling,
      (word, rest, a, b) => {
        const stored = [...rest, word].map((each) => spelled(each, a)).join(" ");
        expect(finds(stored, spelled(word, b))).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test("J8 no input makes a syntax error", () => {
  const nasty = fc.string({
    unit: fc.constantFrom(..."\"'*()^:+-{}.,\0 ‌aا۱", "AND", "OR", "NOT", "NEAR(", "words:"),
  });
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string({ unit: "binary" })), (text) => {
      insert.run(searchTokens(text));
      const query = searchQuery(text);
      if (query !== null) expect(() => match.get(query)).not.toThrow();
    }),
    { numRuns: 2000 },
  );
  const page = searchQuery("سفر باکو ".repeat(50_000));
  expect(() => match.get(page)).not.toThrow();
});

test("K3 the written set has two hundred pairs", () => {
  expect(Object.values(searchPairs).flat().length).toBeGreaterThanOrEqual(200);
});

test.each(Object.entries(searchPairs))(
  "K3 %s: every record of the set is found and marked",
  (_, set) => {
    const missed = set.filter(([record, typed]) => !finds(record, typed));
    expect(missed).toEqual([]);
    const unmarked = set.filter(
      ([record, typed]) => !snippetOf(record, typed).some((part) => part.found),
    );
    expect(unmarked).toEqual([]);
  },
);

test.each(strangers)("K3 «%s» is not found by «%s»", (record, typed) => {
  expect(finds(record, typed)).toBe(false);
});

test("K3 a snippet contains a found word far inside a long text, and all of a short text", () => {
  const filler = "واژه‌ای دیگر ".repeat(3000);
  const piece = snippetOf(`${filler} آستاراخان ${filler}`, "استاراخان");
  expect(piece.filter((part) => part.found).map((part) => part.text)).toEqual(["آستاراخان"]);
  expect(piece.map((part) => part.text).join("").length).toBeLessThan(400);
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("سفر", "به", "باکو", "۱۴۰۵", "x"), { maxLength: 8 }),
      (words) => {
        const text = words.join(" ");
        expect(
          snippetOf(text, "باکو")
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      },
    ),
  );
});
