/**
 * First file of every `npm run …`: finds a Node that can run the rest (Node-API 10 for the
 * SQLite driver, TypeScript without a compile step) and hands over to `build/<script>.ts`.
 * Plain JavaScript, because the Node it starts on may be 20.
 *
 *   node build/run.mjs start [arguments for build/start.ts]
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const wanted = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).devDependencies
  .node;
const exe = process.platform === "win32" ? "node.exe" : "node";

const [script, ...rest] = process.argv.slice(2);
const file = path.join(root, "build", `${script}.ts`);
if (!script || !existsSync(file)) {
  console.error(`build/run.mjs: there is no build/${script}.ts`);
  process.exit(1);
}

const node = suitableNode();
const binDirs = [path.dirname(node), path.join(root, "node_modules", ".bin")];
const child = spawn(node, ["--disable-warning=ExperimentalWarning", file, ...rest], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PATH: [...binDirs, process.env.PATH].join(path.delimiter) },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

/** The running Node, the one `npm ci` installed, or one fetched from the registry now. */
function suitableNode() {
  if (Number(process.versions.napi) >= 10) return process.execPath;
  const brought = path.join(root, "node_modules", "node", "bin", exe);
  if (isSuitable(brought)) return brought;
  const cached = path.join(cacheDir(), `node-${wanted}`, "package", "bin", exe);
  if (isSuitable(cached)) return cached;
  return fetchNode(cached);
}

function isSuitable(candidate) {
  if (!existsSync(candidate)) return false;
  const answer = spawnSync(candidate, ["-p", "process.versions.napi"], { encoding: "utf8" });
  return answer.status === 0 && Number(answer.stdout) >= 10;
}

/** npm was told not to run install scripts, so the package `node` contains no program yet. */
function fetchNode(target) {
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  console.log(`Safir needs Node 24: fetching ${name}@${wanted} from the npm registry.`);
  const dir = path.dirname(path.dirname(path.dirname(target)));
  mkdirSync(dir, { recursive: true });
  const shell = process.platform === "win32";
  const packed = spawnSync("npm", ["pack", "--silent", `${name}@${wanted}`], { cwd: dir, shell });
  const archive = readdirSync(dir).find((entry) => entry.endsWith(".tgz"));
  if (packed.status === 0 && archive) spawnSync("tar", ["xzf", archive], { cwd: dir });
  if (isSuitable(target)) return target;
  console.error("Safir needs Node 24 and could not fetch it; run: npm ci --allow-scripts=node");
  process.exit(1);
}

function cacheDir() {
  if (process.env.XDG_CACHE_HOME) return path.join(process.env.XDG_CACHE_HOME, "safir");
  if (process.platform === "win32" && process.env.LOCALAPPDATA)
    return path.join(process.env.LOCALAPPDATA, "safir", "cache");
  return path.join(homedir(), ".cache", "safir");
}
