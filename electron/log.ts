/** What went wrong, on the terminal and in one small file beside the data. No inputs, no names. */
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";

const keep = 1024 * 1024;
const fileIn = (folder: string): string => path.join(folder, "safir.log");

export const createLog = (folder: string) => {
  const file = fileIn(folder);
  return (line: string): void => {
    console.error(line);
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > keep)
        renameSync(file, `${file}.1`);
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`);
    } catch {
      // A full disk must not stop the program from saying so on screen.
    }
  };
};

/** All of it that is kept, oldest first. */
export const readLog = (folder: string): string =>
  [`${fileIn(folder)}.1`, fileIn(folder)]
    .map((file) => {
      try {
        return readFileSync(file, "utf8");
      } catch {
        return "";
      }
    })
    .join("");
