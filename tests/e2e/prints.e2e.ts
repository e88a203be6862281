/**
 * Sheets in the real window: printed to PDF, their text read back in order, their pages as pictures in
 * out/screens/. Each sheet of the table is one entry or more; the order is printed in the main job.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outDir } from "#build/paths.ts";
import { samplePassword } from "#db/sample/people.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { localizeDigits, type Lang } from "#shared/persian/digits.ts";
import { launchSample, type Safir } from "#tests/helpers/launch.ts";
import { plain, sheetsOf, value } from "#tests/helpers/sheets.ts";

let safir: Safir;
beforeAll(async () => {
  safir = await launchSample();
});
afterAll(() => safir.close());

const { order: _order, ...others } = sheetsOf({ call: (name, input) => safir.call(name, input) });
const sheets = Object.values(others).flat();

test.each(sheets)("$shows $name is printed, readable and complete", async (sheet) => {
  const { name, lang, as } = sheet;
  await value(safir.call("session.signIn", { username: as, password: samplePassword }));
  await speak(lang);
  const pdf = path.join(outDir, "pdf", `${name}.pdf`);
  for (const folder of ["pdf", "screens"])
    mkdirSync(path.join(outDir, folder), { recursive: true });
  await safir.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdf);
  expect(await value(safir.call("sheet.print", { sheet: await sheet.route(), name }))).toEqual({
    path: pdf,
  });
  const pages = pagesOf(pdf);
  const text = plain(pages.join(" "));
  let from = 0;
  for (const phrase of await sheet.says()) {
    const at = text.indexOf(plain(phrase), from);
    expect(at, `${phrase} after ${text.slice(Math.max(from - 40, 0), from)}`).toBeGreaterThan(-1);
    from = at;
  }
  for (const phrase of (await sheet.holds?.()) ?? []) expect(text).toContain(plain(phrase));
  for (const phrase of sheet.not ?? []) expect(text).not.toContain(plain(phrase));
  // A mask is never printed: a hidden value is a blank line.
  expect(pages.join("")).not.toContain("•");
  const { min, max } = sheet.pages ?? { min: 1, max: 99 };
  expect(pages.length).toBeGreaterThanOrEqual(min);
  expect(pages.length).toBeLessThanOrEqual(max);
  // Every page has its number and the total, in the digits of the language.
  for (const [index, page] of pages.entries()) {
    const numbered = (lang === "fa" ? fa : en).print.pageOf
      .replace("{{page}}", String(index + 1))
      .replace("{{pages}}", String(pages.length));
    expect(plain(page), `page ${index + 1}`).toContain(plain(localizeDigits(numbered, lang)));
    // The digits themselves, before folding: Persian in Persian.
    if (lang === "fa") expect(page).toContain(localizeDigits(String(index + 1), "fa"));
  }
  execFileSync("pdftoppm", [
    "-png",
    "-r",
    "80",
    pdf,
    path.join(outDir, "screens", `print-${name}`),
  ]);
});

/** The words of each page in reading order. */
const pagesOf = (pdf: string): string[] =>
  execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" })
    .split("\f")
    .filter((page) => page.trim() !== "");

const speak = async (lang: Lang) => {
  await safir.page.evaluate((chosen) => localStorage.setItem("safir.lang", chosen), lang);
  await safir.page.reload();
  await safir.page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);
};
