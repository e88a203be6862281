/** An Electron found on this machine. */
export interface ElectronBinary {
  executable: string;
  dist: string;
  version: string;
  /** The old one: never packaged, never shipped. */
  fallback: boolean;
}
