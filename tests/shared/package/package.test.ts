/** K4: the texts of a bag by RFC 8493, the ZIP's headers, the limits, Dublin Core: rules without a store. */
import { describe, expect, it } from "vitest";
import { checkBag, checkEntries, packageLimits } from "#shared/package/check.ts";
import { dublinCoreXml, escapeXml } from "#shared/package/dublin-core.ts";
import {
  bagNameOf,
  decodePath,
  encodePath,
  infoText,
  isSafePath,
  manifestText,
  oxumOf,
  paperPath,
  parseInfo,
  parseManifest,
} from "#shared/package/layout.ts";
import { crc32, findEnd, parseList, zipEnd, type ZipEntry } from "#shared/package/zip.ts";

const decode = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");
const hash = (digit: string) => digit.repeat(64);
const entry = (path: string, more: Partial<ZipEntry> = {}): ZipEntry => ({
  path,
  method: 0,
  crc: 0,
  packed: 10,
  size: 10,
  offset: 0,
  ...more,
});

describe("the texts of a bag", () => {
  it("K4 a manifest encodes CR, LF and % and nothing else, and reads them back", () => {
    const path = "data/نامهٔ 100%\r\nدوم.pdf";
    expect(encodePath(path)).toBe("data/نامهٔ 100%25%0D%0Aدوم.pdf");
    expect(decodePath(encodePath(path))).toBe(path);
    const list = manifestText([{ path, sha256: hash("a") }]);
    expect(parseManifest(list)).toEqual(new Map([[path, hash("a")]]));
  });

  it("K4 a manifest of md5sum's kinds is read; one with a broken line or a duplicate name is refused", () => {
    const line = `${hash("B")} *./data/a.txt`;
    expect(parseManifest(`\uFEFF${line}\r\n`)).toEqual(new Map([["data/a.txt", hash("b")]]));
    expect(parseManifest("zzz  data/a.txt\n")).toBeNull();
    expect(parseManifest(`${hash("a")}  data/a\n${hash("b")}  data/a\n`)).toBeNull();
  });

  it("K4 typed text never begins a line of the bag's information", () => {
    const text = infoText([["External-Description", "سفر\nPayload-Oxum: 1.1"]]);
    expect(parseInfo(text)).toEqual(new Map([["external-description", "سفر Payload-Oxum: 1.1"]]));
    expect(parseInfo("Label: one\n  two\n")?.get("label")).toBe("one two");
    expect(parseInfo("no label at all")).toBeNull();
  });

  it("K4 names of bag and papers are safe on every system", () => {
    expect(bagNameOf("1405/12")).toBe("safir-1405-12");
    expect(bagNameOf("")).toBe("safir-dossier");
    expect(paperPath(6, "گزارش 50%.pdf")).toBe("data/papers/007-گزارش 50_.pdf");
    expect(oxumOf([3, 4])).toBe("7.2");
    for (const path of ["../a", "a/../b", "/a", "a//b", "C:a", "a\\b", "a/.", "", "a\0b"])
      expect(isSafePath(path), path).toBe(false);
    expect(isSafePath("bag/data/papers/001-نامه.pdf")).toBe(true);
  });
});

describe("the ZIP", () => {
  it("K4 its directory is read back unchanged; its checksum is the known one", () => {
    expect(crc32(Buffer.from("123456789"))).toBe(0xcbf4_3926);
    const entries = [entry("bag/bagit.txt"), entry("bag/نامه.pdf", { offset: 60, size: 7 })];
    const end = zipEnd(entries, 100);
    const found = findEnd(end);
    expect(found).toMatchObject({ entries: 2, offset: 100 });
    expect(parseList(end, 2, decode)?.map((one) => one.path)).toEqual(
      entries.map((one) => one.path),
    );
    expect(parseList(end.subarray(0, 50), 2, decode)).toBeNull();
    expect(findEnd(Buffer.from("no end"))).toBeNull();
  });

  it("K4 limits are checked before a byte is unpacked", () => {
    const bag = (more: ZipEntry[]) => checkEntries([entry("bag/bagit.txt"), ...more], 10_000_000);
    const next = (path: string, more: Partial<ZipEntry> = {}) =>
      entry(path, { offset: 100, ...more });
    expect(bag([next("bag/data/a")])).toMatchObject({ folder: "bag" });
    expect(bag([next("bag/../a")])).toMatchObject({ reason: "packagePath" });
    expect(bag([next("bag/bagit.txt")])).toMatchObject({ reason: "packageTwice" });
    expect(bag([next("other/a")])).toMatchObject({ reason: "packageNotBag" });
    expect(bag([next("bag/data/a", { method: 8, size: 900_000 })])).toMatchObject({
      reason: "packageBomb",
    });
    expect(bag([next("bag/data/a", { method: 12 })])).toMatchObject({ reason: "packageBomb" });
    // Two files that share their bytes.
    expect(bag([next("bag/data/a", { offset: 5 })])).toMatchObject({ reason: "packageBomb" });
    const huge = { method: 8, packed: packageLimits.bytes, size: packageLimits.bytes };
    expect(bag([next("bag/data/a", huge)])).toMatchObject({ reason: "packageTooBig" });
  });
});

it("K4 a bag without one of its parts is refused with its name", () => {
  const found = new Map([["data/a", { sha256: hash("a"), size: 3 }]]);
  const tags = {
    declaration: "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    info: "Payload-Oxum: 3.1\n",
    manifest: `${hash("a")}  data/a\n`,
    tagManifest: `${hash("b")}  bagit.txt\n`,
  };
  const complete = new Map([...found, ["bagit.txt", { sha256: hash("b"), size: 1 }]]);
  expect(checkBag(tags, complete)).toBeNull();
  expect(checkBag({ ...tags, declaration: undefined }, complete)).toMatchObject({
    reason: "packageNotBag",
  });
  expect(checkBag({ ...tags, manifest: undefined }, complete)).toMatchObject({
    reason: "packageNoManifest",
  });
  expect(checkBag(tags, found)).toMatchObject({ reason: "packageFileMissing" });
  expect(checkBag({ ...tags, info: "Payload-Oxum: 4.1\n" }, complete)).toMatchObject({
    reason: "packageOxum",
  });
});

it("K4 the record is valid XML with any typed text", () => {
  expect(escapeXml('<a & "b">\u0001\'')).toBe("&lt;a &amp; &quot;b&quot;&gt;&#39;");
  const xml = dublinCoreXml([{ term: "title", values: ["سفر & <بازدید>"] }]);
  expect(xml).toContain("<dc:title>سفر &amp; &lt;بازدید&gt;</dc:title>");
});
