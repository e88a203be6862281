/** The right click: cut, copy, paste, select all where they can be done, and zoom; in the page's language. */
import { Menu, type BrowserWindow } from "electron";
import { app as en } from "#shared/locales/en/app.ts";
import { app as fa } from "#shared/locales/fa/app.ts";
import type { Environment } from "./environment.ts";
import { menuEntries } from "./menu-entries.ts";
import { readPlace } from "./window-place.ts";
import { zoomBy } from "./zoom.ts";

export const answerRightClick = (window: BrowserWindow, env: Environment): void => {
  window.webContents.on("context-menu", (_event, { editFlags, x, y }) => {
    void wordsOf(window).then((words) => {
      const entries = menuEntries(words, editFlags, {
        percent: readPlace(env.userData).zoom,
        by: (step) => zoomBy(window, env, step),
      });
      if (!window.isDestroyed()) Menu.buildFromTemplate(entries).popup({ window, x, y });
    });
  });
};

/** The page knows its language; one that does not answer is Persian, as at the first start. */
const wordsOf = async ({ webContents }: BrowserWindow): Promise<typeof fa.menu> => {
  const lang: unknown = await webContents
    .executeJavaScript("document.documentElement.lang")
    .catch(() => "fa");
  return lang === "en" ? en.menu : fa.menu;
};
