/**
 * Reads an incoming package from its file: the ZIP's list, every hash, the events and the people in
 * it. Other calls are answered in between, and it can be cancelled. Its rules: `shared/package/check.ts`.
 */
import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import { inflateRawSync } from "node:zlib";
import {
  checkBag,
  checkEntries,
  isRefusal,
  packageLimits,
  type Found,
} from "#shared/package/check.ts";
import { readHistory, type PackagedHistory } from "#shared/package/history.ts";
import { packagedPeople, type PackagedPerson, type PackageOrigin } from "#shared/package/facts.ts";
import { payloadNames, tagNames } from "#shared/package/layout.ts";
import {
  bodyStart,
  endSearch,
  findEnd,
  localHeadSize,
  parseList,
  stored,
  type ZipEntry,
} from "#shared/package/zip.ts";
import type { Refusal } from "#shared/result.ts";
import { Refused } from "../refused.ts";

export interface CheckedPackage {
  history: PackagedHistory;
  people: PackagedPerson[];
  origin: PackageOrigin;
  /** Where the bytes of each paper are, by SHA-256. */
  papers: ReadonlyMap<string, ZipEntry>;
}

/** `onPart` gets the progress and answers whether to go on. */
export const checkPackage = async (
  file: string,
  onPart: (done: number, total: number) => boolean,
): Promise<CheckedPackage> => {
  const descriptor = openSync(file, "r");
  try {
    const entries = bagEntries(descriptor);
    const found = await hashAll(descriptor, entries, onPart);
    const textAt = (path: string) => textOf(descriptor, entries, path);
    throwIf(
      checkBag(
        {
          declaration: textAt(tagNames.declaration),
          info: textAt(tagNames.info),
          manifest: textAt(tagNames.manifest),
          tagManifest: textAt(tagNames.tagManifest),
        },
        found,
      ),
    );
    const events = textAt(payloadNames.events);
    const people = packagedPeople.safeParse(parsed(textAt(payloadNames.people)));
    if (events === undefined || !people.success) return fail("packageNotSafir");
    const history = readHistory(events);
    if (isRefusal(history)) return fail(history.reason, history.params);
    const papers = papersOf(history, entries, found);
    return { history, papers, ...people.data };
  } finally {
    closeSync(descriptor);
  }
};

/** The bytes of one file of a package that was checked. */
export const readEntry = (file: string, entry: ZipEntry): Uint8Array => {
  const descriptor = openSync(file, "r");
  try {
    return bytesOf(descriptor, entry);
  } finally {
    closeSync(descriptor);
  }
};

const bagEntries = (descriptor: number): ZipEntry[] => {
  const { size } = fstatSync(descriptor);
  if (size > packageLimits.bytes) return fail("packageTooBig");
  const tail = readAt(descriptor, Math.max(0, size - endSearch), Math.min(size, endSearch));
  const end = findEnd(tail);
  if (end === null || end.offset + end.size > size) return fail("packageNotZip");
  if (end.entries > packageLimits.files) return fail("packageTooBig");
  const list = readAt(descriptor, end.offset, end.size);
  const entries = parseList(list, end.entries, (bytes) => utf8.decode(bytes));
  if (entries === null || entries.length === 0) return fail("packageNotZip");
  const checked = checkEntries(entries, size);
  return isRefusal(checked) ? fail(checked.reason, checked.params) : checked.entries;
};

const utf8 = new TextDecoder("utf-8", { fatal: true });

const hashAll = async (
  descriptor: number,
  entries: readonly ZipEntry[],
  onPart: (done: number, total: number) => boolean,
): Promise<Found> => {
  const total = entries.reduce((sum, one) => sum + one.size, 0);
  const found = new Map<string, { sha256: string; size: number }>();
  let done = 0;
  for (const entry of entries) {
    const hash = createHash("sha256");
    for (const bytes of partsOf(descriptor, entry)) {
      hash.update(bytes);
      done += bytes.length;
      if (!onPart(done, total)) return fail("packageGone");
      // Other calls are answered between the parts.
      await turn();
    }
    found.set(entry.path, { sha256: hash.digest("hex"), size: entry.size });
  }
  return found;
};

const aPart = 4 * 1024 * 1024;

function* partsOf(descriptor: number, entry: ZipEntry): Generator<Uint8Array> {
  if (entry.method !== stored) return yield bytesOf(descriptor, entry);
  const start = startOf(descriptor, entry);
  for (let at = 0; at < entry.size; at += aPart)
    yield readAt(descriptor, start + at, Math.min(aPart, entry.size - at));
}

const bytesOf = (descriptor: number, entry: ZipEntry): Uint8Array => {
  const packed = readAt(descriptor, startOf(descriptor, entry), entry.packed);
  if (entry.method === stored) return packed;
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    return bytes.length === entry.size ? bytes : fail("packageBomb");
  } catch (error) {
    if (error instanceof Refused) throw error;
    return fail(
      (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE"
        ? "packageBomb"
        : "packageNotZip",
    );
  }
};

const startOf = (descriptor: number, entry: ZipEntry): number => {
  const start = bodyStart(readAt(descriptor, entry.offset, localHeadSize));
  return start === null ? fail("packageNotZip") : entry.offset + start;
};

const readAt = (descriptor: number, position: number, length: number): Buffer => {
  const buffer = Buffer.alloc(length);
  for (let read = 0; read < length;) {
    const bytes = readSync(descriptor, buffer, read, length - read, position + read);
    if (bytes === 0) return fail("packageNotZip");
    read += bytes;
  }
  return buffer;
};

const textOf = (
  descriptor: number,
  entries: readonly ZipEntry[],
  path: string,
): string | undefined => {
  const entry = entries.find((one) => one.path === path);
  if (entry === undefined) return undefined;
  if (entry.size > packageLimits.textBytes) return fail("packageTooBig");
  return new TextDecoder().decode(bytesOf(descriptor, entry));
};

const parsed = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
};

/** Every paper that the events name, found by its hash; its name in the bag does not matter. */
const papersOf = (
  history: PackagedHistory,
  entries: readonly ZipEntry[],
  found: Found,
): ReadonlyMap<string, ZipEntry> => {
  const byHash = new Map(entries.map((one) => [found.get(one.path)?.sha256 ?? "", one]));
  return new Map(
    history.papers.map(({ sha256, name, size }) => {
      const entry = byHash.get(sha256);
      return entry?.size === size ? [sha256, entry] : fail("packagePaperLost", { name });
    }),
  );
};

const fail = (reason: Refusal["reason"], params: Refusal["params"] = {}): never => {
  throw new Refused({ code: "refused", reason, params });
};
const throwIf = (refusal: Refusal | null): void => {
  if (refusal) fail(refusal.reason, refusal.params);
};
