/** Where this start of Safir keeps its things and which way it runs the store; read once. */
import { app } from "electron";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";

export interface Environment {
  /** The municipality's data; the sample and the window's own files are beside it. */
  dir: string;
  sampleDir: string;
  userData: string;
  startWithSample: boolean;
  rendererDir: string;
  preload: string;
  store: {
    via: "fork" | "utility";
    entry: string;
    /** Runs a forked store: Electron's own Node can be too old for the SQLite driver. */
    nodePath: string;
    execArgv: string[];
  };
  /** Declared hung after this long without a pong. */
  hungAfterMs: number;
  /** Write a picture of the first window here (a start without a display). */
  screenshot: string | null;
  hotReload: boolean;
  /** Tests only: the store's clock runs so many days ahead. */
  clockShiftDays: number;
}

export const readEnvironment = (): Environment => {
  const dir = path.resolve(devOption("SAFIR_DATA_DIR") ?? path.join(dataHome(), "safir", "data"));
  const nodePath = devOption("SAFIR_NODE") ?? bundledNode();
  const via = storeVia(nodePath);
  return {
    dir,
    sampleDir: `${dir}-sample`,
    userData: windowFolder(dir),
    startWithSample: process.argv.includes("--sample"),
    rendererDir: path.join(__dirname, "..", "renderer"),
    preload: path.join(__dirname, "preload.cjs"),
    store: {
      via,
      entry: devOption("SAFIR_STORE_ENTRY") ?? storeEntry(via),
      nodePath,
      execArgv: devOption("SAFIR_STORE_ARGV")?.split(" ") ?? [],
    },
    hungAfterMs: Number(devOption("SAFIR_HUNG_AFTER_MS") ?? 8000),
    screenshot: devOption("SAFIR_SCREENSHOT") ?? null,
    hotReload: devOption("SAFIR_HOT_RELOAD") === "1",
    clockShiftDays: Number(devOption("SAFIR_CLOCK_SHIFT_DAYS") ?? 0),
  };
};

/**
 * The window's own files are beside the data. Where nothing may be written there, Electron would
 * end without a message; a temporary folder lets the window open and say what is wrong.
 */
const windowFolder = (dir: string): string => {
  const beside = `${dir}-window`;
  try {
    mkdirSync(beside, { recursive: true });
    accessSync(beside, constants.W_OK);
    return beside;
  } catch {
    const name = createHash("sha256").update(dir).digest("hex").slice(0, 16);
    return path.join(tmpdir(), `safir-window-${name}`);
  }
};

/** Options of the launcher and of the tests; an installed Safir ignores them. */
const devOption = (name: string): string | undefined =>
  app.isPackaged ? undefined : process.env[name] || undefined;

/** Present only in the unshippable package that tests make with the fallback Electron. */
const bundledNode = (): string => {
  const exe = process.platform === "win32" ? "node.exe" : "node";
  const beside = path.join(process.resourcesPath, "node", exe);
  return existsSync(beside) ? beside : "";
};

/** better-sqlite3 needs Node-API 10 (decision 0011). */
const storeVia = (nodePath: string): "fork" | "utility" => {
  const asked = devOption("SAFIR_STORE_VIA");
  if (asked === "fork" || asked === "utility") return asked;
  return Number(process.versions.napi) < 10 && nodePath !== "" ? "fork" : "utility";
};

/** Electron reads its archive like a folder; a plain Node beside it does not. */
const storeEntry = (via: "fork" | "utility"): string => {
  const entry = path.join(__dirname, "..", "db", "process.cjs");
  return via === "fork" ? entry.replace("app.asar", "app.asar.unpacked") : entry;
};

/** Never the roaming profile: a domain may put that on a network share (quality.md §0.7). */
const dataHome = (): string => {
  const home = homedir();
  if (process.platform === "win32")
    return process.env.LOCALAPPDATA ?? path.join(home, "AppData", "Local");
  if (process.platform === "darwin") return path.join(home, "Library", "Application Support");
  return process.env.XDG_DATA_HOME ?? path.join(home, ".local", "share");
};
