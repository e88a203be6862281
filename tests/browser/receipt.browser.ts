/** The receipt of an act is in the bar at the top: it covers nothing of the page, nor another part of the bar. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { openBrowser, type BrowserWindow } from "#tests/helpers/browser.ts";
import { setLanguage, signIn } from "#tests/helpers/screens.ts";

let window: BrowserWindow;
beforeAll(async () => {
  window = await openBrowser({ sample: true });
});
afterAll(() => window.close());

/** Of the receipt, of the page, and of the other parts of the bar at the top. */
const boxes = () =>
  window.page.evaluate(() => {
    const boxOf = (one: Element | null | undefined) => one?.getBoundingClientRect().toJSON();
    const bar = document.querySelector("header");
    const receipt = bar?.querySelector(".MuiSnackbar-root")?.parentElement;
    return {
      receipt: boxOf(receipt),
      page: boxOf(document.querySelector("main")),
      others: [...(bar?.children ?? [])].filter((one) => one !== receipt).map(boxOf),
      said: boxOf(bar?.querySelector(".MuiSnackbar-root")),
    };
  });

test.each([
  { lang: "fa", width: 1366, height: 698 },
  { lang: "en", width: 1093, height: 558 },
] as const)(
  "W4 the receipt covers nothing of the page ($lang, $width)",
  async ({ lang, width, height }) => {
    const { notices } = lang === "fa" ? fa : en;
    await window.page.setViewportSize({ width, height });
    await signIn(window, lang === "fa" ? "modir.gardeshgari" : "modir.ravabet");
    await setLanguage(window.page, lang);
    await window.page.getByRole("button", { name: notices.title }).first().click();
    await window.page.getByRole("button", { name: notices.markAll }).click();
    await window.page.getByRole("button", { name: notices.undo }).waitFor();
    const { said, page, others, receipt } = await boxes();
    expect(said.bottom).toBeLessThanOrEqual(page.top);
    expect(said.left).toBeGreaterThanOrEqual(receipt.left);
    expect(said.right).toBeLessThanOrEqual(receipt.right);
    for (const other of others)
      expect(other.right <= receipt.left || other.left >= receipt.right).toBe(true);
  },
);
