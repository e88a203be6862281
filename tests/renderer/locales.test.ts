/** The catalogues: equal keys, the same values to fill in, no sentence left empty, tidy Persian (F9). */
import { describe, expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";

type Tree = { [key: string]: string | Tree };
const flatten = (tree: Tree, prefix = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
const persian = new Map(flatten(fa));
const english = new Map(flatten(en));
const holes = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).toSorted();
/** English says "one day" where the number is not repeated. */
const fillsDiffer = (key: string) => {
  const [a, b] = [holes(persian.get(key) ?? ""), holes(english.get(key) ?? "")];
  return !key.endsWith("_one") && a.join() !== b.join();
};

describe("F9 catalogues", () => {
  it("F9 have equal keys in both languages", () => {
    expect([...english.keys()].toSorted()).toEqual([...persian.keys()].toSorted());
  });

  it("F9 fill in the same values", () => {
    expect([...persian.keys()].filter(fillsDiffer)).toEqual([]);
  });

  it("F9 have no empty text", () => {
    expect(
      [...persian, ...english].filter(([, text]) => text.trim() === "").map(([key]) => key),
    ).toEqual([]);
  });

  it("F9 are written in Persian letters and digits, with half-spaces", () => {
    // «ي»: a sentence may quote another spelling.
    const plain = [...persian].map(
      ([key, text]) => [key, text.replace(/«[^»]{1,12}»/g, "«»")] as const,
    );
    const untidy = plain.filter(
      ([, text]) =>
        /[يكة٠-٩]/.test(text) || // Arabic letters and digits
        /(^|\s)(ن?می) (?=[آ-ی])/.test(text) || // می شود → می‌شود
        /[آ-ی] ها(ی)?([\s.،؛]|$)/.test(text) || // مأموریت ها → مأموریت‌ها
        /\s[،؛.:!؟](\s|$)/.test(text) || // a space before punctuation
        / {2}/.test(text),
    );
    expect(untidy).toEqual([]);
  });

  it("F9 English has no Persian letters outside of examples and names of languages", () => {
    const allowed = /Help$|languageFa$|example|Example/;
    expect([...english].filter(([key, text]) => /[آ-ی]/.test(text) && !allowed.test(key))).toEqual(
      [],
    );
  });
});
