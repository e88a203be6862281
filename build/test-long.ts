/**
 * `npm run test:long [-- b7 b18 …]`: the fault and abuse tests of quality.md (b) with their full counts,
 * one after another. How each ended and its figures go to tests/faults/results.json and to
 * docs/reference/faults.md. All of them take a few hours.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleAll } from "./bundle.ts";
import { nodePath, root } from "./paths.ts";
import { readResults, resultsFile, type LongResult } from "./fault-results.ts";
import { runLoud } from "./run-command.ts";
import { runSuite } from "./suites.ts";
import { faultTests, figuresFile, type FaultTest } from "#tests/faults/table.ts";

process.env.SAFIR_LONG = "1";
const asked = process.argv.slice(2).map((name) => Number(name.replace("b", "")));
const chosen = Object.entries(faultTests)
  .map(([n, row]): [number, FaultTest] => [Number(n), row])
  .filter(([n]) => asked.length === 0 || asked.includes(n));

const windowProjects = ["browser", "e2e"];
if (chosen.some(([, { files }]) => windowProjects.some((one) => files.some(isIn(one)))))
  await bundleAll();
process.env.SAFIR_BUILT = "1";

let failed = 0;
for (const [n, row] of chosen) {
  const result = await runLong(n, row);
  if (!result.passed) failed += 1;
  // After each one, so that a stopped run keeps its results.
  writeFileSync(resultsFile, `${JSON.stringify({ ...readResults(), [n]: result }, null, 2)}\n`);
  console.log(
    [`b${n} ${result.passed ? "passed" : "FAILED"}, ${result.seconds} s`, ...result.figures].join(
      "\n  ",
    ),
  );
}
await runLoud(join(root, "node_modules", ".bin", "oxfmt"), [resultsFile], { cwd: root });
await runLoud(nodePath, [join(root, "build", "docs.ts")], { cwd: root });
process.exit(failed > 0 ? 1 : 0);

function isIn(project: string): (file: string) => boolean {
  return (file) => file.endsWith(`.${project}.ts`);
}

async function runLong(n: number, { files }: FaultTest): Promise<LongResult> {
  rmSync(figuresFile(n), { force: true });
  const start = Date.now();
  const paths = files.map((file) => `tests/${file}`);
  const projects = ["unit", "store", ...windowProjects.filter((one) => files.some(isIn(one)))];
  const { passed, failed: wrong } = await runSuite(`long-b${n}`, [
    ...projects.flatMap((project) => ["--project", project]),
    "--maxWorkers=1",
    "-t",
    `B\\d+ (b\\d+ )*b${n}\\b`,
    ...paths,
  ]);
  return {
    day: new Date().toISOString().slice(0, 10),
    passed: passed > 0 && wrong === 0,
    seconds: Math.round((Date.now() - start) / 1000),
    figures: existsSync(figuresFile(n))
      ? readFileSync(figuresFile(n), "utf8").trim().split("\n")
      : [],
  };
}
