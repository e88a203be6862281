/** Writing an XLSX file without stopping the page; ends when `signal` is aborted. */
import { writeXlsx, type Sheet } from "./write-table.ts";

/** `null`: cancelled, or the worker failed. */
export const makeTable = (
  sheets: readonly Sheet[],
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  // A window always has workers; a test's page has none, and checks as strictly what may be sent to one.
  if (typeof Worker === "undefined") return writeXlsx(structuredClone(sheets));
  const worker = new Worker(new URL("./write-worker.ts", import.meta.url), { type: "module" });
  return new Promise((resolve) => {
    const done = (bytes: Uint8Array<ArrayBuffer> | null) => {
      worker.terminate();
      resolve(bytes);
    };
    signal?.addEventListener("abort", () => done(null));
    worker.addEventListener("message", (event: MessageEvent<Uint8Array<ArrayBuffer> | null>) =>
      done(event.data),
    );
    worker.addEventListener("error", () => done(null));
    worker.postMessage(sheets);
  });
};
