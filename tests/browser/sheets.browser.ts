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
import { go, signIn } from "#tests/helpers/screens.ts";
import { plain, sheetsOf } from "#tests/helpers/sheets.ts";

let window: BrowserWindow;
beforeAll(async () => {
  window = await openBrowser({ sample: true });
});
afterAll(() => window.close());

const caller: Pick<BrowserWindow, "call"> = { call: (name, input) => window.call(name, input) };

// By person and language: the app is loaded once for all sheets of one.
const sheets = (["fa", "en"] as const).flatMap((onScreen) =>
  Object.entries(sheetsOf(caller))
    .flatMap(([row, all]) => all.map((sheet) => ({ row, sheet, onScreen, name: sheet.name })))
    .toSorted((one, other) => one.sheet.as.localeCompare(other.sheet.as)),
);

let loaded = "";
/** A fresh document for another person or language: an address set while one replaces the other is lost. */
const openAs = async (username: string, lang: string): Promise<void> => {
  const { page } = window;
  if (loaded === `${username} ${lang}`) return;
  await signIn(window, username);
  await page.evaluate((one) => localStorage.setItem("safir.lang", one), lang);
  await go(page, "/");
  await page.reload();
  await page.getByRole("main").waitFor();
  loaded = `${username} ${lang}`;
};

test.each(sheets)("T2 G4 the sheet $name is complete, the window in $onScreen", async (one) => {
  const { row, sheet, onScreen } = one;
  const { page } = window;
  await openAs(sheet.as, onScreen);
  const route = await sheet.route();
  expect(route.split(/[/?]/).slice(0, 3)).toEqual(["", "print", row]);
  expect(await show(route)).toBe("true");
  const text = plain(await page.locator("body").innerText());
  expect(text.length).toBeGreaterThan(40);
  if (onScreen === sheet.lang)
    for (const phrase of await sheet.says()) expect.soft(text).toContain(plain(phrase));
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(window.takeErrors()).toEqual([]);
});

/** Opens a sheet as a new one, and answers what it says of itself when it is done. */
const show = async (route: string): Promise<string | undefined> => {
  const { page } = window;
  // Two sheets may have one address: between them is another page.
  await go(page, "/");
  await page.getByRole("main").waitFor();
  await page.waitForFunction(() => document.documentElement.dataset.printReady === undefined);
  await go(page, route);
  await page.waitForFunction(() => document.documentElement.dataset.printReady !== undefined);
  return page.evaluate(() => document.documentElement.dataset.printReady);
};

test("J5 an order with nine lines of approvals is one A4 page", async () => {
  const [order] = sheetsOf(caller).order;
  await openAs(order?.as ?? "", "fa");
  const { page } = window;
  await show((await order?.route()) ?? "");
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
});
