/**
 * The life of a mission as data: which action is possible in which state, for whom, under which
 * guards, with which input, and what happens then. Buttons, contract rows, guards, the state
 * diagram and the tests follow from this table; adding an action means adding its row.
 */
import * as guards from "./guards.ts";
import * as changeActs from "./request/change-acts.ts";
import { classify } from "./classify.ts";
import * as decisions from "./route/decisions.ts";
import * as departure from "./departure/departure.ts";
import * as happen from "./happen.ts";
import * as inputs from "./inputs.ts";
import * as lock from "./report/report-lock.ts";
import { settlementOpen } from "./money/money-acts.ts";
import * as permitActs from "./permits/permit-acts.ts";
import { action, agreed, alive, deciding } from "./workflow-row.ts";
import { statuses } from "./state.ts";
import { archiveActions } from "./archive/workflow-archive.ts";
import { giftActions } from "./gifts/workflow-gifts.ts";
import { moneyActions } from "./money/workflow-money.ts";
import { newsActions } from "./news/workflow-news.ts";
import { reportActions } from "./report/workflow-report.ts";

/** Who travels decides nothing, and nobody decides out of turn. */
const onOpenStep = [guards.isNotTraveller, guards.holdsOpenStep];

export const actions = {
  submit: action({
    from: ["draft"],
    to: ["inReview"],
    capability: "mission.request",
    guards: [lock.owesNoReport],
    input: inputs.submit,
    decide: changeActs.submit,
    doc: "Submit a request; the dossier gets its number and its route.",
  }),
  resubmit: action({
    from: ["returned", "postponed"],
    to: ["inReview", "approved"],
    capability: "mission.request",
    guards: [guards.isRequester, lock.owesNoReport],
    input: inputs.resubmit,
    decide: changeActs.resubmit,
    doc: "Send the corrected request; only steps that see something new decide again.",
  }),
  withdraw: action({
    from: ["inReview", "returned"],
    to: ["withdrawn"],
    capability: "mission.request",
    guards: [guards.isRequester, guards.hasNotBegun],
    input: inputs.withdraw,
    decide: changeActs.callOff("mission.withdrawn.v1"),
    doc: "The requester takes the request back, with a reason.",
  }),
  approve: action({
    from: deciding,
    to: ["inReview", "approved", "changing"],
    capability: "mission.decide",
    guards: onOpenStep,
    input: inputs.approve,
    decide: decisions.approve,
    doc: "Approve the open steps one holds, and those that follow as long as they are one's own.",
  }),
  object: action({
    from: deciding,
    to: ["inReview", "approved", "changing"],
    capability: "mission.decide",
    guards: [...onOpenStep, guards.holdsOpen("clearance")],
    input: inputs.object,
    quiet: true,
    decide: decisions.object,
    doc: "A clearance objects, with a reason; whoever decides later has to answer it.",
  }),
  return: action({
    from: deciding,
    to: ["returned", "approved", "ordered"],
    capability: "mission.decide",
    guards: onOpenStep,
    input: inputs.return,
    decide: decisions.return,
    doc: "Return the request for correction, with a reason; a wished change is dropped.",
  }),
  reject: action({
    from: deciding,
    to: ["rejected", "approved", "ordered"],
    capability: "mission.decide",
    guards: [...onOpenStep, guards.holdsOpen("decision")],
    input: inputs.reject,
    decide: decisions.reject,
    doc: "Reject the request for good, with a reason; a wished change is dropped.",
  }),
  decideOnPaper: action({
    from: deciding,
    to: ["inReview", "returned", "rejected", "approved", "changing", "ordered"],
    capability: "permit.record",
    guards: [guards.isNotTraveller],
    input: inputs.decideOnPaper,
    decide: decisions.decideOnPaper,
    doc: "Record a decision that was signed by hand on the printed sheet.",
  }),
  reassign: action({
    from: deciding,
    to: "stays",
    capability: "signedIn",
    guards: [guards.mayReassign],
    input: inputs.reassign,
    quiet: true,
    decide: decisions.reassign,
    doc: "Name somebody else for a step that waits, with a reason.",
  }),
  sendPermit: action({
    from: ["inReview"],
    to: "stays",
    capability: "permit.record",
    guards: [guards.isNotTraveller, guards.holdsOpenPermit],
    input: inputs.sendPermit,
    decide: permitActs.sendPermit,
    doc: "Record the number and date of our letter to an outside body.",
  }),
  recordPermit: action({
    from: ["inReview"],
    to: ["inReview", "approved", "returned"],
    capability: "permit.record",
    guards: [guards.isNotTraveller, guards.holdsOpenPermit],
    input: inputs.recordPermit,
    decide: permitActs.recordPermit,
    doc: "Record the answer of an outside body: granted, granted in part, or refused.",
  }),
  skipPermit: action({
    from: ["inReview"],
    to: ["inReview", "approved"],
    capability: "permit.record",
    guards: [guards.isNotTraveller, guards.holdsOpenPermit],
    input: inputs.skipPermit,
    decide: permitActs.skipPermit,
    doc: "Leave out a permit that is not compulsory, with a reason.",
  }),
  askPermitAgain: action({
    from: ["inReview"],
    to: "stays",
    capability: "permit.record",
    guards: [guards.isNotTraveller, guards.mayAskAgain],
    input: inputs.askPermitAgain,
    decide: permitActs.askPermitAgain,
    doc: "Write once more to a body that has refused.",
  }),
  postpone: action({
    from: ["inReview", "returned", "approved", "ordered"],
    to: ["postponed"],
    capability: "mission.request",
    guards: [guards.mayCallOff],
    input: inputs.postpone,
    decide: changeActs.callOff("mission.postponed.v1"),
    doc: "Put the mission off; it goes on when the requester sends new days.",
  }),
  cancel: action({
    from: ["inReview", "returned", "postponed", "approved", "ordered"],
    to: ["cancelled"],
    capability: "mission.request",
    guards: [guards.mayCallOff],
    input: inputs.cancel,
    decide: changeActs.callOff("mission.cancelled.v1"),
    doc: "Cancel the mission before it begins, with a reason and who has to confirm.",
  }),
  acknowledge: action({
    from: ["rejected", "withdrawn", "cancelled", "postponed"],
    to: "stays",
    capability: "signedIn",
    guards: [guards.holdsAck],
    input: inputs.acknowledge,
    quiet: true,
    decide: changeActs.acknowledge,
    doc: "Confirm that one's part of a called-off mission is undone.",
  }),
  proposeChange: action({
    from: agreed,
    to: ["approved", "ordered", "changing"],
    capability: "mission.request",
    guards: [guards.isRequesterOrArranges, settlementOpen],
    input: inputs.proposeChange,
    decide: changeActs.proposeChange,
    doc: "Change an approved mission: what is material passes a short route, the rest is recorded.",
  }),
  dropChange: action({
    from: ["changing"],
    to: ["approved", "ordered"],
    capability: "mission.request",
    guards: [guards.isRequesterOrArranges],
    input: inputs.dropChange,
    decide: (_mission, input) => ({
      events: [{ type: "mission.changeDropped.v1", payload: input }],
    }),
    doc: "Take a wished change back; the mission stays as it was approved.",
  }),
  putTravelPaper: action({
    from: [...alive, "postponed"],
    to: "stays",
    capability: "mission.request",
    guards: [guards.arrangesOrTravels],
    input: inputs.putTravelPaper,
    decide: permitActs.putTravelPaper,
    doc: "Note a traveller's passport, visa, exit stamp, insurance or consent, or why none is needed.",
  }),
  removeTravelPaper: action({
    from: [...alive, "postponed"],
    to: "stays",
    capability: "mission.request",
    guards: [guards.arrangesOrTravels],
    input: inputs.removeTravelPaper,
    decide: permitActs.removeTravelPaper,
    doc: "Remove a traveller's paper.",
  }),
  keepSignedPaper: action({
    from: [...alive, "reported", "reportReturned", "reportAccepted", "reportRejected"],
    to: "stays",
    capability: "permit.record",
    guards: [],
    input: inputs.keepSignedPaper,
    decide: permitActs.keepSignedPaper,
    doc: "Keep the scan of a sheet that was signed by hand, at its step.",
  }),
  classify: action({
    from: statuses.filter((one) => one !== "draft"),
    to: "stays",
    capability: "signedIn",
    guards: [guards.mayClassify],
    input: inputs.classify,
    quiet: true,
    decide: classify,
    doc: "Raise the class of the dossier or of a paper, or lower it with a reason.",
  }),
  issueOrder: action({
    from: ["approved"],
    to: ["ordered"],
    capability: "mission.arrange",
    guards: [guards.isNotTraveller],
    input: inputs.issueOrder,
    decide: happen.issueOrder,
    doc: "Issue the mission order with the next number of the year's register.",
  }),
  keepOrderPdf: action({
    from: ["ordered", "reported", "reportReturned", "reportAccepted", "reportRejected"],
    to: "stays",
    capability: "mission.arrange",
    guards: [guards.orderNotPrinted],
    input: inputs.keepOrderPdf,
    decide: (_mission, input) => ({
      events: [{ type: "mission.orderPrinted.v1", payload: input }],
    }),
    doc: "Keep the printed order in the dossier, under its SHA-256.",
  }),
  clearToDepart: action({
    from: ["ordered"],
    to: "stays",
    capability: "mission.arrange",
    guards: [
      guards.isNotTraveller,
      departure.notClearedYet,
      departure.hasNotLeft,
      departure.nothingMissing,
    ],
    input: inputs.clearToDepart,
    decide: () => ({ events: [{ type: "mission.clearedToDepart.v1", payload: {} }] }),
    doc: "Say that everything is there that the delegation needs to leave.",
  }),
  putSegment: action({
    from: alive,
    to: "stays",
    capability: "mission.request",
    guards: [guards.arrangesOrTravels],
    input: inputs.putSegment,
    decide: (_mission, input) => ({ events: [{ type: "mission.segmentPut.v1", payload: input }] }),
    doc: "Add or change a segment of the programme.",
  }),
  putSegments: action({
    from: alive,
    to: "stays",
    capability: "mission.request",
    guards: [guards.arrangesOrTravels],
    input: inputs.putSegments,
    decide: (_mission, { segments }) => ({
      events: segments.map((payload) => ({ type: "mission.segmentPut.v1" as const, payload })),
    }),
    doc: "Add or change several segments of the programme together, as a move does.",
  }),
  finalizeProgramme: action({
    from: agreed,
    to: "stays",
    capability: "mission.request",
    guards: [guards.arrangesOrTravels, guards.programmeIsReady],
    input: inputs.finalizeProgramme,
    decide: happen.finalizeProgramme,
    doc: "Call the programme final, when every segment of it is.",
  }),
  removeSegment: action({
    from: alive,
    to: "stays",
    capability: "mission.request",
    guards: [guards.arrangesOrTravels],
    input: inputs.removeSegment,
    decide: happen.removeSegment,
    doc: "Remove a segment of the programme.",
  }),
  ...moneyActions,
  ...giftActions,
  ...reportActions,
  ...newsActions,
  ...archiveActions,
} as const;

export type ActionName = keyof typeof actions;
export const actionNames = Object.keys(actions) as ActionName[];

/**
 * Confirmed with the password and signed with the person's own key: what a signature would stand
 * under on paper.
 */
const signedActions = [
  "approve",
  "object",
  "return",
  "reject",
  "decideOnPaper",
  "waiveLock",
  "signReport",
] as const;
export type SignedAction = (typeof signedActions)[number];
export const isSigned = (name: ActionName): name is SignedAction =>
  signedActions.some((one) => one === name);
