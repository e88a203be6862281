/** The main process, as a list: what happens at start, and at the end. */
import { app, BrowserWindow } from "electron";
import { dropUnpacked } from "./backups.ts";
import { readEnvironment } from "./environment.ts";
import { createHandlers } from "./handlers.ts";
import { hardenContents, hardenSession } from "./hardening.ts";
import { lockWhenIdle } from "./idle-lock.ts";
import { answerCalls, pushChanged } from "./ipc.ts";
import { createLog } from "./log.ts";
import { setMenu } from "./menu.ts";
import { createNotifier } from "./notify.ts";
import { watchPage } from "./page-watch.ts";
import { registerScheme, serveApp } from "./protocol.ts";
import { keepScreenshot } from "./screenshot.ts";
import { createStoreClient } from "./store-client.ts";
import { startStore } from "./store-port.ts";
import { mainWindows, openMainWindow } from "./window.ts";

const env = readEnvironment();
const log = createLog(env.userData);
const pingEveryMs = env.hungAfterMs / 4;
const store = createStoreClient({
  start: (events) => startStore({ ...env.store, ...events }),
  onStatus: () => pushChanged(["app"]),
  onChanged: pushChanged,
  log,
  pingEveryMs,
  clockShiftDays: env.clockShiftDays,
});

const notifier = createNotifier(() => pushChanged(["app"]));

app.setPath("userData", env.userData);
// Root, in a container, cannot have the sandbox; only a launcher of ours passes that switch.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
registerScheme();
hardenContents();

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  hardenSession();
  serveApp(env.rendererDir);
  setMenu();
  answerCalls(
    store,
    createHandlers(
      env,
      store,
      () => ({ secondStarts, pageReloads }),
      notifier,
      () => pushChanged(["app"]),
      log,
    ),
    log,
  );
  void dropUnpacked([env.dir, env.sampleDir]);
  void store.open(env.startWithSample ? env.sampleDir : env.dir, env.startWithSample);
  const window = openWatched();
  lockWhenIdle(store);
  if (env.hotReload) reloadWhenAsked();
  if (env.screenshot !== null) await keepScreenshot(window, env.screenshot);
}

function openWatched(): BrowserWindow {
  const window = openMainWindow(env);
  watchPage(window, {
    log,
    onReloaded: () => void (pageReloads += 1),
    pingEveryMs,
  });
  return window;
}
/** Counted, so that the page can report it after it is loaded again. */
let pageReloads = 0;

/** Counted, so that the window can report it; the second start itself ends without a window. */
let secondStarts = 0;
app.on("second-instance", () => {
  secondStarts += 1;
  pushChanged(["app"]);
  const window = mainWindows()[0];
  if (window?.isMinimized()) window.restore();
  window?.focus();
});
app.on("activate", () => {
  if (BrowserWindow.getAllWindows().length === 0) openWatched();
});
app.on("window-all-closed", () => app.quit());

// The windows go first, saving unfinished text; one that hangs does not delay quitting.
app.on("before-quit", () => {
  setTimeout(() => mainWindows().forEach((window) => window.destroy()), 3000);
});
/** Then the store finishes its calls and closes the file, and the program ends. */
app.on("will-quit", (event) => {
  event.preventDefault();
  void leave();
});
async function leave(): Promise<void> {
  try {
    await store.close();
    await dropUnpacked([env.dir, env.sampleDir]);
  } finally {
    app.exit(0);
  }
}

/** `npm run dev`: the launcher writes a line to our standard input after each build. */
function reloadWhenAsked(): void {
  process.stdin.on("data", () => {
    for (const window of mainWindows()) window.webContents.reloadIgnoringCache();
  });
}
