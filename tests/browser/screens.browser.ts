/**
 * Every screen in a current Chromium, in both languages and both themes: a picture of each in
 * out/screens/, axe finds nothing on any of them (WCAG 2.2 A and AA), and the console shows no error.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { samplePassword } from "#db/sample/people.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { openBrowser, type BrowserWindow } from "#tests/helpers/browser.ts";
import { showTheme } from "#tests/helpers/office.ts";
import {
  axe,
  expectWords,
  go,
  setLanguage,
  settle,
  signIn,
  type Look,
} from "#tests/helpers/screens.ts";
import { visitsOf } from "#tests/helpers/visits.ts";

let window: BrowserWindow;
const { session } = fa;
const languages = ["fa", "en"] as const;
beforeAll(async () => {
  window = await openBrowser({ sample: true });
});
afterAll(() => window.close());

/** Pictures and checks of one screen in the current language. */
const examine = async (name: string, { page, screenshot, takeErrors, routes } = window) => {
  await settle(page);
  const inPersian = name.startsWith("fa");
  // English is the same page mirrored: its words are checked in one theme.
  for (const colorScheme of inPersian ? (["dark", "light"] as const) : (["light"] as const)) {
    await showTheme({ page }, colorScheme);
    await screenshot(`${name}-${colorScheme}`);
    const look: Look = colorScheme === "dark" ? "colours" : inPersian ? "everything" : "words";
    expect.soft(await axe(page, look), `${name} ${colorScheme}`).toEqual([]);
  }
  await expectWords(page, name);
  expect.soft(takeErrors(), `${name}: console`).toEqual([]);
  await routes();
};

const examineInBoth = async (name: string) => {
  for (const lang of languages) {
    await setLanguage(window.page, lang);
    await examine(`${lang}-${name}`);
  }
};

test("T2 J1 F9 first start and setting up, in both languages, both themes, axe content", async () => {
  const empty = await openBrowser({ sample: false });
  try {
    await empty.page.getByRole("heading", { name: session.welcome }).waitFor();
    for (const lang of languages) {
      await setLanguage(empty.page, lang);
      await examine(`${lang}-first-start`, empty);
    }
    await setLanguage(empty.page, "fa");
    await empty.page.getByRole("button", { name: session.setUpStart }).click();
    for (const lang of languages) {
      await setLanguage(empty.page, lang);
      await examine(`${lang}-set-up`, empty);
    }
  } finally {
    await empty.close();
  }
});

test("T2 J1 F9 the people of the sample, in both languages, both themes, axe content", async () => {
  await window.page.getByRole("heading", { name: session.samplePeople }).waitFor();
  await examineInBoth("sample-people");
});

const visits = visitsOf({ call: (name, input) => window.call(name, input) });

test.each(visits)(
  "T2 J2 J3 J6 J7 J8 J9 K1 K4 A1 A3 A6 A7 A8 A10 A13 A14 M1 M2 M4 M5 R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 F9 %s, in both languages, both themes, axe content",
  async (_about, username, screens) => {
    // A fresh document: after axe has checked eighty screens one takes a gigabyte.
    await window.page.reload();
    await signIn(window, username);
    for (const [path, name] of await screens()) {
      await go(window.page, path);
      await examineInBoth(name);
    }
    await setLanguage(window.page, "fa");
  },
);

test("T2 A15 the bell, open, in both languages, both themes, axe content", async () => {
  await signIn(window, "modir.gardeshgari");
  const { page } = window;
  for (const lang of languages) {
    await setLanguage(page, lang);
    const { title } = (lang === "fa" ? fa : en).notices;
    await page.getByRole("button", { name: new RegExp(`^${title}`) }).click();
    await page.getByRole("dialog", { name: title }).waitFor();
    await examine(`${lang}-notices`);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await setLanguage(page, "fa");
});

test("T2 F6 the lock screen, in both languages, both themes, axe content", async () => {
  await window.call("session.lock", {});
  const { page } = window;
  // The page behind it is hidden a moment later.
  await page.getByRole("button", { name: session.unlock }).waitFor();
  await examineInBoth("locked");
  await setLanguage(page, "fa");
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
