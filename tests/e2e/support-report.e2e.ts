/** B9 in the real window: the report for support contains every reference that was shown, and no personal data. */
import { appendFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { samplePassword } from "#db/sample/people.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { launchSample, type Safir } from "#tests/helpers/launch.ts";
import { button, shoot } from "#tests/helpers/office.ts";

let safir: Safir;
beforeAll(async () => {
  safir = await launchSample();
});
afterAll(() => safir.close());

const personal = [
  "کارشناس گردشگری",
  "karshenas.gardeshgari",
  "0012345679",
  "A12345678",
  "someone@example.org",
  "1e857d60-a2be-4513-a9f1-22d368f7c4a3",
];

test("B9 references of the page, of main and of the store are in the report, without personal data", async () => {
  const signedIn = await safir.call("session.signIn", {
    username: "modir.samaneh",
    password: samplePassword,
  });
  expect(signedIn).toMatchObject({ ok: true });
  const refs: string[] = [];
  const noted = await safir.call("app.noteError", {
    what: `Error: cannot show ${personal.join(" and ")}\n    at Page (app://safir/assets/page.js:1:2)`,
  });
  refs.push(noted.ok ? noted.value.ref : "not noted");

  // Main: a dialog that fails is an internal error, and is shown with a reference.
  await safir.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.reject(new Error("no dialog for کارشناس گردشگری"));
  });
  const failed = await safir.call("file.saveText", { name: "a.json", text: "{}" });
  refs.push((!failed.ok && failed.error.ref) || "no reference");
  // The store: its log lines have this form (db/decider.ts).
  const log = path.join(`${safir.dir}-window`, "safir.log");
  appendFileSync(log, `2026-12-01T08:00:00.000Z ab12cd34 mission.submit: Error: ${personal[0]}\n`);
  refs.push("ab12cd34");

  const file = path.join(path.dirname(safir.dir), "report.txt");
  await safir.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await safir.page.evaluate(() => {
    location.hash = "#/settings";
  });
  await button(safir.page, fa.app.report.save).click();
  await safir.page.getByText(fa.app.report.saved).waitFor();
  await shoot(safir, "support-report");

  const report = readFileSync(file, "utf8");
  for (const ref of refs) expect(report).toContain(ref);
  for (const one of personal) expect(report).not.toContain(one);
  expect(report).not.toContain(path.dirname(safir.dir));
  expect(report).not.toMatch(/[\u0600-\u06FF]/);
  const [head = "", lines = ""] = report.split("\n--- log ---\n");
  expect(JSON.parse(head)).toMatchObject({
    store: { state: "ready", rows: { mission: expect.any(Number) as number }, backup: {} },
  });
  expect(lines).toContain("page.js:1:2");
});
