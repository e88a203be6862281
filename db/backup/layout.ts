/**
 * Where backups are: `<place>/safir-backups/<municipality>/<id>/`, and beside them `papers/`, which
 * holds every paper once. Nothing here opens a database.
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { ownSize, readManifest, type Manifest } from "#shared/backup/manifest.ts";
import { attachmentPath, syncFolder } from "../attachments.ts";
import { codeOf, type Db } from "../sqlite.ts";

const top = "safir-backups";
const manifestName = "manifest.json";

/** Backups of one municipality; `key` distinguishes two municipalities in one place. */
export const groupFolder = (place: string, key: string): string => join(place, top, key);
export const papersFolder = (group: string): string => join(group, "papers");
export const manifestFile = (folder: string): string => join(folder, manifestName);
/** A folder that is being filled has this name until all of it is on the disk. */
export const makingFolder = (group: string, id: string): string => join(group, `${id}.making`);

/** Distinguishes this municipality's backups from another's in the same place. */
export const keyOf = (db: Db): string =>
  (db.prepare<[], string>("select hash from event where position = 1").pluck().get() ?? "").slice(
    0,
    8,
  );

/** Leftovers of an interrupted backup. */
export const sweepHalf = (group: string): void => {
  try {
    for (const name of readdirSync(group))
      if (name.endsWith(".making")) rmSync(join(group, name), { recursive: true, force: true });
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
};

export interface FoundBackup {
  /** Absolute. */
  folder: string;
  group: string;
  manifest: Manifest;
}

/** All whole backups in a place, newest first. The place may also be one of the backup folders themselves. */
export const findBackups = (place: string): FoundBackup[] =>
  [...subfolders(join(place, top)), ...subfolders(place), place]
    .flatMap((group) => backupsOf(group))
    .filter((one, index, all) => all.findIndex(({ folder }) => folder === one.folder) === index)
    .toSorted((a, b) => b.manifest.madeAt.localeCompare(a.manifest.madeAt));

export const backupsOf = (group: string): FoundBackup[] =>
  subfolders(group).flatMap((folder) => {
    const manifest = manifestOf(folder);
    return manifest && folder.endsWith(manifest.id) ? [{ folder, group, manifest }] : [];
  });

export const manifestOf = (folder: string): Manifest | null => {
  try {
    return readManifest(readFileSync(manifestFile(folder), "utf8"));
  } catch {
    return null;
  }
};

/** What `toDrop` needs to know of a backup. */
export const datedOf = ({ manifest }: FoundBackup) => ({
  id: manifest.id,
  madeAt: manifest.madeAt,
  size: ownSize(manifest),
});

const subfolders = (folder: string): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, entry.name));
  } catch {
    return [];
  }
};

/** Hashes of all papers of a data folder or of a backup, with their sizes. */
export const papersIn = (root: string): Paper[] =>
  subfolders(root)
    .flatMap((folder) => readdirSync(folder).map((name) => ({ folder, name })))
    .filter(({ name }) => /^[0-9a-f]{64}$/.test(name))
    .map(({ folder, name }) => ({ sha256: name, size: statSync(join(folder, name)).size }))
    .toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));

/** The bytes read do not match their hash; nothing was written. */
export class NotSound extends Error {}

/** Copies whole or not at all, and only what has this hash. */
export const copyFile = (from: string, to: string, sha256: string): void => {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const making = `${to}.tmp`;
  const hash = createHash("sha256");
  const source = openSync(from, "r");
  try {
    const target = openSync(making, "w", 0o600);
    try {
      for (const part of partsOf(source)) {
        hash.update(part);
        for (let written = 0; written < part.length;) written += writeSync(target, part, written);
      }
      fsyncSync(target);
    } finally {
      closeSync(target);
    }
    if (hash.digest("hex") !== sha256) throw new NotSound(from);
    renameSync(making, to);
  } catch (error) {
    rmSync(making, { force: true });
    throw error;
  } finally {
    closeSync(source);
  }
};

export const hashOfFile = (file: string): { sha256: string; size: number } => {
  const hash = createHash("sha256");
  const source = openSync(file, "r");
  let size = 0;
  try {
    for (const part of partsOf(source)) {
      hash.update(part);
      size += part.length;
    }
  } finally {
    closeSync(source);
  }
  return { sha256: hash.digest("hex"), size };
};

/** A megabyte at a time; each is overwritten by the next. */
export function* partsOf(descriptor: number): Generator<Uint8Array> {
  const buffer = Buffer.alloc(1024 * 1024);
  for (;;) {
    const read = readSync(descriptor, buffer, 0, buffer.length, null);
    if (read === 0) return;
    yield buffer.subarray(0, read);
  }
}

/**
 * Copies the papers that are not there yet, and answers those that are there now. A paper that is damaged
 * here is not copied, and never replaces a sound one there.
 */
export const copyPapers = (
  papers: readonly Paper[],
  from: string,
  to: string,
  onPaper: (done: number) => void,
): Paper[] => {
  const kept: Paper[] = [];
  for (const [index, { sha256 }] of papers.entries()) {
    const target = attachmentPath(to, sha256);
    if (!existsSync(target)) copyIfSound(attachmentPath(from, sha256), target, sha256);
    if (existsSync(target)) kept.push({ sha256, size: statSync(target).size });
    onPaper(index + 1);
  }
  return kept;
};

const copyIfSound = (from: string, to: string, sha256: string): void => {
  try {
    copyFile(from, to, sha256);
  } catch (error) {
    if (!(error instanceof NotSound)) throw error;
  }
};

/** A paper by its hash; the size in bytes. */
export interface Paper {
  sha256: string;
  size: number;
}

/** Writes a small file and syncs it before returning. */
export const writeDurably = (file: string, text: string): void => {
  const making = `${file}.tmp`;
  writeFileSync(making, text, { mode: 0o600, flush: true });
  renameSync(making, file);
  syncFolder(dirname(file));
};

/** `papers.txt`: a line for each paper, "hash size". */
export const paperLines = (papers: readonly Paper[]): string =>
  papers.map(({ sha256, size }) => `${sha256} ${size}\n`).join("");

export const readPaperLines = (text: string): Paper[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ sha256: line.slice(0, 64), size: Number(line.slice(65)) }));
