/** Packages of dossiers in tests: exporting, importing, unpacking, and checking with other tools. */
import { execFileSync, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { packagePart, type PackagePreview } from "#shared/contract/packages.ts";
import { bodyStart, crc32, localHead, parseList, findEnd, zipEnd } from "#shared/package/zip.ts";
import type { Result } from "#shared/result.ts";
import { sha256 } from "#db/canonical.ts";
import type { RunningStore } from "#db/store.ts";
import { must, withId } from "./store.ts";

/** The whole package of a dossier, as main reads it. */
export const exportPackage = async (
  store: RunningStore,
  client: string,
  missionId: string,
): Promise<Buffer> => {
  const id = randomUUID();
  const { total } = await must(store, client, "package.open", withId({ id, missionId }));
  const parts: Uint8Array[] = [];
  for (;;) {
    const { bytes } = await must(store, client, "package.next", { id });
    if (bytes.length === 0) break;
    parts.push(bytes);
  }
  const whole = Buffer.concat(parts);
  if (whole.length !== total) throw new Error(`${whole.length} bytes instead of ${total}.`);
  return whole;
};

/** As the window sends it: part by part, then the check. */
export const checkPackage = async (
  store: RunningStore,
  client: string,
  bytes: Uint8Array,
): Promise<{ id: string; answer: Result<PackagePreview> }> => {
  const id = randomUUID();
  for (let offset = 0; offset === 0 || offset < bytes.length; offset += packagePart)
    await must(store, client, "package.stage", {
      id,
      offset,
      bytes: Uint8Array.from(bytes.subarray(offset, offset + packagePart)),
    });
  return { id, answer: await store.call(client, "package.check", { id }) };
};

export const importPackage = async (store: RunningStore, client: string, bytes: Uint8Array) => {
  const { id, answer } = await checkPackage(store, client, bytes);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const done = await must(store, client, "package.import", withId({ id }));
  return { preview: answer.value, done };
};

/** Path in the ZIP → bytes. */
export type Files = Map<string, Buffer>;

export const unzip = (zip: Buffer): Files => {
  const end = findEnd(zip);
  const list = end && zip.subarray(end.offset, end.offset + end.size);
  const entries = list && parseList(list, end.entries, (bytes) => Buffer.from(bytes).toString());
  if (!entries) throw new Error("No ZIP.");
  return new Map(
    entries.map(({ path: name, offset, size }) => {
      const start = offset + (bodyStart(zip.subarray(offset, offset + 30)) ?? 0);
      return [name, zip.subarray(start, start + size)];
    }),
  );
};

/** A changed package. `size` claims a wrong size for a file. */
export const zipOf = (files: ReadonlyMap<string, Buffer>, size?: number): Buffer => {
  const parts: Uint8Array[] = [];
  let at = 0;
  const entries = [...files].map(([name, bytes]) => {
    const entry = {
      path: name,
      method: 0,
      crc: crc32(bytes),
      packed: bytes.length,
      size: size ?? bytes.length,
      offset: at,
    };
    const head = localHead(entry);
    parts.push(head, bytes);
    at += head.length + bytes.length;
    return entry;
  });
  const end = zipEnd(entries, at);
  const view = new DataView(end.buffer);
  // `zipEnd` writes packed sizes as sizes, since it does not compress.
  for (let index = 0, from = 0; index < entries.length; index += 1) {
    view.setUint32(from + 20, entries[index]?.packed ?? 0, true);
    from += 46 + view.getUint16(from + 28, true);
  }
  return Buffer.concat([...parts, end]);
};

/** The manifests and the oxum written again, as a person who changes a package on purpose would. */
export const resealed = (files: Files): Files => {
  const folder = [...files.keys()][0]?.split("/")[0] ?? "";
  const at = (name: string) => files.get(`${folder}/${name}`)?.toString() ?? "";
  const payload = [...files].filter(([name]) => name.startsWith(`${folder}/data/`));
  const sums = (some: [string, Buffer][]) =>
    Buffer.from(
      some.map(([name, bytes]) => `${sha256(bytes)}  ${name.slice(folder.length + 1)}\n`).join(""),
    );
  const octets = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  const oxum = `Payload-Oxum: ${octets}.${payload.length}`;
  files.set(
    `${folder}/bag-info.txt`,
    Buffer.from(at("bag-info.txt").replace(/Payload-Oxum: .*/, oxum)),
  );
  files.set(`${folder}/manifest-sha256.txt`, sums(payload));
  const tags = ["bagit.txt", "bag-info.txt", "manifest-sha256.txt"].map(
    (name): [string, Buffer] => [`${folder}/${name}`, files.get(`${folder}/${name}`) as Buffer],
  );
  files.set(`${folder}/tagmanifest-sha256.txt`, sums(tags));
  return files;
};

export const layOut = (files: Files, dir: string): void => {
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), bytes);
  }
};

const run = (command: string, args: string[], cwd: string, install: string): string => {
  const done = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (done.error) throw new Error(`${command} is needed: install ${install}.`);
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(" ")}: ${done.stdout}${done.stderr}`);
  return done.stdout;
};

/**
 * Checks a bag's folder with independent programs: GNU coreutils check both manifests
 * line by line, findutils that there are no other files, libxml2 reads the record. Where the
 * Library of Congress's own `bagit.py` is installed it is used as well.
 */
export const otherOpinions = (bag: string): void => {
  for (const list of ["manifest-sha256.txt", "tagmanifest-sha256.txt"])
    run("sha256sum", ["--check", "--strict", "--quiet", list], bag, "coreutils");
  const files = run("find", ["data", "-type", "f"], bag, "findutils").split("\n").filter(Boolean);
  const listed = run("cut", ["-c", "67-", "manifest-sha256.txt"], bag, "coreutils");
  if (files.toSorted().join("\n") !== listed.split("\n").filter(Boolean).toSorted().join("\n"))
    throw new Error("The manifest does not list exactly the files in data/.");
  run("xmllint", ["--noout", "data/metadata/dublin-core.xml"], bag, "libxml2-utils");
  const { BAGIT } = process.env;
  if (BAGIT) execFileSync(BAGIT, ["--validate", bag], { stdio: "pipe" });
};

export const testZip = (file: string): void =>
  void run("unzip", ["-tqq", file], path.dirname(file), "unzip");
