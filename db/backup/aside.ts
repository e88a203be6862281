/** What a store process does for main while no store is open: finds backups, and brings one beside the data. */
import { dirname } from "node:path";
import type { FoundBackups, ShownBackup } from "#shared/contract/backups.ts";
import { ownSize } from "#shared/backup/manifest.ts";
import type { FromStore, ToStore } from "#shared/store-protocol.ts";
import { openRefusalOf } from "../open.ts";
import { backupsOf, findBackups, type FoundBackup } from "./layout.ts";
import { readRecord } from "./record.ts";
import { replacedStates, stageRestore, stageUndo } from "./restore.ts";

export type Aside = Extract<ToStore, { kind: "findBackups" | "stageRestore" | "stageUndo" }>;

export const answerAside = (
  asked: Aside,
  onProgress: (done: number, total: number) => void,
): FromStore => {
  if (asked.kind === "findBackups")
    return { kind: "foundBackups", found: found(asked.dir, asked.place) };
  try {
    return { kind: "staged", refused: stage(asked, onProgress) };
  } catch (error) {
    const full = openRefusalOf(error) === "diskFull";
    return { kind: "staged", refused: full ? "diskFull" : "readOnly" };
  }
};

const found = (dir: string, asked: string | null): FoundBackups => {
  const place = asked ?? readRecord(dir).place;
  return {
    place,
    backups: place === null ? [] : findBackups(place).map(shown),
    replaced: replacedStates(dir),
  };
};

const shown = ({ folder, manifest }: FoundBackup): ShownBackup => ({
  id: manifest.id,
  folder,
  madeAt: manifest.madeAt,
  reason: manifest.reason,
  ...manifest.municipality,
  lastActAt: manifest.lastActAt,
  counts: manifest.counts,
  size: ownSize(manifest) + manifest.papersSize,
});

const stage = (
  asked: Exclude<Aside, { kind: "findBackups" }>,
  onProgress: (done: number, total: number) => void,
): "backupGone" | "backupRefused" | null => {
  const now = new Date();
  if (asked.kind === "stageUndo") return stageUndo(asked.dir, asked.id, now) ? null : "backupGone";
  const backup = backupsOf(dirname(asked.folder)).find(({ folder }) => folder === asked.folder);
  if (backup === undefined) return "backupGone";
  return stageRestore(asked.dir, backup, now, onProgress) === "" ? null : "backupRefused";
};
