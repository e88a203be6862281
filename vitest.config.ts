/** The test suites: `unit` (Node), `renderer` (jsdom, real store), `e2e` (real Electron window). */
import { defineConfig } from "vitest/config";

const shared = { pool: "forks" as const, testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          environment: "node",
          include: ["tests/{shared,db,electron,faults,build}/**/*.test.ts"],
        },
      },
      {
        test: {
          ...shared,
          name: "renderer",
          environment: "jsdom",
          include: ["tests/renderer/**/*.test.{ts,tsx}"],
        },
      },
      {
        test: {
          ...shared,
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.e2e.ts"],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
