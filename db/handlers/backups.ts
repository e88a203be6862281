/** Settings and results of backups, and making one. Main restores, because the store is closed for it. */
import type { BackupTrouble } from "#shared/backup/status.ts";
import type { Reason } from "#shared/locales/reasons.ts";
import { invalid } from "#shared/result.ts";
import { refuseWith, type Handlers, type Store } from "../context.ts";
import { assertNotGuessed } from "../not-guessed.ts";
import { proveActor } from "../prove-password.ts";

type BackupNames =
  | "backup.state"
  | "backup.settings"
  | "backup.choose"
  | "backup.make"
  | "backup.export"
  | "backup.cancelExport"
  | "backup.drill"
  | "backup.allowRestore";

export const backupHandlers: Pick<Handlers, BackupNames> = {
  "backup.state": (store) => {
    const { record, warning, working } = store.backups.state();
    return {
      warning,
      lastAt: record.last?.at ?? null,
      drillAt: record.drill?.at ?? null,
      working,
    };
  },

  "backup.settings": (store) => {
    const { record, sameDisk } = store.backups.state();
    return { record, sameDisk, key: store.backups.key(), ...holdsNow(store) };
  },

  "backup.choose": (store, choice) => {
    const trouble = store.backups.choose(choice);
    if (trouble !== null) refuseWith(invalid([{ path: "place", reason: trouble }]).error);
    return {};
  },

  "backup.make": {
    before: async (store) => {
      const trouble = await store.backups.make("hand");
      if (trouble !== null) refuseWith({ code: "refused", reason: trouble });
    },
    run: () => ({}),
  },

  "backup.export": {
    before: async (store, { file }, call, { password, passphrase }) => {
      await proveActor(store, call, password);
      if (passphrase !== "") await assertNotGuessed(store, passphrase, [], "passphrase");
      const lack = store.backups.lackForExport(file);
      if (lack !== null) refuseWith(invalid([lack]).error);
      const trouble = await store.backups.exportTo({ file, passphrase });
      if (trouble !== null)
        refuseWith({
          code: "refused",
          reason: trouble === "exportCancelled" ? trouble : asSaving[trouble],
          params: { file: file.split(/[\\/]/).at(-1) ?? "" },
        });
    },
    run: () => ({}),
  },

  "backup.cancelExport": (store) => {
    store.backups.cancelExport();
    return {};
  },

  "backup.drill": {
    before: async (store) => {
      const trouble = await store.backups.drill();
      if (trouble !== null) refuseWith({ code: "refused", reason: trouble });
    },
    run: (store) => ({ sound: store.backups.state().record.drill?.sound ?? false }),
  },

  "backup.allowRestore": {
    before: (store, _input, call, { password }) => proveActor(store, call, password),
    run: () => ({}),
  },
};

/** The reasons when the whole is exported to one file. */
const asSaving = {
  placeMissing: "saveGone",
  placeFull: "saveDiskFull",
  placeReadOnly: "saveNotAllowed",
  placeInside: "saveNotAllowed",
  backupNotSound: "backupNotSound",
  backupFailed: "saveFailed",
} as const satisfies Record<BackupTrouble, Reason>;

const holdsNow = (store: Store) => {
  const counted = store
    .sql<[], { events: number; dossiers: number; people: number; papers: number }>(
      `select (select coalesce(max(position), 0) from event) as events,
         (select count(*) from mission) as dossiers,
         (select count(*) from person) as people,
         (select count(distinct sha256) from mission_paper) as papers`,
    )
    .get();
  const last = store
    .sql<[], { position: number; runHash: string; at: string }>(
      "select position, run_hash as runHash, at from event order by position desc limit 1",
    )
    .get();
  return {
    now: counted ?? { events: 0, dossiers: 0, people: 0, papers: 0 },
    lastActAt: last?.at ?? null,
    head: { position: last?.position ?? 0, runHash: last?.runHash ?? "" },
  };
};
