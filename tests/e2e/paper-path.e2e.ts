/** A14 in the real window: the request is printed, scanned, and finds its step. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outDir } from "#build/paths.ts";
import { samplePassword } from "#db/sample/people.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import type { Result } from "#shared/result.ts";
import { launchSample, type Safir } from "#tests/helpers/launch.ts";
import { shoot } from "#tests/helpers/office.ts";

const { paperIn, print } = fa;
let safir: Safir;
beforeAll(async () => {
  safir = await launchSample();
});
afterAll(() => safir.close());

test("A14 a printed request, scanned, finds its dossier and its step by the code on it", async () => {
  await value(safir.call("session.signIn", { username: "dabirkhaneh", password: samplePassword }));
  const { missions } = await value(safir.call("mission.list", { status: "inReview" }));
  const dossiers = await Promise.all(
    missions.map(({ id }) => value(safir.call("mission.dossier", { missionId: id }))),
  );
  const dossier = dossiers.find((one) =>
    one.route.some((step) => step.state === "open" && step.kind !== "permit"),
  );
  if (!dossier) throw new Error("nothing waits for a signature");
  const { id: missionId, dossierNo } = dossier.mission;
  const step = dossier.route.find((one) => one.state === "open" && one.kind !== "permit");

  const pdf = path.join(outDir, "pdf", "request.pdf");
  mkdirSync(path.dirname(pdf), { recursive: true });
  await safir.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdf);
  expect(
    await value(
      safir.call("sheet.print", { sheet: `/print/request/${missionId}`, name: "request" }),
    ),
  ).toEqual({ path: pdf });
  expect(existsSync(pdf)).toBe(true);
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe("%PDF-");
  const text = foldForSearch(
    execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }),
  );
  for (const phrase of [print.request.title, "شهرداری ساری", dossier.mission.request.subject])
    expect(text, phrase).toContain(foldForSearch(phrase).split(" ")[0] ?? "?");

  const pages = foldForSearch(print.pageOf.replace("{{page}}", "1").replace("{{pages}}", "1"));
  expect(text).toContain(pages.split(" ")[0]);
  expect(text).toContain(fa.words.confidentiality[dossier.mission.request.confidentiality]);

  // A scan: the first page at the usual 150 dots.
  const scan = path.join(outDir, "pdf", "request-scan");
  execFileSync("pdftoppm", ["-png", "-r", "150", "-f", "1", "-singlefile", pdf, scan]);
  await safir.page.evaluate(() => {
    location.hash = "#/scan";
  });
  await safir.page.getByRole("heading", { name: paperIn.title }).waitFor();
  await safir.page.getByLabel(paperIn.pictures).setInputFiles(`${scan}.png`);
  const card = safir.page.getByRole("listitem", { name: "request-scan.png" });
  await card.getByText(toPersianDigits(dossierNo)).waitFor();
  await card
    .getByRole("combobox")
    .getByText(step?.titleFa ?? "?")
    .waitFor();
  await shoot(safir, "fa-paper-in");
  await card.getByRole("button", { name: paperIn.keep }).click();
  await safir.page
    .getByText(paperIn.kept.split("{{")[0] ?? "?")
    .first()
    .waitFor();
  const now = await value(safir.call("mission.papers", { missionId }));
  expect(now.papers.filter((one) => one.kind === "signed")).toHaveLength(1);
});

const value = async <T>(answer: Promise<Result<T>>): Promise<T> => {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.reason}`);
  return result.value;
};
