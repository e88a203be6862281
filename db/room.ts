/**
 * Room on the disk of the data: a reserve file that is deleted when the disk is full, so that people
 * can still sign in and the log can be folded into the file, and is created again when there is room.
 */
import {
  closeSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from "node:fs";
import { randomFillSync } from "node:crypto";
import { join } from "node:path";

const megabyte = 1024 * 1024;
const reserveFile = (dir: string): string => join(dir, "reserve");

/** On a small disk at most a twentieth. */
const reserveBytes = (dir: string): number => {
  const { blocks, bsize } = statfsSync(dir);
  return Math.min(32 * megabyte, Math.floor((blocks * bsize) / 20));
};

/** Whether there is room for the reserve and for some commands. */
export const hasRoom = (dir: string): boolean => {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize >= reserveBytes(dir) * 1.25;
};

/** Megabytes: what is needed, and what is free. */
export interface Lack {
  needed: number;
  free: number;
}

/** What is missing on the disk of `dir` for so many bytes; `null` when there is room, or nobody can say. */
export const lackOfRoom = (dir: string, bytes: number): Lack | null => {
  try {
    const { bavail, bsize } = statfsSync(dir);
    const free = bavail * bsize;
    if (free >= bytes) return null;
    return { needed: Math.ceil(bytes / megabyte), free: Math.floor(free / megabyte) };
  } catch {
    // A place that is gone, or says nothing of itself, answers when it is written to.
    return null;
  }
};

/** Deletes the reserve; `false` when there was none. */
export const releaseReserve = (dir: string): boolean => {
  if (statSync(reserveFile(dir), { throwIfNoEntry: false }) === undefined) return false;
  rmSync(reserveFile(dir), { force: true });
  return true;
};

/** Makes the reserve when there is none and room for it. A file with its final name is complete. */
export const makeReserve = (dir: string): void => {
  if (statSync(reserveFile(dir), { throwIfNoEntry: false }) !== undefined || !hasRoom(dir)) return;
  const making = `${reserveFile(dir)}.making`;
  // Random bytes: a compressing disk would reserve no room for zeros.
  const piece = randomFillSync(Buffer.alloc(64 * 1024));
  try {
    const descriptor = openSync(making, "w", 0o600);
    try {
      for (let left = reserveBytes(dir); left > 0;)
        left -= writeSync(descriptor, piece, 0, Math.min(left, piece.length));
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(making, reserveFile(dir));
  } finally {
    rmSync(making, { force: true });
  }
};
