/** The Chromium in which the pages are tested besides Electron: the system's own, no dependency. */
import { existsSync } from "node:fs";
import path from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** `SAFIR_CHROMIUM` names another one. `null`: there is none on this machine. */
export const findChromium = (): string | null => {
  const named = process.env.SAFIR_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((one) => one !== "");
  return (
    names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync) ??
    null
  );
};
