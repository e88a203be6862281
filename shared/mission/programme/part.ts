/** The programme as a part of a mission: its segments, and whether it is final. */
import { missionPart } from "../part.ts";
import { named } from "../papers/paper.ts";
import type { Mission } from "../state.ts";
import { programmeEvents } from "./events.ts";
import type { Segment } from "./itinerary.ts";

export interface ProgrammeState {
  segments: Segment[];
  /** When the programme was marked final; `reopened`: it was final and has been changed since. */
  programme: { finalAt: string; reopened: boolean };
}

const initial: ProgrammeState = {
  segments: [],
  programme: { finalAt: "", reopened: false },
};

export const programmePart = missionPart({
  key: "programme",
  events: programmeEvents,
  initial,
  evolve: (mission, event, meta) => {
    switch (event.type) {
      case "mission.segmentPut.v1": {
        const { id, segment } = event.payload;
        const others = mission.segments.filter((one) => one.id !== id);
        return { segments: [...others, { id, ...segment }], programme: reopened(mission) };
      }
      case "mission.segmentRemoved.v1":
        return {
          segments: mission.segments.filter((one) => one.id !== event.payload.id),
          programme: reopened(mission),
        };
      case "mission.programmeFinalized.v1":
        return { programme: { finalAt: meta.at, reopened: false } };
    }
  },
  papers: ({ segments }) =>
    named(
      "programme",
      segments.flatMap((one) => one.file ?? []),
    ),
  searchTexts: ({ segments }) => ({
    programme: segments.flatMap((one) => [
      one.title,
      one.fromPlace,
      one.toPlace,
      one.carrier,
      one.number,
      one.note,
    ]),
  }),
});

/** Any change makes a final programme a plan again. */
const reopened = ({ programme }: Mission): Mission["programme"] => ({
  finalAt: "",
  reopened: programme.reopened || programme.finalAt !== "",
});
