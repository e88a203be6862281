/** The papers of a mission that belong to no other part, and the classes of confidentiality. */
import { missionPart } from "../part.ts";
import { paperEvents } from "./events.ts";
import { named, type Paper } from "./paper.ts";
import type { Confidentiality } from "../request/request.ts";

export interface PaperState {
  signedPapers: { stepId: string; file: Paper; at: string }[];
  /** Class of the dossier itself; that of the whole is `classOf`, with its papers. */
  ownClass: Confidentiality;
  /** Classes of papers by SHA-256, where one was ever given. */
  paperClasses: Readonly<Record<string, Confidentiality>>;
}

const initial: PaperState = {
  signedPapers: [],
  ownClass: "normal",
  paperClasses: {},
};

export const paperPart = missionPart({
  key: "papers",
  events: paperEvents,
  initial,
  evolve: (mission, event, meta) => {
    switch (event.type) {
      case "mission.signedPaperKept.v1":
        return { signedPapers: [...mission.signedPapers, { ...event.payload, at: meta.at }] };
      case "mission.classSet.v1": {
        const { target, confidentiality } = event.payload;
        return target === "dossier"
          ? { ownClass: confidentiality }
          : { paperClasses: { ...mission.paperClasses, [target]: confidentiality } };
      }
    }
  },
  papers: ({ signedPapers, decisions }) =>
    named("signed", [
      ...signedPapers.map((one) => one.file),
      ...decisions.flatMap((one) => one.onPaper?.file ?? []),
    ]),
});
