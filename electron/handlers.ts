/**
 * The rows of the contract that main answers. A missing one does not compile. What a person may
 * do is decided by the store: each handler that touches data asks it under the window's own key.
 */
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { app, type WebContents } from "electron";
import {
  rowOf,
  type Name,
  type NamesOn,
  type Output,
  type Parsed,
} from "#shared/contract/table.ts";
import { ok, refuse, type Result } from "#shared/result.ts";
import type { AppStatus, Notice } from "#shared/contract/app.ts";
import { createBackupHandlers } from "./backups.ts";
import { chooseTarget } from "./choose-target.ts";
import type { Environment } from "./environment.ts";
import type { Notifier } from "./notify.ts";
import { printOrder, sheetPdf, type Progress } from "./print.ts";
import { saveWhole, writeWhole } from "./save-file.ts";
import type { StoreClient } from "./store-client.ts";
import { askStore } from "./store-call.ts";
import { supportReport } from "./support.ts";

export type MainName = NamesOn<"main">;

export interface Caller {
  client: string;
  contents: WebContents;
}

export type MainHandlers = {
  [N in MainName]: (input: Parsed<N>, caller: Caller) => Promise<Result<Output<N>>>;
};

export const isMainName = (name: Name): name is MainName => rowOf(name).host === "main";

export const createHandlers = (
  env: Environment,
  store: StoreClient,
  counted: () => Pick<AppStatus, "secondStarts" | "pageReloads">,
  notifier: Notifier,
  onStatus: () => void,
  log: (line: string) => void,
): MainHandlers => {
  /** Only a signed-in person gets a dialog: main holds no session of its own. */
  const saveMade = async (caller: Caller, name: string, content: string | Uint8Array) => {
    const session = await askStore(store, caller.client, "facts.forForms", {});
    return session.ok ? saveWhereChosen(caller, name, content) : session;
  };
  let restoring: Progress | null = null;
  let printing: Progress | null = null;
  let stopper = new AbortController();
  const printSheet = async (sheet: string, caller: Caller) => {
    const { signal } = (stopper = new AbortController());
    const tell = (progress: Progress | null) => {
      printing = progress;
      onStatus();
    };
    try {
      return await sheetPdf(env, caller.client, sheet, { signal, tell });
    } finally {
      tell(null);
    }
  };
  return {
    ...createBackupHandlers(env, store, (progress) => {
      restoring = progress;
      onStatus();
    }),

    "app.status": async () =>
      ok({
        ...store.status(),
        restoring,
        printing,
        ...counted(),
        version: app.getVersion(),
        clicked: notifier.clicked(),
      }),

    "app.notices": async () => {
      // Written by the bundler; without it there is nothing to show.
      const file = path.join(env.rendererDir, "..", "notices.json");
      const text = await readFile(file, "utf8").catch(() => "[]");
      return ok({ notices: JSON.parse(text) as Notice[] });
    },

    "app.useSample": async ({ sample }, caller) => {
      const free = await nobodyLockedIn(store, caller);
      if (!free.ok) return free;
      await store.open(sample ? env.sampleDir : env.dir, sample);
      return ok({});
    },

    "app.retryOpen": async ({ withoutLog }) => {
      await store.retry(withoutLog);
      return ok({});
    },

    "order.print": ({ missionId }, caller) => printOrder(env, store, caller.client, missionId),

    "sheet.print": async ({ sheet, name }, caller) => {
      const printed = await printSheet(sheet, caller);
      if (!printed.ok) return printed;
      if (printed.value === "stopped") return ok({ path: null });
      return saveWhereChosen(caller, `${name}.pdf`, printed.value);
    },

    "sheet.stop": async () => {
      stopper.abort();
      return ok({});
    },

    "file.saveCopy": async ({ sha256 }, caller) => {
      const file = await askStore(store, caller.client, "file.read", { sha256 });
      return file.ok ? saveWhereChosen(caller, file.value.name, file.value.bytes) : file;
    },

    "app.notify": async (notice, caller) => {
      // The person notified must still be signed in on this window, unlocked, and allowed to see the dossier.
      const { missionId } = notice;
      const dossier =
        missionId === ""
          ? await askStore(store, caller.client, "session.access", {})
          : await askStore(store, caller.client, "mission.dossier", { missionId });
      return dossier.ok ? ok({ shown: notifier.show(caller.contents, notice) }) : dossier;
    },

    "package.save": async ({ id, missionId }, caller) => {
      const plan = await askStore(store, caller.client, "package.plan", { missionId });
      if (!plan.ok) return plan;
      const target = await chooseTarget(caller.contents, plan.value.name);
      if (target === null) return ok({ path: null });
      const opened = await askStore(store, caller.client, "package.open", {
        id,
        missionId,
        commandId: randomUUID(),
      });
      if (!opened.ok) return opened;
      const written = await writeWhole(target, async () => {
        const part = await askStore(store, caller.client, "package.next", { id });
        return part.ok ? ok(part.value.bytes) : part;
      });
      if (!written.ok) await askStore(store, caller.client, "package.drop", { id });
      return written;
    },

    "app.noteError": ({ what }) => {
      const ref = randomUUID().slice(0, 8);
      log(`${ref} page: ${what}`);
      return Promise.resolve(ok({ ref }));
    },

    "support.save": async (_input, caller) => {
      const report = await supportReport(env, store, caller.client);
      const day = new Date().toISOString().slice(0, 10);
      return saveWhereChosen(caller, `safir-report-${day}.txt`, report);
    },

    "file.saveText": ({ name, text }, caller) => saveMade(caller, name, text),

    "file.saveBytes": ({ name, bytes }, caller) => saveMade(caller, name, bytes),
  };
};

/** A locked session has an owner: a person passing by must not replace their data. */
const nobodyLockedIn = async (store: StoreClient, { client }: Caller): Promise<Result<unknown>> => {
  if (store.status().store === "refused") return ok({});
  const session = await askStore(store, client, "session.current", {});
  const locked = session.ok && session.value.state === "locked";
  return locked ? refuse("locked", "sessionLocked") : session;
};

const saveWhereChosen = async (
  caller: Caller,
  name: string,
  content: string | Uint8Array,
): Promise<Result<{ path: string | null }>> => {
  const target = await chooseTarget(caller.contents, name);
  return target === null ? ok({ path: null }) : saveWhole(target, content);
};
