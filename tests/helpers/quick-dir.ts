/**
 * Folders of the tests of screens lie in memory where there is room: copying the sample, syncing each commit and
 * removing it all takes a large share of their time on a disk. Tests of the store itself stay on the disk.
 */
import { accessSync, constants, mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const inMemory = "/dev/shm";
const enough = 1024 ** 3;

const hasRoom = (): boolean => {
  try {
    accessSync(inMemory, constants.W_OK);
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize > enough;
  } catch {
    return false;
  }
};

/** A new folder; whoever makes it removes it. */
export const quickDir = (name: string): string =>
  mkdtempSync(path.join(hasRoom() ? inMemory : tmpdir(), `safir-${name}-`));
