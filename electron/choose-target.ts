/** Asks where a file is to be saved. The name keeps its ending, so that the system knows what it is. */
import { existsSync } from "node:fs";
import path from "node:path";
import { BrowserWindow, dialog, type SaveDialogOptions, type WebContents } from "electron";
import { safeFileName } from "#shared/papers-policy.ts";

/** `null` when the person cancelled. */
export const chooseTarget = async (
  contents: WebContents,
  wantedName: string,
): Promise<string | null> => {
  const name = safeFileName(wantedName);
  const extension = path.extname(name);
  const kind = extension.slice(1);
  const window = BrowserWindow.fromWebContents(contents);
  for (let defaultPath = name; ;) {
    const options: SaveDialogOptions = {
      defaultPath,
      ...(kind === "" ? {} : { filters: [{ name: kind.toUpperCase(), extensions: [kind] }] }),
    };
    const chosen = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    if (chosen.canceled || !chosen.filePath) return null;
    const target = withExtension(chosen.filePath, extension);
    // The dialog has asked about the name as it was typed; a file of this name was not asked about.
    if (target === chosen.filePath || !existsSync(target)) return target;
    defaultPath = target;
  }
};

const withExtension = (file: string, extension: string): string =>
  path.extname(file).toLowerCase() === extension.toLowerCase() ? file : `${file}${extension}`;
