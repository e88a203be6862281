/** Decisions when a request is sent, corrected, changed after approval, or cancelled. Pure. */
import type { z } from "zod";
import { isComplete } from "../../route/progress.ts";
import { planRoute, type PlannedStep } from "../../route/plan.ts";
import type { RoutePurpose } from "../../route/template.ts";
import { changesBetween, contentHash, materialChanges } from "./changes.ts";
import { suggestedAcks } from "../closing.ts";
import { classRank } from "../confidentiality.ts";
import type { MissionEvent } from "../events.ts";
import type * as inputs from "../inputs.ts";
import { unmasked } from "./masked.ts";
import { isSettled } from "../permits/permits.ts";
import { checkRequest, type Member, type Request, type RequestDraft } from "./request.ts";
import { lockedMembers, type HonouredWaiver } from "../report/report-lock.ts";
import { journeyOf, memberClass } from "../route/route-case.ts";
import type { Actor, Facts, Outcome, Refused } from "../rules.ts";
import type { Mission } from "../state.ts";
import { changed, changeProposed, resubmitted, submitted } from "./events.ts";

type Input<A extends keyof typeof inputs> = z.infer<(typeof inputs)[A]>;

export const submit = (
  _mission: Mission,
  input: Input<"submit">,
  actor: Actor,
  facts: Facts,
): Outcome => {
  const checked = unlockedRequest(input.draft, actor, facts);
  if ("refused" in checked) return checked;
  const routed = routeOf(checked.request, actor.id, "request", facts);
  const dossierNo = facts.nextNumber("dossier");
  const payload = { dossierNo, requesterId: actor.id, ...routed };
  return { events: [{ type: submitted, payload }, ...resting(checked.waivers)] };
};

/** The route is planned again; steps that see nothing new keep their decision. */
export const resubmit = (
  mission: Mission,
  input: Input<"resubmit">,
  actor: Actor,
  facts: Facts,
): Outcome => {
  const checked = unlockedRequest(input.draft, actor, facts, mission);
  if ("refused" in checked) return checked;
  const routed = routeOf(checked.request, mission.requesterId, "request", facts);
  const closed = routed.route
    .filter((step) => stillClosed(mission, step, routed.request, facts))
    .map((step) => step.id);
  const sent = { type: resubmitted, payload: { ...routed, closed } };
  const events: MissionEvent[] = [sent, ...resting(checked.waivers)];
  return isComplete(routed.route, new Set(closed))
    ? { events: [...events, { type: "mission.approved.v1", payload: {} }] }
    : { events };
};

/**
 * After approval: a material change passes a route of its own, any other is recorded and announced
 * (domain.md §7 `material_change`).
 */
export const proposeChange = (
  mission: Mission,
  { draft, reason }: Input<"proposeChange">,
  _actor: Actor,
  facts: Facts,
): Outcome => {
  const checked = requestOf(draft, facts, mission, mission.request);
  if ("refused" in checked) return checked;
  const { request } = checked;
  if (changesBetween(mission.request, request).length === 0)
    return { refused: { reason: "nothingChanged" } };
  const material = materialChanges(mission.request, request, facts.settings);
  if (material.length === 0) return { events: [{ type: changed, payload: { request, reason } }] };
  const routed = routeOf(request, mission.requesterId, "change", facts);
  const route = routed.route.map((step) => ({
    ...step,
    id: `change${mission.changes + 1}.${step.id}`,
  }));
  const payload = { ...routed, route, reason, material };
  return { events: [{ type: changeProposed, payload }] };
};

/** Withdraw, cancel, postpone: the reason, and who has to confirm that they undo their part. */
export const callOff =
  (type: "mission.withdrawn.v1" | "mission.cancelled.v1" | "mission.postponed.v1") =>
  (mission: Mission, { reason, acknowledgements }: Input<"cancel">): Outcome => ({
    events: [
      { type, payload: { reason, acknowledgements: acknowledgements ?? suggestedAcks(mission) } },
    ],
  });

export const acknowledge = (
  mission: Mission,
  { kind, note }: Input<"acknowledge">,
  actor: Actor,
): Outcome => {
  const one = mission.closing?.acknowledgements.find((each) => each.kind === kind);
  if (!one || one.done) return { refused: { reason: "nothingToAcknowledge" } };
  if (!actor.roles.includes(one.role) && !actor.roles.includes("head"))
    return { refused: { reason: "notYourRole" } };
  return { events: [{ type: "mission.acknowledged.v1", payload: { kind, note } }] };
};

/** Whether an earlier answer to this step still holds for the corrected request. */
const stillClosed = (
  mission: Mission,
  step: PlannedStep,
  request: Request,
  facts: Facts,
): boolean => {
  if (step.kind === "permit") return isSettled(mission.permits[step.id], step, request);
  if (!mission.closed.has(step.id)) return false;
  const last = mission.decisions.findLast((one) => one.stepId === step.id);
  const travels = new Set(journeyOf(request, mission.requesterId, facts).travellers);
  return (
    last !== undefined &&
    last.contentHash === contentHash(request, step.looksAt) &&
    !travels.has(last.personId) &&
    (last.forWhom === null || !travels.has(last.forWhom))
  );
};

const routeOf = (request: Request, requesterId: string, purpose: RoutePurpose, facts: Facts) => {
  const template = facts.template(purpose);
  const { steps } = planRoute(template, journeyOf(request, requesterId, facts), facts.people);
  return { request, route: steps, templateVersion: template.version };
};

type Checked = { refused: Refused } | { request: Request };

/** A request whose travellers owe no report, with the waivers it needs. */
const unlockedRequest = (draft: RequestDraft, actor: Actor, facts: Facts, before?: Mission) => {
  const checked = requestOf(draft, facts, before);
  if ("refused" in checked) return checked;
  const free = lockedMembers(checked.request.members, actor, facts);
  return "refused" in free ? free : { ...checked, ...free };
};

const resting = (waivers: HonouredWaiver[]): MissionEvent[] =>
  waivers.length > 0 ? [{ type: "mission.waiverHonoured.v1", payload: { waivers } }] : [];

/**
 * The draft as a request whose members are those of the staff list. `before`: the dossier it
 * corrects; `approved`: what it changes after approval.
 */
const requestOf = (
  draft: RequestDraft,
  facts: Facts,
  before?: Mission,
  approved?: Request,
): Checked => {
  const { request, issues } = checkRequest(draft, facts, approved);
  if (request === null) return { refused: { reason: "checkFields", fields: issues } };
  if (before && classRank(request.confidentiality) < classRank(before.request.confidentiality)) {
    const lowered = { path: "confidentiality", reason: "classOnlyRaised" as const };
    return { refused: { reason: "checkFields", fields: [lowered] } };
  }
  // A member from the staff list needs no national ID, so they must be on the list.
  const strangers = request.members.flatMap((one, index) =>
    one.personId === null || facts.people.person(one.personId)?.active
      ? []
      : [{ path: `members.${index}.personId`, reason: "choosePerson" as const }],
  );
  if (strangers.length > 0) return { refused: { reason: "checkFields", fields: strangers } };
  const members = request.members.map((one) =>
    withKey(asListed(unmasked(one, before), facts), facts, before),
  );
  const unknown = members.flatMap((one, index) =>
    one.personId === null && one.nationalId === ""
      ? [{ path: `members.${index}.nationalId`, reason: "nationalIdOutside" as const }]
      : [],
  );
  if (unknown.length > 0) return { refused: { reason: "checkFields", fields: unknown } };
  return { request: { ...request, members } };
};

/** A person from outside keeps the key they had, no matter who wrote the form; a new one gets a new key. */
const withKey = (one: Member, facts: Facts, before?: Mission): Member => {
  if (one.personId !== null) return { ...one, key: "" };
  const known = before?.rounds
    .flatMap(({ request }) => request.members)
    .findLast((each) => each.nationalId === one.nationalId && each.key !== "");
  return { ...one, key: known?.key ?? facts.newId() };
};

/** The order names a colleague as the staff list does, ignoring the name typed beside their id. */
const asListed = (one: Member, facts: Facts): Member => {
  const person = one.personId === null ? undefined : facts.people.person(one.personId);
  const travellerClass = memberClass(one, facts.people);
  return person
    ? { ...one, travellerClass, nameFa: person.nameFa, nameEn: person.nameEn }
    : { ...one, travellerClass };
};
