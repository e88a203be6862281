/** The workflow's rows about the trip report: filed, signed, reviewed, and its lock. */
import * as guards from "../guards.ts";
import * as happen from "../happen.ts";
import * as inputs from "../inputs.ts";
import * as lock from "./report-lock.ts";
import { acceptReport } from "./report-review.ts";
import * as signing from "./report-signing.ts";
import { action, everywhere, signedAction, withPapers } from "../workflow-row.ts";

const review = [...everywhere, "drafts"] as const;

export const reportActions = {
  fileReport: action({
    from: ["ordered", "reportReturned"],
    to: ["reported"],
    capability: "mission.request",
    rests: "version",
    topics: [...withPapers, "drafts"],
    guards: [guards.travelsOrStandsIn, guards.isAfterReturn],
    input: inputs.fileReport,
    draft: "report",
    decide: happen.fileReport,
    doc: "File the trip report after the return date.",
  }),
  signReport: signedAction({
    from: ["reported"],
    to: "stays",
    capability: "mission.request",
    rests: "basis",
    topics: everywhere,
    signs: ["mission.reportSigned.v1"],
    together: false,
    guards: [signing.maySign],
    input: inputs.signReport,
    quiet: true,
    decide: signing.signReport,
    doc: "A member of the delegation signs the filed version; a new version is signed again.",
  }),
  returnReport: action({
    from: ["reported"],
    to: ["reportReturned"],
    capability: "mission.arrange",
    rests: "version",
    topics: review,
    guards: [guards.isNotTraveller],
    input: inputs.returnReport,
    draft: "review",
    decide: (_mission, input) => ({
      events: [{ type: "mission.reportReturned.v1", payload: input }],
    }),
    doc: "Return the trip report for correction, with a reason.",
  }),
  rejectReport: action({
    from: ["reported"],
    to: ["reportRejected"],
    capability: "mission.arrange",
    rests: "version",
    topics: review,
    guards: [guards.isNotTraveller],
    input: inputs.rejectReport,
    draft: "review",
    decide: (_mission, input) => ({
      events: [{ type: "mission.reportRejected.v1", payload: input }],
    }),
    doc: "Reject the trip report for good, with a reason; its travellers stay blocked from the next journey.",
  }),
  acceptReport: action({
    from: ["reported"],
    to: ["reportAccepted"],
    capability: "mission.arrange",
    rests: "version",
    topics: review,
    guards: [guards.isNotTraveller],
    input: inputs.acceptReport,
    draft: "review",
    decide: acceptReport,
    doc: "Accept the trip report, with every item of the check sheet answered.",
  }),
  waiveLock: signedAction({
    from: ["ordered", "changing", "reportReturned", "reportRejected", "archived"],
    to: "stays",
    capability: "mission.decide",
    rests: "basis",
    topics: everywhere,
    signs: ["mission.lockWaived.v1"],
    together: false,
    guards: [lock.mayWaive],
    input: inputs.waiveLock,
    quiet: true,
    decide: lock.waiveLock,
    doc: "The mayor lets a traveller request a journey although this one's report is owed, with a reason.",
  }),
} as const;
