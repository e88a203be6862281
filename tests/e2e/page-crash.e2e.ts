/** B9 in the real window: a page that crashes or hangs is loaded again at the same place, reports it, and keeps typed text. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { samplePassword } from "#db/sample/people.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { launchSample, type Safir } from "#tests/helpers/launch.ts";
import { field } from "#tests/helpers/office.ts";

let safir: Safir;
beforeEach(async () => {
  safir = await launchSample();
});
afterEach(() => safir.close());

/**
 * The page that Playwright knew ended with its process; main still has the window. A call to a
 * page that crashes meanwhile is never answered.
 */
const inPage = (script: string): Promise<unknown> =>
  Promise.race([
    safir.app.evaluate(
      ({ BrowserWindow }, text) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text),
      script,
    ),
    wait(2000, "no answer"),
  ]);

const mishaps = [
  {
    what: "a crash",
    log: "the page ended: crashed",
    happen: () =>
      safir.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      ),
  },
  {
    what: "an endless loop",
    log: "the page hangs",
    // Not awaited, because it never ends.
    happen: async () =>
      void safir.app.evaluate(({ BrowserWindow }) => {
        void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript("for (;;);");
      }),
  },
];

test.each(mishaps)(
  "B9 $what in the middle of a request: the page is loaded again, reports it, and keeps typed text",
  async ({ log, happen }) => {
    const signedIn = await safir.call("session.signIn", {
      username: "karshenas.gardeshgari",
      password: samplePassword,
    });
    expect(signedIn).toMatchObject({ ok: true });
    const draft = crypto.randomUUID();
    await safir.page.evaluate((id) => {
      location.hash = `#/request/${id}`;
    }, draft);
    const subject = "سفر پیش از خرابی صفحه";
    await field(safir.page, fa.request.field.subject).fill(subject);
    await expect
      .poll(async () => JSON.stringify(await safir.call("draft.load", { id: draft })))
      .toContain(subject);

    await happen();
    const said = fa.app.pageReloaded.slice(0, 30);
    await expect
      .poll(() => inPage(`document.body?.innerText.includes(${JSON.stringify(said)}) ?? false`))
      .toBe(true);
    expect(await inPage("location.hash")).toBe(`#/request/${draft}`);
    await expect
      .poll(
        () => inPage(`[...document.querySelectorAll("input,textarea")].map((one) => one.value)`),
        {
          timeout: 30_000,
        },
      )
      .toContain(subject);
    const written = readFileSync(path.join(`${safir.dir}-window`, "safir.log"), "utf8");
    expect(written).toContain(log);
  },
);
