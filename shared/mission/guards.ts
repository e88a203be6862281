/** The guards that workflow rows name: each answers with the reason it refuses, or nothing. Pure. */
import { grants } from "../contract/capabilities.ts";
import { holdsStep, openSteps } from "./route.ts";
import { travellers } from "./state.ts";
import type { Guard } from "./rules.ts";

export const isRequester: Guard = (mission, actor) =>
  mission.requesterId === actor.id ? null : { reason: "onlyRequester" };

export const isTraveller: Guard = (mission, actor) =>
  travellers(mission).has(actor.id) ? null : { reason: "onlyTraveller" };

/** Nobody decides on his own mission: not as requester, not as member (domain.md §8d). */
export const isNotTraveller: Guard = (mission, actor) =>
  travellers(mission).has(actor.id) ? { reason: "ownMission" } : null;

export const holdsOpenStep: Guard = (mission, actor) => {
  const open = openSteps(mission.route, mission.approved);
  if (open.some((step) => holdsStep(step, actor))) return null;
  const step = open[0]?.title ?? "";
  const mine = mission.route.filter((one) => holdsStep(one, actor));
  if (mine.length === 0) return { reason: "notYourStep", params: { step } };
  return mine.every((one) => mission.approved.has(one.id))
    ? { reason: "stepAlreadyDecided", params: { step } }
    : { reason: "stepNotYet", params: { step } };
};

export const orderNotPrinted: Guard = (mission) =>
  mission.orderFile === null ? null : { reason: "orderPrintedBefore" };

export const arrangesOrTravels: Guard = (mission, actor) =>
  travellers(mission).has(actor.id) || grants(actor.roles, "mission.arrange")
    ? null
    : { reason: "onlyTravellerOrUnit" };

export const isAfterReturn: Guard = (mission, _actor, facts) =>
  facts.today > mission.request.endDate
    ? null
    : { reason: "reportAfterReturn", params: { end: mission.request.endDate } };
