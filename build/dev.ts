/**
 * `npm run dev`: the window on its own sample data, built again and reloaded when a source
 * changes. A change of main or of the store starts the program again.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { watch } from "node:fs";
import path from "node:path";
import { bundleAll } from "./bundle.ts";
import { cacheDir, nodePath, root } from "./paths.ts";
import { prepareElectron } from "./prepare-electron.ts";

const ready = await prepareElectron((line) => console.log(line));
if (ready === null) process.exit(1);
const { electron, display, args } = ready;
await bundleAll();

let safir = open();
let restarting = false;
let waiting: NodeJS.Timeout | undefined;
let needsRestart = false;
for (const folder of ["shared", "db", "electron", "renderer"])
  watch(path.join(root, folder), { recursive: true }, () => {
    needsRestart ||= folder !== "renderer";
    clearTimeout(waiting);
    waiting = setTimeout(() => void rebuild(), 150);
  });

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => safir.kill());

function open(): ChildProcess {
  const child = spawn(electron.executable, [...args, root, "--sample"], {
    stdio: ["pipe", "inherit", "inherit"],
    env: {
      ...process.env,
      ...display.env,
      SAFIR_NODE: nodePath,
      SAFIR_HOT_RELOAD: "1",
      SAFIR_DATA_DIR: process.env.SAFIR_DATA_DIR ?? path.join(cacheDir, "dev-data", "safir"),
    },
  });
  child.on("exit", (code) => {
    if (restarting) return;
    display.stop();
    process.exit(code ?? 0);
  });
  return child;
}

async function rebuild(): Promise<void> {
  try {
    await bundleAll();
  } catch (error) {
    return console.error(error instanceof Error ? error.message : error);
  }
  if (!needsRestart) return void safir.stdin?.write("reload\n");
  needsRestart = false;
  restarting = true;
  safir.once("exit", () => {
    restarting = false;
    safir = open();
  });
  safir.kill();
}
