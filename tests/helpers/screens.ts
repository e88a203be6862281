/** Checks one screen after another: the language, the person, axe's findings, missing words. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { samplePassword } from "#db/sample/people.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import type { Lang } from "#shared/persian/digits.ts";
import type { PageWindow } from "./browser.ts";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** Colours differ by theme, words by language: each is checked once. */
export type Look = "everything" | "colours" | "words";
const optionsOf = (look: Look): object => ({
  // Without reports of passed rules and selectors axe takes half of the time.
  resultTypes: ["violations"],
  selectors: false,
  ...(look === "colours"
    ? { runOnly: { type: "rule", values: ["color-contrast"] } }
    : {
        runOnly: { type: "tag", values: tags },
        rules: { "color-contrast": { enabled: look === "everything" } },
      }),
});

interface Finding {
  id: string;
  nodes: string[];
}

/** Findings of axe on the page; empty when there are none. */
export const axe = async (page: Page, look: Look): Promise<Finding[]> => {
  await page.evaluate(axeSource);
  return page.evaluate(async (options) => {
    const runner = (
      window as unknown as {
        axe: {
          run(
            c: Document,
            o: object,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe;
    const { violations } = await runner.run(document, options);
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html }) => html.slice(0, 200)),
    }));
  }, optionsOf(look));
};

const unlock = new RegExp(`^(${fa.session.unlock}|${en.session.unlock})$`);

/** Not locked unless it is the lock screen, and no key of the catalogues where its words should be. */
export const expectWords = async (page: Page, name: string): Promise<void> => {
  const text = await page.locator("body").innerText();
  const locked = await page.getByRole("button", { name: unlock }).count();
  // Not a page that a missing report locks: only this one is before the pages.
  expect(locked > 0, `${name}: locked`).toBe(/^(fa|en)-locked$/.test(name));
  const unsaid = text.split(/\s+/).filter((word) => keys.has(word) || word.includes("{{"));
  expect.soft(unsaid, `${name}: keys without words`).toEqual([]);
};

/** Every dotted key of the catalogues: one that reaches the screen has no words. */
const keysOf = (node: object, prefix = ""): string[] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === "object" ? keysOf(value as object, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
const keys = new Set(
  Object.values(fa)
    .flatMap((area) => keysOf(area))
    .filter((key) => key.includes(".")),
);

/** Loaded: no spinner is left, and nothing on the page has changed for a moment. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(look, 150);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(look, 150);
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        function look() {
          if (document.querySelector('[role="progressbar"]') !== null) {
            timer = setTimeout(look, 150);
            return;
          }
          observer.disconnect();
          resolve();
        }
      }),
  );

export const go = (page: Page, path: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);

/** As people do: the window drops the data of the last person. */
export const signIn = async (window: PageWindow, username: string): Promise<void> => {
  await window.call("session.signOut", {});
  const answer = await window.call("session.signIn", { username, password: samplePassword });
  if (!answer.ok) throw new Error(answer.error.reason);
  await window.page.getByRole("main").waitFor();
};

export const setLanguage = async (page: Page, lang: Lang): Promise<void> => {
  await page
    .getByRole("button", { name: lang === "fa" ? /^(فارسی)$/ : /^(EN|English)$/ })
    .filter({ visible: true })
    .first()
    .click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);
  expect(await page.getAttribute("html", "dir")).toBe(lang === "fa" ? "rtl" : "ltr");
};
