/**
 * Which tests there are: `unit` (pure rules), `store` (the real store, its process, its faults),
 * `renderer` (jsdom on the real store), `browser` (the built pages in the system's Chromium), `e2e` (a
 * real Electron window).
 */
import react from "@vitejs/plugin-react";
import { contractRows } from "#build/contract-rows.ts";
import { defineConfig } from "vitest/config";

/** No measure of speed: only a test that hangs takes as long, on however busy a machine. */
const hang = {
  testTimeout: process.env.SAFIR_LONG === "1" ? 7_200_000 : 600_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 120_000 } },
};

/** Screens make much that is soon forgotten: with room for it, garbage is collected less often. */
const roomy = { execArgv: ["--max-semi-space-size=64"] };

// The tool asks for a default export.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/{shared,build,electron}/**/*.test.ts"],
          environment: "node",
          pool: "forks",
          // One worker keeps its modules for all files: a third of the time.
          isolate: false,
          setupFiles: ["tests/helpers/store-setup.ts"],
          ...hang,
        },
      },
      {
        test: {
          name: "store",
          include: ["tests/{db,faults}/**/*.test.ts"],
          environment: "node",
          pool: "forks",
          isolate: false,
          setupFiles: ["tests/helpers/store-setup.ts"],
          ...hang,
        },
      },
      {
        plugins: [react(), contractRows()],
        test: {
          name: "renderer",
          include: ["tests/renderer/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          pool: "forks",
          ...roomy,
          // Loading the app takes longer than most files' tests; the setup puts back what a file changes.
          isolate: false,
          setupFiles: ["tests/helpers/renderer-setup.ts"],
          globalSetup: ["tests/helpers/sample-setup.ts"],
          ...hang,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.browser.ts"],
          environment: "node",
          pool: "forks",
          isolate: false,
          ...hang,
          globalSetup: ["tests/helpers/sample-setup.ts", "tests/helpers/browser-setup.ts"],
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.e2e.ts"],
          environment: "node",
          pool: "forks",
          isolate: false,
          // One window at a time: two cores, and one screen.
          fileParallelism: false,
          ...hang,
          globalSetup: ["tests/helpers/sample-setup.ts", "tests/helpers/e2e-setup.ts"],
        },
      },
    ],
  },
});
