/** G7: documents that list parts of the repository list all of them, and no test skips silently. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../..");
const read = (name: string): string => readFileSync(path.join(root, name), "utf8");

const tests = readdirSync(path.join(root, "tests"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(test|browser|e2e)\.tsx?$/.test(name))
  .map((name) => ({ name, text: read(path.join("tests", name)) }));

/** Ids at the front of titles: `it("A11 …`, `describe("F1 …`, `it.each(…)("J2 …`. */
const idsIn = (text: string): string[] =>
  [...text.matchAll(/(?:\b(?:it|test|describe)|\))\(\s*["'`]([A-Z]\d+)\b/g)].map(
    (match) => match[1] ?? "",
  );

/** Ids in the first column of a table. */
const rowsOf = (text: string): string[] =>
  [...text.matchAll(/^\| ([A-Z]\d+) \|/gm)].map((match) => match[1] ?? "");

const [shown = "", otherwise = ""] = read("docs/features.md").split("\n## Shown in other ways");
const titled = new Set(tests.flatMap(({ text }) => idsIn(text)));

it("G7 docs/features.md explains every id of a test's title once", () => {
  const explained = [...rowsOf(shown), ...rowsOf(otherwise)];
  expect(titled.size).toBeGreaterThan(50);
  expect([...titled].filter((id) => !explained.includes(id))).toEqual([]);
  expect(explained.filter((id, index) => explained.indexOf(id) !== index)).toEqual([]);
});

it("G7 every feature that docs/features.md calls shown by tests has one", () => {
  expect(rowsOf(shown).filter((id) => !titled.has(id))).toEqual([]);
});

it("G7 the index of decisions has each decision with its title, date and status", () => {
  const index = read("docs/decisions/README.md");
  const files = readdirSync(path.join(root, "docs/decisions")).filter((name) => /^\d/.test(name));
  const missing = files.filter((name) => {
    const page =
      /^# (\d{4}) (.+)\n\n\*(?:Accepted|Superseded) [^\n]*(\d{4}-\d\d-\d\d)[^\n]*\*\n/.exec(
        read(`docs/decisions/${name}`),
      );
    return page === null || !index.includes(`| [${page[1]}](${name}) | ${page[2]} | `);
  });
  expect(files.length).toBeGreaterThan(30);
  expect(missing).toEqual([]);
});

it("G7 every section of domain.md and quality.md that a source cites exists", () => {
  const sources = ["shared", "db", "electron", "renderer", "build", "tests"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(tsx?|sql)$/.test(name))
      .map((name) => path.join(folder, name)),
  );
  const missing = sources.flatMap((name) =>
    [...read(name).matchAll(/\b(domain|quality)\.md §(\d+[a-d]?)/g)]
      .filter((match) => !read(`docs/${match[1]}.md`).includes(`\n## ${match[2]}.`))
      .map((match) => `${name}: ${match[0]}`),
  );
  expect(missing).toEqual([]);
});

/** `if (button) await user.click(button)` passes when the button is gone. */
const silentSkip = /^\s*if \((\w+)\) (?:await )?[\w.]*(?:user|fireEvent)\.\w+\(\1\b/gm;

it("G7 no test continues when the control it needs is missing", () => {
  expect("  if (edit) await app.user.click(edit);").toMatch(new RegExp(silentSkip.source));
  const found = tests.flatMap(({ name, text }) =>
    [...text.matchAll(silentSkip)].map((match) => `${name}: ${match[0].trim()}`),
  );
  expect(found).toEqual([]);
});
