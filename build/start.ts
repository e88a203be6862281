/**
 * `npm start`: installs what is missing, builds, opens Safir's window. Without a display it starts
 * one (Xvfb) and says where a picture of the first window is.
 */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { bundleAll } from "./bundle.ts";
import { prepareElectron } from "./prepare-electron.ts";
import { nodePath, outDir, root } from "./paths.ts";
import { runLoud } from "./run-command.ts";

const say = (line: string): void => console.log(line);

const ready = await prepareElectron(say);
if (ready === null) process.exit(1);
await bundleAll();

const screenshot = path.join(outDir, "screens", "first-window.png");
if (ready.display.virtual) {
  say("There is no display: Safir runs under Xvfb. Ctrl+C ends it.");
  announce(screenshot);
}
const code = await runLoud(
  ready.electron.executable,
  [...ready.args, root, ...process.argv.slice(2)],
  {
    env: {
      ...process.env,
      ...ready.display.env,
      SAFIR_NODE: nodePath,
      ...(ready.display.virtual ? { SAFIR_SCREENSHOT: screenshot } : {}),
    },
  },
);
ready.display.stop();
process.exit(code);

/** Prints the picture's place once it is there. */
function announce(file: string): void {
  const started = Date.now();
  const timer = setInterval(() => {
    if (!existsSync(file)) return;
    if (statSync(file).mtimeMs < started) return;
    clearInterval(timer);
    say(`The first window: ${path.relative(root, file)}`);
  }, 250);
}
