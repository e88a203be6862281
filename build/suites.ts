/** Runs vitest projects and counts their outcomes from its JSON report. */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { nodePath, outDir, root } from "./paths.ts";
import { runLoud } from "./run-command.ts";

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

export const vitest = path.join(root, "node_modules", "vitest", "vitest.mjs");

export const runSuite = async (name: string, args: string[]): Promise<Counts> => {
  mkdirSync(outDir, { recursive: true });
  const report = path.join(outDir, `test-${name}.json`);
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const env = {
    ...process.env,
    // A build in this process has left NODE_ENV at "production", and React's test tools need another value.
    NODE_ENV: "test",
    // Workers and drivers start from source some hundred times: node keeps what it has compiled.
    NODE_COMPILE_CACHE: path.join(outDir, ".compiled"),
  };
  const code = await runLoud(nodePath, [vitest, "run", ...args, ...reporters], { cwd: root, env });
  const counts = read(report);
  // An error outside any test (a file that does not load, a setup that throws) fails the suite too.
  return code !== 0 && counts.failed === 0 ? add(counts, { ...none, failed: 1 }) : counts;
};

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

const read = (file: string): Counts => {
  try {
    const report = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    const number = (key: string): number => Number(report[key] ?? 0);
    return {
      passed: number("numPassedTests"),
      failed: number("numFailedTests"),
      skipped: number("numPendingTests") + number("numTodoTests"),
    };
  } catch {
    return none;
  }
};
