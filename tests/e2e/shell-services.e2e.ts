/** Services of main for a window besides its calls: printing, saving, locking, leaving. */
import { execFileSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outDir } from "#build/paths.ts";
import type { Role } from "#shared/contract/capabilities.ts";
import type { Result } from "#shared/result.ts";
import { launchSample, type Safir } from "#tests/helpers/launch.ts";

let safir: Safir;
let orderSha = "";
beforeAll(async () => {
  safir = await launchSample();
});
afterAll(() => safir.close());

test("J5 the order is printed with the rights of the window that asks, and kept under its hash", async () => {
  await signInAs("officer");
  const { missions } = await value(safir.call("mission.list", { status: "approved" }));
  const missionId = missions[0]?.id ?? "";
  const { mission } = await value(safir.call("mission.dossier", { missionId }));
  await value(
    safir.call("mission.issueOrder", {
      missionId,
      seenVersion: mission.version,
      commandId: randomUUID(),
      means: ["air"],
    }),
  );
  const printed = await value(safir.call("order.print", { missionId }));
  orderSha = printed.sha256;
  const file = await fileOf(orderSha);
  expect(createHash("sha256").update(file).digest("hex")).toBe(orderSha);
  mkdirSync(path.join(outDir, "screens"), { recursive: true });
  const pdf = path.join(outDir, "screens", "order.pdf");
  writeFileSync(pdf, file);
  const text = execFileSync("pdftotext", ["-layout", pdf, "-"]).toString();
  expect(text.normalize("NFKC")).toContain("مأموریت");
  const info = execFileSync("pdfinfo", [pdf]).toString();
  expect(info).toMatch(/Page size: .*A4/);
  expect(
    await safir.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
  ).toBe(1);
  expect(await safir.call("order.print", { missionId })).toMatchObject({ ok: false });
});

test("J5 a person without the right cannot print it", async () => {
  await signInAs("employee");
  const answer = await safir.call("order.print", { missionId: randomUUID() });
  expect(answer).toMatchObject({ ok: false });
});

test("a copy of a paper is saved where the person chooses, and not at all when cancelled", async () => {
  await signInAs("officer");
  const target = path.join(path.dirname(safir.dir), "copy.pdf");
  await answerSaveDialog(null);
  expect(await value(safir.call("file.saveCopy", { sha256: orderSha }))).toEqual({ path: null });
  expect(existsSync(target)).toBe(false);
  await answerSaveDialog(target);
  expect(await value(safir.call("file.saveCopy", { sha256: orderSha }))).toEqual({ path: target });
  expect(createHash("sha256").update(readFileSync(target)).digest("hex")).toBe(orderSha);
});

test("B10 C8 the save dialog names the kind of file, and its ending is kept", async () => {
  await signInAs("officer");
  const folder = path.dirname(safir.dir);
  const save = async (answers: string[]) => {
    await safir.app.evaluate(({ dialog }, paths) => {
      const asked: unknown[] = [];
      Object.assign(dialog, {
        asked,
        showSaveDialog: (_window: unknown, options: unknown) => {
          asked.push(options);
          const filePath = paths.shift() ?? "";
          return Promise.resolve({ canceled: filePath === "", filePath });
        },
      });
    }, answers);
    const saved = await safir.call("file.saveText", { name: "گزارش.json", text: "{}" });
    const asked = await safir.app.evaluate(({ dialog }) => Reflect.get(dialog, "asked") as unknown);
    return { saved, asked };
  };
  const typed = path.join(folder, "گزارش آذر");
  const filters = [{ name: "JSON", extensions: ["json"] }];
  expect(await save([typed])).toEqual({
    saved: { ok: true, value: { path: `${typed}.json` } },
    asked: [{ defaultPath: "گزارش.json", filters }],
  });
  // The file with the ending exists now: the person is asked whether to replace it.
  expect(await save([typed, ""])).toEqual({
    saved: { ok: true, value: { path: null } },
    asked: [
      { defaultPath: "گزارش.json", filters },
      { defaultPath: `${typed}.json`, filters },
    ],
  });
  await answerSaveDialog(path.join(folder, "away", "x.json"));
  expect(await safir.call("file.saveText", { name: "x.json", text: "{}" })).toMatchObject({
    error: { reason: "saveGone", params: { file: "x.json" } },
  });
});

test("A15 a notice of the system is shown by main, and a click on it leads to the dossier", async () => {
  await signInAs("officer");
  await safir.page.getByRole("main").waitFor();
  const { missions } = await value(safir.call("mission.list", { status: "approved" }));
  const missionId = missions[0]?.id ?? "";
  await safir.app.evaluate(({ Notification }) => {
    Object.assign(Notification, { isSupported: () => true });
    Object.assign(Notification.prototype, {
      show(this: Electron.Notification) {
        this.emit("click");
      },
    });
  });
  const notice = { title: "سفیر", body: "پروندهٔ ۱: نوبت شماست", missionId };
  expect(await value(safir.call("app.notify", notice))).toEqual({ shown: true });
  expect((await value(safir.call("app.status", {}))).clicked).toEqual({ missionId, count: 1 });
  await expect.poll(() => safir.page.evaluate(() => location.hash)).toContain(missionId);
  const nowhere = { ...notice, missionId: randomUUID() };
  expect(await safir.call("app.notify", nowhere)).toMatchObject({ ok: false });
});

test("a download that a page starts itself is refused", async () => {
  const started = await safir.page.evaluate(async () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["x"]));
    link.download = "x.txt";
    link.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return location.href;
  });
  expect(started).toContain("app://safir/");
});

test("F6 a machine that goes to sleep locks the session and hides the page without losing it", async () => {
  await signInAs("officer");
  const page = safir.page.locator("#main");
  await page.waitFor();
  await safir.page.evaluate(() => Object.assign(window, { typed: "kept" }));
  await safir.app.evaluate(({ powerMonitor }) => powerMonitor.emit("suspend"));
  await expect
    .poll(async () => (await value(safir.call("session.current", {}))).state)
    .toBe("locked");
  await expect.poll(() => page.isVisible()).toBe(false);
  // The page was hidden, not loaded again: typed text is still there after unlocking.
  expect(await safir.page.evaluate(() => "typed" in window)).toBe(true);
  await safir.screenshot("locked");
});

test("leaving closes the store first, and a new start has forgotten the session", async () => {
  const store = await safir.storePid();
  await signInAs("officer");
  await safir.restart();
  expect(
    existsSync(`/proc/${store}`) && readFileSync(`/proc/${store}/cmdline`, "utf8"),
  ).toBeFalsy();
  expect((await value(safir.call("session.current", {}))).state).toBe("signedOut");
});

const signInAs = async (role: Role): Promise<void> => {
  await safir.call("session.signOut", {});
  const setup = await value(safir.call("setup.status", {}));
  const person = setup.samplePeople.find(({ roles }) => roles.includes(role));
  await value(
    safir.call("session.signIn", {
      username: person?.username ?? "",
      password: setup.samplePassword ?? "",
    }),
  );
};

const fileOf = async (sha256: string): Promise<Buffer> => {
  const bytes = await safir.page.evaluate(async (sha) => {
    const answer = await (
      window as unknown as { safir: { call: (n: string, i: unknown) => Promise<unknown> } }
    ).safir.call("file.read", { sha256: sha });
    return [...(answer as { value: { bytes: Uint8Array } }).value.bytes];
  }, sha256);
  return Buffer.from(bytes);
};

const answerSaveDialog = (filePath: string | null) =>
  safir.app.evaluate(({ dialog }, chosen) => {
    Object.assign(dialog, {
      showSaveDialog: async () => ({ canceled: chosen === null, filePath: chosen ?? "" }),
    });
  }, filePath);

const value = async <T>(answer: Promise<Result<T>>): Promise<T> => {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
