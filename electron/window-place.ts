/** The file in which the window's place is kept, per PC, beside the data. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { firstPlace, windowPlace, type WindowPlace } from "#shared/window-place.ts";

const fileIn = (folder: string): string => path.join(folder, "window.json");

/** What was kept; a missing or unreadable file is a first start. */
export const readPlace = (folder: string): WindowPlace => {
  try {
    return windowPlace.parse(JSON.parse(readFileSync(fileIn(folder), "utf8")));
  } catch {
    return firstPlace;
  }
};

/** Whole or not at all. A disk that is full loses only the place. */
export const keepPlace = (folder: string, place: WindowPlace): void => {
  try {
    mkdirSync(folder, { recursive: true });
    const part = `${fileIn(folder)}.part`;
    writeFileSync(part, JSON.stringify(place));
    renameSync(part, fileIn(folder));
  } catch {
    // Nothing of the work is in it.
  }
};
