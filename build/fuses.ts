/**
 * Electron's fuses as Safir ships them (quality.md §1.2). `strictlyRequireAllFuses` makes a fuse
 * that a new Electron adds break the build until someone has decided about it.
 */
import { FuseV1Options, FuseVersion, type FuseConfig } from "@electron/fuses";

/** Newer than @electron/fuses 1.8, which electron-builder installs. */
export const wasmTrapHandlers = 8 as FuseV1Options;

export const fuses = (): FuseConfig => ({
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [wasmTrapHandlers]: true,
});

const names: Record<number, string> = { ...FuseV1Options, [wasmTrapHandlers]: "WasmTrapHandlers" };

/** The part of the settings that an older binary has fuses for, and the names of the others. */
export const knownBy = (
  wire: object,
  config: FuseConfig,
): { config: FuseConfig; unknown: string[] } => {
  const absent = Object.keys(config).filter((key) => /^\d+$/.test(key) && !(key in wire));
  const known = Object.entries(config).filter(([key]) => !absent.includes(key));
  const loose = { ...Object.fromEntries(known), strictlyRequireAllFuses: false };
  return {
    config: loose as unknown as FuseConfig,
    unknown: absent.map((key) => names[Number(key)] ?? key),
  };
};
