/** What a store process does for main while no store is open: finds backups, and copies one beside the data. */
import { rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { FoundBackups, ShownBackup } from "#shared/contract/backups.ts";
import { ownSize } from "#shared/backup/manifest.ts";
import { invalid, refuse, type ReasonParams, type Refusal } from "#shared/result.ts";
import type { FromStore, ToStore } from "#shared/store-protocol.ts";
import { fileNames } from "../folder.ts";
import { openRefusalOf } from "../open.ts";
import { lackOfRoom } from "../room.ts";
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
  const said = orRefused((): Refusal | null => {
    rmSync(place, { recursive: true, force: true });
    // It is unpacked once, and put in the place of the data from there.
    const lack = lackOfRoom(dir, statSync(file).size * 2);
    if (lack !== null) return atField("file", "roomToOpen", { ...lack });
    if (passphrase === "" && needsPassphrase(file))
      return atField("passphrase", "passphraseNeeded");
    try {
      unpackWhole(file, passphrase, place, onProgress);
    } catch (error) {
      if (error instanceof WrongPassphrase) return atField("passphrase", "wrongPassphrase");
      throw error;
    }
    return null;
  }, "wholeRefused");
  const refused = typeof said === "string" ? refuse("refused", said).error : said;
  return { kind: "unpacked", place, refused };
};

const atField = (
  path: "file" | "passphrase",
  reason: "roomToOpen" | "passphraseNeeded" | "wrongPassphrase",
  params: ReasonParams = {},
): Refusal => invalid([{ path, reason, params }]).error;

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
