/** Decisions of a step: at the screen, in another's name, or with pen and stamp. Pure. */
import type { z } from "zod";
import { grants } from "../../contract/capabilities.ts";
import { decidedTogether, isComplete } from "../../route/progress.ts";
import { planRoute, type PlannedStep } from "../../route/plan.ts";
import { holderOf } from "../../route/holders.ts";
import { contentHash } from "../request/changes.ts";
import { suggestedAcks } from "../closing.ts";
import type { Decided, MissionEvent } from "../events.ts";
import { openAndMine, holdsStep } from "../guards.ts";
import type * as inputs from "../inputs.ts";
import { isSettled } from "../permits/permits.ts";
import type { Request } from "../request/request.ts";
import { journeyOf } from "./route-case.ts";
import type { Actor, Facts, Outcome } from "../rules.ts";
import { openNow, travellers, walked, type Mission } from "../state.ts";

type Input<A extends keyof typeof inputs> = z.infer<(typeof inputs)[A]>;
type OnPaper = Decided["onPaper"];

export const approve = (
  mission: Mission,
  input: Input<"approve">,
  actor: Actor,
  facts: Facts,
): Outcome => approveAs(mission, actor.id, input.note, null, facts);

/** A clearance that objects is closed, too; the next person who decides must answer it with a note. */
export const object = (
  mission: Mission,
  input: Input<"object">,
  actor: Actor,
  facts: Facts,
): Outcome => objectAs(mission, actor.id, input.reason, null, facts);

const returnRequest = (
  mission: Mission,
  input: Input<"return">,
  actor: Actor,
  facts: Facts,
): Outcome => {
  const payload = decidedBy(mission, actor.id, input.reason, null, facts);
  return { events: [{ type: "mission.returned.v1", payload }] };
};
export { returnRequest as return };

export const reject = (
  mission: Mission,
  input: Input<"reject">,
  actor: Actor,
  facts: Facts,
): Outcome => {
  const decided = decidedBy(mission, actor.id, input.reason, null, facts);
  const acknowledgements = input.acknowledgements ?? suggestedAcks(mission);
  return { events: [{ type: "mission.rejected.v1", payload: { ...decided, acknowledgements } }] };
};

/** The secretariat records what was signed by hand. The signer is bound by every rule of the screen. */
export const decideOnPaper = (
  mission: Mission,
  input: Input<"decideOnPaper">,
  _actor: Actor,
  facts: Facts,
): Outcome => {
  const { personId, reason, signedOn, decision } = input;
  const step = openNow(mission).find((one) => one.id === input.stepId);
  const kind = decision === "objected" ? "clearance" : "decision";
  if (!step || step.kind === "permit") return { refused: { reason: "stepNotOpen" } };
  const field = (path: string, why: "notHolder" | "futureDate" | "reasonNeeded"): Outcome => ({
    refused: {
      reason: "checkFields",
      fields: [{ path, reason: why, params: { today: facts.today } }],
    },
  });
  if (!holdsStep(mission, personId, facts)(step)) return field("personId", "notHolder");
  if (signedOn > facts.today) return field("signedOn", "futureDate");
  if (decision !== "approved" && reason.length < 3) return field("reason", "reasonNeeded");
  if (decision !== "approved" && decision !== "returned" && step.kind !== kind)
    return {
      refused: { reason: kind === "decision" ? "clearanceObjects" : "decisionRejects" },
    };
  const onPaper = { signerId: personId, signedOn, file: input.file };
  if (decision === "approved") return approveAs(mission, personId, reason, onPaper, facts);
  if (decision === "objected") return objectAs(mission, personId, reason, onPaper, facts);
  const payload = decidedBy(mission, personId, reason, onPaper, facts);
  if (decision === "returned") return { events: [{ type: "mission.returned.v1", payload }] };
  const acknowledgements = suggestedAcks(mission);
  return { events: [{ type: "mission.rejected.v1", payload: { ...payload, acknowledgements } }] };
};

/** Another person decides the step, for a reason: for when nobody can or does. */
export const reassign = (
  mission: Mission,
  { stepId, personId, reason }: Input<"reassign">,
  _actor: Actor,
  facts: Facts,
): Outcome => {
  const { steps, closed } = walked(mission);
  const step = steps.find((one) => one.id === stepId && !closed.has(one.id));
  if (!step) return { refused: { reason: "stepNotOpen" } };
  const person = facts.people.person(personId);
  const field = (why: "choosePerson" | "cannotDecide" | "ownTripPerson"): Outcome => ({
    refused: { reason: "checkFields", fields: [{ path: "personId", reason: why }] },
  });
  if (!person?.active) return field("choosePerson");
  if (travellers(mission).has(personId)) return field("ownTripPerson");
  const wanted = step.kind === "permit" ? "permit.record" : "mission.decide";
  if (!grants(person.roles, wanted)) return field("cannotDecide");
  const payload = { stepId, personId, role: step.role, reason };
  return { events: [{ type: "mission.stepReassigned.v1", payload }] };
};

const approveAs = (
  mission: Mission,
  personId: string,
  note: string,
  onPaper: OnPaper,
  facts: Facts,
): Outcome => {
  const { steps, closed } = walked(mission);
  const taken = decidedTogether(steps, closed, holdsStep(mission, personId, facts));
  if (note === "" && answersObjections(taken, objections(mission)))
    return {
      refused: { reason: "checkFields", fields: [{ path: "note", reason: "noteAfterObjection" }] },
    };
  const payload = decidedAs(mission, taken, personId, note, onPaper, facts);
  const approved = { type: "mission.stepApproved.v1" as const, payload };
  return { events: [approved, ...completing(mission, taken, facts)] };
};

const objectAs = (
  mission: Mission,
  personId: string,
  reason: string,
  onPaper: OnPaper,
  facts: Facts,
): Outcome => {
  const taken = openAndMine(mission, personId, facts, ["clearance"]);
  const payload = decidedAs(mission, taken, personId, reason, onPaper, facts);
  const objected = { type: "mission.stepObjected.v1" as const, payload };
  return { events: [objected, ...completing(mission, taken, facts)] };
};

/** Returning and rejecting concern the open steps they hold, not those that follow. */
const decidedBy = (
  mission: Mission,
  personId: string,
  reason: string,
  onPaper: OnPaper,
  facts: Facts,
): Decided =>
  decidedAs(mission, openAndMine(mission, personId, facts), personId, reason, onPaper, facts);

const decidedAs = (
  mission: Mission,
  taken: readonly PlannedStep[],
  personId: string,
  reason: string,
  onPaper: OnPaper,
  facts: Facts,
): Decided => ({
  steps: taken.map((step) => ({
    stepId: step.id,
    forWhom: holderOf(step, personId, travellers(mission), facts.people)?.forWhom ?? null,
    contentHash: contentHash(walked(mission).request, step.looksAt),
  })),
  reason,
  onPaper,
});

/** Whether an approval of these steps needs a note: a decision answers the objections before it. */
export const answersObjections = (
  taken: readonly Pick<PlannedStep, "kind">[],
  against: readonly unknown[],
): boolean => against.length > 0 && taken.some((step) => step.kind === "decision");

/** Valid objections of clearances. */
export const objections = (mission: Mission): Mission["decisions"] => {
  const { steps, closed } = walked(mission);
  return steps.flatMap((step) => {
    const last = mission.decisions.findLast((one) => one.stepId === step.id);
    return closed.has(step.id) && last?.decision === "objected" ? [last] : [];
  });
};

/** The event that ends the route when these steps were the last. */
export const completing = (
  mission: Mission,
  taken: readonly Pick<PlannedStep, "id">[],
  facts: Facts,
): MissionEvent[] => {
  const { steps, closed } = walked(mission);
  if (!isComplete(steps, new Set([...closed, ...taken.map((step) => step.id)]))) return [];
  return mission.change
    ? [
        {
          type: "mission.changeApproved.v1",
          payload: permitsAfter(mission, mission.change.request, facts),
        },
      ]
    : [{ type: "mission.approved.v1", payload: {} }];
};

/** Which permits have to be asked for again after a change, and which are new. */
const permitsAfter = (mission: Mission, request: Request, facts: Facts) => {
  const journey = journeyOf(request, mission.requesterId, facts);
  const wanted = planRoute(facts.template("request"), journey, facts.people).steps.filter(
    (step) => step.kind === "permit",
  );
  const reopened = mission.route.filter(
    (step) =>
      step.kind === "permit" &&
      mission.closed.has(step.id) &&
      !isSettled(mission.permits[step.id], step, request),
  );
  return {
    reopened: reopened.map((step) => step.id),
    added: wanted.filter((step) => !mission.route.some((one) => one.id === step.id)),
  };
};
