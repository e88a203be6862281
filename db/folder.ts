/** The data folder before anything is opened: whether it may hold a database, and which file is in it. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statfsSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import type { OpenRefusal } from "#shared/store-protocol.ts";

export const fileNames = {
  database: "safir.db",
  /** Drafts, sessions and what else belongs to this computer. */
  local: "local.db",
  attachments: "attachments",
  backups: "backups",
  /** Packages that are being looked at before they are imported; emptied at every start. */
  incoming: "incoming",
  /** Copies that are packed into one file, and the contents of an unpacked one; emptied at every start. */
  exporting: "exporting",
  unpacked: "unpacked",
} as const;

/** "SAFR": marks the file as ours. */
export const applicationId = 0x53414652;

/** "SAFL": marks the file beside it. */
export const localApplicationId = 0x5341464c;

/** The types that `statfs` gives for SMB, SMB2, CIFS, NFS, AFS, 9p, Ceph (quality.md §2.3). */
const networkTypes = new Set([
  0x517b, 0xfe534d42, 0xff534d42, 0x6969, 0x5346414f, 0x01021997, 0x00c36400,
]);
const cloudFolders =
  /(^|[\\/])(OneDrive[^\\/]*|Dropbox|Google ?Drive|iCloudDrive|Nextcloud)([\\/]|$)/i;

/** System calls that tests replace to simulate faults. */
export interface FolderProbe {
  fileSystemType(dir: string): number;
  realPath(dir: string): string;
}
export const realProbe: FolderProbe = {
  fileSystemType: (dir) => Number(BigInt.asUintN(32, BigInt(statfsSync(dir).type))),
  realPath: (dir) => realpathSync.native(dir),
};

/** Makes the folder and refuses one that cannot hold a database safely. */
export const checkFolder = (dir: string, probe: FolderProbe): OpenRefusal | null => {
  // Checked before the folder is made, so that no folder appears in a refused place.
  if (isRemote(dir)) return "networkFolder";
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  } catch (error) {
    return hasCode(error, "ENOSPC") ? "diskFull" : "readOnlyFolder";
  }
  const real = probe.realPath(dir);
  if (isRemote(real)) return "networkFolder";
  if (networkTypes.has(probe.fileSystemType(real))) return "networkFolder";
  return canWrite(real) ? null : "readOnlyFolder";
};

const isRemote = (dir: string) => /^(\\\\|\/\/)/.test(dir) || cloudFolders.test(dir);

/** Root may write everywhere but not on a read-only mount; `access` knows both. */
export const canWrite = (dir: string): boolean => {
  try {
    accessSync(dir, constants.W_OK | constants.X_OK);
    const database = join(dir, fileNames.database);
    if (existsSync(database)) accessSync(database, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

export type Header =
  | { kind: "absent" }
  | { kind: "refused"; refusal: OpenRefusal }
  | { kind: "ours"; version: number };

/** Reads the first hundred bytes without SQLite, so that a refused file is never touched. */
export const readHeader = (dir: string, newest: number): Header => {
  const file = join(dir, fileNames.database);
  if (!existsSync(file)) {
    // A log without its database is left from a lost file: this is not a new folder.
    if (existsSync(`${file}-wal`)) return { kind: "refused", refusal: "damagedFile" };
    return hasOtherData(dir) ? { kind: "refused", refusal: "lostFile" } : { kind: "absent" };
  }
  if (statSync(file).size < 100) return { kind: "refused", refusal: "damagedFile" };
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, header, 0, 100, 0);
  } finally {
    closeSync(descriptor);
  }
  if (header.toString("latin1", 0, 16) !== "SQLite format 3\0")
    return { kind: "refused", refusal: "damagedFile" };
  if (header.readUInt32BE(68) !== applicationId) return { kind: "refused", refusal: "foreignFile" };
  const version = header.readUInt32BE(60);
  return version > newest ? { kind: "refused", refusal: "newerFile" } : { kind: "ours", version };
};

/** Papers, or files that this computer keeps beside the database: the folder has been in use. */
const hasOtherData = (dir: string): boolean =>
  existsSync(join(dir, fileNames.local)) ||
  (existsSync(join(dir, fileNames.attachments)) &&
    readdirSync(join(dir, fileNames.attachments)).length > 0);

const hasCode = (error: unknown, code: string) =>
  error !== null && typeof error === "object" && "code" in error && error.code === code;
