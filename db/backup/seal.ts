/**
 * Makes a backup from the copies in a `.making` folder: checks that they are sound,
 * copies the papers, writes the manifest, and only then gives the folder its name. Runs in a thread.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  backupFiles,
  writeManifest,
  type BackupReason,
  type Manifest,
} from "#shared/backup/manifest.ts";
import { syncFolder } from "../attachments.ts";
import { openSqlite } from "../sqlite.ts";
import { markCopyClosed } from "../open-mark.ts";
import { versionOf } from "../migrate.ts";
import {
  copyPapers,
  hashOfFile,
  manifestFile,
  NotSound,
  makingFolder,
  paperLines,
  papersFolder,
  papersIn,
  writeDurably,
  type Paper,
} from "./layout.ts";
import { sicknessOfCopy } from "./verify.ts";

export interface ToSeal {
  group: string;
  id: string;
  madeAt: string;
  reason: BackupReason;
  attachments: string;
}

/** Throws when a copy is not sound; the folder stays `.making` and is swept by the next backup. */
export const sealBackup = (
  { group, id, madeAt, reason, attachments }: ToSeal,
  onProgress: (done: number, total: number) => void,
): Manifest => {
  const making = makingFolder(group, id);
  settleCopies(making);
  const all = papersIn(attachments);
  const total = all.length + 1;
  mkdirSync(papersFolder(group), { recursive: true, mode: 0o700 });
  const papers = copyPapers(all, attachments, papersFolder(group), (done) =>
    onProgress(done, total),
  );
  const papersMissing = all.length - papers.length;
  const manifest = manifestOfCopies(making, { id, madeAt, reason, papers, papersMissing });
  writeDurably(manifestFile(making), writeManifest(manifest));
  const folder = join(group, id);
  rmSync(folder, { recursive: true, force: true });
  renameSync(making, folder);
  syncFolder(group);
  onProgress(total, total);
  return manifest;
};

export const settleCopies = (folder: string): void => {
  // A computer that lost its own file has none before it is migrated.
  for (const name of ["safir.db", "local.db"])
    if (existsSync(join(folder, name))) markCopyClosed(join(folder, name));
};

/** Writes the list of papers beside the copies and answers the manifest. Throws when a copy is not sound. */
export const manifestOfCopies = (
  folder: string,
  {
    papers,
    ...said
  }: Pick<Manifest, "id" | "madeAt" | "reason" | "papersMissing"> & { papers: readonly Paper[] },
): Manifest => {
  writeFileSync(join(folder, "papers.txt"), paperLines(papers), { mode: 0o600, flush: true });
  const sick = sicknessOfCopy(join(folder, "safir.db"));
  if (sick !== "") throw new NotSound(sick);
  return {
    format: 1,
    ...said,
    ...tellOf(join(folder, "safir.db")),
    files: backupFiles
      .filter((name) => existsSync(join(folder, name)))
      .map((name) => ({ name, ...hashOfFile(join(folder, name)) })),
    papersSize: papers.reduce((sum, { size }) => sum + size, 0),
  };
};

/** The part of a manifest about the database itself. */
const tellOf = (
  file: string,
): Pick<Manifest, "schema" | "municipality" | "head" | "lastActAt" | "counts"> => {
  const db = openSqlite(file, { readonly: true });
  try {
    const number = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;
    const last = db
      .prepare<[], { position: number; runHash: string; at: string }>(
        `select position, run_hash as runHash, at from event order by position desc limit 1`,
      )
      .get();
    const named = db
      .prepare<[], Manifest["municipality"]>(
        "select name_fa as nameFa, name_en as nameEn from municipality",
      )
      .get();
    return {
      schema: versionOf(db),
      municipality: named ?? { nameFa: "", nameEn: "" },
      head: { position: last?.position ?? 0, runHash: last?.runHash ?? "" },
      lastActAt: last?.at ?? null,
      counts: {
        events: number("select count(*) from event"),
        dossiers: number("select count(*) from mission"),
        people: number("select count(*) from person"),
        papers: number("select count(distinct sha256) from mission_paper"),
      },
    };
  } finally {
    db.close();
  }
};
