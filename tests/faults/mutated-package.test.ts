/** K4: truncated, changed or malicious packages: each is refused with its own reason, and nothing is written. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonical } from "#shared/canonical.ts";
import { linkText } from "#shared/ledger-link.ts";
import type { PackagedEvent } from "#shared/package/history.ts";
import { sha256 } from "#db/canonical.ts";
import { createStore, type RunningStore } from "#db/store.ts";
import {
  checkPackage,
  exportPackage,
  importPackage,
  resealed,
  unzip,
  zipOf,
  type Files,
} from "../helpers/packages.ts";
import { createClock, populate } from "../helpers/store.ts";
import { testCost } from "../helpers/test-cost.ts";
import { createWalk } from "../helpers/walk.ts";

const dir = mkdtempSync(path.join(tmpdir(), "safir-mutated-"));
const clock = createClock();
const openAt = (name: string) =>
  createStore({ dir: path.join(dir, name), clock: clock.now, passwordCost: testCost });
let store: RunningStore;
let client: string;
let zip: Buffer;
let folder: string;

beforeAll(async () => {
  const from = openAt("from");
  const walk = await createWalk(from, clock);
  const missionId = await walk.missionIn("ordered");
  from.parts.sessions.start(walk.cast.archivist.client, walk.cast.archivist.id);
  zip = await exportPackage(from, walk.cast.archivist.client, missionId);
  folder = [...unzip(zip).keys()][0]?.split("/")[0] ?? "";
  from.close();
  store = openAt("to");
  client = (await populate(store)).archivist.client;
});
afterAll(() => {
  store.close();
  rmSync(dir, { recursive: true, force: true });
});

const at = (files: Files, name: string): Buffer => {
  const bytes = files.get(`${folder}/${name}`);
  if (!bytes) throw new Error(`There is no ${name}.`);
  return bytes;
};
const put = (files: Files, name: string, text: string | Buffer) =>
  files.set(`${folder}/${name}`, Buffer.from(text));
const flipped = (bytes: Buffer, where = bytes.length >> 1): Buffer => {
  const copy = Buffer.from(bytes);
  copy[where] = (copy[where] ?? 0) ^ 1;
  return copy;
};
const paperOf = (files: Files): string =>
  [...files.keys()].find((one) => one.includes("/data/papers/"))?.slice(folder.length + 1) ?? "";
const changed = (mutate: (files: Files) => void): Buffer => {
  const files = unzip(zip);
  mutate(files);
  return zipOf(files);
};
/** The events changed, and everything that depends on them recomputed. */
const forged = (mutate: (events: PackagedEvent[]) => PackagedEvent[], relink: boolean): Buffer => {
  const files = unzip(zip);
  const name = "data/ledger/events.jsonl";
  const events = at(files, name)
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as PackagedEvent);
  let prev = "0".repeat(64);
  const lines = mutate(events).map((one) => {
    const event = relink ? { ...one, prev } : one;
    const hash = relink
      ? sha256(linkText({ ...event, payload: canonical(event.payload) }))
      : event.hash;
    prev = hash;
    return `${canonical({ ...event, hash })}\n`;
  });
  put(files, name, lines.join(""));
  return zipOf(resealed(files));
};

const cases: [string, () => Buffer, object][] = [
  ["no file at all", () => Buffer.from("nothing of the kind"), { reason: "packageNotZip" }],
  ["cut off", () => zip.subarray(0, zip.length - 4000), { reason: "packageNotZip" }],
  [
    "bagit.txt is missing",
    () => changed((files) => files.delete(`${folder}/bagit.txt`)),
    { reason: "packageNotBag" },
  ],
  [
    "bagit.txt of another format",
    () => changed((files) => put(files, "bagit.txt", "Something: else\n")),
    { reason: "packageNotBag" },
  ],
  [
    "no manifest",
    () => changed((files) => files.delete(`${folder}/manifest-sha256.txt`)),
    { reason: "packageNoManifest" },
  ],
  [
    "a byte of a paper flipped",
    () => changed((files) => put(files, paperOf(files), flipped(at(files, paperOf(files))))),
    { reason: "packageFileChanged" },
  ],
  [
    "a tag file changed",
    () =>
      changed((files) =>
        put(files, "bag-info.txt", at(files, "bag-info.txt").toString().replace("Safir", "safir")),
      ),
    { reason: "packageFileChanged", params: { name: "bag-info.txt" } },
  ],
  [
    "a paper missing",
    () => changed((files) => files.delete(`${folder}/${paperOf(files)}`)),
    { reason: "packageFileMissing" },
  ],
  [
    "a file nobody listed",
    () => changed((files) => put(files, "data/papers/extra.pdf", "%PDF-")),
    { reason: "packageFileExtra", params: { name: "data/papers/extra.pdf" } },
  ],
  [
    "a wrong oxum",
    () =>
      changed((files) => {
        const info = at(files, "bag-info.txt").toString();
        put(files, "bag-info.txt", info.replace(/Payload-Oxum: \d+/, "Payload-Oxum: 7"));
        const sums = at(files, "tagmanifest-sha256.txt").toString();
        const sum = sha256(at(files, "bag-info.txt"));
        const line = /[0-9a-f]{64} {2}bag-info\.txt/;
        put(files, "tagmanifest-sha256.txt", sums.replace(line, `${sum}  bag-info.txt`));
      }),
    { reason: "packageOxum" },
  ],
  [
    "a manifest that leads out",
    () =>
      changed((files) => {
        const list = at(files, "manifest-sha256.txt").toString();
        put(files, "manifest-sha256.txt", `${list}${"0".repeat(64)}  data/../../evil\n`);
      }),
    { reason: "packagePath", params: { name: "data/../../evil" } },
  ],
  [
    "a file that leads out",
    () => changed((files) => files.set(`${folder}/../../evil.sh`, Buffer.from("#!"))),
    { reason: "packagePath" },
  ],
  [
    "a file with the name of a drive",
    () => changed((files) => files.set(`C:\\evil.bat`, Buffer.from("@"))),
    { reason: "packagePath" },
  ],
  [
    "more than one folder at the top",
    () => changed((files) => files.set("beside/file.txt", Buffer.from("?"))),
    { reason: "packageNotBag" },
  ],
  ["sizes that are a lie", () => zipOf(unzip(zip), 200 * 1024 * 1024), { reason: "packageBomb" }],
  ["a bomb", () => bomb(), { reason: "packageBomb" }],
  [
    "a foreign bag",
    () => {
      const files = unzip(zip);
      for (const name of files.keys()) if (name.includes("/data/")) files.delete(name);
      put(files, "data/letter.txt", "hello");
      return zipOf(resealed(files));
    },
    { reason: "packageNotSafir" },
  ],
  [
    "an event changed, its hash left",
    () =>
      forged((all) => all.map((one, at) => (at === 1 ? { ...one, device: "other" } : one)), false),
    { reason: "packageChainBroken", params: { version: 2 } },
  ],
  [
    "an event left out",
    () => forged((all) => all.filter((_, at) => at !== 1), false),
    { reason: "packageChainBroken", params: { version: 2 } },
  ],
  [
    "an event of a later Safir",
    () =>
      forged(
        (all) => all.map((one, at) => (at === 1 ? { ...one, type: "mission.flown.v9" } : one)),
        true,
      ),
    { reason: "packageEventUnknown", params: { type: "mission.flown.v9" } },
  ],
  [
    "an event with another payload than its name promises",
    () => forged((all) => all.map((one, at) => (at === 1 ? { ...one, payload: 7 } : one)), true),
    { reason: "packageEventUnknown" },
  ],
  [
    "a line that is not an event",
    () => {
      const files = unzip(zip);
      const name = "data/ledger/events.jsonl";
      put(files, name, `${at(files, name).toString()}{"half":`);
      return zipOf(resealed(files));
    },
    { reason: "packageEventsUnread" },
  ],
  [
    "a paper taken out of files and lists",
    () => {
      const files = unzip(zip);
      files.delete(`${folder}/${paperOf(files)}`);
      return zipOf(resealed(files));
    },
    { reason: "packagePaperLost" },
  ],
];

/** 200 MB of zeros, compressed a thousandfold. */
const bomb = (): Buffer => {
  const nothing = Buffer.alloc(200 * 1024 * 1024);
  const packed = deflateRawSync(nothing);
  const files = new Map([...unzip(zip), [`${folder}/data/zeros`, packed]]);
  const made = zipOf(files);
  const view = new DataView(made.buffer, made.byteOffset, made.byteLength);
  // The last entry of the list: method and unpacked size as a packer would write them.
  const list = made.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  view.setUint16(list + 10, 8, true);
  view.setUint32(list + 24, nothing.length, true);
  return made;
};

describe("a manipulated package", () => {
  it.each(cases)("K4 %s: refused with its own reason, nothing written", async (_, make, error) => {
    const before = store.parts.ledger.verifyAll();
    const { answer } = await checkPackage(store, client, make());
    expect(answer).toMatchObject({ ok: false, error });
    expect(store.parts.ledger.verifyAll()).toEqual(before);
  });

  it("K4 a byte flipped anywhere: refused, unless the byte has no meaning in the package", async () => {
    const step = Math.floor(zip.length / 60);
    let refused = 0;
    for (let where = 7; where < zip.length; where += step) {
      const { answer } = await checkPackage(store, client, flipped(zip, where));
      // Some bytes of the ZIP's headers have no meaning (times, attributes); the bag is then untouched.
      if (!answer.ok) refused += 1;
    }
    expect(refused).toBeGreaterThan(40);
  });

  it("K4 the original package is imported after all of them", async () => {
    const { done } = await importPackage(store, client, zip);
    expect(done.added).toBeGreaterThan(3);
  });
});
