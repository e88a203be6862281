/** Home at the size of the commonest office PC: how many tasks are seen whole, together with the office's week. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { openBrowser, type BrowserWindow } from "#tests/helpers/browser.ts";
import { settle, setLanguage, signIn } from "#tests/helpers/screens.ts";

let window: BrowserWindow;
beforeAll(async () => {
  window = await openBrowser({ sample: true });
});
afterAll(() => window.close());

test("W1 W9 nine tasks are seen whole at 1366 × 698 together with the week, one button is filled", async () => {
  const { page } = window;
  await page.setViewportSize({ width: 1366, height: 698 });
  await signIn(window, "karshenas.beynolmelal");
  await setLanguage(page, "fa");
  await page.getByRole("region", { name: fa.home.week.title }).waitFor();
  await settle(page);
  const seen = await page.evaluate(() => {
    const list = document.querySelector("[data-task]")?.closest("[data-scroll]");
    const box = list?.getBoundingClientRect();
    const rows = [...document.querySelectorAll("[data-task]")];
    return {
      all: rows.length,
      whole: rows.filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return box && top >= box.top - 1 && bottom <= box.bottom + 1;
      }).length,
      filled: document.querySelectorAll("main .MuiButton-contained").length,
      page: document.documentElement.scrollHeight,
    };
  });
  expect(seen.all).toBeGreaterThanOrEqual(9);
  expect(seen.whole).toBeGreaterThanOrEqual(9);
  expect(seen.filled).toBe(1);
  expect(seen.page).toBeLessThanOrEqual(698);
});
