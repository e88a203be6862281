/** The shell: a window opens, in Persian, on a store that is ready. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchSafir, type Safir } from "#tests/helpers/launch.ts";

let safir: Safir;
beforeAll(async () => {
  safir = await launchSafir();
});
afterAll(() => safir.close());

test("the window opens in Persian, right to left, on a ready store", async () => {
  await expect
    .poll(async () => (await safir.call("app.status", {})).ok && (await status()).store)
    .toBe("ready");
  expect(await safir.page.getAttribute("html", "lang")).toBe("fa");
  expect(await safir.page.getAttribute("html", "dir")).toBe("rtl");
  await safir.page.waitForFunction(() => document.body.innerText.includes("سفیر"));
  await safir.screenshot("shell-first-window");
});

test("a restart opens the same data folder again", async () => {
  await safir.restart();
  await expect.poll(async () => (await status()).store).toBe("ready");
  expect((await status()).dir).toBe(safir.dir);
});

const status = async () => {
  const result = await safir.call("app.status", {});
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
