/** The programme of a mission: its segments, and whether it is final. */
import type { Segment } from "./itinerary.ts";

export interface ProgrammeState {
  segments: Segment[];
  /** When the programme was called final; `reopened`: it was, and has been changed since. */
  programme: { finalAt: string; reopened: boolean };
}

export const initial: ProgrammeState = {
  segments: [],
  programme: { finalAt: "", reopened: false },
};
