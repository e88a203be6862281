/**
 * `npm run check`: format, lint, types, generated documents, tests of the pure rules. Under a
 * minute on two cores; the store, the screens and the window are for `npm test`. The last line says what passed, for people and for CI.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { nodePath, root } from "./paths.ts";
import { runAside } from "./run-command.ts";
import { add, none, runSuite, type Counts } from "./suites.ts";

interface Step {
  name: string;
  command: string;
  args: string[];
}

const tool = (name: string): string => path.join(root, "node_modules", ".bin", name);
const folders = ["shared", "db", "electron", "renderer", "build", "tests"];
const tables = path.join(root, "build", "tables.ts");
const docs = path.join(root, "build", "docs.ts");

const steps: Step[] = [
  { name: "format", command: tool("oxfmt"), args: ["--check"] },
  { name: "lint", command: tool("oxlint"), args: ["--deny-warnings", "--type-aware"] },
  { name: "unused exports and dependencies", command: tool("knip"), args: ["--no-progress"] },
  ...folders.map((folder) => ({
    name: `types of ${folder}/`,
    command: tool("tsc"),
    // What has not changed since the last time is not checked again.
    args: ["-p", folder, "--incremental", "--tsBuildInfoFile", `out/.types/${folder}.json`],
  })),
  { name: "tables are current", command: nodePath, args: [tables, "--check"] },
  ...(existsSync(docs)
    ? [{ name: "documentation is current", command: nodePath, args: [docs, "--check"] }]
    : []),
];

/** Each step counts as one test; vitest adds its own. The steps and the tests run in parallel. */
export const runCheck = async (): Promise<Counts> => {
  const [tools, unit] = await Promise.all([
    runSteps(),
    runSuite("unit", ["--project", "unit", "--maxWorkers=1"]),
  ]);
  return add(tools, unit);
};

const runSteps = async (): Promise<Counts> => {
  let counts = none;
  for (const step of steps) {
    const { status, stdout, stderr } = await runAside(step.command, step.args, { cwd: root });
    console.log(`${status === 0 ? "ok    " : "FAILED"} ${step.name}`);
    if (status !== 0) console.log(`${stdout}${stderr}`.trimEnd());
    counts = add(counts, status === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 });
  }
  return counts;
};

/** Alone on its line: CI reads it. */
export const sayCounts = ({ passed, failed, skipped }: Counts): void =>
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);

if (import.meta.main) {
  const counts = await runCheck();
  sayCounts(counts);
  process.exit(counts.failed > 0 ? 1 : 0);
}
