/**
 * The ZIP container of a package (APPNOTE 6.3, without ZIP64): headers as bytes, and the directory of a
 * ZIP with all its errors. Pure; files are opened in `db/package/`.
 */

import { utf8ToBytes } from "@noble/hashes/utils.js";

/** One file of the ZIP, as in its directory. */
export interface ZipEntry {
  path: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Offset of its local header. */
  offset: number;
}

/** More is not written and not read: 4 GiB and 65 535 files need another format. */
export const zipLimits = { bytes: 0xffff_ffff, files: 0xffff };

export const stored = 0;
export const deflated = 8;
export const localHeadSize = 30;
/** The end record and the longest comment after it. */
export const endSearch = 22 + 0xffff;

/** UTF-8 names; no time of its own, so that the same dossier gives the same bytes. */
const flags = 0x0800;
const day = 0x0021;
const madeOnUnix = (3 << 8) | 20;
const plainFile = 0o100644 << 16;

export const localHead = ({ path, crc, size }: ZipEntry): Uint8Array => {
  const name = utf8ToBytes(path);
  const { bytes, view } = block(localHeadSize + name.length);
  view.setUint32(0, 0x0403_4b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, flags, true);
  view.setUint16(12, day, true);
  view.setUint32(14, crc, true);
  view.setUint32(18, size, true);
  view.setUint32(22, size, true);
  view.setUint16(26, name.length, true);
  bytes.set(name, localHeadSize);
  return bytes;
};

/** The directory at the end, which begins at `offset`. */
export const zipEnd = (entries: readonly ZipEntry[], offset: number): Uint8Array => {
  const heads = entries.map(centralHead);
  const size = heads.reduce((sum, one) => sum + one.length, 0);
  const { bytes, view } = block(size + 22);
  let at = 0;
  for (const head of heads) {
    bytes.set(head, at);
    at += head.length;
  }
  view.setUint32(at, 0x0605_4b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, size, true);
  view.setUint32(at + 16, offset, true);
  return bytes;
};

const centralHead = ({ path, crc, size, offset }: ZipEntry): Uint8Array => {
  const name = utf8ToBytes(path);
  const { bytes, view } = block(46 + name.length);
  view.setUint32(0, 0x0201_4b50, true);
  view.setUint16(4, madeOnUnix, true);
  view.setUint16(6, 20, true);
  view.setUint16(8, flags, true);
  view.setUint16(14, day, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, size, true);
  view.setUint32(24, size, true);
  view.setUint16(28, name.length, true);
  view.setUint32(38, plainFile, true);
  view.setUint32(42, offset, true);
  bytes.set(name, 46);
  return bytes;
};

const block = (size: number) => {
  const bytes = new Uint8Array(size);
  return { bytes, view: new DataView(bytes.buffer) };
};

/** The place of a ZIP's directory; `null` when these bytes are not the end of a ZIP. */
export const findEnd = (
  tail: Uint8Array,
): { entries: number; size: number; offset: number } | null => {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  for (let at = tail.length - 22; at >= 0; at -= 1)
    if (view.getUint32(at, true) === 0x0605_4b50)
      return {
        entries: view.getUint16(at + 10, true),
        size: view.getUint32(at + 12, true),
        offset: view.getUint32(at + 16, true),
      };
  return null;
};

/**
 * The files of the directory, without folders; `null` when it is invalid, or a file is encrypted. `decode`
 * throws at invalid UTF-8.
 */
export const parseList = (
  list: Uint8Array,
  count: number,
  decode: (bytes: Uint8Array) => string,
): ZipEntry[] | null => {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > list.length || view.getUint32(at, true) !== 0x0201_4b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > list.length || (view.getUint16(at + 8, true) & 1) === 1) return null;
    let path: string;
    try {
      path = decode(list.subarray(at + 46, at + 46 + nameLength));
    } catch {
      return null;
    }
    const entry = {
      path,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (!path.endsWith("/") || entry.size > 0) entries.push(entry);
    at = next;
  }
  return entries;
};

/** Length of the local header before the bytes of the file; `null` when it is not a header. */
export const bodyStart = (head: Uint8Array): number | null => {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < localHeadSize || view.getUint32(0, true) !== 0x0403_4b50) return null;
  return localHeadSize + view.getUint16(26, true) + view.getUint16(28, true);
};

export const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffff_ffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffff_ffff) >>> 0;
};
const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1)
    value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
  return value;
});
