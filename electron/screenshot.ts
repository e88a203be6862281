/** A picture of the first window, for a start without a display. Asked for by the launcher. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { BrowserWindow } from "electron";

export const keepScreenshot = async (window: BrowserWindow, file: string): Promise<void> => {
  await painted(window);
  const image = await window.webContents.capturePage();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, image.toPNG());
};

/** The page has drawn something in its own font and has not changed for a moment. */
const painted = async (window: BrowserWindow): Promise<void> => {
  const question = `document.fonts.ready.then(() => document.body.innerText.trim().length > 0)`;
  for (let tries = 0; tries < 100; tries += 1) {
    const there: unknown = await window.webContents.executeJavaScript(question).catch(() => false);
    if (there === true) break;
    await wait(100);
  }
  await wait(1000);
};
