/** Titles of the route's steps. Same keys as `fa/route.ts`. */
import type { route as fa } from "../fa/route.ts";
import type { Words } from "../shape.ts";

export const route: Words<typeof fa> = {
  title: "Route of approval",
  progress: "Route, {{done}} of {{all}} steps",
  submittedStep: "Request submitted",
  parallel: "These steps run side by side",
  canDecide: "To be decided by {{who}}",
  yourTurn: "Your turn",
  until: "by {{day}}",
  reason: "Reason",
  note: "Note",
  why: {
    noLineManager:
      "No line manager is registered, they travel themselves or have no role that decides; the step went to a higher post",
    nobodyThere: "Nobody holds this post; the step went to another one",
    vacant: "There is nobody for this step; an administrator hands it to somebody",
    ownTrip: "The holder of this post travels himself; the step went to a higher post",
  },
  because: "This step is here because {{condition}}.",
  forWhom: "in the name of {{who}}",
  onPaper: "signed on paper, {{day}}",
  changeTitle: "Route of the change",
  kind: { decision: "Decision", clearance: "Clearance", permit: "Outside permit" },
  letter: "Letter {{no}}, {{day}}",
  states: {
    approved: "Approved",
    objected: "Objected",
    granted: "Granted",
    refused: "Refused by the outside body",
    skipped: "Not needed",
    returned: "Returned for correction",
    rejected: "Rejected",
    open: "Waiting for a decision",
    later: "Not yet due",
    notReached: "Not reached",
  },
};
