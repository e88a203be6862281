/** What a store process does for main while no store is open: finds backups, and copies one beside the data. */
import { rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { FoundBackups, ShownBackup } from "#shared/contract/backups.ts";
import { ownSize } from "#shared/backup/manifest.ts";
import type { FromStore, ToStore } from "#shared/store-protocol.ts";
import { fileNames } from "../folder.ts";
import { openRefusalOf } from "../open.ts";
import { codeOf } from "../sqlite.ts";
import { backupsOf, findBackups, NotSound, type FoundBackup } from "./layout.ts";
import { readRecord } from "./record.ts";
import { replacedStates, stageRestore, stageUndo } from "./restore.ts";
import { WrongPassphrase } from "./sealed-stream.ts";
import { needsPassphrase, unpackWhole } from "./whole-file.ts";

export type Aside = Extract<
  ToStore,
  { kind: "findBackups" | "stageRestore" | "stageUndo" | "unpackWhole" }
>;

type Told = (done: number, total: number) => void;

export const answerAside = (asked: Aside, onProgress: Told): FromStore => {
  switch (asked.kind) {
    case "findBackups":
      return { kind: "foundBackups", found: found(asked.dir, asked.place) };
    case "unpackWhole":
      return unpack(asked, onProgress);
    default:
      return {
        kind: "staged",
        refused: orRefused(() => stage(asked, onProgress), "backupRefused"),
      };
  }
};

/** What went wrong, in words that say what to do. */
const orRefused = <R, N extends string>(act: () => R, notSound: N) => {
  try {
    return act();
  } catch (error) {
    if (error instanceof NotSound) return notSound;
    const refusal = openRefusalOf(error);
    if (refusal === "diskFull" || codeOf(error) === "ENOSPC") return "diskFull";
    return refusal === "readOnlyFolder" ? "readOnly" : "backupGone";
  }
};

const unpack = (
  { dir, file, passphrase }: Extract<Aside, { kind: "unpackWhole" }>,
  onProgress: Told,
): FromStore => {
  const place = join(dir, fileNames.unpacked);
  const refused = orRefused(() => {
    rmSync(place, { recursive: true, force: true });
    if (passphrase === "" && needsPassphrase(file)) return "passphraseNeeded" as const;
    try {
      unpackWhole(file, passphrase, place, onProgress);
    } catch (error) {
      if (error instanceof WrongPassphrase) return "wrongPassphrase" as const;
      throw error;
    }
    return null;
  }, "wholeRefused");
  return { kind: "unpacked", place, refused };
};

const found = (dir: string, asked: string | null): FoundBackups => {
  const place = asked ?? readRecord(dir).place;
  return {
    place,
    backups: place === null ? [] : findBackups(place).map(shown),
    replaced: replacedStates(dir),
  };
};

const shown = ({ folder, group, manifest }: FoundBackup): ShownBackup => ({
  id: manifest.id,
  folder,
  madeAt: manifest.madeAt,
  reason: manifest.reason,
  ...manifest.municipality,
  key: basename(group),
  lastActAt: manifest.lastActAt,
  head: manifest.head,
  counts: manifest.counts,
  size: ownSize(manifest) + manifest.papersSize,
});

const refusedAs = { staged: null, newer: "backupNewer", notSound: "backupRefused" } as const;

const stage = (
  asked: Extract<Aside, { kind: "stageRestore" | "stageUndo" }>,
  onProgress: Told,
): "backupGone" | "backupNewer" | "backupRefused" | null => {
  const now = new Date();
  if (asked.kind === "stageUndo") return stageUndo(asked.dir, asked.id, now) ? null : "backupGone";
  const backup = backupsOf(dirname(asked.folder)).find(({ folder }) => folder === asked.folder);
  if (backup === undefined) return "backupGone";
  return refusedAs[stageRestore(asked.dir, backup, now, onProgress)];
};
