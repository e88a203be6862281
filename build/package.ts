/**
 * `npm run package`: Safir as an unpacked Linux app in release/, or the targets given after
 * `--`. On a machine that cannot reach Electron's releases it makes a folder with the old
 * Electron instead, only for testing how a package behaves.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundleAll } from "./bundle.ts";
import { findElectron } from "./electron-binary.ts";
import type { ElectronBinary } from "./electron-kind.ts";
import { nodePath, outDir, root } from "./paths.ts";
import { runLoud } from "./run-command.ts";

const electron = findElectron((line) => console.log(line));
if (electron === null) process.exit(1);
if (process.env.SAFIR_BUILT !== "1") await bundleAll(true);

const targets = process.argv.slice(2);
const config = electron.fallback ? unshippable(electron) : path.join(root, "electron-builder.yml");
const builder = path.join(root, "node_modules", "electron-builder", "cli.js");
const args = [...(targets.length > 0 ? targets : ["--linux", "dir"]), "--config", config];
const code = await runLoud(nodePath, [builder, ...args, "--publish", "never"], {
  cwd: root,
  env: { ...process.env, ...(electron.fallback ? { SAFIR_UNSHIPPABLE: "1" } : {}) },
});
if (electron.fallback)
  console.log("UNSHIPPABLE: this package holds Electron 25.1.1, for tests on this machine only.");
process.exit(code);

/** The same settings, with the old Electron and a Node beside it that can run the store. */
function unshippable({ dist, version }: ElectronBinary): string {
  const file = path.join(outDir, "electron-builder.unshippable.json");
  mkdirSync(outDir, { recursive: true });
  writeFileSync(
    file,
    JSON.stringify({
      extends: path.join(root, "electron-builder.yml"),
      directories: { output: "out/package-unshippable" },
      electronDist: dist,
      electronVersion: version,
      // A plain Node cannot read files inside an archive.
      asarUnpack: ["**/node_modules/better-sqlite3/**", "out/db/**"],
      extraResources: [{ from: nodePath, to: "node/node" }],
    }),
  );
  return file;
}
