/** W1 W6: how much of a list is seen on the commonest screen, and whether its bands end at the same edges. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, todayIn, TEHRAN } from "#shared/persian/jalali.ts";
import { monthOf, shiftMonth, weeksOf } from "#shared/persian/months.ts";
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

test.each(["fa", "en"] as const)(
  "K3 the found word of a Persian passage is in sight in the line of its row, in %s",
  async (lang) => {
    const { page } = window;
    await setLanguage(page, lang);
    await go(page, `/search?text=${encodeURIComponent("مدیر")}`);
    await page.locator("[role=listitem] mark").first().waitFor();
    await settle(page);
    const found = await page.evaluate(() =>
      [...document.querySelectorAll("[role=listitem] mark")].map((mark) => {
        const [word, line] = [mark, mark.closest("bdi")].map((one) => one?.getBoundingClientRect());
        return (
          word !== undefined &&
          line !== undefined &&
          word.left >= line.left - 1 &&
          word.right <= line.right + 1
        );
      }),
    );
    expect(found.length).toBeGreaterThan(4);
    expect(found).not.toContain(false);
    await setLanguage(page, "fa");
  },
);

/** This month, and the first one after it that touches six weeks. */
const monthsToShow = (lang: "fa" | "en"): string[] => {
  const today = todayIn(TEHRAN, new Date());
  let day = today;
  while (weeksOf(monthOf(day, lang)).length < 6) day = shiftMonth(day, 1, lang);
  return [today, day];
};

test.each(["fa", "en"] as const)(
  "W1 W9 every week of a month of who is away is in sight, its bars within their week, in %s",
  async (lang) => {
    const { page } = window;
    await setLanguage(page, lang);
    for (const day of monthsToShow(lang)) {
      await go(page, `/away?day=${day}`);
      await page.locator(`[data-day="${day}"]`).waitFor();
      await settle(page);
      const seen = await page.evaluate(() => {
        const grid = document.querySelector("[role=grid]");
        const rows = [...document.querySelectorAll("[role=grid] > [role=row]")];
        return {
          height: grid?.clientHeight ?? 0,
          scrolls: (grid?.scrollHeight ?? 1) > (grid?.clientHeight ?? 0),
          outside: rows.flatMap((row) => {
            const box = row.getBoundingClientRect();
            return [...row.querySelectorAll("[data-bar]")].filter((bar) => {
              const { bottom, left, right } = bar.getBoundingClientRect();
              return bottom > box.bottom || left < box.left - 0.5 || right > box.right + 0.5;
            });
          }).length,
        };
      });
      expect(seen.height, day).toBeGreaterThanOrEqual(420);
      expect(seen.scrolls, day).toBe(false);
      expect(seen.outside, day).toBe(0);
    }
  },
);

test("W9 an arrow key leads to the day on that side, and Enter to what is said of it", async () => {
  const { page } = window;
  const today = todayIn(TEHRAN, new Date());
  await setLanguage(page, "fa");
  await go(page, `/away?day=${today}`);
  await page.locator(`[data-day="${today}"]`).focus();
  await page.keyboard.press("ArrowLeft");
  await page.locator(`[data-day="${addDays(today, 1)}"]:focus`).waitFor();
  await page.keyboard.press("Enter");
  await page.locator("aside h2:focus").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(`[data-day="${addDays(today, 1)}"]:focus`).waitFor();
});
