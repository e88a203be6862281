/** B10 C5: a file is saved whole or not at all, the old one stays until then, and the cause is named. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { saveWhole, writeWhole } from "#electron/save-file.ts";
import { ok, refuse } from "#shared/result.ts";
import { withSmallDisk } from "../helpers/folders.ts";
import { tempDir } from "../helpers/store.ts";

const old = "what stood here before";
const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024).fill(7);
const refused = (reason: string, file: string) => ({
  ok: false,
  error: { code: "refused", reason, params: { file } },
});

describe("B10 a file saved where a person chooses", () => {
  it("B10 replaces an old one, through a link too, and leaves nothing else", async () => {
    const dir = tempDir();
    const file = path.join(dir, "گزارش.xlsx");
    writeFileSync(file, old);
    symlinkSync(file, path.join(dir, "link.xlsx"));
    expect(await saveWhole(file, "new")).toEqual(ok({ path: file }));
    expect(readFileSync(file, "utf8")).toBe("new");
    expect((await saveWhole(path.join(dir, "link.xlsx"), "newer")).ok).toBe(true);
    expect(readFileSync(file, "utf8")).toBe("newer");
    expect(readdirSync(dir).toSorted()).toEqual(["link.xlsx", "گزارش.xlsx"]);
  });

  it("B10 C5 on a full disk: the old file is unchanged, and the reason is a full disk", async () => {
    await withSmallDisk("1m", async ({ dir }) => {
      const file = path.join(dir, "گزارش.xlsx");
      writeFileSync(file, old);
      expect(await saveWhole(file, megabytes(3))).toEqual(refused("saveDiskFull", "گزارش.xlsx"));
      expect(readFileSync(file, "utf8")).toBe(old);
      expect(readdirSync(dir)).toEqual(["گزارش.xlsx"]);
      expect((await saveWhole(file, "small")).ok).toBe(true);
    });
  });

  it("B10 C5 a file that cannot be replaced may be open elsewhere", async () => {
    const dir = tempDir();
    mkdirSync(path.join(dir, "a.xlsx", "b"), { recursive: true });
    expect(await saveWhole(path.join(dir, "a.xlsx"), "x")).toEqual(refused("saveInUse", "a.xlsx"));
    expect(readdirSync(dir)).toEqual(["a.xlsx"]);
  });

  it("B10 C5 a missing folder, a read-only one, a name that is too long", async () => {
    const gone = path.join(tempDir(), "stick", "a.pdf");
    expect(await saveWhole(gone, "x")).toEqual(refused("saveGone", "a.pdf"));
    await withSmallDisk("1m", async ({ dir, remount }) => {
      writeFileSync(path.join(dir, "a.pdf"), old);
      remount("ro");
      const file = path.join(dir, "a.pdf");
      expect(await saveWhole(file, "x")).toEqual(refused("saveNotAllowed", "a.pdf"));
      expect(readFileSync(file, "utf8")).toBe(old);
    });
    const long = `${"نام".repeat(60)}.pdf`;
    const dir = tempDir();
    expect(await saveWhole(path.join(dir, long), "x")).toEqual(refused("saveName", long));
    expect(readdirSync(dir)).toEqual([]);
  });

  it("B10 an interrupted save leaves the old file", async () => {
    const file = path.join(tempDir(), "package.zip");
    writeFileSync(file, old);
    const parts = [ok(new Uint8Array([1, 2, 3])), refuse("unavailable", "storeUnavailable")];
    const said = await writeWhole(file, () =>
      Promise.resolve(parts.shift() ?? ok(new Uint8Array())),
    );
    expect(said).toEqual(refuse("unavailable", "storeUnavailable"));
    expect(readFileSync(file, "utf8")).toBe(old);
    expect(readdirSync(path.dirname(file))).toEqual(["package.zip"]);
  });
});
