/**
 * The built pages in the system's Chromium, with the real store behind `window.safir`: what main does
 * for a window, without Electron. Every page gets the policy that the app serves its own with.
 *
 *   const browser = await openBrowser({ sample: true });
 *   await browser.page.getByRole("button", { name: "…" }).click();
 *   await browser.go("/missions");
 *   expect(browser.takeErrors()).toEqual([]);
 *   await browser.close();
 */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { chromium, type BrowserContext, type Page, type Route } from "playwright-core";
import { findChromium } from "#build/chromium.ts";
import { outDir } from "#build/paths.ts";
import { createStore } from "#db/store.ts";
import { contentPolicy, contentTypes } from "#electron/content-policy.ts";
import type { Input, Name, Output } from "#shared/contract/table.ts";
import type { Result } from "#shared/result.ts";
import { createHost, windowClient } from "./host.ts";
import { quickDir } from "./quick-dir.ts";
import { copySample } from "./sample.ts";
import { testCost } from "./test-cost.ts";

const origin = "https://safir.test";
const rendererDir = path.join(outDir, "renderer");

/** What a test of pages needs from a window, in Electron or here. */
export interface PageWindow {
  readonly page: Page;
  call: <N extends Name>(name: N, input: Input<N>) => Promise<Result<Output<N>>>;
  screenshot: (name: string) => Promise<string>;
}

export interface BrowserWindow extends PageWindow {
  go: (route: string) => Promise<void>;
  /** Another page of the same window's session, like the hidden one that main prints from. */
  openPage: (route: string) => Promise<Page>;
  /** The addresses the app knows, as its router writes them, and those that have been shown. */
  routes: () => Promise<{ known: string[]; shown: string[] }>;
  /** Errors of the pages since the last call. */
  takeErrors: () => string[];
  close: () => Promise<void>;
}

interface BrowserOptions {
  sample: boolean;
  /** Changes the data folder before the store opens it. */
  prepare?: (dir: string) => void;
}

export const openBrowser = async ({ sample, prepare }: BrowserOptions): Promise<BrowserWindow> => {
  const dir = quickDir("browser");
  if (sample) await copySample(dir);
  prepare?.(dir);
  const store = createStore({ dir, sample, passwordCost: testCost });
  const host = createHost(store, { sample, dir });
  const browser = await chromium.launch({ executablePath: executable(), args: switches });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "fa-IR",
  });
  const errors: string[] = [];
  context.on("page", (page) => listen(page, errors));
  await context.exposeBinding("safirCall", (_source, name: string, input: unknown) =>
    host.answer(name, input),
  );
  await context.addInitScript(bridge);
  await context.route("**/*", serve);
  host.onChanged((topics) => void tell(context, topics));
  const shown = new Set<string>();
  const page = await context.newPage();
  await page.goto(`${origin}/index.html`);
  await page.waitForFunction(() => document.body.innerText.length > 0);

  const openPage = async (route: string) => {
    const other = await context.newPage();
    await other.goto(`${origin}/index.html#${route}`);
    return other;
  };
  return {
    page,
    call: (name, input) => store.call(windowClient, name, input),
    screenshot: (name) => picture(page, name),
    go: (route) =>
      page.evaluate((hash) => {
        location.hash = hash;
      }, `#${route}`),
    openPage,
    routes: async () => {
      for (const one of context.pages()) shown.add((await routerOf(one)).shown);
      return { known: (await routerOf(page)).known, shown: [...shown] };
    },
    takeErrors: () => errors.splice(0),
    close: async () => {
      await browser.close();
      store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};

const executable = (): string => {
  const found = findChromium();
  if (found === null)
    throw new Error("These tests run in a Chromium: install the package `chromium`.");
  return found;
};

/** No background services of a browser; root has no sandbox. */
const switches = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Runs in every page before its own scripts, as the preload script does. */
const bridge = () => {
  const page = window as unknown as {
    safir: unknown;
    safirCall: (name: string, input: unknown) => Promise<unknown>;
    safirChanged: (topics: string[]) => void;
  };
  const listeners = new Set<(topics: string[]) => void>();
  page.safirChanged = (topics) => listeners.forEach((listener) => listener(topics));
  page.safir = {
    call: (name: string, input: unknown) => page.safirCall(name, input),
    onChanged: (listener: (topics: string[]) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const tell = async (context: BrowserContext, topics: string[]): Promise<void> => {
  for (const page of context.pages())
    await page
      .evaluate((all) => {
        (window as unknown as { safirChanged: (topics: string[]) => void }).safirChanged(all);
      }, topics)
      // A page that is being closed receives nothing any more.
      .catch(() => {});
};

/** Files of the built pages; any other request is an error in its console. */
const serve = async (route: Route): Promise<void> => {
  const url = new URL(route.request().url());
  if (url.protocol === "blob:" || url.protocol === "data:") return route.continue();
  const file = path.join(rendererDir, decodeURIComponent(url.pathname));
  const type = contentTypes[path.extname(file)];
  const inside = file.startsWith(`${rendererDir}${path.sep}`);
  if (url.origin !== origin || !inside || type === undefined || !existsSync(file))
    return route.abort();
  const nonce = randomBytes(16).toString("base64");
  const bytes = readFileSync(file);
  return route.fulfill({
    body: type.startsWith("text/html")
      ? bytes.toString().replaceAll("__CSP_NONCE__", nonce)
      : bytes,
    headers: {
      "content-type": type,
      "content-security-policy": contentPolicy(nonce),
      "x-content-type-options": "nosniff",
    },
  });
};

/** Errors in the console, uncaught exceptions, failed requests. */
const listen = (page: Page, errors: string[]): void => {
  const say = (text: string) => void errors.push(`${new URL(page.url()).hash}: ${text}`);
  page.setDefaultTimeout(120_000);
  page.on("console", (message) => message.type() === "error" && say(message.text()));
  page.on("pageerror", (error) => say(String(error)));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // A page that is left gives up what it was still loading of its own files.
    const isLeft = why === "net::ERR_ABORTED" && request.url().startsWith(`${origin}/`);
    if (!isLeft) say(`${request.url()} ${why}`);
  });
};

const routerOf = (page: Page): Promise<{ known: string[]; shown: string }> =>
  page.evaluate(() => {
    const { __TSR_ROUTER__: router } = window as unknown as {
      __TSR_ROUTER__: {
        routesByPath: Record<string, unknown>;
        state: { matches: { fullPath: string }[] };
      };
    };
    return {
      known: Object.keys(router.routesByPath),
      shown: router.state.matches.at(-1)?.fullPath ?? "",
    };
  });

const picture = async (page: Page, name: string): Promise<string> => {
  const file = path.join(outDir, "screens", `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, animations: "disabled" });
  return file;
};
