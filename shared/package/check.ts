/**
 * Whether the received file is a complete bag (RFC 8493 §3) of Safir, and nothing else. Pure: the paths, sizes
 * and hashes are computed by the store. Every refusal says which file and what is wrong with it.
 */
import type { Refusal } from "../result.ts";
import { decodePath, isSafePath, oxumOf, parseInfo, parseManifest, tagNames } from "./layout.ts";
import { deflated, stored, type ZipEntry } from "./zip.ts";

/** A dossier with all its photos stays far below; a forged file may not. */
export const packageLimits = {
  files: 5_000,
  /** Of one file, unpacked. */
  fileBytes: 256 * 1024 * 1024,
  /** Of all, unpacked; also of the ZIP. */
  bytes: 3 * 1024 * 1024 * 1024,
  /** Of one of Safir's own text files, which are read whole. */
  textBytes: 64 * 1024 * 1024,
  /** No real text or picture compresses more than a thousandfold. */
  ratio: 1_000,
};

/** Before anything is unpacked: names, sizes, places. The entries come back with the top folder cut off. */
export const checkEntries = (
  entries: readonly ZipEntry[],
  zipBytes: number,
): { folder: string; entries: ZipEntry[] } | Refusal => {
  const total = entries.reduce((sum, one) => sum + one.size, 0);
  if (entries.length > packageLimits.files || total > packageLimits.bytes)
    return refused("packageTooBig");
  const unsafe = entries.find(({ path }) => !isSafePath(path));
  if (unsafe) return refused("packagePath", { name: unsafe.path.slice(0, 120) });
  const names = new Set(entries.map(({ path }) => path.normalize("NFC")));
  if (names.size !== entries.length) return refused("packageTwice");
  if (entries.some((one) => isBomb(one)) || overlap(entries, zipBytes))
    return refused("packageBomb");
  const folder = entries[0]?.path.split("/")[0] ?? "";
  const declared = entries.some(({ path }) => path === `${folder}/${tagNames.declaration}`);
  if (!declared || entries.some(({ path }) => !path.startsWith(`${folder}/`)))
    return refused("packageNotBag");
  return {
    folder,
    entries: entries.map((one) => ({ ...one, path: one.path.slice(folder.length + 1) })),
  };
};

const isBomb = ({ method, packed, size }: ZipEntry): boolean =>
  (method !== stored && method !== deflated) ||
  (method === stored && packed !== size) ||
  size > packageLimits.fileBytes ||
  size > packed * packageLimits.ratio + 1024;

/** Files that share their bytes: a small ZIP can claim any size that way. */
const overlap = (entries: readonly ZipEntry[], zipBytes: number): boolean => {
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  return sorted.some(
    (one, index) => one.offset + 30 + one.packed > (sorted[index + 1]?.offset ?? zipBytes),
  );
};

/** The files found: hash and size by path. */
export type Found = ReadonlyMap<string, { sha256: string; size: number }>;

/** The tag files, decoded; a missing one is `undefined`. */
export interface TagTexts {
  declaration: string | undefined;
  info: string | undefined;
  manifest: string | undefined;
  tagManifest: string | undefined;
}

/** Declared, complete and unchanged; `null` when it is. */
export const checkBag = (tags: TagTexts, found: Found): Refusal | null => {
  const declared = parseInfo(tags.declaration ?? "");
  const version = declared?.get("bagit-version") ?? "";
  const encoding = declared?.get("tag-file-character-encoding") ?? "";
  if (!/^(0\.9[67]|1\.0)$/.test(version) || encoding.toLowerCase() !== "utf-8")
    return refused("packageNotBag");
  const info = parseInfo(tags.info ?? "");
  const payload = parseManifest(tags.manifest ?? "");
  const ofTags = parseManifest(tags.tagManifest ?? "");
  if (!tags.manifest || !tags.tagManifest || !info || !payload || !ofTags)
    return refused("packageNoManifest");
  for (const listed of [payload, ofTags])
    for (const path of listed.keys())
      if (!isSafePath(path)) return refused("packagePath", { name: path.slice(0, 120) });
  const inPayload = [...found].filter(([path]) => path.startsWith("data/"));
  const oxum = oxumOf(inPayload.map(([, { size }]) => size));
  return (
    compare(payload, inPayload) ??
    compare(
      ofTags,
      [...found].filter(([path]) => !path.startsWith("data/") && !path.startsWith("tagmanifest-")),
    ) ??
    (info.get("payload-oxum") === oxum ? null : refused("packageOxum"))
  );
};

/** Every listed file exists unchanged, and there are no others. */
const compare = (
  listed: ReadonlyMap<string, string>,
  found: readonly (readonly [string, { sha256: string }])[],
): Refusal | null => {
  const there = new Map(found);
  for (const [path, sha256] of listed) {
    const file = there.get(path);
    if (!file) return refused("packageFileMissing", { name: decodePath(path) });
    if (file.sha256 !== sha256) return refused("packageFileChanged", { name: path });
  }
  const extra = found.find(([path]) => !listed.has(path));
  return extra ? refused("packageFileExtra", { name: extra[0] }) : null;
};

const refused = (reason: Refusal["reason"], params: Refusal["params"] = {}): Refusal => ({
  code: "refused",
  reason,
  params,
});

export const isRefusal = (one: object | null): one is Refusal => one !== null && "reason" in one;
