/**
 * Removes what a place no longer needs: backups that the grades drop, and papers that no backup names. Runs in
 * a thread: it reads the list of papers of every backup.
 */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { toDrop } from "#shared/backup/keep.ts";
import { attachmentPath } from "../attachments.ts";
import {
  backupsOf,
  datedOf,
  hashOfFile,
  papersFolder,
  papersIn,
  readPaperLines,
  type FoundBackup,
} from "./layout.ts";

export interface ToTidy {
  group: string;
  now: string;
  /** Bytes that the backups may take together. */
  most: number;
}

export const tidyPlace = ({ group, now, most }: ToTidy): void => {
  const all = backupsOf(group);
  const drop = new Set(toDrop(all.map(datedOf), new Date(now), most));
  for (const { folder, manifest } of all)
    if (drop.has(manifest.id)) rmSync(folder, { recursive: true, force: true });
  sweepPapers(
    group,
    all.filter(({ manifest }) => !drop.has(manifest.id)),
  );
};

/**
 * Only when every folder there is a readable backup: one that another computer is making, or
 * one of a newer Safir, may name papers that are unknown here.
 */
const sweepPapers = (group: string, kept: readonly FoundBackup[]): void => {
  const known = new Set(["papers", ...kept.map(({ folder }) => basename(folder))]);
  if (readdirSync(group).some((name) => !known.has(name))) return;
  const lists = kept.map(papersNamedBy);
  if (lists.includes(null)) return;
  const named = new Set(lists.flatMap((list) => list ?? []));
  const papers = papersFolder(group);
  for (const { sha256 } of papersIn(papers))
    if (!named.has(sha256)) rmSync(attachmentPath(papers, sha256), { force: true });
};

/** `null` when its list is not what its manifest says. */
const papersNamedBy = ({ folder, manifest }: FoundBackup): string[] | null => {
  const file = join(folder, "papers.txt");
  const told = manifest.files.find(({ name }) => name === "papers.txt");
  try {
    if (hashOfFile(file).sha256 !== told?.sha256) return null;
    return readPaperLines(readFileSync(file, "utf8")).map(({ sha256 }) => sha256);
  } catch {
    return null;
  }
};
