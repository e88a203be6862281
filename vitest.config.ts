/**
 * Which tests there are: `unit` (pure rules), `store` (the real store, its process, its faults),
 * `renderer` (jsdom on the real store), `e2e` (a real Electron window).
 */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

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
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "store",
          include: ["tests/{db,faults}/**/*.test.ts"],
          environment: "node",
          pool: "forks",
          testTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: "renderer",
          include: ["tests/renderer/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          pool: "forks",
          globalSetup: ["tests/helpers/sample-setup.ts"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.e2e.ts"],
          environment: "node",
          pool: "forks",
          // One window at a time: two cores, and one screen.
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 90_000,
          globalSetup: ["tests/helpers/sample-setup.ts", "tests/helpers/e2e-setup.ts"],
        },
      },
    ],
  },
});
