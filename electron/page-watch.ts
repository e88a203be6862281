/**
 * Watches the page of a window as the store client watches the store: a page that has crashed is loaded
 * again at the same address; one that does not answer is reported as hung, ended, and loaded again. Drafts
 * are in the store, and the window's session goes on.
 */
import { dialog, type BrowserWindow } from "electron";
import { app as en } from "#shared/locales/en/app.ts";
import { app as fa } from "#shared/locales/fa/app.ts";

/** A page that crashes this often within a minute would crash for ever. */
const mostReloads = 3;
/** Pings in a row without an answer: reported, then ended. A slow PC may take long over one large page. */
const missedUntilSaid = 2;
const missedUntilEnded = 10;
const missedWhileLoading = 30;

interface Around {
  log: (line: string) => void;
  onReloaded: () => void;
  pingEveryMs: number;
}

export const watchPage = (
  window: BrowserWindow,
  { log, onReloaded, pingEveryMs }: Around,
): void => {
  const { webContents } = window;
  let reloads: number[] = [];
  let unanswered = 0;

  const reload = () => {
    onReloaded();
    webContents.reload();
  };
  webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    unanswered = 0;
    if (reason === "clean-exit") return;
    log(`the page ended: ${reason} (${exitCode})`);
    reloads = [...reloads.filter((at) => Date.now() - at < 60_000), Date.now()];
    if (reloads.length <= mostReloads) return reload();
    log("the page crashes again and again");
    reloads = [];
    void askWhatNext(window).then((again) => (again ? reload() : window.destroy()));
  });

  /** Counted, not timed: a machine that slept has not made the page miss anything. */
  const ping = () => {
    if (webContents.isCrashed() || webContents.isDevToolsOpened()) return;
    const allowed = webContents.isLoading() ? missedWhileLoading : missedUntilEnded;
    if (unanswered >= allowed) {
      log(`the page hangs: ${unanswered} pings unanswered`);
      unanswered = 0;
      return webContents.forcefullyCrashRenderer();
    }
    if (unanswered === missedUntilSaid) window.setTitle(`${fa.pageHangs} · ${en.pageHangs}`);
    unanswered += 1;
    webContents.executeJavaScript("document.title").then(
      (title: unknown) => {
        if (unanswered > missedUntilSaid) window.setTitle(String(title));
        unanswered = 0;
      },
      () => {},
    );
  };
  const pings = setInterval(ping, pingEveryMs);
  window.on("closed", () => clearInterval(pings));
};

/** No page is on screen any more, so the system asks, in both languages. */
const askWhatNext = async (window: BrowserWindow): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window, {
    type: "error",
    message: `${fa.pageBroken}\n\n${en.pageBroken}`,
    buttons: [`${fa.retry} · ${en.retry}`, `${fa.leave} · ${en.leave}`],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
};
