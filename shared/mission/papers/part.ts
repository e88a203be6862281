/** The papers of a mission that belong to no other part, and the classes of confidentiality. */
import { missionPart } from "../part.ts";
import { paperEvents } from "./events.ts";
import { named } from "./paper.ts";
import { initial } from "./state.ts";

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
