/** Words of handing a step to somebody else. Same keys as `fa/reassign.ts`. */
import type { reassign as fa } from "../fa/reassign.ts";
import type { Words } from "../shape.ts";

export const reassign: Words<typeof fa> = {
  title: "Hand the step to somebody else",
  about: "Dossier",
  step: "Step",
  person: "Who should decide?",
  personHelp: "Somebody whose roles allow this step and who does not travel himself.",
  reason: "Reason",
  confirm: "Hand over",
  pageTitle: "Who has to decide",
  pageText: "Every open step and whom it waits for; what the dossiers are about is not shown here.",
  dossier: "Dossier",
  waitsFor: "Waits for",
  stuck: {
    nobody: "Nobody; hand this step to somebody",
    away: "Away past the due day, with no deputy",
  },
  left_one: "One step waited for this person, and nobody can decide it in time now.",
  left_other: "{{count}} steps waited for this person, and nobody can decide them in time now.",
  leftAct: "Name somebody else",
  since: "Since",
  due: "Due",
  act: "Hand over",
  onlyStuck: "Only steps that nobody decides in time",
  empty: "Nothing waits",
  emptyText: "Every request that walks its route is seen here until its steps are closed.",
  caption: "Open steps",
};
