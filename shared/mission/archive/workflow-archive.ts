/** The workflow's rows about the archive: the record, addenda, and how long the dossier is kept. */
import * as archiving from "./archive-acts.ts";
import * as guards from "../guards.ts";
import * as inputs from "../inputs.ts";
import { giftsHandedOver } from "../gifts/gift-acts.ts";
import { isSettledUp } from "../money/money-acts.ts";
import { action, everywhere } from "../workflow-row.ts";

const archive = [...everywhere, "archive"] as const;

export const archiveActions = {
  archive: action({
    from: ["reportAccepted", "reportRejected"],
    to: ["archived"],
    capability: "archive.keep",
    rests: "version",
    topics: archive,
    guards: [isSettledUp, giftsHandedOver],
    input: inputs.archive,
    announced: { in: ["reported"], because: "archiveAfterReport" },
    decide: archiving.archive,
    doc: "Write the archive record and freeze the dossier.",
  }),
  addAddendum: action({
    from: ["archived"],
    to: "stays",
    capability: "archive.keep",
    rests: "nothing",
    topics: [...archive, "papers"],
    guards: [],
    input: inputs.addAddendum,
    decide: (_mission, input) => ({
      events: [{ type: "mission.addendumAdded.v1", payload: input }],
    }),
    doc: "Add a dated addendum to a frozen dossier.",
  }),
  changeRetention: action({
    from: ["archived"],
    to: "stays",
    capability: "archive.keep",
    rests: "version",
    topics: archive,
    guards: [guards.isOnNoList],
    input: inputs.changeRetention,
    quiet: true,
    decide: archiving.changeRetention,
    doc: "Apply another rule of the retention table to an archived dossier, with a reason.",
  }),
  holdDisposal: action({
    from: ["archived"],
    to: "stays",
    capability: "archive.keep",
    rests: "version",
    topics: archive,
    guards: [guards.isNotHeld],
    input: inputs.holdDisposal,
    quiet: true,
    decide: archiving.holdDisposal,
    doc: "Put an archived dossier on hold (no disposal), with a reason.",
  }),
  releaseDisposal: action({
    from: ["archived"],
    to: "stays",
    capability: "archive.keep",
    rests: "version",
    topics: archive,
    guards: [guards.isHeld],
    input: inputs.releaseDisposal,
    quiet: true,
    decide: archiving.releaseDisposal,
    doc: "End a hold, with a reason; the period applies as before.",
  }),
} as const;
