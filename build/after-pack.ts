/** electron-builder's hook, once the folder of a package is whole: sets the fuses. */
import { rmSync } from "node:fs";
import path from "node:path";
import { flipFuses, getCurrentFuseWire } from "@electron/fuses";
import { fuses, knownBy } from "./fuses.ts";

interface Packed {
  appOutDir: string;
  electronPlatformName: string;
  packager: { executableName?: string; appInfo: { productFilename: string } };
}

export const afterPack = async ({ appOutDir, electronPlatformName, packager }: Packed) => {
  const name = packager.appInfo.productFilename;
  const file: Record<string, string> = {
    linux: packager.executableName ?? name,
    win32: `${name}.exe`,
    darwin: `${name}.app`,
  };
  const executable = path.join(appOutDir, file[electronPlatformName] ?? name);
  // The shipped Electron must know every fuse; the old Electron of an unshippable package cannot.
  const strict = process.env.SAFIR_UNSHIPPABLE !== "1";
  if (strict) return void (await flipFuses(executable, fuses()));
  const { config, unknown } = knownBy(await getCurrentFuseWire(executable), fuses());
  console.log(`This old Electron has no fuse for: ${unknown.join(", ")}`);
  await flipFuses(executable, config);
  // The loader that the cache put there (electron-fallback.ts); the app is in its archive.
  rmSync(path.join(appOutDir, "resources", "app"), { recursive: true });
};
