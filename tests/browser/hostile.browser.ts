/**
 * B14 b24: every text of the municipality contains payloads that would run, load or navigate. On every
 * screen, sheet and exported dossier they stay text, and the policy blocks nothing.
 */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { countOf, tell } from "#tests/faults/table.ts";
import { openBrowser, type BrowserWindow } from "#tests/helpers/browser.ts";
import { payloads, poison } from "#tests/helpers/hostile.ts";
import { layOut, unzip } from "#tests/helpers/packages.ts";
import { go, settle, signIn } from "#tests/helpers/screens.ts";
import { sheetsOf } from "#tests/helpers/sheets.ts";
import { visitsOf, type Visit } from "#tests/helpers/visits.ts";

const perText = Math.min(25, countOf(24));
const passes = countOf(24) / perText;
const isWhole = passes > 1;
/** The short run makes every fourth visit, the long run all of them. */
const seen = (visits: readonly Visit[]) => visits.filter((_, index) => isWhole || index % 4 === 0);

const folder = mkdtempSync(path.join(tmpdir(), "safir-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let screens = 0;
/** The number of pages on which payloads are visible. */
let withPayloads = 0;

test.each(Array.from({ length: passes }, (_, pass) => pass + 1))(
  `B14 b24 pass %i of ${passes}: ${perText} of ${payloads.length} payloads in each text stay text on every screen`,
  async (pass) => {
    let texts = 0;
    const window = await openBrowser({
      sample: true,
      prepare: (dir) => (texts = poison(dir, perText, (pass - 1) * perText)),
    });
    try {
      for (const [, username, screensOf] of seen(visitsOf(window))) {
        await window.page.reload();
        await signIn(window, username);
        for (const [route] of await screensOf()) {
          await go(window.page, route);
          await settle(window.page);
          await expectOnlyText(window, window.page, route);
        }
      }
      if (isWhole) await lookAtSheets(window);
      await lookAtPackage(window);
    } finally {
      await window.close();
    }
    expect(texts).toBeGreaterThan(4_000);
    expect(withPayloads).toBeGreaterThan(screens / 2);
    if (pass === passes)
      tell(
        24,
        `${countOf(24)} payloads in each of ${texts} texts, ${screens} screens, sheets and packages, on ${withPayloads} of them payloads to read, nothing ran`,
      );
  },
);

/** Nothing ran, loaded or opened, and the page has the expected address. */
const expectOnlyText = async (window: BrowserWindow, page: Page, route: string) => {
  screens += 1;
  const text = await page.locator("body").innerText();
  if (/window\.hit|parent\.hit|evil\.test/.test(text)) withPayloads += 1;
  expect.soft(await page.evaluate(() => "hit" in globalThis), `${route}: ran`).toBe(false);
  expect.soft(window.takeErrors(), `${route}: console`).toEqual([]);
  expect.soft(page.frames().length, `${route}: frames`).toBe(1);
  const { origin, pathname } = new URL(page.url());
  expect.soft(`${origin}${pathname}`, `${route}: led away`).toBe("https://safir.test/index.html");
  const made = await page
    .locator("script:not([src]), object, base, marquee, [onerror], [onload]")
    .count();
  expect.soft(made, `${route}: elements`).toBe(0);
};

const lookAtSheets = async (window: BrowserWindow) => {
  for (const sheet of Object.values(sheetsOf(window)).flat()) {
    await signIn(window, sheet.as);
    const route = await sheet.route();
    const page = await window.openPage(route);
    await page.waitForFunction(() => document.documentElement.dataset.printReady !== undefined);
    await expectOnlyText(window, page, route);
    await page.close();
  }
};

/** Exported files are opened without any policy. */
const lookAtPackage = async (window: BrowserWindow) => {
  await signIn(window, "bayegan");
  const value = async <T>(answer: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> => {
    const result = await answer;
    if (!result.ok) throw new Error(JSON.stringify(result));
    return result.value;
  };
  const { missions } = await value(window.call("mission.list", { status: "archived" }));
  const missionId = missions[0]?.id ?? "";
  const id = randomUUID();
  await value(window.call("package.open", { id, missionId, commandId: randomUUID() }));
  const parts: Uint8Array[] = [];
  for (;;) {
    const { bytes } = await value(window.call("package.next", { id }));
    if (bytes.length === 0) break;
    parts.push(bytes);
  }
  const files = unzip(Buffer.concat(parts));
  layOut(files, folder);
  const index = [...files.keys()].find((name) => name.endsWith("data/index.html")) ?? "";
  const context = await window.page.context().browser()?.newContext();
  const page = await context?.newPage();
  if (!page) throw new Error("no page");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const url = pathToFileURL(path.join(folder, index)).href;
  await page.goto(url);
  await page.waitForTimeout(300);
  screens += 1;
  expect.soft(await page.evaluate(() => "hit" in globalThis), "package: ran").toBe(false);
  expect.soft(asked, "package: asked for").toEqual([url]);
  expect.soft(page.frames().length).toBe(1);
  await context?.close();
};
