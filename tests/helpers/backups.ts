/** A municipality with a place for its backups, and helpers for tests of backups and restores. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { findBackups, type FoundBackup } from "#db/backup/layout.ts";
import type { RunningStore } from "#db/store.ts";
import { copySample } from "./sample.ts";
import { createClock, must, openTestStore, tempDir } from "./store.ts";

export const administrator = "modir.samaneh";

/** The sample municipality with a place for its backups, and its administrator signed in. */
export const withPlace = async () => {
  const dir = tempDir();
  await copySample(dir);
  const clock = createClock(new Date().toISOString());
  const { store } = openTestStore(dir, clock);
  const place = tempDir();
  const client = "window";
  const signIn = (one: RunningStore) => {
    const person = one.parts.people.byUsername(administrator);
    one.parts.sessions.start(client, person?.id ?? "");
  };
  signIn(store);
  await must(store, client, "backup.choose", { place, hour: 13, gigabytes: 5 });
  const state = () => must(store, client, "backup.state", {});
  return { dir, clock, store, place, client, signIn, state };
};

/** Makes a backup by hand and answers it. */
export const made = async (opened: Awaited<ReturnType<typeof withPlace>>): Promise<FoundBackup> => {
  await must(opened.store, opened.client, "backup.make", {});
  const [newest] = findBackups(opened.place);
  if (!newest) throw new Error("No backup was found.");
  return newest;
};

/** A command of the administrator. */
export const change = async (store: RunningStore, client: string) => {
  const { values, versions } = await must(store, client, "settings.list", {});
  await must(store, client, "settings.change", {
    key: "leadDaysForeign",
    value: values.leadDaysForeign + 1,
    seenVersion: versions.leadDaysForeign,
    commandId: crypto.randomUUID(),
  });
};

/** Every file below a folder. */
export const filesUnder = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
