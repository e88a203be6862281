/**
 * Puts a backup in the place of the data folder's files. First everything is copied beside them and
 * checked (`restoring/`); then the old files are moved to `replaced/<when>/` and the new ones in.
 * Each step can be repeated: a start that finds `restoring/ready` finishes the restore.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { keptAsideDays } from "#shared/backup/keep.ts";
import { idAt } from "#shared/backup/manifest.ts";
import { readSwap, writeSwap, type Swap } from "#shared/backup/swap.ts";
import { attachmentPath, syncFolder } from "../attachments.ts";
import { fileNames } from "../folder.ts";
import { newestVersion, readMigrations } from "../migrate.ts";
import {
  copyFile,
  hashOfFile,
  papersFolder,
  readPaperLines,
  writeDurably,
  type FoundBackup,
} from "./layout.ts";
import { sicknessOfBackup } from "./verify.ts";

const stageOf = (dir: string): string => join(dir, "restoring");
const readyFile = (dir: string): string => join(stageOf(dir), "ready");
const replacedOf = (dir: string, id: string): string => join(dir, "replaced", id);

/** Every file that belongs to the state of a data folder; papers stay where they are. */
const stateFiles = [fileNames.database, fileNames.local].flatMap((name) => [
  name,
  `${name}-wal`,
  `${name}-shm`,
]);

/**
 * Copies a backup beside the data and checks it; when it is staged the swap may follow. Nothing that is
 * in use is touched; papers are only added, or replaced by sound ones.
 */
export const stageRestore = (
  dir: string,
  found: FoundBackup,
  now: Date,
  onProgress: (done: number, total: number) => void,
): "staged" | "newer" | "notSound" => {
  if (found.manifest.schema > newestVersion(readMigrations("ledger"))) return "newer";
  if (sicknessOfBackup(found, onProgress) !== "") return "notSound";
  const stage = stageOf(dir);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true, mode: 0o700 });
  for (const { name, sha256 } of found.manifest.files)
    copyFile(join(found.folder, name), join(stage, name), sha256);
  const papers = readPaperLines(readFileSync(join(stage, "papers.txt"), "utf8"));
  const kept = join(dir, fileNames.attachments);
  // A paper that is damaged here is replaced by the sound one.
  for (const { sha256, size } of papers)
    if (!isSound(kept, sha256, size))
      copyFile(
        attachmentPath(papersFolder(found.group), sha256),
        attachmentPath(kept, sha256),
        sha256,
      );
  rmSync(join(stage, "papers.txt"));
  markReady(dir, { id: idAt(now), phase: "out" });
  return "staged";
};

const isSound = (root: string, sha256: string, size: number): boolean => {
  const file = attachmentPath(root, sha256);
  return existsSync(file) && statSync(file).size === size && hashOfFile(file).sha256 === sha256;
};

/** The same with a state that an earlier restore put aside: this undoes that restore. */
export const stageUndo = (dir: string, id: string, now: Date): boolean => {
  const from = replacedOf(dir, id);
  if (!/^\d{8}-\d{6}$/.test(id) || !existsSync(join(from, fileNames.database))) return false;
  const stage = stageOf(dir);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true, mode: 0o700 });
  // Copied, not moved: until the swap is done the state stays in its folder.
  for (const name of stateFiles)
    if (existsSync(join(from, name)))
      copyFile(join(from, name), join(stage, name), hashOfFile(join(from, name)).sha256);
  markReady(dir, { id: idAt(now), phase: "out" });
  return true;
};

const markReady = (dir: string, ready: Swap): void =>
  writeDurably(readyFile(dir), writeSwap(ready));

/**
 * Finishes a staged restore, and answers whether there was one. No file may be open.
 */
export const finishRestore = (dir: string): boolean => {
  const ready = readReady(dir);
  const lost = ready?.phase === "out" && !existsSync(join(stageOf(dir), fileNames.database));
  // Without a database there is nothing to replace the old one with.
  if (ready === null || lost) {
    rmSync(stageOf(dir), { recursive: true, force: true });
    return false;
  }
  const aside = replacedOf(dir, ready.id);
  if (ready.phase === "out") {
    mkdirSync(aside, { recursive: true, mode: 0o700 });
    // The logs before their databases: a start opens a database without a log, and refuses a log without a database.
    for (const name of stateFiles.toReversed()) move(join(dir, name), join(aside, name));
    syncFolder(aside);
    markReady(dir, { ...ready, phase: "in" });
  }
  for (const name of stateFiles) move(join(stageOf(dir), name), join(dir, name));
  syncFolder(dir);
  rmSync(stageOf(dir), { recursive: true, force: true });
  return true;
};

const move = (from: string, to: string): void => {
  if (existsSync(from)) renameSync(from, to);
};

const readReady = (dir: string): Swap | null => {
  if (!existsSync(readyFile(dir))) return null;
  return readSwap(readFileSync(readyFile(dir), "utf8"));
};

/** A state that was put aside longer ago than this can no longer be put back. */
export const sweepReplaced = (dir: string, now: Date): void => {
  const oldest = idAt(new Date(now.getTime() - keptAsideDays * 86_400_000));
  for (const id of replacedStates(dir))
    if (id < oldest) rmSync(replacedOf(dir, id), { recursive: true, force: true });
};

/** States replaced by restores, newest first; the id says when. */
export const replacedStates = (dir: string): string[] => {
  try {
    return readdirSync(join(dir, "replaced"))
      .filter((id) => existsSync(join(replacedOf(dir, id), fileNames.database)))
      .toSorted()
      .toReversed();
  } catch {
    return [];
  }
};
