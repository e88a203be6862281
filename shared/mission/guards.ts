/** The guards that workflow rows name: each answers with the reason of a refusal, or nothing. Pure. */
import { grants } from "../contract/capabilities.ts";
import { holderOf, meantFor, nextLevelOf, type HeldStep } from "../route/holders.ts";
import type { PlannedStep } from "../route/plan.ts";
import { openAcks } from "./closing.ts";
import { mayLower } from "./confidentiality.ts";
import { dueOf } from "./route/step-due.ts";
import type { Actor, Facts, Guard } from "./rules.ts";
import { openNow, travellers, walked, type Mission } from "./state.ts";
import { standsInForAll } from "./stuck.ts";
import { viewersOf } from "./tasks.ts";

export const isRequester: Guard = (mission, actor) =>
  mission.requesterId === actor.id ? null : { reason: "onlyRequester" };

const isTraveller: Guard = (mission, actor) =>
  travellers(mission).has(actor.id) ? null : { reason: "onlyTraveller" };

/** A member of the delegation; once all of them have left, International Affairs in their place. */
export const travelsOrStandsIn: Guard = (mission, actor, facts) =>
  standsInForAll(actor.roles, travellers(mission), facts.people)
    ? null
    : isTraveller(mission, actor, facts);

/** Nobody decides on their own mission: not as requester, not as member (domain.md §8d). */
export const isNotTraveller: Guard = (mission, actor) =>
  travellers(mission).has(actor.id) ? { reason: "ownMission" } : null;

/** Whether this person may decide the step, in their own name or another's. */
export const holdsStep =
  (mission: Mission, actorId: string, facts: Facts) =>
  (step: HeldStep): boolean =>
    holderOf(step, actorId, travellers(mission), facts.people) !== undefined;

/** The open steps of these kinds that this person may decide. */
export const openAndMine = (
  mission: Mission,
  actorId: string,
  facts: Facts,
  kinds: readonly PlannedStep["kind"][] = ["decision", "clearance"],
): PlannedStep[] =>
  openNow(mission)
    .filter((step) => kinds.includes(step.kind))
    .filter(holdsStep(mission, actorId, facts));

export const holdsOpenStep: Guard = (mission, actor, facts) => {
  if (openAndMine(mission, actor.id, facts).length > 0) return null;
  const open = openNow(mission);
  const first = open.find((step) => step.kind !== "permit") ?? open[0];
  const params = { stepFa: first?.titleFa ?? "", stepEn: first?.titleEn ?? "" };
  const { steps, closed } = walked(mission);
  const mine = steps
    .filter((step) => step.kind !== "permit")
    .filter(holdsStep(mission, actor.id, facts));
  if (mine.length === 0) return { reason: "notYourStep", params };
  return mine.every((one) => closed.has(one.id))
    ? { reason: "stepAlreadyDecided", params }
    : { reason: "stepNotYet", params };
};

/** A clearance may object but not reject; a decision may reject but not object. */
export const holdsOpen =
  (kind: "decision" | "clearance"): Guard =>
  (mission, actor, facts) =>
    openAndMine(mission, actor.id, facts, [kind]).length > 0
      ? null
      : { reason: kind === "decision" ? "clearanceObjects" : "decisionRejects" };

/** Letters of outside bodies are recorded when it is their turn, by the people the step names. */
export const holdsOpenPermit: Guard = (mission, actor, facts) => {
  if (openAndMine(mission, actor.id, facts, ["permit"]).length > 0) return null;
  return openNow(mission).some((step) => step.kind === "permit")
    ? { reason: "notYourRole" }
    : { reason: "permitsLater" };
};

/** After a refusal the secretariat and International Affairs decide what to do. */
export const mayAskAgain: Guard = (mission, actor, facts) =>
  grants(actor.roles, "mission.arrange") ? null : holdsOpenPermit(mission, actor, facts);

/** An administrator always; otherwise the manager of the person it waits for, once it is overdue (A10). */
export const mayReassign: Guard = (mission, actor, facts) => {
  if (openNow(mission).length === 0) return { reason: "nothingOpen" };
  if (grants(actor.roles, "mission.reassign") || escalatedTo(mission, actor, facts)) return null;
  return { reason: "onlyAdministratorReassigns" };
};

const escalatedTo = (mission: Mission, actor: Actor, facts: Facts): boolean =>
  !travellers(mission).has(actor.id) &&
  openNow(mission).some(
    (step) =>
      step.kind !== "permit" &&
      facts.today >= dueOf(step, mission.openedAt, facts).escalateOn &&
      meantFor(step, facts.people).some((one) => nextLevelOf(one, facts.people) === actor.id),
  );

/** The requester and managers, before the journey begins. */
export const mayCallOff: Guard = (mission, actor, facts) => {
  const leads = (["head", "deputyMayor", "mayor"] as const).some((role) =>
    actor.roles.includes(role),
  );
  if (mission.requesterId !== actor.id && !leads) return { reason: "onlyRequesterOrLeaders" };
  return hasNotBegun(mission, actor, facts);
};

/** Travel goes on with an order, also while a change is being decided or corrected. */
export const hasNotBegun: Guard = ({ status, order, request }, _actor, facts) =>
  order !== null && status !== "postponed" && facts.today >= request.startDate
    ? { reason: "journeyHasBegun" }
    : null;

export const holdsAck: Guard = (mission, actor) => {
  const open = openAcks(mission);
  if (open.length === 0) return { reason: "nothingToAcknowledge" };
  return open.some((one) => actor.roles.includes(one.role) || actor.roles.includes("head"))
    ? null
    : { reason: "notYourRole" };
};

/** A person with a part in it, or who records papers, may raise a class; those who decide on it may lower it. */
export const mayClassify: Guard = (mission, actor) => {
  const keeps = (["mission.arrange", "permit.record", "archive.keep", "money.keep"] as const).some(
    (one) => grants(actor.roles, one),
  );
  return keeps || mayLower(actor) || viewersOf(mission).includes(actor.id)
    ? null
    : { reason: "notYourRole" };
};

export const isNotHeld: Guard = ({ keeping }) =>
  keeping?.hold ? { reason: "disposalHeld" } : null;
/** A disposal list names the rule a dossier was kept by, so the rule is not changed while the list waits. */
export const isOnNoList: Guard = ({ id }, _actor, facts) =>
  facts.disposalOf(id) === "" ? null : { reason: "disposalListed" };
export const isHeld: Guard = ({ keeping }) =>
  keeping?.hold ? null : { reason: "disposalNotHeld" };

export const orderNotPrinted: Guard = (mission) =>
  mission.orderFile === null ? null : { reason: "orderPrintedBefore" };

export const arrangesOrTravels: Guard = (mission, actor) =>
  travellers(mission).has(actor.id) || grants(actor.roles, "mission.arrange")
    ? null
    : { reason: "onlyTravellerOrUnit" };

/** Every segment is final, and the programme is not final yet. */
export const programmeIsReady: Guard = ({ segments, programme }) => {
  const planned = segments.filter((one) => !one.confirmed).length;
  if (segments.length === 0) return { reason: "programmeEmpty" };
  if (planned > 0) return { reason: "stillPlanned", params: { count: planned } };
  return programme.finalAt === "" ? null : { reason: "programmeFinal" };
};

export const isRequesterOrArranges: Guard = (mission, actor) =>
  mission.requesterId === actor.id || grants(actor.roles, "mission.arrange")
    ? null
    : { reason: "onlyTravellerOrUnit" };

export const isAfterReturn: Guard = (mission, _actor, facts) =>
  facts.today > mission.request.endDate
    ? null
    : { reason: "reportAfterReturn", params: { end: mission.request.endDate } };
