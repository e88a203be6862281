/**
 * Finding backups and putting one back: the work that needs no open store. A store process of
 * its own reads the backups; main only asks who may, closes the store and opens it again.
 */
import { rm } from "node:fs/promises";
import path from "node:path";
import { app, BrowserWindow, dialog, type OpenDialogOptions } from "electron";
import { ok, refuse, type Result } from "#shared/result.ts";
import { isMendedByRestore, type FromStore, type ToStore } from "#shared/store-protocol.ts";
import type { Environment } from "./environment.ts";
import type { Caller, MainHandlers } from "./handlers.ts";
import { chooseTarget } from "./choose-target.ts";
import { askStore } from "./store-call.ts";
import type { StoreClient } from "./store-client.ts";
import { startStore } from "./store-port.ts";

type BackupRows =
  | "backup.pickPlace"
  | "backup.pickFile"
  | "backup.openFile"
  | "backup.cancelOpen"
  | "backup.find"
  | "backup.restore"
  | "backup.undo";
type Progress = { done: number; total: number } | null;

export const createBackupHandlers = (
  env: Environment,
  store: StoreClient,
  onProgress: (progress: Progress) => void,
): Pick<MainHandlers, BackupRows> => {
  /** A page may look only where a person has pointed to. */
  const picked = new Set<string>();
  const known = new Set<string>();
  const pickedFiles = new Set<string>();
  let busy = false;
  /** The sample has a folder, and backups, of its own. */
  const folderNow = () => (store.status().sample ? env.sampleDir : env.dir);
  let opening: AbortController | null = null;
  app.on("will-quit", () => opening?.abort());

  const replaceState = async (
    caller: Caller,
    password: string | undefined,
    staging: Extract<ToStore, { kind: "stageRestore" | "stageUndo" }>,
  ): Promise<Result<Record<string, never>>> => {
    const allowed = await mayRestore(store, caller, password);
    if (!allowed.ok) return allowed;
    if (busy) return refuse("unavailable", "storeUnavailable");
    busy = true;
    onProgress({ done: 0, total: 0 });
    try {
      const said = await aside(env, staging, onProgress);
      if (said?.kind !== "staged") return refuse("unavailable", "storeUnavailable");
      if (said.refused !== null) return refuse("refused", said.refused);
      // Opening finishes what was staged.
      await store.open(env.dir, false);
      // Answers once the store is open, because a page that asks again must see the new state.
      await askStore(store, caller.client, "setup.status", {});
      return ok({});
    } finally {
      busy = false;
      onProgress(null);
    }
  };

  return {
    "backup.pickPlace": async (_input, caller) => {
      const window = BrowserWindow.fromWebContents(caller.contents);
      const asked: OpenDialogOptions = { properties: ["openDirectory", "createDirectory"] };
      const chosen = await (window
        ? dialog.showOpenDialog(window, asked)
        : dialog.showOpenDialog(asked));
      const place = chosen.canceled ? null : (chosen.filePaths[0] ?? null);
      if (place !== null) picked.add(place);
      return ok({ place });
    },

    "backup.pickFile": async ({ name }, caller) => {
      if (name !== null) return ok({ file: await chooseTarget(caller.contents, name) });
      const window = BrowserWindow.fromWebContents(caller.contents);
      const asked: OpenDialogOptions = {
        properties: ["openFile"],
        filters: [{ name: "SAFIR", extensions: ["safir"] }],
      };
      const chosen = await (window
        ? dialog.showOpenDialog(window, asked)
        : dialog.showOpenDialog(asked));
      const file = chosen.canceled ? null : (chosen.filePaths[0] ?? null);
      if (file !== null) pickedFiles.add(file);
      return ok({ file });
    },

    "backup.openFile": async ({ file, passphrase }, caller) => {
      const allowed = await mayLook(store, caller);
      if (!allowed.ok) return allowed;
      if (!pickedFiles.has(file)) return refuse("forbidden", "backupGone");
      if (busy || opening !== null) return refuse("unavailable", "storeUnavailable");
      opening = new AbortController();
      const { signal } = opening;
      onProgress({ done: 0, total: 0 });
      try {
        const asked = { kind: "unpackWhole", dir: folderNow(), file, passphrase } as const;
        const said = await aside(env, asked, onProgress, signal);
        if (said?.kind !== "unpacked") {
          await dropUnpacked([folderNow()]);
          return signal.aborted
            ? refuse("refused", "openCancelled")
            : refuse("unavailable", "storeUnavailable");
        }
        if (said.refused !== null) return { ok: false, error: said.refused };
        picked.add(said.place);
        return ok({ place: said.place });
      } finally {
        opening = null;
        onProgress(null);
      }
    },

    "backup.cancelOpen": async () => {
      opening?.abort();
      return ok({});
    },

    "backup.find": async ({ place }, caller) => {
      const allowed = await mayLook(store, caller);
      if (!allowed.ok) return allowed;
      if (place !== null && !picked.has(place)) return refuse("forbidden", "backupGone");
      const asked = { kind: "findBackups", dir: folderNow(), place } as const;
      const said = await aside(env, asked, () => {});
      if (said?.kind !== "foundBackups") return refuse("unavailable", "storeUnavailable");
      for (const { folder } of said.found.backups) known.add(folder);
      return ok(said.found);
    },

    "backup.restore": async ({ folder, password }, caller) =>
      known.has(folder)
        ? replaceState(caller, password, { kind: "stageRestore", dir: env.dir, folder })
        : refuse("refused", "backupGone"),

    "backup.undo": ({ id, password }, caller) =>
      replaceState(caller, password, { kind: "stageUndo", dir: env.dir, id }),
  };
};

/**
 * Removes the unpacked copy of a file, which is not encrypted. Called at the start and at quitting; opening
 * the store after a restore removes it too.
 */
export const dropUnpacked = async (dirs: readonly string[]): Promise<void> => {
  for (const dir of dirs)
    await rm(path.join(dir, "unpacked"), { recursive: true, force: true }).catch(() => {});
};

/**
 * Where a municipality works, an administrator confirms with their password. Where none is set up, or the
 * file does not open, nobody can be asked: a person at this computer could copy the files by hand as well.
 */
const mayRestore = async (
  store: StoreClient,
  { client }: Caller,
  password = "",
): Promise<Result<unknown>> => {
  const { store: condition, refusal, sample } = store.status();
  if (sample) return refuse("refused", "restoreNotHere");
  if (condition === "refused")
    return isMendedByRestore(refusal) ? ok({}) : refuse("refused", "storeUnavailable");
  const setup = await askStore(store, client, "setup.status", {});
  if (!setup.ok) return setup;
  return setup.value.done ? askStore(store, client, "backup.allowRestore", { password }) : ok({});
};

/** Before anyone has signed in, a working municipality does not list what its backups hold. */
const mayLook = async (store: StoreClient, { client }: Caller): Promise<Result<unknown>> => {
  if (store.status().store === "refused") return ok({});
  const setup = await askStore(store, client, "setup.status", {});
  return setup.ok && setup.value.done ? askStore(store, client, "backup.settings", {}) : setup;
};

/** Asks a store process that opens nothing; `null` when it ended without an answer. */
const aside = (
  env: Environment,
  message: ToStore,
  onProgress: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<FromStore | null> =>
  new Promise((resolve) => {
    const port = startStore({
      ...env.store,
      onMessage: (said) => {
        if (said.kind === "progress") return onProgress({ done: said.done, total: said.total });
        resolve(said);
        port.kill();
      },
      onExit: () => resolve(null),
    });
    signal?.addEventListener("abort", () => port.kill());
    port.post(message);
  });
