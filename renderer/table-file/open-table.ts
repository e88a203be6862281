/** Reading a table file without stopping the page; ends when `signal` is aborted. */
import { readTable } from "./read-table.ts";

/** `null`: unreadable, or given up. */
export const openTable = (file: File, signal?: AbortSignal): Promise<string[][] | null> => {
  // A window always has workers; a test's page has none.
  if (typeof Worker === "undefined") return readTable(file);
  const worker = new Worker(new URL("./read-worker.ts", import.meta.url), { type: "module" });
  return new Promise((resolve) => {
    const done = (rows: string[][] | null) => {
      worker.terminate();
      resolve(rows);
    };
    signal?.addEventListener("abort", () => done(null));
    worker.addEventListener("message", (event: MessageEvent<string[][] | null>) =>
      done(event.data),
    );
    worker.addEventListener("error", () => done(null));
    worker.postMessage(file);
  });
};
