/** The departure as a part of a mission: travel papers, and who confirmed that they are complete. */
import { missionPart } from "../part.ts";
import { named } from "../papers/paper.ts";
import { departureEvents } from "./events.ts";
import type { TravelPaper } from "./travel-papers.ts";
import { departureTasks } from "./tasks.ts";

export interface DepartureState {
  travelPapers: TravelPaper[];
  /** Who confirmed that the delegation has everything it needs to leave, and when. */
  cleared: { at: string; personId: string } | null;
}

const initial: DepartureState = {
  travelPapers: [],
  cleared: null,
};

export const departurePart = missionPart({
  key: "departure",
  events: departureEvents,
  initial,
  tasks: departureTasks,
  evolve: (mission, event, meta) => {
    switch (event.type) {
      case "mission.travelPaperPut.v1": {
        const { id, paper } = event.payload;
        const others = mission.travelPapers.filter((one) => one.id !== id);
        return { travelPapers: [...others, { id, ...paper }] };
      }
      case "mission.travelPaperRemoved.v1":
        return { travelPapers: mission.travelPapers.filter((one) => one.id !== event.payload.id) };
      case "mission.clearedToDepart.v1":
        return { cleared: { at: meta.at, personId: meta.actor } };
    }
  },
  papers: ({ travelPapers }) =>
    named(
      "travel",
      travelPapers.flatMap((one) => one.scan ?? []),
    ),
});
