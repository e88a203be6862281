/** Reading the codes of chosen pictures one after another, with progress, until done or cancelled. */
import { useEffect, useRef, useState } from "react";
import { readPaperCode, type PaperCode } from "#shared/paper-code.ts";
import { createCodeReader } from "./code-reader.ts";

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
    const reader = createCodeReader();
    for (const [index, file] of files.entries()) {
      const code = readPaperCode((await reader.textOf(file)) ?? "");
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
