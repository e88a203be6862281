/**
 * `npm test`: everything `npm run check` does, then the tests in a real window. Where no Electron
 * can be had those are skipped by name; with CI=true that is a failure.
 */
import { bundleAll } from "./bundle.ts";
import { runCheck, sayCounts } from "./check.ts";
import { prepareElectron } from "./prepare-electron.ts";
import { nodePath, root } from "./paths.ts";
import { runQuiet } from "./run-command.ts";
import { add, none, runSuite, vitest, type Counts } from "./suites.ts";

// The window comes first: what it needs is brought while somebody still watches.
const ready = await prepareElectron((line) => console.log(line));
ready?.display.stop();
await bundleAll();
process.env.SAFIR_BUILT = "1";

const onNode = ["--project", "store", "--project", "renderer"];
const counts = add(
  add(await runCheck(), await runSuite("store-and-renderer", onNode)),
  ready === null ? skipWindowTests() : await runSuite("e2e", ["--project", "e2e"]),
);
sayCounts(counts);
process.exit(counts.failed > 0 ? 1 : 0);

function skipWindowTests(): Counts {
  const list = runQuiet(nodePath, [vitest, "list", "--project", "e2e"], { cwd: root });
  const names = list.stdout.split("\n").filter((line) => line.includes(" > "));
  for (const name of names) console.log(`skipped, no Electron: ${name}`);
  if (process.env.CI !== "true") return { ...none, skipped: names.length };
  console.log("CI must not skip the tests in a real window.");
  return { ...none, failed: 1, skipped: names.length };
}
