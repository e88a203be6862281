/**
 * Sheets in the real window: printed to PDF, their text read back in order, their pages as pictures in
 * out/screens/. Each sheet is one entry; the order and the request are printed in the main job.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { outDir } from "#build/paths.ts";
import { samplePassword } from "#db/sample/people.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { localizeDigits, type Lang } from "#shared/persian/digits.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { todayIn, TEHRAN } from "#shared/persian/jalali.ts";
import type { Result } from "#shared/result.ts";
import { launchSafir, type Safir } from "#tests/helpers/launch.ts";

let safir: Safir;
beforeAll(async () => {
  safir = await launchSafir({ args: ["--sample"] });
  await vi.waitFor(
    async () => {
      if (!(await value(safir.call("setup.status", {}))).done) throw new Error("not yet");
    },
    { timeout: 80_000, interval: 200 },
  );
});
afterAll(() => safir.close());

const today = todayIn(TEHRAN, new Date());

interface Sheet {
  name: string;
  as: string;
  lang: Lang;
  route: () => Promise<string>;
  /** Found in the text in this order. */
  says: () => Promise<string[]> | string[];
  not?: readonly string[];
}

const sheets: Sheet[] = (["fa", "en"] as const).map((lang) => {
  const { away } = lang === "fa" ? fa : en;
  return {
    name: `away-${lang}`,
    as: "manabe.ensani",
    lang,
    route: async () => `/print/away/${today}`,
    says: () => [away.sheet.title, away.sheet.deputy, away.sheet.note],
    not: [away.kind.illness],
  };
});

test.each(sheets)("I3 I4 F9 $name is printed, readable and complete", async (sheet) => {
  const { name, lang, as } = sheet;
  await value(safir.call("session.signIn", { username: as, password: samplePassword }));
  await speak(lang);
  const pdf = path.join(outDir, "pdf", `${name}.pdf`);
  mkdirSync(path.dirname(pdf), { recursive: true });
  await safir.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdf);
  expect(await value(safir.call("sheet.print", { sheet: await sheet.route(), name }))).toEqual({
    path: pdf,
  });
  const text = plain(execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }));
  let from = 0;
  for (const phrase of await sheet.says()) {
    const at = text.indexOf(plain(phrase), from);
    expect(at, `${phrase} after ${text.slice(Math.max(from - 40, 0), from)}`).toBeGreaterThan(-1);
    from = at;
  }
  for (const phrase of sheet.not ?? []) expect(text).not.toContain(plain(phrase));
  // Every page says which it is of how many, in the digits of the language.
  const [firstPage = "?"] = (lang === "fa" ? fa : en).print.pageOf
    .replace("{{page}}", localizeDigits("1", lang))
    .split("{{");
  expect(text).toContain(plain(firstPage));
  execFileSync("pdftoppm", [
    "-png",
    "-r",
    "80",
    pdf,
    path.join(outDir, "screens", `print-${name}`),
  ]);
});

/** Spelling, spaces and directions aside: Chromium writes what it shapes. */
const plain = (text: string): string =>
  foldForSearch(
    text.normalize("NFKC").replaceAll(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, " "),
  );

const speak = async (lang: Lang) => {
  await safir.page.evaluate((chosen) => localStorage.setItem("safir.lang", chosen), lang);
  await safir.page.reload();
  await safir.page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);
};

const value = async <T>(answer: Promise<Result<T>>): Promise<T> => {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
