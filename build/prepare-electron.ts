/** Everything between a bare machine and a window: Electron, system libraries, a screen. */
import { hasDisplay, openDisplay, type Display } from "./display.ts";
import { findElectron } from "./electron-binary.ts";
import type { ElectronBinary } from "./electron-kind.ts";
import { runQuiet } from "./run-command.ts";
import { haveSystemLibraries } from "./system-libraries.ts";

export interface ReadyElectron {
  electron: ElectronBinary;
  display: Display;
  /** Switches that this machine needs. A release never gets them. */
  args: string[];
}

/** `null`: it cannot run here, and the reason has been printed. */
export const prepareElectron = async (
  say: (line: string) => void,
): Promise<ReadyElectron | null> => {
  const electron = findElectron(say);
  if (electron === null) return null;
  if (electron.fallback)
    say(
      `Electron's download cannot be reached: using the old ${electron.version}, for development only.`,
    );
  if (!haveSystemLibraries(electron.executable, !hasDisplay(), say)) return null;
  // Chromium reports every service a bare machine lacks; only fatal errors are worth a line.
  const args = ["--log-level=3", ...sandboxArgs(say)];
  const display = await openDisplay();
  // Xvfb has no graphics card to look for.
  return { electron, display, args: display.virtual ? [...args, "--disable-gpu"] : args };
};

/** Chromium's sandbox needs user namespaces, and does not run as root. */
const sandboxArgs = (say: (line: string) => void): string[] => {
  if (process.platform !== "linux") return [];
  if (process.getuid?.() === 0) return ["--no-sandbox"];
  if (runQuiet("unshare", ["--user", "true"]).status === 0) return [];
  say(
    "This system forbids user namespaces: Electron runs without Chromium's sandbox, for development only.",
  );
  return ["--no-sandbox"];
};
