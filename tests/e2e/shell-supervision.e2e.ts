/**
 * F10 in the real window: the store is killed, stopped and runs out of memory, and the window stays responsive,
 * reports it, and gets its answers. Both ways of starting it, through the one adapter.
 */
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { echoStore, launchSafir, type LaunchOptions, type Safir } from "#tests/helpers/launch.ts";

let safir: Safir;
afterEach(() => safir.close());

describe("fork, with the real store", () => {
  test("F10 killed: the window reports it, and a command repeated with its id is applied once", async () => {
    await open();
    const setup = setupInput();
    const first = await safir.call("setup.municipality", setup);
    const { username, password } = setup;
    expect((await safir.call("session.signIn", { username, password })).ok).toBe(true);
    await safir.page.getByRole("navigation").first().waitFor();
    const before = await safir.storePid();
    const said = safir.page.getByText("انبار داده دوباره راه‌اندازی می‌شود").waitFor();
    process.kill(before, "SIGKILL");
    await said;
    const [second, third] = await Promise.all([
      safir.call("setup.municipality", setup),
      safir.call("setup.municipality", setup),
    ]);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(await safir.storePid()).not.toBe(before);
    await windowIsAlive();
  });

  test("B14 b17 F10 stopped for 30 seconds: the command in doubt is sent again with its id and applied once", async () => {
    await open({ hungAfterMs: 5000 });
    const before = await safir.storePid();
    process.kill(before, "SIGSTOP");
    const setup = setupInput();
    const doubtful = safir.call("setup.municipality", setup);
    // The window draws while the store hangs.
    const first = await Promise.race([doubtful, windowIsAlive().then(() => "drawn")]);
    expect(first).toBe("drawn");
    const answer = await doubtful;
    expect(answer.ok).toBe(true);
    expect(await safir.call("setup.municipality", setup)).toEqual(answer);
    expect(await safir.storePid()).not.toBe(before);
  });

  test("B14 b17 F10 out of memory: a new store takes over and nothing acknowledged is lost", async () => {
    await open();
    await safir.call("setup.municipality", setupInput());
    const before = await safir.storePid();
    starve(before);
    // The store's schema refuses it in the end, but receiving it already needs memory.
    const big = { text: "س".repeat(9_000_000), page: 0 };
    void safir.call("search.find", big).catch(() => {});
    await expect
      .poll(
        async () => {
          const status = await safir.call("setup.status", {});
          return (await safir.storePid()) !== before && status.ok && status.value.done;
        },
        { interval: 20 },
      )
      .toBe(true);
    await windowIsAlive();
  });
});

describe.each(["utility", "fork"] as const)("%s, with the small entry", (storeVia) => {
  test(`F10 ${storeVia}: a crash, an endless loop and a full memory are each survived`, async () => {
    await open({ storeVia, storeEntry: echoStore, hungAfterMs: 1500, env: memory });
    for (const mishap of ["crash", "stall", "fillMemory"]) {
      const before = await safir.storePid();
      const text = `${mishap}:${path.join(path.dirname(safir.dir), mishap)}`;
      const answer = await safir.call("search.find", { text });
      expect(answer, mishap).toMatchObject({ ok: true, value: { echo: { text } } });
      expect(await safir.storePid(), mishap).not.toBe(before);
      await windowIsAlive();
    }
  });

  test(`F10 ${storeVia}: SIGKILL and SIGSTOP are each survived`, async () => {
    await open({ storeVia, storeEntry: echoStore, hungAfterMs: 1500 });
    for (const signal of ["SIGKILL", "SIGSTOP"] as const) {
      const before = await safir.storePid();
      process.kill(before, signal);
      expect(await safir.call("search.find", { text: signal })).toMatchObject({ ok: true });
      expect(await safir.storePid(), signal).not.toBe(before);
    }
    await windowIsAlive();
  });
});

test("F10 a store that keeps ending is no longer restarted: the window reports it and offers to try again", async () => {
  safir = await launchSafir({ storeEntry: path.join(import.meta.dirname, "missing-store.cjs") });
  await safir.page.getByText("داده‌ها باز نشد").waitFor();
  expect(await safir.call("session.current", {})).toMatchObject({ ok: false });
  await safir.screenshot("store-refused-failed");
  await safir.page.getByRole("button", { name: "تلاش دوباره" }).click();
  await safir.page.getByText("داده‌ها باز نشد").waitFor({ state: "hidden" });
  await windowIsAlive();
});

const memory = { SAFIR_STORE_ARGV: "--max-old-space-size=64" };

const open = async (options: LaunchOptions = {}): Promise<void> => {
  safir = await launchSafir(options);
  await expect
    .poll(async () => {
      const status = await safir.call("app.status", {});
      return status.ok && status.value.store;
    })
    .toBe("ready");
};

/** It answers, and it draws: a frame is painted on request. */
const windowIsAlive = async (): Promise<void> => {
  const frame = await safir.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => resolve("painted"))),
  );
  expect(frame).toBe("painted");
};

/** From now on the system gives the process no more memory. */
const starve = (pid: number): void => {
  execFileSync("prlimit", ["--pid", String(pid), "--data=1000000:1000000"]);
};

const setupInput = () => ({
  commandId: randomUUID(),
  nameFa: "شهرداری ساری",
  nameEn: "Municipality of Sari",
  adminNameFa: "مدیر سامانه",
  adminPostFa: "کارشناس فناوری",
  adminUnitFa: "فناوری اطلاعات",
  username: "admin",
  password: "a long enough passphrase",
  recoveryCode: "ABCDEFGHJKMNPQRSTVWX",
});
