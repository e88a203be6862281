/**
 * Every printed sheet in a current Chromium, in both languages: it reports that it is ready, contains its
 * words, becomes a PDF, and the console shows no error. The order of the words on the pages
 * is tested in the real window (tests/e2e/prints.e2e.ts).
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outDir } from "#build/paths.ts";
import { openBrowser, type BrowserWindow } from "#tests/helpers/browser.ts";
import { signIn } from "#tests/helpers/screens.ts";
import { plain, sheetsOf } from "#tests/helpers/sheets.ts";

let window: BrowserWindow;
beforeAll(async () => {
  window = await openBrowser({ sample: true });
});
afterAll(() => window.close());

const caller: Pick<BrowserWindow, "call"> = { call: (name, input) => window.call(name, input) };

const sheets = Object.entries(sheetsOf(caller)).flatMap(([row, all]) =>
  all.flatMap((sheet) =>
    (["fa", "en"] as const).map((onScreen) => ({ row, sheet, onScreen, name: sheet.name })),
  ),
);

test.each(sheets)("T2 G4 the sheet $name is complete, the window in $onScreen", async (one) => {
  const { row, sheet, onScreen } = one;
  await signIn(window, sheet.as);
  await window.page.evaluate((lang) => localStorage.setItem("safir.lang", lang), onScreen);
  const route = await sheet.route();
  expect(route.split(/[/?]/).slice(0, 3)).toEqual(["", "print", row]);
  const page = await window.openPage(route);
  try {
    await page.waitForFunction(() => document.documentElement.dataset.printReady !== undefined);
    expect(await page.evaluate(() => document.documentElement.dataset.printReady)).toBe("true");
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

test("J5 an order with nine lines of approvals is one A4 page", async () => {
  const [order] = sheetsOf(caller).order;
  await signIn(window, order?.as ?? "");
  const page = await window.openPage((await order?.route()) ?? "");
  try {
    await page.waitForFunction(() => document.documentElement.dataset.printReady !== undefined);
    // The longest line of the sample's orders, nine times.
    await page.evaluate(() => {
      const table = document.querySelector(".sheet-steps");
      const rows = [...(table?.querySelectorAll("tbody tr") ?? [])];
      const longest = rows.toSorted(
        (one, other) => (other.textContent ?? "").length - (one.textContent ?? "").length,
      )[0];
      for (let at = rows.length; at < 9; at += 1)
        if (longest) table?.querySelector("tbody")?.append(longest.cloneNode(true));
    });
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    mkdirSync(path.join(outDir, "screens"), { recursive: true });
    writeFileSync(path.join(outDir, "screens", "order-nine.pdf"), pdf);
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  } finally {
    await page.close();
  }
});
