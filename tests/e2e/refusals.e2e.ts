/**
 * F4 in the real window: every data folder that must not be opened gets a page that says why, in
 * Persian, and the file is unchanged.
 */
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { createStore } from "#db/store.ts";
import { openSqlite } from "#db/sqlite.ts";
import { nodePath, root } from "#build/paths.ts";
import { app as words } from "#shared/locales/fa/app.ts";
import { launchSafir, type Safir } from "#tests/helpers/launch.ts";

type Refusal = keyof typeof words.refusal;

let base = "";
let safir: Safir | null = null;
const cleanups: (() => void)[] = [];
afterEach(async () => {
  await safir?.close();
  safir = null;
  for (const clean of cleanups.splice(0).toReversed()) clean();
  rmSync(base, { recursive: true, force: true });
});

/** A folder with a sound, set-up file in it; the path of the file. */
const soundFolder = (name = "data"): { dir: string; file: string } => {
  base = mkdtempSync(path.join(tmpdir(), "safir-refusal-"));
  const dir = path.join(base, name);
  createStore({ dir }).close();
  return { dir, file: path.join(dir, "safir.db") };
};

const digest = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

/** Opens Safir on the folder and reads the page that refuses it. */
const expectRefusal = async (dir: string, refusal: Refusal) => {
  safir = await launchSafir({ dir });
  const { page } = safir;
  await page.getByRole("heading", { name: words.refusal[refusal].title }).waitFor();
  const text = await page.locator("body").innerText();
  expect(text).toContain(words.refusal[refusal].todo);
  expect(text).toContain(dir);
  expect(await page.getByRole("button", { name: words.retry }).isEnabled()).toBe(true);
  await safir.screenshot(`refusal-${refusal}`);
};

test("F4 a file of a newer Safir is refused and unchanged", async () => {
  const { dir, file } = soundFolder();
  const db = openSqlite(file);
  db.pragma("user_version = 9990");
  db.close();
  const before = digest(file);
  await expectRefusal(dir, "newerFile");
  expect(digest(file)).toBe(before);
});

test("F4 a file of another program is refused and unchanged", async () => {
  const { dir, file } = soundFolder();
  const db = openSqlite(file);
  db.pragma("application_id = 42");
  db.close();
  const before = digest(file);
  await expectRefusal(dir, "foreignFile");
  expect(digest(file)).toBe(before);
});

test("F4 a damaged file is refused and unchanged", async () => {
  const { dir, file } = soundFolder();
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096, bytes.length);
  writeFileSync(file, bytes);
  const before = digest(file);
  await expectRefusal(dir, "damagedFile");
  expect(digest(file)).toBe(before);
});

test("F4 a folder of a cloud service is refused, nothing is created in it", async () => {
  base = mkdtempSync(path.join(tmpdir(), "safir-refusal-"));
  const dir = path.join(base, "OneDrive", "data");
  await expectRefusal(dir, "networkFolder");
  expect(existsSync(path.join(dir, "safir.db"))).toBe(false);
});

test("F4 a folder that another process holds is refused; after it closed, retry opens it", async () => {
  const { dir } = soundFolder();
  const holder = spawn(
    nodePath,
    [
      "--input-type=module",
      "-e",
      `const { createStore } = await import("#db/store.ts"); globalThis.held = createStore({ dir: ${JSON.stringify(dir)} }); console.log("held"); process.stdin.resume();`,
    ],
    { cwd: root, stdio: ["pipe", "pipe", "inherit"] },
  );
  cleanups.push(() => holder.kill("SIGKILL"));
  await new Promise((resolve) => holder.stdout.once("data", resolve));
  await expectRefusal(dir, "alreadyOpen");

  const gone = new Promise((resolve) => holder.once("exit", resolve));
  holder.kill("SIGKILL");
  await gone;
  await safir?.page.getByRole("button", { name: words.retry }).click();
  await safir?.page
    .getByRole("heading", { name: words.refusal.alreadyOpen.title })
    .waitFor({ state: "detached" });
});

test("B14 b15 F4 a second start brings the first window to the front and reports it there", async () => {
  const { dir } = soundFolder();
  safir = await launchSafir({ dir });
  await safir.page.getByRole("heading").first().waitFor();
  // The second start ends by itself; the person at the first window must see a message.
  const second = spawn(
    process.env.SAFIR_E2E_EXECUTABLE ?? "",
    [...(JSON.parse(process.env.SAFIR_E2E_ARGS ?? "[]") as string[]), root],
    { env: { ...process.env, SAFIR_DATA_DIR: dir }, stdio: "ignore" },
  );
  const code = await new Promise((resolve) => second.once("exit", resolve));
  expect(code).toBe(0);
  await safir.page.getByText(words.alreadyHere).waitFor();
  await safir.screenshot("second-start");
});

/** A small file system of its own; these tests run as root where they count (CI). */
const mountSmall = (size: string): string => {
  base = mkdtempSync(path.join(tmpdir(), "safir-refusal-"));
  const mount = path.join(base, "disk");
  mkdirSync(mount);
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", mount]);
  cleanups.push(() => execFileSync("umount", ["-l", mount]));
  return mount;
};

test("F4 a folder that may not be written is refused and unchanged", async () => {
  const mount = mountSmall("8m");
  const dir = path.join(mount, "data");
  createStore({ dir }).close();
  const before = digest(path.join(dir, "safir.db"));
  execFileSync("mount", ["-o", "remount,ro", mount]);
  await expectRefusal(dir, "readOnlyFolder");
  expect(digest(path.join(dir, "safir.db"))).toBe(before);
});

test("F4 a full disk is refused and unchanged; after room is made, retry opens it", async () => {
  const mount = mountSmall("6m");
  const dir = path.join(mount, "data");
  createStore({ dir }).close();
  const before = digest(path.join(dir, "safir.db"));
  const ballast = path.join(mount, "ballast");
  fill(ballast);
  await expectRefusal(dir, "diskFull");
  expect(digest(path.join(dir, "safir.db"))).toBe(before);

  rmSync(ballast);
  await safir?.page.getByRole("button", { name: words.retry }).click();
  await safir?.page
    .getByRole("heading", { name: words.refusal.diskFull.title })
    .waitFor({ state: "detached" });
});

/** Writes until the disk is full. */
const fill = (file: string) => {
  for (const size of [65_536, 4096, 512, 1]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: "a" });
    } catch {
      // No room for a piece of this size: continue with smaller ones.
    }
  }
};
