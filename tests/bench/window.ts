/**
 * S5 in the real window: the first picture beside that of an empty React page in the same Electron, when
 * somebody can sign in, and tasks of more than 50 ms at the start and when a visited page is opened again.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { _electron, type Page } from "playwright-core";
import { bundleAll } from "#build/bundle.ts";
import { nodePath, root } from "#build/paths.ts";
import { prepareElectron, type ReadyElectron } from "#build/prepare-electron.ts";
import { makeSample } from "#db/sample/make.ts";
import { samplePassword } from "#db/sample/people.ts";
import { testCost } from "#tests/helpers/test-cost.ts";
import { middle } from "./figures.ts";

const rounds = 5;
const pages = ["/", "/missions", "/archive", "/agreements", "/statistics", "/settings"];

interface Start {
  /** Milliseconds from the beginning of the page to its first picture. */
  painted: number;
  /** To the first button that is drawn: on Safir's first page the people one can sign in as. */
  usable: number;
  /** Tasks of more than 50 ms until then. */
  long: number[];
}

/** Before anything of the page runs: long tasks are kept, and when the first button is there. */
const watch = (): void => {
  const kept = { long: [] as number[], usable: 0 };
  Object.assign(window, { kept });
  new PerformanceObserver((list) => {
    kept.long.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ entryTypes: ["longtask"] });
  new MutationObserver((_, observer) => {
    if (document.querySelector("button:not([disabled])") === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (kept.usable = performance.now())));
  }).observe(document, { childList: true, subtree: true });
};

const keptOf = (page: Page): Promise<{ long: number[]; usable: number }> =>
  page.evaluate(() => {
    const { kept } = window as unknown as { kept: { long: number[]; usable: number } };
    return { ...kept, long: kept.long.splice(0) };
  });

const startOf = async (page: Page): Promise<Start> => {
  await page.reload();
  await page.waitForFunction(
    () =>
      (window as unknown as { kept: { usable: number } }).kept.usable > 0 &&
      performance.getEntriesByName("first-contentful-paint").length > 0,
  );
  // Long tasks are told a moment later.
  await page.waitForTimeout(500);
  const painted = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  );
  return { painted, ...(await keptOf(page)) };
};

/** An Electron that shows one button drawn by React, with nothing else in its page. */
const emptyApp = (folder: string): string => {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  buildSync({
    stdin: {
      contents: `import { createElement } from "react"; import { createRoot } from "react-dom/client";
        createRoot(document.getElementById("root")).render(createElement("button", null, "."));`,
      resolveDir: root,
    },
    bundle: true,
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    outfile: path.join(folder, "page.js"),
  });
  write("index.html", `<!doctype html><div id="root"></div><script src="page.js"></script>`);
  write("package.json", `{ "name": "empty", "version": "1.0.0", "main": "main.cjs" }`);
  write(
    "main.cjs",
    `const { app, BrowserWindow } = require("electron");
     app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile("index.html"));`,
  );
  return folder;
};

const open = async (
  { electron, args, display }: ReadyElectron,
  program: string[],
  dir: string,
): Promise<{ page: Page; close: () => Promise<void> }> => {
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [...args, ...program],
    env: { ...process.env, ...display.env, SAFIR_DATA_DIR: dir, SAFIR_NODE: nodePath },
    timeout: 120_000,
  });
  const page = await app.firstWindow({ timeout: 120_000 });
  page.setDefaultTimeout(120_000);
  await page.locator("button").first().waitFor();
  await page.context().addInitScript(watch);
  return { page, close: () => app.close() };
};

const go = async (page: Page, route: string): Promise<void> => {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#${route}`);
  await page.waitForFunction(
    () => document.querySelector("main h1") && !document.querySelector('[role="progressbar"]'),
  );
  await page.waitForTimeout(1000);
};

const call = (page: Page, name: string, input: object): Promise<unknown> =>
  page.evaluate(
    ([theName, theInput]) =>
      (
        window as unknown as { safir: { call: (n: string, i: object) => Promise<unknown> } }
      ).safir.call(theName, theInput),
    [name, input] as const,
  );

const isDone = (answer: unknown): boolean =>
  typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === true;

const said = (tasks: readonly number[]): string =>
  tasks.length === 0
    ? "no task over 50 ms"
    : `${tasks.length} tasks over 50 ms, the longest ${Math.round(Math.max(...tasks))} ms`;

/** Prints the figures; says so where no window can be had. */
export const windowFigures = async (folder: string): Promise<void> => {
  await bundleAll();
  const ready = await prepareElectron(console.log);
  if (ready === null) return console.log("S5 not measured: no Electron can be had here");
  const data = path.join(folder, "data");
  await makeSample(`${data}-sample`, new Date(), () => {}, testCost);
  const safir = await open(ready, [root, "--sample"], data);
  const empty = await open(ready, [emptyApp(path.join(folder, "empty"))], path.join(folder, "no"));
  try {
    const ours: Start[] = [];
    const theirs: Start[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await startOf(safir.page));
      theirs.push(await startOf(empty.page));
    }
    const figure = (of: (start: Start) => number) => {
      const [a, b] = [middle(ours.map(of)), middle(theirs.map(of))];
      return `${Math.round(a)} ms / ${Math.round(b)} ms = ${(a / b).toFixed(2)}`;
    };
    console.log(
      `S5 first picture / that of an empty React page: ${figure(({ painted }) => painted)}, goal ≤ 2`,
    );
    console.log(
      `S5 somebody can sign in / the button of an empty page: ${figure(({ usable }) => usable)}`,
    );
    const perStart = ours.map(({ long }) => long.length).join(", ");
    console.log(
      `S5 at ${rounds} starts: ${said(ours.flatMap(({ long }) => long))} (${perStart} each)`,
    );
    const { page } = safir;
    const signedIn = await call(page, "session.signIn", {
      username: "modir.ravabet",
      password: samplePassword,
    });
    if (!isDone(signedIn)) throw new Error(`S5 nobody could sign in: ${JSON.stringify(signedIn)}`);
    await page.getByRole("navigation").first().waitFor();
    for (const visit of ["opened first", "opened again"])
      for (const route of pages) {
        await go(page, route);
        console.log(`S5 ${route} ${visit}: ${said((await keptOf(page)).long)}`);
      }
  } finally {
    await safir.close();
    await empty.close();
    ready.display.stop();
  }
};
