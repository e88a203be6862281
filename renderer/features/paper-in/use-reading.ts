/** Reading the codes of chosen pictures one after another, with progress, until done or cancelled. */
import { useEffect, useRef, useState } from "react";
import type { PaperCode } from "#shared/paper-code.ts";

export interface ReadSheet {
  file: File;
  code: PaperCode | null;
}

export const useReading = () => {
  const [sheets, setSheets] = useState<ReadSheet[]>([]);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const run = useRef(0);
  const stop = () => {
    run.current += 1;
    setProgress(null);
  };
  // The picture is dropped when the page is left.
  useEffect(() => () => void (run.current += 1), []);
  const read = async (files: readonly File[]) => {
    run.current += 1;
    const mine = run.current;
    setProgress({ done: 0, total: files.length });
    const reader = createReader();
    for (const [index, file] of files.entries()) {
      const code = await reader.codeOf(file);
      if (run.current !== mine) break;
      setSheets((before) => [...before, { file, code }]);
      setProgress({ done: index + 1, total: files.length });
    }
    reader.close();
    if (run.current === mine) setProgress(null);
  };
  const remove = (file: File) => setSheets((before) => before.filter((one) => one.file !== file));
  return { sheets, progress, read, stop, remove };
};

const createReader = () => {
  // A window always has workers; where there are none, a sheet is matched by hand.
  if (typeof Worker === "undefined")
    return { codeOf: () => Promise.resolve(null), close: () => {} };
  const worker = new Worker(new URL("./code-worker.ts", import.meta.url), { type: "module" });
  let next = 0;
  const codeOf = (file: File): Promise<PaperCode | null> =>
    new Promise((resolve) => {
      const id = (next += 1);
      const done = (code: PaperCode | null) => {
        worker.removeEventListener("message", answer);
        worker.removeEventListener("error", fail);
        resolve(code);
      };
      const answer = (event: MessageEvent<{ id: number; code: PaperCode | null }>) => {
        if (event.data.id === id) done(event.data.code);
      };
      const fail = () => done(null);
      worker.addEventListener("message", answer);
      worker.addEventListener("error", fail);
      worker.postMessage({ id, file });
    });
  return { codeOf, close: () => worker.terminate() };
};
