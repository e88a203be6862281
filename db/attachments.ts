/** Files of the dossiers, named by their SHA-256: tmp → fsync → rename → fsync folder. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "./canonical.ts";

export const attachmentPath = (root: string, hash: string): string =>
  join(root, hash.slice(0, 2), hash);

/** Stores the bytes durably and answers their hash; the same bytes are stored once. */
export const keepBytes = (root: string, bytes: Uint8Array, suffix: string): string => {
  const hash = sha256(bytes);
  const target = attachmentPath(root, hash);
  if (existsSync(target) && sha256(readFileSync(target)) === hash) {
    // It is in use again: the sweep counts from now.
    utimesSync(target, new Date(), new Date());
    return hash;
  }
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const temporary = `${target}.${suffix}.tmp`;
  try {
    const descriptor = openSync(temporary, "wx", 0o600);
    try {
      for (let written = 0; written < bytes.length;)
        written += writeSync(descriptor, bytes, written);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
    syncFolder(dirname(target));
    syncFolder(root);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return hash;
};

/** The bytes, or `null` when they are missing or do not match their hash. */
export const readBytes = (root: string, hash: string): Uint8Array<ArrayBuffer> | null => {
  const file = attachmentPath(root, hash);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return sha256(bytes) === hash ? new Uint8Array(bytes) : null;
};

/** A rename is durable once its folder is synced; Windows cannot open folders and needs no sync. */
export const syncFolder = (dir: string): void => {
  if (process.platform === "win32") return;
  const descriptor = openSync(dir, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
