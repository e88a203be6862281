/** F4: folders where no database may be, and folders that another person has open. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { realProbe } from "#db/folder.ts";
import { openStore } from "#db/store.ts";
import type { ToStore } from "#shared/store-protocol.ts";
import { databaseOf, attempt, filledFolder, refusalAt, withSmallDisk } from "../helpers/folders.ts";
import { answerOf } from "../helpers/answer-of.ts";
import { must, openTestStore, populate, tempDir } from "../helpers/store.ts";

describe("where the folder is", () => {
  it.each([
    ["SMB", 0x517b],
    ["SMB2", 0xfe534d42],
    ["CIFS", 0xff534d42],
    ["NFS", 0x6969],
  ])("B14 b14 F4 on %s: networkFolder", (_name, type) => {
    const dir = tempDir();
    expect(attempt(dir, { ...realProbe, fileSystemType: () => type })).toBe(
      "networkFolder, untouched",
    );
  });

  it("B14 b14 F4 on a UNC path, also one that a short name leads to: networkFolder", () => {
    const dir = tempDir();
    expect(
      attempt(dir, {
        ...realProbe,
        realPath: () => "\\\\server\\share\\safir",
      }),
    ).toBe("networkFolder, untouched");
    expect(refusalAt("\\\\server\\share\\safir")).toBe("networkFolder");
    expect(existsSync("\\\\server\\share\\safir")).toBe(false);
  });

  it.each(["OneDrive - Sari", "Dropbox", "Google Drive", "Nextcloud"])(
    "B14 b14 F4 in a folder of %s: networkFolder, and nothing is created there",
    (name) => {
      const dir = path.join(tempDir(), name, "Safir");
      expect(refusalAt(dir)).toBe("networkFolder");
      expect(existsSync(dir)).toBe(false);
    },
  );

  it("B14 b14 F4 through a link into a cloud folder: networkFolder", () => {
    const target = path.join(tempDir(), "OneDrive", "Safir");
    mkdirSync(target, { recursive: true });
    const link = path.join(tempDir(), "plain");
    symlinkSync(target, link);
    expect(attempt(link)).toBe("networkFolder, untouched");
  });

  it("B14 b10 F4 on a read-only disk: readOnlyFolder, with and without a file in it", async () => {
    const filled = await filledFolder();
    await withSmallDisk("8m", ({ dir, remount }) => {
      remount("ro");
      expect(attempt(dir)).toBe("readOnlyFolder, untouched");
      expect(refusalAt(path.join(dir, "below"))).toBe("readOnlyFolder");
      remount("rw");
      copyFileSync(databaseOf(filled), databaseOf(dir));
      remount("ro");
      expect(attempt(dir)).toBe("readOnlyFolder, untouched");
      remount("rw");
      expect(refusalAt(dir)).toBe("opened");
    });
  });
});

describe("two at once", () => {
  it("B14 b15 F4 another process has it open: alreadyOpen, and that one continues", async () => {
    const dir = await filledFolder();
    const holder = await holdOpen(dir);
    try {
      for (const _try of Array.from({ length: 20 })) expect(refusalAt(dir)).toBe("alreadyOpen");
      holder.send({ kind: "call", id: 1, client: "window", name: "setup.status", input: {} });
      // The check in the background may report first.
      let said: { kind?: string } = {};
      while (said.kind !== "answer") [said] = (await once(holder, "message")) as [{ kind: string }];
      expect(said).toMatchObject({ result: { ok: true, value: { done: true } } });
    } finally {
      const gone = once(holder, "exit");
      holder.send({ kind: "close" });
      await gone;
    }
    expect(refusalAt(dir)).toBe("opened");
  });

  it("B14 b15 F4 the same process opens it twice: alreadyOpen", () => {
    const { dir } = openTestStore();
    expect(openStore({ dir })).toMatchObject({ ok: false, refusal: "alreadyOpen" });
  });

  it("B14 b15 F4 processes that start at once in an empty folder: one opens, the others are refused", async () => {
    const dir = path.join(tempDir(), "new");
    const holders = Array.from({ length: 3 }, () =>
      fork(storeProcess, { stdio: ["ignore", "ignore", "inherit", "ipc"] }),
    );
    const heard = holders.map(answerOf);
    for (const one of holders) one.send(openMessage(dir));
    const answers = await Promise.all(heard);
    expect(answers.filter(({ kind }) => kind === "ready")).toHaveLength(1);
    expect(
      new Set(answers.flatMap((one) => (one.kind === "refusedToOpen" ? one.refusal : []))),
    ).toEqual(new Set(["alreadyOpen"]));
    await Promise.all(
      holders.map((one) => {
        const gone = once(one, "exit");
        one.send({ kind: "close" });
        return gone;
      }),
    );
    expect(refusalAt(dir)).toBe("opened");
  });
});

it("F4 an empty folder becomes a store, and opening it again keeps what was written", async () => {
  const dir = path.join(tempDir(), "deep", "below");
  const { store, clock } = openTestStore(dir);
  await populate(store);
  store.close();
  const again = openTestStore(dir, clock).store;
  expect((await must(again, "window", "setup.status", {})).municipality?.nameEn).toBe(
    "Municipality of Sari",
  );
});

const storeProcess = path.join(import.meta.dirname, "../../db/process.ts");
const openMessage = (dir: string): ToStore => ({
  kind: "open",
  dir,
  sample: false,
  clockShiftDays: 0,
});
const holdOpen = async (dir: string) => {
  const child = fork(storeProcess, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  child.send(openMessage(dir));
  expect(await answerOf(child)).toMatchObject({ kind: "ready" });
  return child;
};
