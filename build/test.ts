/**
 * `npm test`: everything `npm run check` does and then the store's and the screens' tests, beside those
 * in a browser and those in a real window. Where Chromium or Electron is not available those are skipped by
 * name; with CI=true that is a failure.
 */
import { availableParallelism } from "node:os";
import { bundleAll } from "./bundle.ts";
import { runCheck, sayCounts } from "./check.ts";
import { findChromium } from "./chromium.ts";
import { prepareElectron } from "./prepare-electron.ts";
import { nodePath, root } from "./paths.ts";
import { runQuiet } from "./run-command.ts";
import { add, none, runSuite, vitest, type Counts } from "./suites.ts";
import { sampleFolder } from "#tests/helpers/sample.ts";

// Electron and the display come first: a download that fails is reported at the start of a long run.
const ready = await prepareElectron((line) => console.log(line));
ready?.display.stop();
const chromium = findChromium();
await bundleAll();
process.env.SAFIR_BUILT = "1";

// Made once, beside the first steps; whoever tests in a window waits for it.
const sample = sampleFolder();
// Tests in a window wait most of the time, so the three run side by side.
const suites = await Promise.all([checkThenNode(), suiteInBrowser(), suiteInWindow()]);
const counts = suites.reduce(add, none);
sayCounts(counts);
process.exit(counts.failed > 0 ? 1 : 0);

async function checkThenNode(): Promise<Counts> {
  const checked = await runCheck();
  return add(checked, await suiteOnNode());
}

function suiteOnNode(): Promise<Counts> {
  const workers = `--maxWorkers=${availableParallelism()}`;
  const projects = ["--project", "store", "--project", "renderer"];
  return runSuite("store-and-renderer", [...projects, workers]);
}

async function suiteInBrowser(): Promise<Counts> {
  if (chromium === null)
    return skipped("browser", "no Chromium (Debian's package is called chromium)");
  await sample;
  return runSuite("browser", ["--project", "browser", "--maxWorkers=1"]);
}

async function suiteInWindow(): Promise<Counts> {
  if (ready === null) return skipped("e2e", "no Electron");
  await sample;
  return runSuite("e2e", ["--project", "e2e"]);
}

function skipped(project: string, why: string): Counts {
  const list = runQuiet(nodePath, [vitest, "list", "--project", project], { cwd: root });
  const names = list.stdout.split("\n").filter((line) => line.includes(" > "));
  for (const name of names) console.log(`skipped, ${why}: ${name}`);
  if (process.env.CI !== "true") return { ...none, skipped: names.length };
  console.log(`CI must not skip the tests in project ${project}: ${why}.`);
  return { ...none, failed: 1, skipped: names.length };
}
