/** B4: the whole municipality in one file, and restored on a new computer. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerAside } from "#db/backup/aside.ts";
import { findBackups } from "#db/backup/layout.ts";
import { stageRestore } from "#db/backup/restore.ts";
import { sicknessOfBackup } from "#db/backup/verify.ts";
import type { Result } from "#shared/result.ts";
import { samplePassword } from "#db/sample/people.ts";
import { fill } from "../helpers/ballast.ts";
import { administrator, filesUnder, withPlace } from "../helpers/backups.ts";
import { withSmallDisk } from "../helpers/folders.ts";
import { writtenEvents } from "../helpers/replay.ts";
import {
  createClock,
  must,
  openTestStore,
  pdfBytes,
  populate,
  tempDir,
  testPassword,
} from "../helpers/store.ts";

const passphrase = "سنجاقک روی نی خشک";

const unpack = (file: string, given: string) => {
  const dir = tempDir();
  const said = answerAside({ kind: "unpackWhole", dir, file, passphrase: given }, () => {});
  if (said.kind !== "unpacked") throw new Error(said.kind);
  const { place, refused } = said;
  return { place, dir, refused: refused?.fields?.[0]?.reason ?? refused?.reason ?? null };
};

const paramsOf = (result: Result<unknown>) =>
  result.ok ? {} : (result.error.fields?.[0]?.params ?? {});

/** A paper of so many megabytes. */
const pdfOf = (megabytes: number) =>
  Buffer.concat([pdfBytes, randomBytes(megabytes * 1024 * 1024 - pdfBytes.length)]);

/** A small municipality in one file. */
const smallFile = async (given: string) => {
  const { store } = openTestStore();
  const { client } = (await populate(store)).administrator;
  const file = path.join(tempDir(), "safir.safir");
  await must(store, client, "backup.export", { file, password: testPassword, passphrase: given });
  return { store, client, file };
};

describe("a whole municipality in one file", () => {
  it("B4 on a new computer it is complete: events, papers, people, passwords", async () => {
    const { store, client, dir } = await withPlace();
    const events = writtenEvents(store);
    const papers = filesUnder(path.join(dir, "attachments")).length;
    const file = path.join(tempDir(), "town.safir");
    await must(store, client, "backup.export", { file, password: samplePassword, passphrase });
    expect(readdirSync(path.dirname(file))).toEqual(["town.safir"]);
    expect(existsSync(path.join(dir, "exporting"))).toBe(false);
    // None of it can be read.
    expect(readFileSync(file).includes("SQLite format 3")).toBe(false);
    const { place, refused, dir: fresh } = unpack(file, passphrase);
    expect(refused).toBeNull();
    const [backup, ...more] = findBackups(place);
    if (!backup) throw new Error("nothing was unpacked");
    expect(more).toEqual([]);
    expect(backup.manifest.reason).toBe("file");
    expect(sicknessOfBackup(backup)).toBe("");
    expect(stageRestore(fresh, backup, new Date(), () => {})).toBe("staged");
    const again = openTestStore(fresh, createClock(new Date().toISOString())).store;
    expect(writtenEvents(again)).toEqual(events);
    expect(filesUnder(path.join(fresh, "attachments"))).toHaveLength(papers);
    expect(existsSync(place)).toBe(false);
    const signedIn = { username: administrator, password: samplePassword };
    expect(await again.call("w", "session.signIn", signedIn)).toMatchObject({ ok: true });
  });

  it("B4 a wrong passphrase, none, and another program's file get clear reasons", async () => {
    const { file } = await smallFile(passphrase);
    expect(unpack(file, "").refused).toBe("passphraseNeeded");
    expect(unpack(file, `${passphrase}ه`).refused).toBe("wrongPassphrase");
    // The same word from another keyboard.
    expect(unpack(file, passphrase.replaceAll("ی", "ي")).refused).toBeNull();
    const other = path.join(tempDir(), "other.safir");
    writeFileSync(other, readFileSync(file).subarray(8));
    expect(unpack(other, "").refused).toBe("wholeRefused");
    writeFileSync(other, "x");
    expect(unpack(other, "").refused).toBe("wholeRefused");
    expect(unpack(path.join(tempDir(), "gone.safir"), "").refused).toBe("backupGone");
  });

  it("B4 one changed byte, a cut or something added: refused 200 times, with nothing left behind", async () => {
    const { file } = await smallFile("");
    const sound = readFileSync(file);
    expect(unpack(file, "").refused).toBeNull();
    const changed = path.join(tempDir(), "changed.safir");
    const tried = (bytes: Uint8Array) => {
      writeFileSync(changed, bytes);
      const { refused, place } = unpack(changed, "");
      expect(refused === null || existsSync(place)).toBe(false);
    };
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Buffer.from(sound);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        tried(bytes);
      }),
      { numRuns: 160 },
    );
    fc.assert(
      fc.property(fc.nat(sound.length - 1), (length) => tried(sound.subarray(0, length))),
      { numRuns: 30 },
    );
    for (const more of [1, 20, 1_000, 70_000]) tried(Buffer.concat([sound, Buffer.alloc(more, 7)]));
    // A frame in the place of another.
    const frame = 4 + 1024 * 1024 + 16;
    if (sound.length > 41 + 2 * frame)
      tried(
        Buffer.concat([
          sound.subarray(0, 41),
          sound.subarray(41 + frame, 41 + 2 * frame),
          sound.subarray(41, 41 + frame),
          sound.subarray(41 + 2 * frame),
        ]),
      );
  });

  it("B4 asks for the administrator's own password, a passphrase that is hard to guess, a file of Safir", async () => {
    const { store, client } = await smallFile("");
    const dir = tempDir();
    const file = path.join(dir, "town.safir");
    const ask = (more: object) =>
      store.callUnchecked(client, "backup.export", {
        file,
        password: testPassword,
        passphrase: "",
        ...more,
      });
    expect(await ask({ password: "نه این" })).toMatchObject({
      error: { fields: [{ path: "password", reason: "wrongPassword" }] },
    });
    expect(await ask({ passphrase: "123456789012345" })).toMatchObject({
      error: { fields: [{ path: "passphrase", reason: "passwordCommon" }] },
    });
    expect(await ask({ file: path.join(dir, "hosts") })).toMatchObject({ ok: false });
    expect(await ask({ file: path.join(dir, "gone", "town.safir") })).toMatchObject({
      error: { reason: "saveGone", params: { file: "town.safir" } },
    });
    expect(readdirSync(dir)).toEqual([]);
  });

  it("B4 asks for room at the file before anything is written, on the disk of the file and of the data", async () => {
    await withSmallDisk("16m", async ({ dir }) => {
      const { store } = openTestStore();
      const { client } = (await populate(store)).administrator;
      const paper = { name: "a.pdf", mime: "", bytes: pdfOf(15) };
      await must(store, client, "file.add", paper);
      const file = path.join(dir, "town.safir");
      writeFileSync(file, "the older one");
      const input = { file, password: testPassword, passphrase: "" };
      const refused = await store.call(client, "backup.export", input);
      expect(refused).toMatchObject({
        error: { code: "invalid", fields: [{ path: "file", reason: "roomToSave" }] },
      });
      const { needed = 0, free = 0 } = paramsOf(refused);
      expect(needed).toBeGreaterThan(17);
      expect(free).toBeLessThan(17);
      expect(readdirSync(dir)).toEqual(["town.safir"]);
      expect(readFileSync(file, "utf8")).toBe("the older one");
    });
    await withSmallDisk("24m", async ({ dir }) => {
      const data = path.join(dir, "data");
      const { store } = openTestStore(data);
      const { client } = (await populate(store)).administrator;
      const makeRoom = fill(dir);
      const file = path.join(tempDir(), "town.safir");
      const input = { file, password: testPassword, passphrase: "" };
      expect(await store.call(client, "backup.export", input)).toMatchObject({
        error: { fields: [{ path: "file", reason: "roomToCopy", params: { free: 0 } }] },
      });
      expect(existsSync(path.join(data, "exporting"))).toBe(false);
      makeRoom();
      expect((await store.call(client, "backup.export", input)).ok).toBe(true);
      store.close();

      fill(dir);
      const asked = { kind: "unpackWhole", dir: data, file, passphrase: "" } as const;
      expect(answerAside(asked, () => {})).toMatchObject({
        refused: {
          code: "invalid",
          fields: [{ path: "file", reason: "roomToOpen", params: { free: 0 } }],
        },
      });
      expect(existsSync(path.join(data, "unpacked"))).toBe(false);
    });
  });

  it("B4 cancelled it leaves nothing behind, and an older file stays", async () => {
    const { store, client, dir } = await withPlace();
    const out = tempDir();
    const file = path.join(out, "town.safir");
    writeFileSync(file, "the older one");
    const writing = store.call(client, "backup.export", {
      file,
      password: samplePassword,
      passphrase: "",
    });
    while (store.parts.backups.state().working?.what !== "export")
      await new Promise((resolve) => setTimeout(resolve, 5));
    await must(store, client, "backup.cancelExport", {});
    expect(await writing).toMatchObject({ error: { reason: "exportCancelled" } });
    // One that waits for another is stopped too.
    const ask = { file, password: samplePassword, passphrase: "" };
    const both = [
      store.call(client, "backup.export", ask),
      store.call(client, "backup.export", ask),
    ];
    while (store.parts.backups.state().working?.what !== "export")
      await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await must(store, client, "backup.cancelExport", {});
    const stopped = { error: { reason: "exportCancelled" } };
    expect(await Promise.all(both)).toMatchObject([stopped, stopped]);
    expect(readdirSync(out)).toEqual(["town.safir"]);
    expect(readFileSync(file, "utf8")).toBe("the older one");
    expect(existsSync(path.join(dir, "exporting"))).toBe(false);
    mkdirSync(path.join(dir, "unpacked"));
    store.close();
    openTestStore(dir, createClock(new Date().toISOString()));
    expect(existsSync(path.join(dir, "unpacked"))).toBe(false);
  });
});
