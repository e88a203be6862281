/** Why a place cannot take a backup: checked beforehand, or read from the error. */
import { realpathSync, statSync } from "node:fs";
import { sep } from "node:path";
import type { BackupTrouble } from "#shared/backup/status.ts";
import { codeOf } from "../sqlite.ts";
import { NotSound } from "./layout.ts";
import { JobFailed } from "./thread.ts";

/** `null` when the place is there, and outside the data folder. */
export const troubleWith = (place: string, dir: string): BackupTrouble | null => {
  try {
    if (!statSync(place).isDirectory()) return "placeMissing";
    const inside = `${realpathSync(place)}${sep}`.startsWith(`${realpathSync(dir)}${sep}`);
    return inside ? "placeInside" : null;
  } catch {
    return "placeMissing";
  }
};

export const isSameDisk = (place: string, dir: string): boolean => {
  try {
    return statSync(place).dev === statSync(dir).dev;
  } catch {
    return false;
  }
};

export const troubleOfError = (error: unknown): BackupTrouble => {
  const code = codeOf(error);
  if (code === "ENOSPC" || code.startsWith("SQLITE_FULL")) return "placeFull";
  if (["EROFS", "EACCES", "EPERM"].includes(code) || code.startsWith("SQLITE_READONLY"))
    return "placeReadOnly";
  if (["ENOENT", "EIO", "ENXIO", "ENODEV"].includes(code) || code.startsWith("SQLITE_CANTOPEN"))
    return "placeMissing";
  const sick = error instanceof NotSound || (error instanceof JobFailed && error.sick);
  return sick ? "backupNotSound" : "backupFailed";
};
