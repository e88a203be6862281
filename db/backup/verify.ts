/** Checks a backup against its manifest. Runs in a thread: it reads all of it. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { attachmentPath } from "../attachments.ts";
import { createLedger } from "../ledger.ts";
import { openSqlite, troubleOf } from "../sqlite.ts";
import {
  hashOfFile,
  manifestOf,
  papersFolder,
  readPaperLines,
  type FoundBackup,
} from "./layout.ts";

/** What is wrong with a copy of `safir.db`, empty when nothing is: SQLite's own check, and the chain. */
export const sicknessOfCopy = (file: string): string => {
  try {
    const db = openSqlite(file, { readonly: true });
    try {
      const found = String(db.pragma("integrity_check(1)", { simple: true }));
      if (found !== "ok") return found;
      const { brokenAt } = createLedger(db).verifyAll();
      return brokenAt === null ? "" : `the chain of events is broken at ${brokenAt}`;
    } finally {
      db.close();
    }
  } catch (error) {
    if (troubleOf(error) !== null || error instanceof SyntaxError) return String(error);
    throw error;
  }
};

const paperChanged = "a paper was changed: ";

/** The paper that a finding is about; `null` when it is about something else. */
export const changedPaper = (found: string): string | null =>
  found.startsWith(paperChanged) ? found.slice(paperChanged.length) : null;

/** What is wrong with a whole backup, empty when nothing is. */
export const sicknessOfBackup = (
  { folder, group }: Pick<FoundBackup, "folder" | "group">,
  onProgress: (done: number, total: number) => void = () => {},
): string => {
  const manifest = manifestOf(folder);
  if (manifest === null) return "the manifest is not whole";
  for (const { name, sha256, size } of manifest.files) {
    const file = join(folder, name);
    if (!existsSync(file)) return `${name} is missing`;
    const found = hashOfFile(file);
    if (found.size !== size || found.sha256 !== sha256) return `${name} was changed`;
  }
  const sick = sicknessOfCopy(join(folder, "safir.db"));
  if (sick !== "") return sick;
  const papers = readPaperLines(readFileSync(join(folder, "papers.txt"), "utf8"));
  for (const [index, { sha256, size }] of papers.entries()) {
    const file = attachmentPath(papersFolder(group), sha256);
    if (!existsSync(file)) return `a paper is missing: ${sha256}`;
    if (statSync(file).size !== size || hashOfFile(file).sha256 !== sha256)
      return `${paperChanged}${sha256}`;
    onProgress(index + 1, papers.length);
  }
  return "";
};
