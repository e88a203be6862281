/**
 * A data folder that may not be written is read through a copy of its databases in the
 * system's folder for temporary files; papers are read where they are. SQLite cannot read a file in WAL
 * mode where it cannot create its log beside it.
 */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileNames } from "./folder.ts";

const mark = "safir-view-";

/** Copies what is needed to read; `null` when there is no municipality in it. Only its owner can read the copy. */
export const copyForViewing = (dir: string): string | null => {
  sweepViews();
  if (!existsSync(join(dir, fileNames.database))) return null;
  const view = mkdtempSync(join(tmpdir(), `${mark}${process.pid}-`));
  try {
    for (const name of [fileNames.database, fileNames.local].flatMap((one) => [one, `${one}-wal`]))
      if (existsSync(join(dir, name))) copyFileSync(join(dir, name), join(view, name));
    return view;
  } catch (error) {
    dropView(view);
    throw error;
  }
};

export const dropView = (view: string): void => rmSync(view, { recursive: true, force: true });

/** Removes the leftovers of a killed process. */
const sweepViews = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${mark}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) dropView(join(tmpdir(), name));
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process of another user is alive, so its copy stays.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};
