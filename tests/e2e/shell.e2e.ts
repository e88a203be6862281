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

/** What main knows of the first window. */
const placed = () =>
  safir.app.evaluate(({ BrowserWindow, screen }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error("no window");
    return {
      bounds: window.getNormalBounds(),
      area: screen.getDisplayMatching(window.getBounds()).workArea,
      zoom: Math.round(window.webContents.getZoomFactor() * 100),
    };
  });

/** As a keyboard does it; keys from Playwright do not pass main. */
const pressWithControl = (keyCode: string) =>
  safir.app.evaluate(({ BrowserWindow }, code) => {
    const [window] = BrowserWindow.getAllWindows();
    for (const type of ["keyDown", "keyUp"] as const)
      window?.webContents.sendInputEvent({ type, keyCode: code, modifiers: ["control"] });
  }, keyCode);

test("W1 the window opens inside the work area, comes back where it was, and keeps its zoom", async () => {
  const { bounds, area, zoom } = await placed();
  expect(zoom).toBe(100);
  expect(bounds.x).toBeGreaterThanOrEqual(area.x);
  expect(bounds.y).toBeGreaterThanOrEqual(area.y);
  expect(bounds.x + bounds.width).toBeLessThanOrEqual(area.x + area.width);
  expect(bounds.y + bounds.height).toBeLessThanOrEqual(area.y + area.height);
  const moved = { x: area.x + 20, y: area.y + 10, width: 950, height: 640 };
  await safir.app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
    moved,
  );
  await pressWithControl("=");
  await pressWithControl("=");
  await expect.poll(async () => (await placed()).zoom).toBe(125);
  const before = (await placed()).bounds;
  await safir.restart();
  await expect.poll(async () => (await placed()).zoom).toBe(125);
  expect((await placed()).bounds).toEqual(before);
  await pressWithControl("0");
  await expect.poll(async () => (await placed()).zoom).toBe(100);
});

const status = async () => {
  const result = await safir.call("app.status", {});
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
