/** The archive record as a part of a mission, with its addenda and how long it is kept. */
import { highest } from "../confidentiality.ts";
import { missionPart } from "../part.ts";
import { named, type Paper } from "../papers/paper.ts";
import type { Mission } from "../state.ts";
import { recordEvents } from "./events.ts";
import type { ArchiveKeeping, ArchiveRecord } from "./archive.ts";
import { recordTasks } from "./tasks.ts";

export interface RecordState {
  record: ArchiveRecord | null;
  /** How long it is kept now, and whether that is stopped. */
  keeping: ArchiveKeeping | null;
  addenda: { at: string; personId: string; text: string; papers: Paper[] }[];
}

const initial: RecordState = {
  record: null,
  keeping: null,
  addenda: [],
};

export const recordPart = missionPart({
  key: "archive",
  events: recordEvents,
  initial,
  tasks: recordTasks,
  evolve: (mission, event, meta) => {
    switch (event.type) {
      case "mission.archived.v1":
        return {
          status: "archived",
          ...event.payload,
          keeping: { retentionClass: event.payload.record.retentionClass, hold: null },
          ownClass: highest([mission.ownClass, event.payload.record.confidentiality]),
        };
      case "mission.addendumAdded.v1":
        return {
          addenda: [...mission.addenda, { at: meta.at, personId: meta.actor, ...event.payload }],
        };
      case "mission.retentionChanged.v1":
        return keptOtherwise(mission, { retentionClass: event.payload.retentionClass });
      case "mission.disposalHeld.v1": {
        const hold = { reason: event.payload.reason, at: meta.at, personId: meta.actor };
        return keptOtherwise(mission, { hold });
      }
      case "mission.disposalReleased.v1":
        return keptOtherwise(mission, { hold: null });
    }
  },
  papers: ({ addenda }) =>
    named(
      "addendum",
      addenda.flatMap((one) => one.papers),
    ),
  searchTexts: ({ record, addenda }) => ({
    archive: record
      ? [
          record.accessionNo,
          record.classCode,
          ...record.keywords,
          record.abstract,
          record.shelf,
          record.box,
          record.mandate,
        ]
      : [],
    addenda: addenda.map((one) => one.text),
  }),
});

const keptOtherwise = (
  { keeping }: Mission,
  part: Partial<NonNullable<Mission["keeping"]>>,
): Partial<Mission> => ({ keeping: keeping && { ...keeping, ...part } });
