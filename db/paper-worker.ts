/** A thread that reads the text of one paper after another; see `paper-reader.ts`. */
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { textOfPaper } from "./paper-text.ts";

export interface PaperAsked {
  sha256: string;
  file: string;
  mime: string;
}
export interface PaperRead {
  sha256: string;
  text: string | null;
}

parentPort?.on("message", ({ sha256, file, mime }: PaperAsked) => {
  void (async () => {
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(readFileSync(file));
    } catch {
      return parentPort?.postMessage({ sha256, text: null } satisfies PaperRead);
    }
    parentPort?.postMessage({ sha256, text: await textOfPaper(mime, bytes) } satisfies PaperRead);
  })();
});
