/** What happens when an action is allowed: input and facts in, events out. Pure. */
import { daysBetween } from "../persian/jalali.ts";
import type { z } from "zod";
import type * as inputs from "./inputs.ts";
import type { Actor, Facts, Outcome, Refused } from "./rules.ts";
import type { OrderDocument } from "./order.ts";
import { checkReport } from "./report.ts";
import { checkRequest, type Member, type Request } from "./request.ts";
import {
  holdsStep,
  isComplete,
  openSteps,
  defaultRoute,
  planRoute,
  type PlannedStep,
} from "./route.ts";
import type { Mission } from "./state.ts";

type Input<A extends keyof typeof inputs> = z.infer<(typeof inputs)[A]>;

export const submit = (
  _mission: Mission,
  input: Input<"submit">,
  actor: Actor,
  facts: Facts,
): Outcome => {
  const checked = requestAndRoute(input.draft, actor.id, facts);
  if ("refused" in checked) return checked;
  const dossierNo = facts.nextNumber("dossier");
  const payload = { dossierNo, requesterId: actor.id, ...checked };
  return { events: [{ type: "mission.submitted.v1", payload }] };
};

export const resubmit = (
  mission: Mission,
  input: Input<"resubmit">,
  _actor: Actor,
  facts: Facts,
): Outcome => {
  const checked = requestAndRoute(input.draft, mission.requesterId, facts);
  if ("refused" in checked) return checked;
  return { events: [{ type: "mission.resubmitted.v1", payload: checked }] };
};

export const approve = (mission: Mission, input: Input<"approve">, actor: Actor): Outcome => {
  const step = openSteps(mission.route, mission.approved).find((one) => holdsStep(one, actor));
  if (step === undefined) return { refused: { reason: "notYourStep", params: { step: "" } } };
  const approved = new Set([...mission.approved, step.id]);
  const decided = {
    type: "mission.stepApproved.v1" as const,
    payload: { stepId: step.id, note: input.note },
  };
  return isComplete(mission.route, approved)
    ? { events: [decided, { type: "mission.approved.v1", payload: {} }] }
    : { events: [decided] };
};

export const onOpenStep =
  (type: "mission.returned.v1" | "mission.rejected.v1") =>
  (mission: Mission, input: { reason: string }, actor: Actor): Outcome => {
    const step = openSteps(mission.route, mission.approved).find((one) => holdsStep(one, actor));
    if (step === undefined) return { refused: { reason: "notYourStep", params: { step: "" } } };
    return { events: [{ type, payload: { stepId: step.id, reason: input.reason } }] };
  };

export const issueOrder = (
  mission: Mission,
  input: Input<"issueOrder">,
  actor: Actor,
  facts: Facts,
): Outcome => {
  const { request } = mission;
  const requester = facts.people.person(mission.requesterId);
  const issuer = facts.people.person(actor.id);
  const order: OrderDocument = {
    orderNo: facts.nextNumber("order"),
    dossierNo: mission.dossierNo,
    issuedOn: facts.today,
    municipalityFa: facts.municipality.nameFa,
    municipalityEn: facts.municipality.nameEn,
    subject: request.subject,
    unitFa: requester?.unitFa ?? "",
    country: request.country,
    city: request.city,
    hostOrg: request.hostOrg,
    startDate: request.startDate,
    endDate: request.endDate,
    days: daysBetween(request.startDate, request.endDate) + 1,
    payer: request.payer,
    means: input.means,
    notes: input.notes,
    members: request.members.map(({ nameFa, nameEn, post, role }) => ({
      nameFa,
      nameEn,
      post,
      role,
    })),
    approvals: lastApprovals(mission, facts),
    issuerFa: issuer?.nameFa ?? "",
    issuerPostFa: issuer?.postFa ?? "",
  };
  return { events: [{ type: "mission.orderIssued.v1", payload: { order } }] };
};

export const removeSegment = (mission: Mission, input: Input<"removeSegment">): Outcome =>
  mission.segments.some((one) => one.id === input.id)
    ? { events: [{ type: "mission.segmentRemoved.v1", payload: input }] }
    : { refused: { reason: "segmentGone" } };

export const fileReport = (
  mission: Mission,
  input: Input<"fileReport">,
  _actor: Actor,
  facts: Facts,
): Outcome => {
  const { report, issues } = checkReport(input.draft, facts);
  if (report === null) return { refused: { reason: "checkFields", fields: issues } };
  const reportNo = mission.reportNo || facts.nextNumber("report");
  return { events: [{ type: "mission.reportFiled.v1", payload: { reportNo, report } }] };
};

export const archive = (
  _mission: Mission,
  input: Input<"archive">,
  _actor: Actor,
  facts: Facts,
): Outcome => {
  const accessionNo = input.accessionNo || facts.nextNumber("accession");
  // The register's own next number too: it may have been given by hand before.
  if (facts.accessionTaken(accessionNo)) {
    const taken = { path: "accessionNo", reason: "accessionTaken" as const };
    return { refused: { reason: "checkFields", fields: [taken] } };
  }
  return {
    events: [{ type: "mission.archived.v1", payload: { record: { ...input, accessionNo } } }],
  };
};

type Checked = { refused: Refused } | { request: Request; route: PlannedStep[] };

const requestAndRoute = (
  draft: Input<"submit">["draft"],
  requesterId: string,
  facts: Facts,
): Checked => {
  const { request, issues } = checkRequest(draft, facts);
  if (request === null) return { refused: { reason: "checkFields", fields: issues } };
  // Who comes from the staff list needs no national ID; so it has to be somebody who is on it.
  const strangers = request.members.flatMap((one, index) =>
    one.personId === null || facts.people.person(one.personId)?.active
      ? []
      : [{ path: `members.${index}.personId`, reason: "choosePerson" as const }],
  );
  if (strangers.length > 0) return { refused: { reason: "checkFields", fields: strangers } };
  const staff = request.members.flatMap((one) => (one.personId === null ? [] : [one.personId]));
  const plan = planRoute(defaultRoute, requesterId, staff, facts.people);
  if (!plan.ok) return { refused: { reason: plan.reason, params: plan.params } };
  const members = request.members.map((one) => asListed(one, facts));
  return { request: { ...request, members }, route: plan.steps };
};

/** The order names a colleague as the staff list does, whatever was typed beside his id. */
const asListed = (one: Member, facts: Facts): Member => {
  const person = one.personId === null ? undefined : facts.people.person(one.personId);
  return person ? { ...one, nameFa: person.nameFa, nameEn: person.nameEn } : one;
};

/** The approvals that stand: of the current round, one for each step. */
const lastApprovals = (mission: Mission, facts: Facts): OrderDocument["approvals"] =>
  mission.route.flatMap((step) => {
    const decision = mission.decisions.findLast(
      (one) => one.stepId === step.id && one.decision === "approved",
    );
    const person = decision && facts.people.person(decision.personId);
    if (!decision || !person) return [];
    return [{ step: step.title, nameFa: person.nameFa, postFa: person.postFa, on: decision.at }];
  });
