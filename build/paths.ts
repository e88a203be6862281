/** Where things are in the checkout and in the person's cache. */
import { homedir } from "node:os";
import path from "node:path";

export const root = path.dirname(import.meta.dirname);
export const outDir = path.join(root, "out");

/** Big downloads are shared by all checkouts, and do not change once they are complete. */
export const cacheDir = process.env.XDG_CACHE_HOME
  ? path.join(process.env.XDG_CACHE_HOME, "safir")
  : process.platform === "win32" && process.env.LOCALAPPDATA
    ? path.join(process.env.LOCALAPPDATA, "safir", "cache")
    : path.join(homedir(), ".cache", "safir");

/** The Node that runs the store where Electron's own is too old (see docs/decisions/0010). */
export const nodePath = process.execPath;
