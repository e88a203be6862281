/** What a store process does for main while no store is open: finds backups, and brings one beside the data. */
import { basename, dirname } from "node:path";
import type { FoundBackups, ShownBackup } from "#shared/contract/backups.ts";
import { ownSize } from "#shared/backup/manifest.ts";
import type { FromStore, ToStore } from "#shared/store-protocol.ts";
import { openRefusalOf } from "../open.ts";
import { backupsOf, findBackups, NotSound, type FoundBackup } from "./layout.ts";
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
    if (error instanceof NotSound) return { kind: "staged", refused: "backupRefused" };
    const refusal = openRefusalOf(error);
    if (refusal === "diskFull") return { kind: "staged", refused: "diskFull" };
    return { kind: "staged", refused: refusal === "readOnlyFolder" ? "readOnly" : "backupGone" };
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

const shown = ({ folder, group, manifest }: FoundBackup): ShownBackup => ({
  id: manifest.id,
  folder,
  madeAt: manifest.madeAt,
  reason: manifest.reason,
  ...manifest.municipality,
  key: basename(group),
  lastActAt: manifest.lastActAt,
  counts: manifest.counts,
  size: ownSize(manifest) + manifest.papersSize,
});

const refusedAs = { staged: null, newer: "backupNewer", notSound: "backupRefused" } as const;

const stage = (
  asked: Exclude<Aside, { kind: "findBackups" }>,
  onProgress: (done: number, total: number) => void,
): "backupGone" | "backupNewer" | "backupRefused" | null => {
  const now = new Date();
  if (asked.kind === "stageUndo") return stageUndo(asked.dir, asked.id, now) ? null : "backupGone";
  const backup = backupsOf(dirname(asked.folder)).find(({ folder }) => folder === asked.folder);
  if (backup === undefined) return "backupGone";
  return refusedAs[stageRestore(asked.dir, backup, now, onProgress)];
};
