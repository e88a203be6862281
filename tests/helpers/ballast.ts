/** Fills a small disk to its last byte. */
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";

/** Writes until the disk is full; the answer makes room again. */
export const fill = (dir: string): (() => void) => {
  const file = path.join(dir, "ballast");
  const descriptor = openSync(file, "w");
  for (const size of [65_536, 4096, 1])
    try {
      for (;;) writeSync(descriptor, Buffer.alloc(size, 1));
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    }
  closeSync(descriptor);
  return () => rmSync(file);
};
