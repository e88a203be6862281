/**
 * Loads tests/faults/shim.c before a process: its writes, syncs and renames below a folder are logged
 * in order, or the n-th one fails, or the process is killed there. Needs a C compiler, which CI installs.
 */
import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import path from "node:path";

const out = path.join(import.meta.dirname, "../../out");

/** Compiles the shim; the answer is the library to load. */
export const buildShim = (): string => {
  mkdirSync(out, { recursive: true });
  const library = path.join(out, `shim-${process.pid}.so`);
  const source = path.join(import.meta.dirname, "../faults/shim.c");
  const built = spawnSync("cc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], {
    encoding: "utf8",
  });
  if (built.status !== 0)
    throw new Error(
      `This test compiles tests/faults/shim.c and needs a C compiler (Debian: gcc libc6-dev). ${built.stderr}`,
    );
  return library;
};

export interface ShimOptions {
  library: string;
  /** Only calls below this folder count. */
  root: string;
  log?: string;
  control?: string;
}

/** The environment of a process that the shim is loaded before. */
export const shimEnv = ({ library, root, log, control }: ShimOptions): NodeJS.ProcessEnv => ({
  ...process.env,
  LD_PRELOAD: library,
  SHIM_ROOT: root,
  ...(log ? { SHIM_LOG: log } : {}),
  ...(control ? { SHIM_CONTROL: control } : {}),
});

/** The kinds of calls: writes, syncs, names (files that are made, renamed, removed). */
export const shimKinds = { write: 1, sync: 2, name: 4 };
/** Instead of an error: the process is killed at the call. */
export const shimKill = -1;

export interface Fault {
  kinds: number;
  /** The n-th call of these kinds; 0 lets all of them pass and counts them. */
  at: number;
  /** An errno, or `shimKill`. */
  error: number;
  /** Also every call after it. */
  sticky?: boolean;
}

/** The numbers that the shim reads at each call; outside of its folder, or it would count them. */
export const createControl = (file: string) => {
  const descriptor = openSync(file, "w+");
  const put = (numbers: readonly number[]) =>
    writeSync(descriptor, new BigInt64Array(numbers.map(BigInt)), 0, 48, 0);
  put([0, 0, 0, 0, 0, 0]);
  return {
    file,
    arm: ({ kinds, at, error, sticky = false }: Fault) =>
      void put([kinds, at, error, sticky ? 1 : 0, 0, 0]),
    /** All calls pass again; how many were counted, and how many of them failed. */
    disarm: (): { seen: number; hits: number } => {
      const numbers = new BigInt64Array(6);
      readSync(descriptor, numbers, 0, 48, 0);
      put([0, 0, 0, 0, 0, 0]);
      return { seen: Number(numbers[4]), hits: Number(numbers[5]) };
    },
    close: () => closeSync(descriptor),
  };
};

const names = [
  "write",
  "truncate",
  "sync",
  "rename",
  "unlink",
  "create",
  "mkdir",
  "link",
  "rmdir",
] as const;

/** One call that took effect. */
export interface ShimCall {
  name: (typeof names)[number];
  path: string;
  /** Where it writes, or the length it cuts to. */
  at: number;
  /** The data it writes, or the other name of a rename or link. */
  data: Buffer;
}

const headLength = 24;

/** The calls in their order; an incomplete last one is left out. */
export const readShimLog = (file: string): ShimCall[] => {
  const bytes = readFileSync(file);
  const calls: ShimCall[] = [];
  for (let start = 0; start + headLength <= bytes.length;) {
    const [op, pathLength, dataLength] = [0, 4, 8].map((at) => bytes.readUInt32LE(start + at));
    const data = start + headLength + (pathLength ?? 0);
    const end = data + (dataLength ?? 0);
    const name = names[(op ?? 0) - 1];
    if (name === undefined || end > bytes.length) break;
    calls.push({
      name,
      path: bytes.toString("utf8", start + headLength, data),
      at: Number(bytes.readBigUInt64LE(start + 16)),
      data: bytes.subarray(data, end),
    });
    start = end;
  }
  return calls;
};
