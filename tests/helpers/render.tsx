/**
 * The real app in jsdom, on the real store in the same process, through a `window.safir` made of it.
 *
 *   const { store, user, host } = await renderApp({ as: "karshenas.gardeshgari", path: "/missions" });
 *   expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(…);
 *
 * Every test gets its own copy of the sample in its own folder; everything is closed afterwards.
 * What main would answer stands in `host`: change `host.status` and call `host.changed(["app"])`.
 */
import "./node-realm.ts";
import { createMemoryHistory } from "@tanstack/react-router";
import { cleanup, configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach } from "vitest";
import { createStore, type RunningStore } from "#db/store.ts";
import { App } from "#renderer/app/app.tsx";
import { createAppRouter } from "#renderer/app/router.tsx";
import { setLang, type Lang } from "#renderer/i18n.ts";
import { setModeChoice } from "#renderer/theme/mode.ts";
import type { AppStatus } from "#shared/contract/app.ts";
import { rowOf } from "#shared/contract/table.ts";
import { ok, type Result } from "#shared/result.ts";
import { stubBrowser } from "./jsdom.ts";
import { copySample } from "./sample.ts";
import { testCost } from "./test-cost.ts";

stubBrowser();
// Test machines are slow and run many files at once; a `findBy` that succeeds does not wait.
configure({ asyncUtilTimeout: 15_000 });

export interface Host {
  status: AppStatus;
  /** Tells the window, as main would. */
  changed(topics: readonly string[]): void;
  /** Stands before the store: return an answer to intercept a call. */
  intercept: (
    name: string,
    input: unknown,
  ) => Result<unknown> | Promise<Result<unknown>> | undefined;
  /** Every call that has been made, oldest first. */
  calls: { name: string; input: unknown }[];
}

/** The window's client in the store; a test may call in its name. */
export const windowClient = "window";

export const renderApp = async (options: {
  path?: string;
  /** A username of the sample, already signed in. */
  as?: string;
  /** `false`: an empty folder, as at the very first start. */
  sample?: boolean;
  lang?: Lang;
  status?: Partial<AppStatus>;
}) => {
  const dir = mkdtempSync(path.join(tmpdir(), "safir-render-"));
  const sample = options.sample ?? true;
  if (sample) await copySample(dir);
  // As cheap as the sample's own hashes, or every sign-in would hash them anew at the full price.
  const store = createStore({ dir, passwordCost: testCost });
  const stopChanges = new Set<() => void>();
  cleanups.push(() => {
    stopChanges.forEach((stop) => stop());
    store.close();
    rmSync(dir, { recursive: true, force: true });
  });
  if (options.as !== undefined) await signIn(store, options.as);

  const host = createHost(store, { sample, dir, ...options.status });
  setLang(options.lang ?? "fa");
  setModeChoice("light");
  const router = createAppRouter(createMemoryHistory({ initialEntries: [options.path ?? "/"] }));
  const user = userEvent.setup();
  const view = render(<App router={router} />);
  return { ...view, store, user, host, router };
};

/** Signs somebody of the sample in on the window, behind its back. */
export const signIn = async (store: RunningStore, username: string): Promise<void> => {
  const setup = await store.call(windowClient, "setup.status", {});
  const password = (setup.ok && setup.value.samplePassword) || "";
  const result = await store.call(windowClient, "session.signIn", { username, password });
  if (!result.ok) throw new Error(`${username} cannot sign in: ${result.error.reason}`);
};

/** What main answers with a dialog: here the person cancels it. */
const saves = new Set([
  "sheet.print",
  "file.saveCopy",
  "file.saveText",
  "file.saveBytes",
  "package.save",
]);

const createHost = (store: RunningStore, status: Partial<AppStatus>): Host => {
  const listeners = new Set<(topics: string[]) => void>();
  const host: Host = {
    status: {
      store: "ready",
      refusal: null,
      dir: "",
      sample: false,
      progress: null,
      working: null,
      secondStarts: 0,
      version: "0.1.0",
      clicked: { missionId: "", count: 0 },
      ...status,
    },
    changed: (topics) => listeners.forEach((listener) => listener([...topics])),
    intercept: () => undefined,
    calls: [],
  };
  store.onChanged(host.changed);
  const answer = async (name: string, input: unknown): Promise<unknown> => {
    host.calls.push({ name, input });
    const intercepted = host.intercept(name, input);
    if (intercepted) return intercepted;
    if (name === "app.status") return ok(host.status);
    if (name === "app.useSample" || name === "app.retryOpen") {
      host.changed(rowOf(name).topics);
      return ok({});
    }
    if (name === "app.notify") return ok({ shown: true });
    if (saves.has(name)) return ok({ path: null });
    return store.callUnchecked(windowClient, name, input);
  };
  window.safir = {
    // As over the wire: nothing is shared by reference.
    call: async (name, input) => structuredClone(await answer(name, structuredClone(input))),
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return host;
};

const cleanups: (() => void)[] = [];
afterEach(() => {
  cleanup();
  cleanups.splice(0).forEach((clean) => clean());
  localStorage.clear();
});
