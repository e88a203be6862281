/** Notices of the operating system: shown from main, because the page may not create them itself. */
import { BrowserWindow, Notification, type WebContents } from "electron";

interface Clicked {
  missionId: string;
  count: number;
}

/** Keeps the last notice that was clicked; the page reads it with the status of the app. */
export const createNotifier = (onClicked: () => void) => {
  let clicked: Clicked = { missionId: "", count: 0 };
  // A notification without a reference is garbage collected, and its click is lost.
  const shown = new Set<Notification>();
  const show = (
    contents: WebContents,
    { title, body, missionId }: { title: string; body: string; missionId: string },
  ): boolean => {
    if (!Notification.isSupported()) return false;
    const notice = new Notification({ title, body });
    shown.add(notice);
    notice.on("close", () => shown.delete(notice));
    notice.on("click", () => {
      shown.delete(notice);
      clicked = { missionId, count: clicked.count + 1 };
      const window = BrowserWindow.fromWebContents(contents);
      if (window?.isMinimized()) window.restore();
      window?.focus();
      onClicked();
    });
    notice.show();
    return true;
  };
  return { show, clicked: () => clicked };
};
export type Notifier = ReturnType<typeof createNotifier>;
