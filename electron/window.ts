/** Makes windows, each with a secret client key that ties it to its session in the store. */
import { randomBytes } from "node:crypto";
import {
  BrowserWindow,
  screen,
  type BrowserWindowConstructorOptions,
  type WebContents,
} from "electron";
import { fitBounds, smallestSize } from "#shared/window-place.ts";
import { answerRightClick } from "./context-menu.ts";
import type { Environment } from "./environment.ts";
import { startUrl } from "./protocol.ts";
import { keepPlace, readPlace } from "./window-place.ts";
import { answerZoom } from "./zoom.ts";

/** By the id of the web contents. The page never sees its key; it dies with the window. */
const clientKeys = new Map<number, string>();

export const clientOf = (contents: WebContents): string | undefined => clientKeys.get(contents.id);

/** Hidden windows that only print. */
const hidden = new WeakSet<BrowserWindow>();

/** Inside the work area, where it was the last time. */
export const openMainWindow = (env: Environment): BrowserWindow => {
  const kept = readPlace(env.userData);
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const bounds = fitBounds(
    kept.bounds,
    [main, ...others].map(({ workArea }) => workArea),
  );
  const window = createWindow(env.preload, randomBytes(32).toString("hex"), {
    ...bounds,
    minWidth: Math.min(smallestSize.width, bounds.width),
    minHeight: Math.min(smallestSize.height, bounds.height),
    // The ground of the light theme, so that the first frame does not flash white.
    backgroundColor: "#FAF8F4",
    show: false,
  });
  window.once("ready-to-show", () => {
    if (kept.maximized) window.maximize();
    window.show();
  });
  window.on("close", () =>
    keepPlace(env.userData, {
      ...readPlace(env.userData),
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    }),
  );
  answerZoom(window, env);
  answerRightClick(window, env);
  void window.loadURL(startUrl);
  return window;
};

/** Never shown; reads with the key, and so the rights, of the window that asked. */
export const openHiddenWindow = (preload: string, client: string, hash: string): BrowserWindow => {
  const window = createWindow(preload, client, { width: 900, height: 1200, show: false });
  hidden.add(window);
  void window.loadURL(`${startUrl}#${hash}`);
  return window;
};

export const allWindows = (): BrowserWindow[] =>
  BrowserWindow.getAllWindows().filter((window) => !window.isDestroyed());

export const mainWindows = (): BrowserWindow[] =>
  allWindows().filter((window) => !hidden.has(window));

const createWindow = (
  preload: string,
  client: string,
  options: BrowserWindowConstructorOptions,
): BrowserWindow => {
  const window = new BrowserWindow({
    ...options,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
    },
  });
  const id = window.webContents.id;
  clientKeys.set(id, client);
  window.webContents.once("destroyed", () => clientKeys.delete(id));
  return window;
};
