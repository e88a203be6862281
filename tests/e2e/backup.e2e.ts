/** B1 B2 in the real window: a backup to a stick, restored from it, undone, and on a new computer. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { samplePassword } from "#db/sample/people.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { launchSafir, launchSample, type Safir } from "#tests/helpers/launch.ts";
import { button, shoot } from "#tests/helpers/office.ts";
import { copySample } from "#tests/helpers/sample.ts";

const words = fa.backups;
const administrator = "modir.samaneh";
let root: string;
let stick: string;
let safir: Safir;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "safir-backup-"));
  stick = mkdtempSync(path.join(tmpdir(), "safir-stick-"));
  const dir = path.join(root, "data");
  await copySample(dir);
  safir = await launchSafir({ dir });
});
afterAll(async () => {
  await safir.close();
  for (const folder of [root, stick]) rmSync(folder, { recursive: true, force: true });
});

/** The dialog for folders answers with the stick. */
const pointToStick = (one: Safir) =>
  one.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, stick);

const signIn = async (one: Safir) => {
  const said = await one.call("session.signIn", {
    username: administrator,
    password: samplePassword,
  });
  expect(said).toMatchObject({ ok: true });
  await one.page.getByRole("navigation", { name: fa.shell.navigation }).waitFor();
};
/** Everyone has to sign in again. */
const signedOut = (one: Safir) =>
  one.page.getByRole("heading", { name: fa.session.samplePeople }).waitFor();

const leadDays = async () => {
  const listed = await safir.call("settings.list", {});
  if (!listed.ok) throw new Error(listed.error.reason);
  return listed.value;
};

const goToBackups = async () => {
  await safir.page.evaluate(() => {
    location.hash = "#/backups";
  });
  await safir.page.getByRole("heading", { name: words.title, level: 1 }).waitFor();
};

test("B15 the program lists its third-party parts with their licences", async () => {
  const said = await safir.call("app.notices", {});
  if (!said.ok) throw new Error(said.error.reason);
  const { notices } = said.value;
  const named = notices.map(({ name }) => name);
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    dependencies: Record<string, string>;
  };
  expect(Object.keys(dependencies).filter((name) => !named.includes(name))).toEqual([]);
  expect(named).toContain("electron");
  const free = /MIT|ISC|BSD|Apache-2\.0|BlueOak|OFL|Zlib|Unlicense|0BSD|CC0|Unicode|Python-2/;
  expect(notices.filter(({ license }) => !free.test(license))).toEqual([]);
  expect(notices.filter(({ text }) => text.trim() === "").map(({ name }) => name)).toEqual([]);
});

test("B12 while a session is locked, nobody can switch to other data", async () => {
  await signIn(safir);
  expect(await safir.call("session.lock", {})).toMatchObject({ ok: true });
  expect(await safir.call("app.useSample", { sample: true })).toMatchObject({
    error: { reason: "sessionLocked" },
  });
  const opened = await safir.call("session.unlock", { password: samplePassword });
  expect(opened).toMatchObject({ ok: true });
});

test("B1 the administrator points to a stick and makes a backup; its content is listed", async () => {
  await signIn(safir);
  await goToBackups();
  await pointToStick(safir);
  await button(safir.page, words.pick).click();
  await button(safir.page, words.save).click();
  await button(safir.page, words.makeNow).click();
  await safir.page.getByRole("table", { name: words.listTitle }).waitFor();
  await shoot(safir, "backups");
});

test("B2 a restore asks for the password, restores the old state, and is undone", async () => {
  const { values, versions } = await leadDays();
  const changed = await safir.call("settings.change", {
    key: "leadDaysForeign",
    value: values.leadDaysForeign + 3,
    seenVersion: versions.leadDaysForeign,
    commandId: crypto.randomUUID(),
  });
  expect(changed).toMatchObject({ ok: true });

  await safir.page.getByRole("button", { name: words.restore }).first().click();
  const dialog = safir.page.getByRole("dialog");
  await dialog.locator("input[type=password]").fill("نه این گذرواژه");
  await button(safir.page, words.confirm).click();
  await dialog.getByText(fa.reasons.wrongPassword).first().waitFor();
  await shoot(safir, "restore-dialog");
  await dialog.locator("input[type=password]").fill(samplePassword);
  await button(safir.page, words.confirm).click();
  await signedOut(safir);
  await signIn(safir);
  expect((await leadDays()).values.leadDaysForeign).toBe(values.leadDaysForeign);

  await goToBackups();
  await button(safir.page, words.undo).click();
  await dialog.locator("input[type=password]").fill(samplePassword);
  await button(safir.page, words.undoConfirm).click();
  await signedOut(safir);
  await signIn(safir);
  expect((await leadDays()).values.leadDaysForeign).toBe(values.leadDaysForeign + 3);
});

test("B2 in the sample the list shows the sample's own backups, and none can be restored", async () => {
  const sample = await launchSample();
  const place = mkdtempSync(path.join(tmpdir(), "safir-stick-"));
  try {
    await signIn(sample);
    expect(await sample.call("backup.choose", { place, hour: 13, gigabytes: 20 })).toMatchObject({
      ok: true,
    });
    expect(await sample.call("backup.make", {})).toMatchObject({ ok: true });
    const found = await sample.call("backup.find", { place: null });
    const backups = found.ok ? found.value.backups : [];
    expect(backups).toHaveLength(1);
    const folder = backups[0]?.folder ?? "";
    expect(await sample.call("backup.restore", { folder, password: samplePassword })).toMatchObject(
      { ok: false, error: { reason: "restoreNotHere" } },
    );
  } finally {
    await sample.close();
    rmSync(place, { recursive: true, force: true });
  }
});

test("B2 on a new computer the first start restores the backup, and its people sign in", async () => {
  const fresh = await launchSafir();
  try {
    await button(fresh.page, words.firstStart).click();
    await pointToStick(fresh);
    await button(fresh.page, words.otherFolder).click();
    await fresh.page.getByRole("button", { name: words.restore }).first().click();
    await shoot(fresh, "restore-first-start");
    await button(fresh.page, words.confirm).click();
    await signedOut(fresh);
    await signIn(fresh);
  } finally {
    await fresh.close();
  }
});

test("B4 the whole municipality moves to a new computer in one file", async () => {
  const { whole } = words;
  const file = path.join(stick, "town.safir");
  const passphrase = "سنجاقک روی نی خشک";
  const pointToFile = (one: Safir) =>
    one.app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
  await goToBackups();
  await pointToFile(safir);
  await button(safir.page, whole.make).click();
  const dialog = safir.page.getByRole("dialog");
  await dialog.locator("input[name=passphrase]").fill(passphrase);
  await dialog.locator("input[name=passphraseAgain]").fill(passphrase);
  await dialog.locator("input[name=password]").fill(samplePassword);
  await shoot(safir, "whole-file");
  await button(safir.page, whole.confirm).click();
  await safir.page.getByText(whole.made).waitFor();

  const fresh = await launchSafir();
  try {
    await button(fresh.page, words.firstStart).click();
    await pointToFile(fresh);
    await button(fresh.page, whole.open).click();
    const opening = () => fresh.page.getByRole("dialog");
    await opening().locator("input[name=passphrase]").fill("نه این رمز");
    await button(fresh.page, whole.openConfirm).click();
    await opening().getByText(fa.reasons.wrongPassphrase).first().waitFor();
    await shoot(fresh, "whole-file-wrong");
    await opening().locator("input[name=passphrase]").fill(passphrase);
    await button(fresh.page, whole.openConfirm).click();
    await fresh.page.getByRole("button", { name: words.restore }).first().waitFor();
    const unpacked = path.join(fresh.dir, "unpacked");
    expect(existsSync(unpacked)).toBe(true);
    // Whoever only looks, and leaves, leaves nothing that can be read.
    await fresh.app.close();
    expect(existsSync(unpacked)).toBe(false);
    const killed = [unpacked, path.join(`${fresh.dir}-sample`, "unpacked")];
    for (const folder of killed) mkdirSync(folder, { recursive: true });
    await fresh.restart();
    await button(fresh.page, words.firstStart).click();
    expect(killed.filter((folder) => existsSync(folder))).toEqual([]);

    await pointToFile(fresh);
    await button(fresh.page, whole.open).click();
    await opening().locator("input[name=passphrase]").fill(passphrase);
    await button(fresh.page, whole.openConfirm).click();
    await fresh.page.getByRole("button", { name: words.restore }).first().click();
    await button(fresh.page, words.confirm).click();
    await signedOut(fresh);
    expect(existsSync(unpacked)).toBe(false);
    await signIn(fresh);
  } finally {
    await fresh.close();
  }
});
