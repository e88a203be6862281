/** Titles of the route's steps. Same keys as `fa/route.ts`. */
import type { route as fa } from "../fa/route.ts";
import type { Words } from "../shape.ts";

export const route: Words<typeof fa> = {
  title: "Route",
  submittedStep: "Request submitted",
  parallel: "These steps run side by side",
  canDecide: "To be decided by {{who}}",
  yourTurn: "Your turn",
  until: "by {{day}}",
  reason: "Reason",
  note: "Note",
  steps: {
    lineManager: "Line manager",
    internationalAffairs: "International Affairs",
    mayor: "Mayor",
  },
  why: {
    asTemplate: "As the usual route has it",
    noLineManager:
      "No line manager is registered, he travels himself or has no role that decides; the step went to a higher post",
    ownTrip: "The holder of this post travels himself; the step went to a higher post",
  },
  states: {
    approved: "Approved",
    returned: "Returned for correction",
    rejected: "Rejected",
    open: "Waiting for a decision",
    later: "Not yet due",
    notReached: "Not reached",
  },
};
