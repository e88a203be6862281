/**
 * Every screen in a current Chromium, in both languages and both themes: a picture of each in
 * out/screens/, axe finds nothing on any of them (WCAG 2.2 A and AA), and the console shows no error.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { samplePassword } from "#db/sample/people.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import type { Lang } from "#shared/persian/digits.ts";
import { openBrowser, type BrowserWindow } from "#tests/helpers/browser.ts";
import { showTheme } from "#tests/helpers/office.ts";
import { axe, expectWords, go, setLanguage, settle, signIn } from "#tests/helpers/screens.ts";
import { visitsOf } from "#tests/helpers/visits.ts";

let window: BrowserWindow;
const { session } = fa;
beforeAll(async () => {
  window = await openBrowser({ sample: true });
});
afterAll(() => window.close());

/** English is the same page mirrored: it is checked in one theme. */
const looks = [
  { lang: "fa", theme: "dark", look: "colours" },
  { lang: "fa", theme: "light", look: "everything" },
  { lang: "en", theme: "light", look: "words" },
] as const;

/** Opens a part of a page, and answers how it is closed. */
type Opener = (lang: Lang) => Promise<() => Promise<void>>;
/** A screen: its address or what opens it, none when it is there already, and the name of its pictures. */
type Screen = readonly [place: string | Opener | null, name: string];

/** Pictures and checks of the screens in each look; switching the look takes longer than going to a screen. */
const examine = async (
  screens: readonly Screen[],
  { page, screenshot, takeErrors, routes } = window,
) => {
  for (const { lang, theme, look } of looks) {
    await setLanguage(page, lang);
    for (const [place, name] of screens) {
      const close = typeof place === "function" ? await place(lang) : null;
      if (typeof place === "string") await go(page, place);
      await settle(page);
      await showTheme({ page }, theme);
      const picture = `${lang}-${name}-${theme}`;
      await screenshot(picture);
      expect.soft(await axe(page, look), picture).toEqual([]);
      await expectWords(page, `${lang}-${name}`);
      expect.soft(takeErrors(), `${picture}: console`).toEqual([]);
      await routes();
      await close?.();
    }
  }
  await setLanguage(page, "fa");
};

test("T2 J1 F9 first start and setting up, in both languages, both themes, axe content", async () => {
  const empty = await openBrowser({ sample: false });
  try {
    await empty.page.getByRole("heading", { name: session.welcome }).waitFor();
    await examine([[null, "first-start"]], empty);
    await empty.page.getByRole("button", { name: session.setUpStart }).click();
    await examine([[null, "set-up"]], empty);
  } finally {
    await empty.close();
  }
});

test("T2 J1 F9 the people of the sample, in both languages, both themes, axe content", async () => {
  await window.page.getByRole("heading", { name: session.samplePeople }).waitFor();
  await examine([[null, "sample-people"]]);
});

const visits = visitsOf({ call: (name, input) => window.call(name, input) });

test.each(visits)(
  "T2 J2 J3 J6 J7 J8 J9 K1 K4 A1 A3 A6 A7 A8 A10 A13 A14 M1 M2 M4 M5 R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 F9 %s, in both languages, both themes, axe content",
  async (_about, username, screens) => {
    // A fresh document: after axe has checked eighty screens one takes a gigabyte.
    await window.page.reload();
    await signIn(window, username);
    await examine(await screens());
  },
);

test("T2 A15 the bell, open, in both languages, both themes, axe content", async () => {
  await signIn(window, "modir.gardeshgari");
  const { page } = window;
  const bell: Opener = async (lang) => {
    const { title } = (lang === "fa" ? fa : en).notices;
    await page.getByRole("button", { name: new RegExp(`^${title}`) }).click();
    await page.getByRole("dialog", { name: title }).waitFor();
    return async () => {
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    };
  };
  await examine([[bell, "notices"]]);
});

test("T2 F6 the lock screen, in both languages, both themes, axe content", async () => {
  await window.call("session.lock", {});
  const { page } = window;
  // The page behind it is hidden a moment later.
  await page.getByRole("button", { name: session.unlock }).waitFor();
  await examine([[null, "locked"]]);
  await page.getByLabel(session.password).first().fill(samplePassword);
  await page.getByRole("button", { name: session.unlock }).click();
  await page.getByRole("main").waitFor();
});

// Last, because it counts the addresses that the tests above have opened.
test("T2 every address of the app has been visited", async () => {
  const { known, shown } = await window.routes();
  const pages = known.filter((path) => !path.startsWith("/print/"));
  expect(pages.length).toBeGreaterThan(30);
  expect(pages.filter((path) => !shown.includes(path))).toEqual([]);
});
