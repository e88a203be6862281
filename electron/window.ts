/** Makes windows, each with a secret client key that ties it to its session in the store. */
import { randomBytes } from "node:crypto";
import { BrowserWindow, type BrowserWindowConstructorOptions, type WebContents } from "electron";
import { startUrl } from "./protocol.ts";

/** By the id of the web contents. The page never sees its key; it dies with the window. */
const clientKeys = new Map<number, string>();

export const clientOf = (contents: WebContents): string | undefined => clientKeys.get(contents.id);

/** Hidden windows that only print. */
const hidden = new WeakSet<BrowserWindow>();

export const openMainWindow = (preload: string): BrowserWindow => {
  const window = createWindow(preload, randomBytes(32).toString("hex"), {
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    // The ground of the light theme, so that the first frame does not flash white.
    backgroundColor: "#FAF8F4",
    show: false,
  });
  window.once("ready-to-show", () => window.show());
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
