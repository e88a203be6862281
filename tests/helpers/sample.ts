/**
 * The sample municipality of the tests: made once for each state of the sources and each day, kept
 * under out/sample/, and copied by every test that needs one. Its passwords are hashed as cheaply as
 * the tests' own; the cost is stored with each hash, so the real app opens it as well.
 */
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { outDir, root } from "#build/paths.ts";
import { makeSample } from "#db/sample/make.ts";
import { zone } from "#db/zone.ts";
import { todayIn } from "#shared/persian/days.ts";
import { testCost } from "./test-cost.ts";

const samplesDir = path.join(outDir, "sample");

/** Copies the sample into a folder that does not exist yet or is empty. */
export const copySample = async (target: string): Promise<void> =>
  cpSync(await sampleFolder(), target, { recursive: true });

/** The kept sample; tests copy it and never open it in place. */
export const sampleFolder = (): Promise<string> => (made ??= keptSample());
let made: Promise<string> | undefined;

const keptSample = async (): Promise<string> => {
  const folder = path.join(samplesDir, sampleKey());
  if (existsSync(folder)) return folder;
  removeOldSamples();
  const making = `${folder}.making-${process.pid}`;
  mkdirSync(samplesDir, { recursive: true });
  rmSync(making, { recursive: true, force: true });
  await makeSample(making, new Date(), () => {}, testCost);
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another test process was first; its sample is equal.
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
};

/** What the sample depends on: the sources of the store and the rules, and its day. */
const sampleKey = (): string => {
  const hash = createHash("sha256").update(`${todayIn(zone, new Date())} ${process.version}`);
  for (const file of ["db", "shared"].flatMap(filesBelow).toSorted())
    hash.update(file).update(readFileSync(path.join(root, file)));
  hash.update(readFileSync(path.join(root, "package-lock.json")));
  return hash.digest("hex").slice(0, 16);
};

const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|sql)$/.test(name))
    .map((name) => path.join(folder, name));

/** Samples of other days and other sources; only those older than an hour, because a parallel run may still copy them. */
const removeOldSamples = (): void => {
  if (!existsSync(samplesDir)) return;
  for (const name of readdirSync(samplesDir)) {
    const folder = path.join(samplesDir, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 3600_000) rmSync(folder, { recursive: true, force: true });
  }
};
