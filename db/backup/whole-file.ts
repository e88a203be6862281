/**
 * A whole municipality in one file, and back: what a backup holds, one after the other, in a sealed
 * stream. Unpacked it has the layout of a backup at a place, and is checked and put back as one.
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { readManifest, writeManifest, type Manifest } from "#shared/backup/manifest.ts";
import { attachmentPath, syncFolder } from "../attachments.ts";
import {
  groupFolder,
  hashOfFile,
  manifestFile,
  NotSound,
  papersFolder,
  papersIn,
  partsOf,
  readPaperLines,
  writeDurably,
  type Paper,
} from "./layout.ts";
import { manifestOfCopies, settleCopies } from "./seal.ts";
import {
  asksPassphrase,
  createSealedWriter,
  openSealedReader,
  type SealedReader,
  type SealedWriter,
} from "./sealed-stream.ts";

type Told = (done: number, total: number) => void;

export interface ToPack {
  /** Copies of the databases. */
  copies: string;
  attachments: string;
  /** Distinguishes one municipality from another. */
  key: string;
  target: string;
  passphrase: string;
  madeAt: string;
  id: string;
}

/** Written under another name first, so a file with the final name is whole. */
export const packWhole = (job: ToPack, onProgress: Told): Manifest => {
  const { copies, attachments, target, passphrase } = job;
  settleCopies(copies);
  const all = papersIn(attachments);
  const papers = all.filter(({ sha256 }) => isSound(attachments, sha256));
  const papersMissing = all.length - papers.length;
  const { id, madeAt } = job;
  const manifest = manifestOfCopies(copies, { id, madeAt, reason: "file", papers, papersMissing });
  const total = manifest.papersSize + manifest.files.reduce((sum, { size }) => sum + size, 0);
  const making = `${target}.making`;
  const file = openSync(making, "w", 0o600);
  try {
    const writer = createSealedWriter(file, passphrase);
    let done = 0;
    const put = (name: string, from: string): void => {
      putHead(writer, name, statSync(from).size);
      const source = openSync(from, "r");
      try {
        for (const part of partsOf(source)) {
          writer.write(part);
          done += part.length;
          onProgress(done, total + 1);
        }
      } finally {
        closeSync(source);
      }
    };
    putText(writer, "manifest.json", writeManifest(manifest));
    putText(writer, "key", job.key);
    for (const { name } of manifest.files) put(name, join(copies, name));
    for (const { sha256 } of papers) put(sha256, attachmentPath(attachments, sha256));
    writer.end();
    fsyncSync(file);
  } catch (error) {
    closeSync(file);
    rmSync(making, { force: true });
    throw error;
  }
  closeSync(file);
  renameSync(making, target);
  syncFolder(dirname(target));
  onProgress(total + 1, total + 1);
  return manifest;
};

const isSound = (attachments: string, sha256: string): boolean =>
  hashOfFile(attachmentPath(attachments, sha256)).sha256 === sha256;

const putHead = (writer: SealedWriter, name: string, size: number): void => {
  const head = Buffer.alloc(10);
  head.writeUInt16BE(Buffer.byteLength(name), 0);
  head.writeBigUInt64BE(BigInt(size), 2);
  writer.write(head);
  writer.write(Buffer.from(name));
};

const putText = (writer: SealedWriter, name: string, text: string): void => {
  const bytes = Buffer.from(text);
  putHead(writer, name, bytes.length);
  writer.write(bytes);
};

/** Whether a file asks for a passphrase; a file that is not Safir's is refused when it is read. */
export const needsPassphrase = (source: string): boolean => {
  const file = openSync(source, "r");
  try {
    return asksPassphrase(file) === true;
  } finally {
    closeSync(file);
  }
};

/**
 * Unpacks into a folder that is then a place with one backup. Nothing is used before the end of the
 * file was read; a refused attempt leaves nothing behind.
 */
export const unpackWhole = (
  source: string,
  passphrase: string,
  place: string,
  onProgress: Told,
): void => {
  const file = openSync(source, "r");
  try {
    const reader = openSealedReader(file, passphrase);
    const total = statSync(source).size;
    let done = 0;
    const manifestText = takeText(reader, "manifest.json");
    const manifest = readManifest(manifestText);
    if (manifest === null) throw new NotSound("its manifest cannot be read");
    const key = takeText(reader, "key");
    if (!/^[0-9a-f]{8}$/.test(key)) throw new NotSound("its key cannot be read");
    const group = groupFolder(place, key);
    const folder = join(group, manifest.id);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const told = (bytes: number): void => onProgress((done += bytes), total + 1);
    for (const { name } of manifest.files) take(reader, name, join(folder, name), told);
    for (const { sha256 } of papersOf(folder))
      take(reader, sha256, attachmentPath(papersFolder(group), sha256), told);
    reader.end();
    writeDurably(manifestFile(folder), manifestText);
    onProgress(total + 1, total + 1);
  } catch (error) {
    rmSync(place, { recursive: true, force: true });
    throw error;
  } finally {
    closeSync(file);
  }
};

/** The longest text that is held in memory. */
const longestText = 1024 * 1024;

const takeHead = (reader: SealedReader, name: string): number => {
  const head = reader.read(10);
  const said = reader.read(head.readUInt16BE(0)).toString();
  if (said !== name) throw new NotSound(`${name} is not where it belongs`);
  return Number(head.readBigUInt64BE(2));
};

const takeText = (reader: SealedReader, name: string): string => {
  const size = takeHead(reader, name);
  if (size > longestText) throw new NotSound(`${name} is too long`);
  return reader.read(size).toString();
};

const take = (
  reader: SealedReader,
  name: string,
  to: string,
  onBytes: (bytes: number) => void,
): void => {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const file = openSync(to, "w", 0o600);
  try {
    for (let left = takeHead(reader, name); left > 0;) {
      const part = reader.read(Math.min(left, longestText));
      for (let written = 0; written < part.length;) written += writeSync(file, part, written);
      left -= part.length;
      onBytes(part.length);
    }
  } finally {
    closeSync(file);
  }
};

const papersOf = (folder: string): Paper[] => {
  const papers = readPaperLines(readFileSync(join(folder, "papers.txt"), "utf8"));
  if (papers.some(({ sha256 }) => !/^[0-9a-f]{64}$/.test(sha256)))
    throw new NotSound("the list of papers cannot be read");
  return papers;
};
