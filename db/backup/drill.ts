/**
 * The drill: the newest backup is opened as a restore would open it, in a scratch folder, and what it
 * holds is counted against its manifest. Runs in a thread.
 */
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "../store.ts";
import { attachmentPath } from "../attachments.ts";
import { papersFolder, type FoundBackup } from "./layout.ts";
import { changedPaper, sicknessOfBackup } from "./verify.ts";

/** What was found, empty when the backup opens and holds what it says. */
export const drillBackup = (
  found: FoundBackup,
  scratch: string,
  onProgress: (done: number, total: number) => void,
): string => {
  const sick = sicknessOfBackup(found, onProgress);
  const bad = changedPaper(sick);
  // Useless to every backup: the next one copies it again, if it is sound here.
  if (bad !== null) rmSync(attachmentPath(papersFolder(found.group), bad), { force: true });
  if (sick !== "") return sick;
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true, mode: 0o700 });
  try {
    for (const { name } of found.manifest.files)
      cpSync(join(found.folder, name), join(scratch, name));
    const opened = openStore({ dir: scratch });
    if (!opened.ok) return `it does not open: ${opened.refusal} ${opened.detail}`;
    try {
      const { db } = opened.store.parts;
      const counted = (table: string): number =>
        db.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0;
      const { events, dossiers, people } = found.manifest.counts;
      const same =
        counted("event") === events &&
        counted("mission") === dossiers &&
        counted("person") === people;
      return same ? "" : "it holds other numbers than its manifest says";
    } finally {
      opened.store.close();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};
