/** K4 in the real window: a dossier is exported to a file, other tools accept it, and it is inspected again. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outDir } from "#build/paths.ts";
import { samplePassword } from "#db/sample/people.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import type { Result } from "#shared/result.ts";
import { launchSample, type Safir } from "#tests/helpers/launch.ts";
import { button, shoot } from "#tests/helpers/office.ts";
import { layOut, otherOpinions, testZip, unzip } from "#tests/helpers/packages.ts";

const words = fa.package;
const folder = path.join(outDir, "packages");
const file = path.join(folder, "dossier.zip");
let safir: Safir;
let missionId = "";

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  safir = await launchSample();
  await value(safir.call("session.signIn", { username: "bayegan", password: samplePassword }));
  const { missions } = await value(safir.call("mission.list", { status: "archived" }));
  missionId = missions[0]?.id ?? "";
});
afterAll(() => safir.close());

test("K4 exported where the person chooses, and not at all when cancelled; other tools accept the bag", async () => {
  await go(`/missions/${missionId}?tab=papers`);
  const { page } = safir;
  await page.getByRole("heading", { name: words.title }).waitFor();
  await answerSaveDialog(null);
  await button(page, words.export).click();
  await page.waitForTimeout(500);
  expect(readdirSync(folder)).toEqual([]);
  await answerSaveDialog(file);
  await button(page, words.export).click();
  await page.getByText("بسته ذخیره شد").waitFor();
  expect(readdirSync(folder)).toEqual(["dossier.zip"]);
  await page.getByText("بسته ذخیره شد").scrollIntoViewIfNeeded();
  await shoot(safir, "package-exported");

  testZip(file);
  const files = unzip(readFileSync(file));
  layOut(files, folder);
  const bag = path.join(folder, [...files.keys()][0]?.split("/")[0] ?? "");
  otherOpinions(bag);
  const pdf = path.join(outDir, "pdf", "package-index.pdf");
  mkdirSync(path.dirname(pdf), { recursive: true });
  writeFileSync(pdf, Buffer.from(await printed(path.join(bag, "data/index.html")), "base64"));
  const text = foldForSearch(
    execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }),
  );
  const pages = text.split("\f").filter((one) => one.trim() !== "");
  for (const page of pages) expect(page).toContain(foldForSearch(fa.words.confidentiality.normal));
});

test("K4 the same file is checked before it is imported: the dossier exists already", async () => {
  await go("/archive/import");
  const { page } = safir;
  await page.getByLabel(words.choose).setInputFiles(file);
  await page.getByText(words.sound).waitFor();
  await page.getByText(words.standing.equal).waitFor();
  await shoot(safir, "package-preview");
  const broken = readFileSync(file);
  const at = broken.indexOf("<!doctype html>");
  broken[at + 200] = (broken[at + 200] ?? 0) ^ 1;
  await button(page, words.another).click();
  await page
    .getByLabel(words.choose)
    .setInputFiles({ name: "broken.zip", mimeType: "application/zip", buffer: broken });
  await page.getByText("data/index.html").waitFor();
  await shoot(safir, "package-broken");
  expect(existsSync(file)).toBe(true);
});

/** The index as any browser prints it. */
const printed = (index: string): Promise<string> =>
  safir.app.evaluate(async ({ BrowserWindow }, html) => {
    // Not a page of Safir: the rules of its session do not apply.
    const window = new BrowserWindow({
      show: false,
      webPreferences: { partition: "a browser" },
    });
    await window.loadFile(html);
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
    });
    window.destroy();
    return pdf.toString("base64");
  }, index);

const answerSaveDialog = (filePath: string | null) =>
  safir.app.evaluate(({ dialog }, chosen) => {
    Object.assign(dialog, {
      showSaveDialog: async () => ({ canceled: chosen === null, filePath: chosen ?? "" }),
    });
  }, filePath);

const go = (to: string) =>
  safir.page.evaluate((hash) => {
    location.hash = hash;
  }, `#${to}`);

const value = async <T>(answer: Promise<Result<T>>): Promise<T> => {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
