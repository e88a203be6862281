/** B11: limits for totals, papers that are not retried for ever, leftovers that are removed. */
import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { strToU8, zipSync, type Zippable } from "fflate";
import { attachmentPath } from "#db/attachments.ts";
import { startPaperReader } from "#db/paper-reader.ts";
import { sweepAbandoned, sweepHalves } from "#db/sweep.ts";
import { docx } from "../helpers/papers.ts";
import { openTestStore, pdfBytes } from "../helpers/store.ts";
import { createWalk } from "../helpers/walk.ts";

const isLong = process.env.SAFIR_LONG === "1";

/** Sheets of so many megabytes of XML each, compressed in a zip. */
const bomb = (sheets: number, megabytes: number): Uint8Array<ArrayBuffer> => {
  const cell = strToU8('<c t="str"><v>x</v></c>');
  const xml = new Uint8Array(megabytes * 1024 * 1024);
  for (let at = 0; at + cell.length <= xml.length; at += cell.length) xml.set(cell, at);
  const parts: Zippable = { "[Content_Types].xml": strToU8("<Types/>") };
  for (let sheet = 1; sheet <= sheets; sheet += 1) parts[`xl/worksheets/s${sheet}.xml`] = xml;
  return new Uint8Array(zipSync(parts, { level: 1 }));
};

/** Making the large ones takes longer than reading them. */
const bombs = isLong
  ? ([
      [20, 39],
      [300, 2],
    ] as const)
  : ([
      [3, 39],
      [60, 2],
    ] as const);

/** Reads one paper in a process of its own; the most memory it took, in megabytes, and the seconds. */
const measure = (file: string): Promise<{ megabytes: number; seconds: number }> =>
  new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, "../helpers/reading-driver.ts"), [file]);
    child.once("message", (said) => {
      resolve(said as { megabytes: number; seconds: number });
      child.kill();
    });
    child.once("error", reject);
  });

describe("B11 b25 a paper that unpacks to gigabytes", () => {
  it("B11 sheets of 39 MB, and very many of 2 MB: the reader stays small and quick", async () => {
    const { dir } = openTestStore();
    for (const [sheets, megabytes] of bombs) {
      const file = path.join(dir, `bomb-${sheets}.xlsx`);
      writeFileSync(file, bomb(sheets, megabytes));
      const taken = await measure(file);
      // A process that has loaded the reader and read nothing takes about 150.
      expect(taken.megabytes, `${sheets} sheets`).toBeLessThan(500);
      expect(taken.seconds, `${sheets} sheets`).toBeLessThan(20);
    }
  });
});

describe("B11 papers are noted as tried before they are read", () => {
  it("B11 a paper that crashed the store twice is not read a third time; others are", async () => {
    const { store, clock } = openTestStore();
    const walk = await createWalk(store, clock);
    const upload = async (name: string, bytes: Uint8Array) => {
      const added = await walk.ask("employee", "file.add", { name, mime: "", bytes });
      if (!added.ok) throw new Error(JSON.stringify(added.error));
      return added.value as { sha256: string };
    };
    const killer = await upload("نخست.docx", docx(["نمی‌خوانمش"]));
    const once = await upload("دوم.docx", docx(["یک بار"]));
    await walk.missionIn("inReview", { otherPapers: [killer, once] });
    const { db } = store.parts;
    const note = db.prepare("insert into paper_try values (?, ?)");
    note.run(killer.sha256, 2);
    note.run(once.sha256, 1);
    const reader = startPaperReader(store);
    await reader.idle();
    await reader.stop();
    const stateOf = db
      .prepare<[string], string>("select state from file_text where sha256 = ?")
      .pluck();
    expect([stateOf.get(killer.sha256), stateOf.get(once.sha256)]).toEqual(["unreadable", "read"]);
    expect(db.prepare("select sha256 from paper_try").pluck().all()).toEqual([killer.sha256]);
  });
});

describe("B11 leftovers among the papers", () => {
  it("B11 b5 partial files are removed at the start, unused files after thirty days, used ones never", async () => {
    const { store, clock } = openTestStore();
    const walk = await createWalk(store, clock);
    const add = async (text: string) => {
      const bytes = new Uint8Array([...pdfBytes, ...strToU8(text)]);
      const added = await walk.ask("employee", "file.add", { name: "a.pdf", mime: "", bytes });
      if (!added.ok) throw new Error(JSON.stringify(added.error));
      return added.value as { sha256: string };
    };
    const [used, drafted, fresh, left, again] = await Promise.all(
      ["used", "drafted", "fresh", "left", "again"].map(add),
    );
    if (!used || !drafted || !fresh || !left || !again) throw new Error("not added");
    await walk.missionIn("inReview", { otherPapers: [used] });
    const draft = { id: randomUUID(), kind: "diary", missionId: null, body: { photos: [drafted] } };
    expect((await walk.ask("employee", "draft.save", draft)).ok).toBe(true);

    const root = store.parts.attachments;
    const age = (sha256: string) => utimesSync(attachmentPath(root, sha256), 0, 0);
    for (const one of [used, drafted, left, again]) age(one.sha256);
    await add("again");
    writeFileSync(`${attachmentPath(root, left.sha256)}.x.tmp`, "half");
    expect(sweepHalves(root)).toBe(1);

    const portions = sweepAbandoned(store.parts);
    let portion = portions.next();
    while (!portion.done) portion = portions.next();
    expect(portion.value).toBe(1);
    const there = [used, drafted, fresh, again, left].map(({ sha256 }) =>
      existsSync(attachmentPath(root, sha256)),
    );
    expect(there).toEqual([true, true, true, true, false]);
    // Its row is removed too: a missing file cannot be named.
    const rows = store.parts.db.prepare("select count(*) from file where sha256 = ?").pluck();
    expect(rows.get(left.sha256)).toBe(0);
  });
});
