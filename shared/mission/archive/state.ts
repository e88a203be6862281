/** The archive record of a mission, how long it is kept, and its addenda. */
import type { Paper } from "../papers/paper.ts";
import type { ArchiveKeeping, ArchiveRecord } from "./archive.ts";

export interface RecordState {
  record: ArchiveRecord | null;
  /** How long it is kept now, and whether that is stopped. */
  keeping: ArchiveKeeping | null;
  addenda: { at: string; personId: string; text: string; papers: Paper[] }[];
}

export const initial: RecordState = {
  record: null,
  keeping: null,
  addenda: [],
};
