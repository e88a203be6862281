/** Data folders in bad condition: small disks, read-only mounts, and the files of a folder, by hash. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDataFolder } from "#db/open.ts";
import type { FolderProbe } from "#db/folder.ts";
import { openTestStore, populate } from "./store.ts";

export const databaseOf = (dir: string): string => path.join(dir, "safir.db");

/** Every file below the folder with the hash of its bytes. */
export const contentsOf = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(path.join(dir, name)).isFile())
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(path.join(dir, name)))
          .digest("hex"),
      ]),
  );

/** The refusal of the folder, or `opened` (and closed again). */
export const refusalAt = (dir: string, probe?: FolderProbe): string => {
  const opened = openDataFolder(dir, probe);
  if (!opened.ok) return opened.refusal;
  opened.db.close();
  return "opened";
};

/** A folder with a municipality in it, closed. */
export const filledFolder = async () => {
  const { store, dir } = openTestStore();
  await populate(store);
  store.close();
  return dir;
};

/** The result of opening the folder, and whether its files are unchanged: `x, untouched`. */
export const attempt = (dir: string, probe?: FolderProbe): string => {
  const before = JSON.stringify(contentsOf(dir));
  const refusal = refusalAt(dir, probe);
  return `${refusal}, ${JSON.stringify(contentsOf(dir)) === before ? "untouched" : "changed"}`;
};

export interface SmallDisk {
  dir: string;
  remount(options: string): void;
}

/** A disk of a few megabytes in memory. Mounting needs root, which the tests have in CI. */
export const withSmallDisk = async (
  size: string,
  run: (disk: SmallDisk) => unknown,
): Promise<void> => {
  const dir = mkdtempSync(path.join(tmpdir(), "safir-disk-"));
  mount(["-t", "tmpfs", "-o", `size=${size}`, "safir-test", dir]);
  try {
    await run({ dir, remount: (options) => mount(["-o", `remount,${options}`, dir]) });
  } finally {
    // Lazily: a store that a failed test left open must not hide why it failed.
    execFileSync("umount", ["-l", dir]);
    rmSync(dir, { recursive: true, force: true });
  }
};

const mount = (args: string[]) => {
  try {
    execFileSync("mount", args, { stdio: "pipe" });
  } catch (error) {
    throw new Error("This test mounts a small disk and must run as root.", { cause: error });
  }
};
