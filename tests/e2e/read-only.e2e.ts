/**
 * B10 in the real window: on a full disk and in a read-only folder everyone signs in and
 * reads, the banner says why nothing is recorded, and writing goes on without a restart.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { samplePassword } from "#db/sample/people.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { fill } from "#tests/helpers/ballast.ts";
import { launchSafir, type Safir } from "#tests/helpers/launch.ts";
import { shoot } from "#tests/helpers/office.ts";
import { copySample } from "#tests/helpers/sample.ts";

let base = "";
let disk = "";
let safir: Safir | null = null;

/** A small disk with the sample's data on it; mounting needs root, which the tests have in CI. */
beforeEach(async () => {
  base = mkdtempSync(path.join(tmpdir(), "safir-read-only-"));
  disk = path.join(base, "disk");
  mkdirSync(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=96m", "tmpfs", disk]);
  await copySample(path.join(disk, "data"));
});
afterEach(async () => {
  await safir?.close();
  safir = null;
  execFileSync("umount", ["-l", disk]);
  rmSync(base, { recursive: true, force: true });
});

const launch = async (): Promise<Safir> => {
  safir = await launchSafir({ dir: path.join(disk, "data") });
  return safir;
};

const signIn = async (one: Safir, words: typeof fa | typeof en = fa) => {
  const username = "modir.samaneh";
  const said = await one.call("session.signIn", { username, password: samplePassword });
  expect(said).toMatchObject({ ok: true });
  await one.page.getByRole("navigation", { name: words.shell.navigation }).waitFor();
};

const banner = (one: Safir, words: string) =>
  one.page.getByRole("alert").filter({ hasText: words });

/** Changes the setting of the days before departure; the answer. */
const change = async (one: Safir) => {
  const listed = await one.call("settings.list", {});
  if (!listed.ok) throw new Error(listed.error.reason);
  const { values, versions } = listed.value;
  const done = await one.call("settings.change", {
    key: "leadDaysForeign",
    value: values.leadDaysForeign + 1,
    seenVersion: versions.leadDaysForeign,
    commandId: crypto.randomUUID(),
  });
  return done.ok ? "recorded" : done.error.reason;
};

test("B10 b8 a full disk: the banner is there before signing in, reading works, and it goes when there is room", async () => {
  const makeRoom = fill(disk);
  const one = await launch();
  await banner(one, fa.reasons.diskFull).waitFor();
  await shoot(one, "disk-full-sign-in");
  await signIn(one);
  await banner(one, fa.reasons.diskFull).waitFor();
  expect(await change(one)).toBe("diskFull");
  const people = await one.call("people.list", {});
  expect(people.ok && people.value.total).toBeGreaterThan(10);
  await one.page.getByRole("button", { name: fa.backups.sign.notActing }).waitFor();
  await shoot(one, "disk-full");

  makeRoom();
  await banner(one, fa.reasons.diskFull).waitFor({ state: "detached" });
  expect(await change(one)).toBe("recorded");
});

test("B10 b10 a folder that may not be written: read through a copy, and written again without signing in again", async () => {
  execFileSync("mount", ["-o", "remount,ro", disk]);
  const one = await launch();
  await one.page.evaluate(() => localStorage.setItem("safir.lang", "en"));
  await one.page.reload();
  await signIn(one, en);
  await banner(one, en.reasons.readOnlyFolder).waitFor();
  expect(await change(one)).toBe("readOnlyFolder");
  await shoot(one, "read-only-folder");
  execFileSync("mount", ["-o", "remount,rw", disk]);
  await banner(one, en.reasons.readOnlyFolder).waitFor({ state: "detached" });
  const session = await one.call("session.current", {});
  expect(session).toMatchObject({ ok: true, value: { state: "active" } });
  expect(await change(one)).toBe("recorded");
});
