/**
 * Safir in a real window, for the tests in tests/e2e/*.e2e.ts.
 *
 *   const safir = await launchSafir();              // an empty data folder of its own
 *   const safir = await launchSample();             // the sample of the tests, open
 *   await safir.page.getByRole("button", { name: "…" }).click();   // playwright-core's Page
 *   await safir.screenshot("first-start-light");    // → out/screens/first-start-light.png
 *   await safir.restart();                          // quit and start on the same data folder
 *   await safir.killApp();                          // SIGKILL to all of it; then `restart()`
 *   process.kill(await safir.storePid(), "SIGKILL");
 *   await safir.call("app.status", {});             // through the page's own bridge
 *   await safir.close();                            // in afterAll; removes the folder it made
 *
 * After `restart()` use `safir.page` again: it is a new window. Run one file with
 *   npm run test:e2e -- tests/e2e/shell.e2e.ts
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { PowerMonitor } from "electron";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import { vi } from "vitest";
import { outDir, root } from "#build/paths.ts";
import type { Input, Name, Output } from "#shared/contract/table.ts";
import type { Result } from "#shared/result.ts";
import { copySample } from "./sample.ts";

export interface LaunchOptions {
  /**
   * Data folder; without it a fresh one, removed by `close()`. At `<dir>-sample` is a copy of the
   * tests' sample, so that `--sample` opens at once.
   */
  dir?: string;
  /** Safir makes its sample itself, as at a first start. */
  makesSample?: boolean;
  /** `["--sample"]` opens the sample municipality. */
  args?: string[];
  env?: Record<string, string>;
  storeVia?: "fork" | "utility";
  /** Another store program, such as `echoStore`. */
  storeEntry?: string;
  /** How long without a pong until the store counts as hung (8 s in the product). */
  hungAfterMs?: number;
  /** Another program, such as a packaged Safir, instead of Electron and this checkout. */
  executable?: string;
}

export interface Safir {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dir: string;
  /** What main and the store wrote to the terminal since the last start. */
  readonly output: () => string;
  screenshot: (name: string) => Promise<string>;
  call: <N extends Name>(name: N, input: Input<N>) => Promise<Result<Output<N>>>;
  /** Quits and starts again on the same data folder; `change` replaces options of the start. */
  restart: (change?: Pick<LaunchOptions, "args" | "env">) => Promise<void>;
  killApp: () => Promise<void>;
  storePid: () => Promise<number>;
  close: () => Promise<void>;
}

/** Answers every call with its input; crashes and stalls on request (tests/helpers/echo-store.ts). */
export const echoStore = path.join(outDir, "db", "echo.cjs");

export const launchSafir = async (options: LaunchOptions = {}): Promise<Safir> => {
  const own = options.dir ? null : mkdtempSync(path.join(tmpdir(), "safir-e2e-"));
  const dir = options.dir ?? path.join(own ?? tmpdir(), "data");
  if (own && !options.makesSample) await copySample(`${dir}-sample`);
  let current = options;
  let running = await start(dir, current);

  return {
    get app() {
      return running.app;
    },
    get page() {
      return running.page;
    },
    dir,
    output: () => running.output.join(""),
    screenshot: (name) => screenshot(running.page, name),
    call: (name, input) => call(running.page, name, input),
    restart: async (change = {}) => {
      await running.app.close().catch(() => {});
      current = { ...current, ...change };
      running = await start(dir, current);
    },
    killApp: () => killTree(running.app),
    storePid: () => storePid(running.app),
    close: async () => {
      await running.app.close().catch(() => {});
      if (own) rmSync(own, { recursive: true, force: true });
    },
  };
};

/** Not a measure of speed: only a hung window takes as long, even on a busy machine. */
const hang = 120_000;
/** An answer of the debugger comes within a few seconds, or not at all. */
const handshake = 30_000;

/** The tests' sample in a window, opened and ready. */
export const launchSample = async (): Promise<Safir> => {
  const safir = await launchSafir({ args: ["--sample"] });
  await vi.waitFor(
    async () => {
      const setup = await safir.call("setup.status", {});
      if (!setup.ok || !setup.value.done) throw new Error("The sample is not open yet.");
    },
    { timeout: hang, interval: 200 },
  );
  return safir;
};

interface Running {
  app: ElectronApplication;
  page: Page;
  output: string[];
}

const start = async (dir: string, options: LaunchOptions): Promise<Running> => {
  const executablePath = options.executable ?? process.env.SAFIR_E2E_EXECUTABLE;
  if (!executablePath) throw new Error("Run window tests with: npm run test:e2e");
  const switches = JSON.parse(process.env.SAFIR_E2E_ARGS ?? "[]") as string[];
  const app = await launchPatiently({
    executablePath,
    args: [...switches, ...(options.executable ? [] : [root]), ...(options.args ?? [])],
    env: environment(dir, options),
  });
  const output: string[] = [];
  app.process().stdout?.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  app.process().stderr?.on("data", (chunk: Buffer) => output.push(chunk.toString()));
  const page = await app.firstWindow({ timeout: hang });
  page.setDefaultTimeout(hang);
  await app.evaluate(somebodyIsThere);
  return { app, page, output };
};

/**
 * Tests type through the debugger, which the display does not count as input: after
 * ten minutes Safir would lock itself during a test.
 */
const somebodyIsThere = ({ powerMonitor }: { powerMonitor: PowerMonitor }): void => {
  powerMonitor.getSystemIdleTime = () => 0;
};

/**
 * The debugger handshake of the old Electron sometimes gets no answer on a busy machine. That is
 * before any code of Safir runs, so it is tried again and reported.
 */
const launchPatiently = async (
  options: Parameters<typeof _electron.launch>[0],
): Promise<ElectronApplication> => {
  for (let tries = 1; ; tries += 1) {
    const isLast = tries === 3;
    try {
      return await _electron.launch({ ...options, timeout: isLast ? hang : handshake });
    } catch (error) {
      if (isLast || !String(error).includes("Timeout")) throw error;
      console.warn("Electron did not answer the debugger; starting it again.");
    }
  }
};

const environment = (dir: string, options: LaunchOptions): Record<string, string> => {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    ...Object.fromEntries(inherited),
    SAFIR_DATA_DIR: dir,
    ...(options.storeVia ? { SAFIR_STORE_VIA: options.storeVia } : {}),
    ...(options.storeEntry ? { SAFIR_STORE_ENTRY: options.storeEntry } : {}),
    ...(options.hungAfterMs ? { SAFIR_HUNG_AFTER_MS: String(options.hungAfterMs) } : {}),
    ...options.env,
  };
};

const screenshot = async (page: Page, name: string): Promise<string> => {
  const file = path.join(outDir, "screens", `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, animations: "disabled" });
  return file;
};

const call = <N extends Name>(page: Page, name: N, input: Input<N>): Promise<Result<Output<N>>> =>
  page.evaluate(
    ([theName, theInput]) =>
      (
        window as unknown as { safir: { call: (n: string, i: unknown) => Promise<never> } }
      ).safir.call(theName as string, theInput),
    [name, input] as const,
  );

/** Kills main, its helpers and the store at once, like a power cut. */
const killTree = async (app: ElectronApplication): Promise<void> => {
  const main = app.process().pid ?? 0;
  const gone = new Promise((resolve) => app.process().once("exit", resolve));
  for (const pid of [main, ...descendants(main)]) signal(pid, "SIGKILL");
  await gone;
};

const storePid = async (app: ElectronApplication): Promise<number> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = descendants(app.process().pid ?? 0).find(isStore);
    if (found !== undefined) return found;
    await wait(100);
  }
  throw new Error("The store process is not running.");
};

const isStore = (pid: number): boolean => {
  const command = readProc(pid, "cmdline").replaceAll("\0", " ");
  return /db\/\w+\.cjs/.test(command) || command.includes("node.mojom.NodeService");
};

/** From /proc: these tests run on Linux. */
const descendants = (parent: number): number[] => {
  const children = readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === parent);
  return children.flatMap((pid) => [pid, ...descendants(pid)]);
};

const parentOf = (pid: number): number =>
  Number(readProc(pid, "stat").split(") ").at(-1)?.split(" ")[1] ?? 0);

const readProc = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // Already ended.
  }
};
