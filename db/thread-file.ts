/** The file a thread starts from. */
import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * The bundled file is beside the program, outside its archive; in a checkout it is the source.
 * Both are given from the folder of the module that starts the thread.
 */
export const threadFile = (dir: string, bundled: string, source: string): string => {
  const file = join(dir.replace(/\bapp\.asar(?=[\\/])/, "app.asar.unpacked"), bundled);
  return existsSync(file) ? file : join(dir, source);
};
