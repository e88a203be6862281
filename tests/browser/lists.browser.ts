/** W1 W6: how much of a list is seen on the commonest screen, and whether its bands end at the same edges. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type BrowserWindow } from "#tests/helpers/browser.ts";
import { go, setLanguage, settle, signIn } from "#tests/helpers/screens.ts";

let window: BrowserWindow;
beforeAll(async () => {
  window = await openBrowser({ sample: true });
  await window.page.setViewportSize({ width: 1366, height: 698 });
  await signIn(window, "shahrdar");
});
afterAll(() => window.close());

/** Opens a list of the sample that has rows, and waits for them. */
const toList = async (path: string) => {
  await go(window.page, path);
  await window.page.locator("tbody tr").first().waitFor();
  await settle(window.page);
};

/** Of the table on screen: how many rows would fit wholly, how high each is, where text ends in each band. */
const measure = () =>
  window.page.evaluate(() => {
    const box = (one: Element | null | undefined) => one?.getBoundingClientRect() ?? new DOMRect();
    const region = document.querySelector("[role=region] table")?.parentElement;
    const rows = [...document.querySelectorAll("tbody tr")];
    const head = box(document.querySelector("thead"));
    const heights = rows.map((one) => Math.round(box(one).height));
    const room = box(region).bottom - head.bottom;
    return {
      fits: Math.floor(room / Math.max(...heights)),
      heights: [...new Set(heights)],
      width: [box(region).left, box(region).right],
      sheet: [box(region?.parentElement).left, box(region?.parentElement).right],
      sideways: (region?.scrollWidth ?? 0) > (region?.clientWidth ?? 0),
    };
  });

test.each(["fa", "en"] as const)(
  "W1 W6 the missions show 18 whole rows of one line at 1366 × 698, in %s",
  async (lang) => {
    await setLanguage(window.page, lang);
    await toList("/missions");
    const seen = await measure();
    expect(seen.heights).toHaveLength(1);
    expect(seen.fits).toBeGreaterThanOrEqual(18);
    expect(seen.width).toEqual(seen.sheet);
    expect(seen.sideways).toBe(false);
  },
);

test.each(["/archive", "/people", "/contacts", "/commitments", "/gifts?year=0", "/notices"])(
  "W1 W6 the rows of %s are one line",
  async (path) => {
    await setLanguage(window.page, "fa");
    await toList(path);
    const seen = await measure();
    expect(seen.heights).toHaveLength(1);
    expect(seen.fits).toBeGreaterThanOrEqual(17);
  },
);

test("W6 a row is reached with Tab and opened with Enter in a real browser", async () => {
  const { page } = window;
  await toList("/missions");
  await page.locator("tbody tr").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/missions\/[0-9a-f-]{36}/);
  expect(page.url()).toMatch(/\/missions\/[0-9a-f-]{36}/);
});
