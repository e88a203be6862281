/**
 * Locks the session of every window that has been left alone. The page stays as it is behind the
 * lock screen: text in an open form is still there when its author comes back.
 */
import { powerMonitor } from "electron";
import { askStore } from "./store-call.ts";
import type { StoreClient } from "./store-client.ts";
import { clientOf, mainWindows } from "./window.ts";

export const lockWhenIdle = (store: StoreClient): void => {
  setInterval(() => void lockWindows(store, idleSeconds()), 15_000);
  // A locked screen (macOS and Windows only) and a closed lid are idle at once.
  powerMonitor.on("lock-screen", () => void lockWindows(store, Infinity));
  powerMonitor.on("suspend", () => void lockWindows(store, Infinity));
};

const idleSeconds = (): number => powerMonitor.getSystemIdleTime();

const lockWindows = async (store: StoreClient, idleFor: number): Promise<void> => {
  if (store.status().store !== "ready") return;
  for (const window of mainWindows()) {
    const client = clientOf(window.webContents);
    if (client === undefined) continue;
    const session = await askStore(store, client, "session.current", {});
    if (!session.ok || session.value.state !== "active") continue;
    if (idleFor < session.value.idleLockMinutes * 60) continue;
    await askStore(store, client, "session.lock", {});
  }
};
