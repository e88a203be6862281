/**
 * Watches the page of a window as the store client watches the store: a page that has crashed is
 * loaded again at the same address, one that hangs is ended first. Drafts are in the store, and the
 * window's session goes on.
 */
import type { BrowserWindow } from "electron";

/** A page that hangs for longer is ended. */
const patience = 15_000;
/** A page that crashes this often within a minute would do so for ever. */
const mostReloads = 3;

export const watchPage = (
  window: BrowserWindow,
  log: (line: string) => void,
  onReloaded: () => void,
): void => {
  const { webContents } = window;
  let reloads: number[] = [];
  let hanging: NodeJS.Timeout | undefined;
  const calm = () => clearTimeout(hanging);

  webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    calm();
    if (reason === "clean-exit") return;
    log(`the page ended: ${reason} (${exitCode})`);
    reloads = [...reloads.filter((at) => Date.now() - at < 60_000), Date.now()];
    if (reloads.length > mostReloads)
      return log("the page crashes again and again; it stays closed");
    onReloaded();
    webContents.reload();
  });
  window.on("unresponsive", () => {
    log("the page does not respond");
    calm();
    hanging = setTimeout(() => webContents.forcefullyCrashRenderer(), patience);
  });
  window.on("responsive", calm);
  window.on("closed", calm);
};
