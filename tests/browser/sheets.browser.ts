/**
 * Every printed sheet in a current Chromium, in both languages: it says that it is ready, says what it
 * has to say, becomes a PDF, and the console says no error. What the pages of the PDF say in which
 * order is read in the real window (tests/e2e/prints.e2e.ts).
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type BrowserWindow } from "#tests/helpers/browser.ts";
import { signIn } from "#tests/helpers/screens.ts";
import { plain, sheetsOf, value, type Sheet } from "#tests/helpers/sheets.ts";

let window: BrowserWindow;
beforeAll(async () => {
  window = await openBrowser({ sample: true });
});
afterAll(() => window.close());

const caller: Pick<BrowserWindow, "call"> = { call: (name, input) => window.call(name, input) };

/** The two that the main job prints in the real window. */
const paperOf = (name: "order" | "request"): Sheet => ({
  name,
  shows: "J5 A14",
  as: "karshenas.beynolmelal",
  lang: "fa",
  route: async () => {
    const { missions } = await value(caller.call("mission.list", { status: "ordered" }));
    return `/print/${name}/${missions[0]?.id ?? ""}`;
  },
  says: async () => {
    const { missions } = await value(caller.call("mission.list", { status: "ordered" }));
    return [missions[0]?.subject ?? "?"];
  },
});

const sheets = [...sheetsOf(caller), paperOf("order"), paperOf("request")].flatMap((sheet) =>
  (["fa", "en"] as const).map((onScreen) => ({ sheet, onScreen, name: sheet.name })),
);
const shown = new Set<string>();

test.each(sheets)("T2 the sheet $name is whole, the window in $onScreen", async (one) => {
  const { sheet, onScreen } = one;
  await signIn(window, sheet.as);
  await window.page.evaluate((lang) => localStorage.setItem("safir.lang", lang), onScreen);
  const page = await window.openPage(await sheet.route());
  try {
    await page.waitForFunction(() => document.documentElement.dataset.printReady !== undefined);
    expect(await page.evaluate(() => document.documentElement.dataset.printReady)).toBe("true");
    for (const path of (await window.routes()).shown) shown.add(path);
    const text = plain(await page.locator("body").innerText());
    expect(text.length).toBeGreaterThan(40);
    if (onScreen === sheet.lang)
      for (const phrase of await sheet.says()) expect.soft(text).toContain(plain(phrase));
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(window.takeErrors()).toEqual([]);
  } finally {
    await page.close();
  }
});

// The last: it counts what the tests above have opened.
test("T2 every sheet of the app has been looked at", async () => {
  const { known } = await window.routes();
  const all = known.filter((path) => path.startsWith("/print/"));
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter((path) => !shown.has(path))).toEqual([]);
});
