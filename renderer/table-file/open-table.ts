/** Reading a table file without stopping the page; ends when `signal` is aborted. */
import { firstTable, readSheets, type ReadSheet } from "./read-table.ts";

/** The first sheet without its empty rows. `null`: unreadable, or cancelled. */
export const openTable = async (file: File, signal?: AbortSignal): Promise<string[][] | null> =>
  firstTable(await openSheets(file, signal));

/** Every sheet as it is. `null`: unreadable, or cancelled. */
export const openSheets = (file: File, signal?: AbortSignal): Promise<ReadSheet[] | null> => {
  // A window always has workers; a test's page has none.
  if (typeof Worker === "undefined") return readSheets(file);
  const worker = new Worker(new URL("./read-worker.ts", import.meta.url), { type: "module" });
  return new Promise((resolve) => {
    const done = (sheets: ReadSheet[] | null) => {
      worker.terminate();
      resolve(sheets);
    };
    signal?.addEventListener("abort", () => done(null));
    worker.addEventListener("message", (event: MessageEvent<ReadSheet[] | null>) =>
      done(event.data),
    );
    worker.addEventListener("error", () => done(null));
    worker.postMessage(file);
  });
};
