/** Asks the worker for the text of a Safir code in a picture; one picture at a time. */
interface CodeReader {
  /** `null` where there is none. */
  textOf(file: Blob): Promise<string | null>;
  close(): void;
}

export const createCodeReader = (): CodeReader => {
  // A window always has workers; where there are none, a sheet is matched by hand.
  if (typeof Worker === "undefined")
    return { textOf: () => Promise.resolve(null), close: () => {} };
  const worker = new Worker(new URL("./code-worker.ts", import.meta.url), { type: "module" });
  let next = 0;
  const textOf = (file: Blob): Promise<string | null> =>
    new Promise((resolve) => {
      const id = (next += 1);
      const done = (text: string | null) => {
        worker.removeEventListener("message", answer);
        worker.removeEventListener("error", fail);
        resolve(text);
      };
      const answer = (event: MessageEvent<{ id: number; text: string | null }>) => {
        if (event.data.id === id) done(event.data.text);
      };
      const fail = () => done(null);
      worker.addEventListener("message", answer);
      worker.addEventListener("error", fail);
      worker.postMessage({ id, file });
    });
  return { textOf, close: () => worker.terminate() };
};
