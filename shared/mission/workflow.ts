/**
 * The life of a mission as data: which action is possible in which state, for whom, under which
 * guards, with which input, and what happens then. Buttons, contract rows, guards, the state
 * diagram and the tests follow from this table; adding an action means adding its row.
 */
import type { z } from "zod";
import type { Capability } from "../contract/capabilities.ts";
import * as guards from "./guards.ts";
import * as happen from "./happen.ts";
import * as inputs from "./inputs.ts";
import type { Actor, Facts, Guard, Outcome } from "./rules.ts";
import type { Mission, Status } from "./state.ts";

interface ActionRow<I extends z.ZodRawShape> {
  from: readonly Status[];
  /** Where it may lead; the first is the usual one. */
  to: readonly Status[];
  capability: Capability;
  /** Tried in their order; the first refusal is the one that is shown. */
  guards: readonly Guard[];
  input: z.ZodObject<I>;
  /** Confirmed with the password and signed with the person's own key: what a signature would stand under on paper. */
  signed?: true;
  decide(mission: Mission, input: z.infer<z.ZodObject<I>>, actor: Actor, facts: Facts): Outcome;
  doc: string;
}
const action = <I extends z.ZodRawShape>(row: ActionRow<I>) => row;

const alive: readonly Status[] = ["inReview", "returned", "approved", "ordered"];

export const actions = {
  submit: action({
    from: ["draft"],
    to: ["inReview"],
    capability: "mission.request",
    guards: [],
    input: inputs.submit,
    decide: happen.submit,
    doc: "Submit a request; the dossier gets its number and its route.",
  }),
  resubmit: action({
    from: ["returned"],
    to: ["inReview"],
    capability: "mission.request",
    guards: [guards.isRequester],
    input: inputs.resubmit,
    decide: happen.resubmit,
    doc: "Submit the corrected request; the route is computed anew.",
  }),
  withdraw: action({
    from: ["inReview", "returned"],
    to: ["withdrawn"],
    capability: "mission.request",
    guards: [guards.isRequester],
    input: inputs.withdraw,
    decide: (_mission, input) => ({ events: [{ type: "mission.withdrawn.v1", payload: input }] }),
    doc: "The requester takes the request back, with a reason.",
  }),
  approve: action({
    from: ["inReview"],
    to: ["inReview", "approved"],
    capability: "mission.decide",
    guards: [guards.isNotTraveller, guards.holdsOpenStep],
    input: inputs.approve,
    signed: true,
    decide: happen.approve,
    doc: "Approve the open step; the last approval completes the route.",
  }),
  return: action({
    from: ["inReview"],
    to: ["returned"],
    capability: "mission.decide",
    guards: [guards.isNotTraveller, guards.holdsOpenStep],
    input: inputs.return,
    signed: true,
    decide: happen.onOpenStep("mission.returned.v1"),
    doc: "Return the request for correction, with a reason.",
  }),
  reject: action({
    from: ["inReview"],
    to: ["rejected"],
    capability: "mission.decide",
    guards: [guards.isNotTraveller, guards.holdsOpenStep],
    input: inputs.reject,
    signed: true,
    decide: happen.onOpenStep("mission.rejected.v1"),
    doc: "Reject the request for good, with a reason.",
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
    from: ["ordered", "reported", "reportReturned", "reportAccepted"],
    to: ["ordered", "reported", "reportReturned", "reportAccepted"],
    capability: "mission.arrange",
    guards: [guards.orderNotPrinted],
    input: inputs.keepOrderPdf,
    decide: (_mission, input) => ({
      events: [{ type: "mission.orderPrinted.v1", payload: input }],
    }),
    doc: "Keep the printed order in the dossier, under its SHA-256.",
  }),
  putSegment: action({
    from: alive,
    to: alive,
    capability: "mission.request",
    guards: [guards.arrangesOrTravels],
    input: inputs.putSegment,
    decide: (_mission, input) => ({ events: [{ type: "mission.segmentPut.v1", payload: input }] }),
    doc: "Add or change a segment of the programme.",
  }),
  removeSegment: action({
    from: alive,
    to: alive,
    capability: "mission.request",
    guards: [guards.arrangesOrTravels],
    input: inputs.removeSegment,
    decide: happen.removeSegment,
    doc: "Remove a segment of the programme.",
  }),
  fileReport: action({
    from: ["ordered", "reportReturned"],
    to: ["reported"],
    capability: "mission.request",
    guards: [guards.isTraveller, guards.isAfterReturn],
    input: inputs.fileReport,
    decide: happen.fileReport,
    doc: "File the trip report after the return date.",
  }),
  returnReport: action({
    from: ["reported"],
    to: ["reportReturned"],
    capability: "mission.arrange",
    guards: [guards.isNotTraveller],
    input: inputs.returnReport,
    decide: (_mission, input) => ({
      events: [{ type: "mission.reportReturned.v1", payload: input }],
    }),
    doc: "Return the trip report for correction, with a reason.",
  }),
  acceptReport: action({
    from: ["reported"],
    to: ["reportAccepted"],
    capability: "mission.arrange",
    guards: [guards.isNotTraveller],
    input: inputs.acceptReport,
    decide: (_mission, input) => ({
      events: [{ type: "mission.reportAccepted.v1", payload: input }],
    }),
    doc: "Accept the trip report.",
  }),
  archive: action({
    from: ["reportAccepted"],
    to: ["archived"],
    capability: "archive.keep",
    guards: [],
    input: inputs.archive,
    decide: happen.archive,
    doc: "Give the archive record and freeze the dossier.",
  }),
  addAddendum: action({
    from: ["archived"],
    to: ["archived"],
    capability: "archive.keep",
    guards: [],
    input: inputs.addAddendum,
    decide: (_mission, input) => ({
      events: [{ type: "mission.addendumAdded.v1", payload: input }],
    }),
    doc: "Add a dated addendum to a frozen dossier.",
  }),
} as const;

export type ActionName = keyof typeof actions;
export const actionNames = Object.keys(actions) as ActionName[];
