/**
 * `npm test`: everything `npm run check` does, then the store's and the screens' tests beside those in
 * a browser and in a real window. Where Chromium or Electron is not available those are skipped by
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

// Electron and the display come first: a download that fails is reported at the start of a long run.
const ready = await prepareElectron((line) => console.log(line));
ready?.display.stop();
const chromium = findChromium();
await bundleAll();
process.env.SAFIR_BUILT = "1";

const checked = await runCheck();
// The tests in windows mostly wait, so the store's tests run in parallel.
const [onNode, inWindows] = await Promise.all([suiteOnNode(), suitesInWindows()]);
const counts = add(checked, add(onNode, inWindows));
sayCounts(counts);
process.exit(counts.failed > 0 ? 1 : 0);

function suiteOnNode(): Promise<Counts> {
  const workers = `--maxWorkers=${availableParallelism()}`;
  const projects = ["--project", "store", "--project", "renderer"];
  return runSuite("store-and-renderer", [...projects, workers]);
}

async function suitesInWindows(): Promise<Counts> {
  const browser =
    chromium === null
      ? skipped("browser", "no Chromium (Debian's package is called chromium)")
      : await runSuite("browser", ["--project", "browser", "--maxWorkers=1"]);
  const windows =
    ready === null ? skipped("e2e", "no Electron") : await runSuite("e2e", ["--project", "e2e"]);
  return add(browser, windows);
}

function skipped(project: string, why: string): Counts {
  const list = runQuiet(nodePath, [vitest, "list", "--project", project], { cwd: root });
  const names = list.stdout.split("\n").filter((line) => line.includes(" > "));
  for (const name of names) console.log(`skipped, ${why}: ${name}`);
  if (process.env.CI !== "true") return { ...none, skipped: names.length };
  console.log(`CI must not skip the tests in project ${project}: ${why}.`);
  return { ...none, failed: 1, skipped: names.length };
}
