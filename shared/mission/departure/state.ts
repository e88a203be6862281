/** The travel papers of a mission, and whether it is cleared to depart. */
import type { TravelPaper } from "./travel-papers.ts";

export interface DepartureState {
  travelPapers: TravelPaper[];
  /** Who confirmed that the delegation has everything it needs to leave, and when. */
  cleared: { at: string; personId: string } | null;
}

export const initial: DepartureState = {
  travelPapers: [],
  cleared: null,
};
