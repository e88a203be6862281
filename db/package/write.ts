/** A dossier as the bytes of its package: the bag is gathered first, the ZIP is made while it is read. */
import { statSync } from "node:fs";
import type { TimelineEntry } from "#shared/contract/dossier-parts.ts";
import { packagePart } from "#shared/contract/packages.ts";
import { classOf } from "#shared/mission/confidentiality.ts";
import { maskMission } from "#shared/mission/request/masked.ts";
import { dublinCoreJson, dublinCoreOf, dublinCoreXml } from "#shared/package/dublin-core.ts";
import { eventLines, type PackagedHistory } from "#shared/package/history.ts";
import type {
  PackageFacts,
  PackagedPaper,
  PackagedPerson,
  PackageOrigin,
} from "#shared/package/facts.ts";
import { indexHtml } from "#shared/package/index-html.ts";
import {
  bagNameOf,
  declaration,
  infoText,
  manifestText,
  oxumOf,
  paperPath,
  payloadNames,
  tagNames,
} from "#shared/package/layout.ts";
import { crc32, localHead, stored, zipEnd, type ZipEntry } from "#shared/package/zip.ts";
import { safeFileName } from "#shared/papers-policy.ts";
import { attachmentPath, readBytes } from "../attachments.ts";
import { canonical, sha256 } from "../canonical.ts";

interface BagFile {
  path: string;
  size: number;
  sha256: string;
  /** `null` when a paper is missing or was changed since. */
  read(): Uint8Array | null;
}
export interface Bag {
  name: string;
  files: BagFile[];
  papers: number;
  /** Names of papers that are not where they should be. */
  missing: string[];
  /** Of the ZIP. */
  bytes: number;
  /** SHA-256 of the manifest: identifies the contents in the record of the export. */
  manifest: string;
}

export interface BagSource {
  history: PackagedHistory;
  origin: PackageOrigin;
  requester: string;
  timeline: readonly TimelineEntry[];
  people: readonly PackagedPerson[];
  attachments: string;
  today: string;
}

export const gatherBag = (source: BagSource): Bag => {
  const { mission, events } = source.history;
  const { papers, missing } = papersOf(source);
  const facts: PackageFacts = {
    ...source,
    mission: maskMission(mission),
    confidentiality: classOf(mission),
    papers,
    head: source.history.head,
  };
  const core = dublinCoreOf(facts);
  const { origin, people } = source;
  const payload = [
    text(payloadNames.index, indexHtml(facts)),
    text(payloadNames.core, dublinCoreXml(core)),
    text(payloadNames.coreJson, dublinCoreJson(core)),
    text(payloadNames.events, eventLines(events)),
    text(payloadNames.people, `${canonical({ origin, people })}\n`),
    ...papers.map(({ path, size, sha256: hash }) => ({
      path,
      size,
      sha256: hash,
      read: () => readBytes(source.attachments, hash),
    })),
  ];
  const manifest = manifestText(payload);
  const tags = [
    text(tagNames.declaration, declaration),
    text(
      tagNames.info,
      infoText([
        ["Source-Organization", origin.nameFa],
        ["External-Description", mission.request.subject],
        ["External-Identifier", mission.dossierNo],
        ["Internal-Sender-Identifier", `urn:uuid:${mission.id}`],
        ["Bagging-Date", source.today],
        ["Payload-Oxum", oxumOf(payload.map((one) => one.size))],
        ["Bag-Software-Agent", "Safir"],
      ]),
    ),
    text(tagNames.manifest, manifest),
  ];
  const files = [...tags, text(tagNames.tagManifest, manifestText(tags)), ...payload];
  const name = bagNameOf(mission.dossierNo);
  return {
    name,
    files,
    papers: papers.length,
    missing,
    bytes: zipSize(name, files),
    manifest: sha256(manifest),
  };
};

/** The same bytes are one file, under the name they were first given. */
const papersOf = ({ history, attachments }: BagSource) => {
  const papers: PackagedPaper[] = [];
  const missing: string[] = [];
  const known = new Set<string>();
  for (const { sha256: hash, name, kind, caption, mime, at } of history.papers) {
    if (known.has(hash)) continue;
    known.add(hash);
    const stats = statSync(attachmentPath(attachments, hash), { throwIfNoEntry: false });
    if (stats === undefined) missing.push(name);
    const path = paperPath(papers.length, safeFileName(name));
    papers.push({ path, name, kind, caption, mime, size: stats?.size ?? 0, sha256: hash, at });
  }
  return { papers, missing };
};

const text = (path: string, content: string): BagFile => {
  const bytes = Buffer.from(content, "utf8");
  return { path, size: bytes.length, sha256: sha256(bytes), read: () => bytes };
};

const entryOf = (
  folder: string,
  { path, size }: BagFile,
  crc: number,
  offset: number,
): ZipEntry => ({
  path: `${folder}/${path}`,
  method: stored,
  crc,
  packed: size,
  size,
  offset,
});

const zipSize = (folder: string, files: readonly BagFile[]): number => {
  const entries = files.map((one) => entryOf(folder, one, 0, 0));
  return entries.reduce(
    (sum, one) => sum + localHead(one).length + one.size,
    zipEnd(entries, 0).length,
  );
};

/** Describes a paper that could not be read while its package was written. */
export class PaperGone extends Error {}

/** The ZIP part by part; never more than one paper in memory. Stored, since papers are compressed already. */
export function* zipParts({ name, files }: Bag): Generator<Uint8Array> {
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const file of files) {
    const bytes = file.read();
    if (bytes === null || bytes.length !== file.size) throw new PaperGone(file.path);
    const entry = entryOf(name, file, crc32(bytes), offset);
    const head = localHead(entry);
    entries.push(entry);
    offset += head.length + bytes.length;
    yield head;
    for (let at = 0; at < bytes.length; at += packagePart)
      yield bytes.subarray(at, at + packagePart);
  }
  yield zipEnd(entries, offset);
}
