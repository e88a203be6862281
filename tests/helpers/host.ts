/**
 * What is behind `window.safir` in tests without Electron: the store in the same process, and
 * the answers that main gives without it. A test can intercept calls with `intercept`.
 */
import { answerAside } from "#db/backup/aside.ts";
import type { RunningStore } from "#db/store.ts";
import type { AppStatus } from "#shared/contract/app.ts";
import { rowOf } from "#shared/contract/table.ts";
import { ok, type Result } from "#shared/result.ts";

export interface Host {
  status: AppStatus;
  /** Notifies the window, as main would. */
  changed(topics: readonly string[]): void;
  onChanged(listener: (topics: string[]) => void): () => void;
  answer(name: string, input: unknown): Promise<unknown>;
  /** Called before the store: return an answer to intercept a call. */
  intercept: (
    name: string,
    input: unknown,
  ) => Result<unknown> | Promise<Result<unknown>> | undefined;
  /** The choice in the dialog for folders; `null` cancels it. */
  pickedPlace: string | null;
  /** The same for a file to be saved or opened. */
  pickedFile: string | null;
  /** Every call that has been made, oldest first. */
  calls: { name: string; input: unknown }[];
}

/** The window's client in the store; a test may make calls as this client. */
export const windowClient = "window";

export const createHost = (store: RunningStore, status: Partial<AppStatus>): Host => {
  const listeners = new Set<(topics: string[]) => void>();
  /** The answers of a store process to main, with the same code. */
  const answerBackups = (name: string, input: unknown) => {
    if (name === "backup.pickPlace") return ok({ place: host.pickedPlace });
    if (name === "backup.pickFile") return ok({ file: host.pickedFile });
    if (name === "backup.openFile") {
      const asked = rowOf(name).input.parse(input) as { file: string; passphrase: string };
      const { dir } = host.status;
      const said = answerAside({ kind: "unpackWhole", dir, ...asked }, () => {});
      if (said.kind !== "unpacked") throw new Error(said.kind);
      const { place, refused } = said;
      return refused === null ? ok({ place }) : { ok: false as const, error: refused };
    }
    const { place } = rowOf("backup.find").input.parse(input) as { place: string | null };
    const said = answerAside({ kind: "findBackups", dir: host.status.dir, place }, () => {});
    return ok(said.kind === "foundBackups" ? said.found : null);
  };
  const host: Host = {
    status: {
      store: "ready",
      refusal: null,
      dir: "",
      sample: false,
      progress: null,
      rebuilding: null,
      working: null,
      restoring: null,
      printing: null,
      condition: store.condition.now(),
      secondStarts: 0,
      pageReloads: 0,
      version: "0.1.0",
      clicked: { missionId: "", count: 0 },
      ...status,
    },
    changed: (topics) => listeners.forEach((listener) => listener([...topics])),
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    intercept: () => undefined,
    calls: [],
    pickedPlace: null,
    pickedFile: null,
    answer: async (name, input) => {
      host.calls.push({ name, input });
      const intercepted = host.intercept(name, input);
      if (intercepted) return intercepted;
      if (name === "app.status") return ok(host.status);
      if (name === "app.useSample" || name === "app.retryOpen") {
        host.changed(rowOf(name).topics);
        return ok({});
      }
      if (onMain.has(name)) return answerBackups(name, input);
      if (name === "sheet.stop") return ok({});
      if (name === "app.notify") return ok({ shown: true });
      if (name === "app.noteError") return ok({ ref: "1a2b3c4d" });
      if (saves.has(name)) return ok({ path: null });
      return store.callUnchecked(windowClient, name, input);
    },
  };
  store.onChanged(host.changed);
  store.condition.onChanged((condition) => {
    host.status = { ...host.status, condition };
    host.changed(["app"]);
  });
  return host;
};

/** Signs a person of the sample in on the window, bypassing the page. */
export const signIn = async (store: RunningStore, username: string): Promise<void> => {
  const setup = await store.call(windowClient, "setup.status", {});
  const password = (setup.ok && setup.value.samplePassword) || "";
  const result = await store.call(windowClient, "session.signIn", { username, password });
  if (!result.ok) throw new Error(`${username} cannot sign in: ${result.error.reason}`);
};

/** Rows of backups that main answers without closing the store. */
const onMain = new Set(["backup.find", "backup.pickPlace", "backup.pickFile", "backup.openFile"]);

/** Calls that main answers with a dialog: here the person cancels it. */
const saves = new Set([
  "sheet.print",
  "file.saveCopy",
  "file.saveText",
  "file.saveBytes",
  "package.save",
  "support.save",
]);
