/**
 * Possible states of a disk after a power cut: everything synced, and any part of the rest. A write
 * may be there in part, by sectors of 512 bytes; a name is certain only after its folder was synced.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ShimCall } from "./shim.ts";

const sector = 512;

interface Written {
  at: number;
  data: Buffer;
}
/** A write, or the length to which the file is cut. */
type Change = Written | { cutTo: number };

interface File {
  synced: Buffer;
  pending: Change[];
}

/** A name that was created or removed; its folder is not synced yet. */
interface Naming {
  folder: string;
  give?: { name: string; file: File | "folder" };
  take?: string;
}

export interface Disk {
  /** Goes on to the state after this many calls. */
  playTo(count: number): void;
  /** Writes one of the possible states after a power cut now; `kept` files lose nothing. */
  writeImage(target: string, random: () => number, kept: readonly string[]): void;
}

/** A disk that started as a copy of `root` in `base` and then got these calls. */
export const createDisk = (base: string, root: string, calls: readonly ShimCall[]): Disk => {
  const durable = new Map<string, File | "folder">();
  for (const entry of readdirSync(base, { recursive: true, withFileTypes: true })) {
    const name = path.join(entry.parentPath, entry.name);
    const file = entry.isFile() ? { synced: readFileSync(name), pending: [] } : ("folder" as const);
    durable.set(path.join(root, path.relative(base, name)), file);
  }
  const names = new Map(durable);
  let namings: Naming[] = [];
  let played = 0;

  const name = (naming: Naming) => {
    apply(names, naming);
    namings.push(naming);
  };
  const fileAt = (at: string): File => {
    const file = names.get(at);
    if (file === undefined || file === "folder") throw new Error(`${at} is not a file.`);
    return file;
  };
  const play = ({ name: call, path: at, at: place, data }: ShimCall) => {
    const folder = path.dirname(at);
    switch (call) {
      case "write":
        return fileAt(at).pending.push({ at: place, data });
      case "truncate":
        return fileAt(at).pending.push({ cutTo: place });
      case "sync": {
        const file = names.get(at);
        if (file !== undefined && file !== "folder") {
          file.synced = file.pending.reduce(changed, file.synced);
          return (file.pending = []);
        }
        for (const naming of namings.filter((one) => one.folder === at)) apply(durable, naming);
        return (namings = namings.filter((one) => one.folder !== at));
      }
      case "create":
        return name({ folder, give: { name: at, file: { synced: Buffer.alloc(0), pending: [] } } });
      case "mkdir":
        return name({ folder, give: { name: at, file: "folder" } });
      case "rename":
        return name({ folder, give: { name: String(data), file: fileAt(at) }, take: at });
      case "link":
        return name({ folder, give: { name: String(data), file: fileAt(at) } });
      case "unlink":
      case "rmdir":
        return name({ folder, take: at });
    }
  };

  return {
    playTo: (count) => {
      for (; played < count; played += 1) {
        const call = calls[played];
        if (call) play(call);
      }
    },
    writeImage: (target, random, kept) => {
      const image = new Map(durable);
      // Of each folder's pending names the first so many, in their order.
      for (const folder of new Set(namings.map((one) => one.folder))) {
        const here = namings.filter((one) => one.folder === folder);
        const some = Math.floor(random() * (here.length + 1));
        for (const naming of here.slice(0, some)) apply(image, naming);
      }
      const survives = survivalOf(random);
      for (const [at, file] of image) {
        const whole = kept.includes(at);
        const to = path.join(target, path.relative(root, at));
        const isReachable = path.dirname(at) === root || image.get(path.dirname(at)) === "folder";
        // The index of a log is memory, and created again.
        if (!isReachable || at.endsWith("-shm")) continue;
        if (file === "folder") mkdirSync(to, { recursive: true });
        else {
          const left = whole ? file.pending : file.pending.flatMap(survives);
          mkdirSync(path.dirname(to), { recursive: true });
          writeFileSync(to, left.reduce(changed, file.synced));
        }
      }
    },
  };
};

const apply = (names: Map<string, File | "folder">, { give, take }: Naming) => {
  if (take !== undefined) names.delete(take);
  if (give !== undefined) names.set(give.name, give.file);
};

const changed = (bytes: Buffer, change: Change): Buffer => {
  if ("cutTo" in change)
    return change.cutTo <= bytes.length
      ? Buffer.from(bytes.subarray(0, change.cutTo))
      : Buffer.concat([bytes, Buffer.alloc(change.cutTo - bytes.length)]);
  const end = change.at + change.data.length;
  const grown =
    end > bytes.length
      ? Buffer.concat([bytes, Buffer.alloc(end - bytes.length)])
      : Buffer.from(bytes);
  change.data.copy(grown, change.at);
  return grown;
};

/** The fate of unsynced changes: after one cut all are there, after another none, or some, in part. */
const survivalOf = (random: () => number): ((change: Change) => Change[]) => {
  const kind = random();
  if (kind < 0.15) return () => [];
  if (kind < 0.3) return (change) => [change];
  return (change) => {
    if (random() < 0.4) return [];
    if ("cutTo" in change || random() < 0.5) return [change];
    return sectorsOf(change).filter(() => random() < 0.5);
  };
};

/** The write in sectors that a disk writes atomically. */
const sectorsOf = ({ at, data }: Written): Written[] => {
  const pieces: Written[] = [];
  for (let from = 0; from < data.length;) {
    const to = Math.min(data.length, from + sector - ((at + from) % sector));
    pieces.push({ at: at + from, data: data.subarray(from, to) });
    from = to;
  }
  return pieces;
};
