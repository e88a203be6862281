/** Guards and decisions about a mission's gifts. Pure. */
import type { z } from "zod";
import { grants } from "../../contract/capabilities.ts";
import { addDays } from "../../persian/days.ts";
import type { FieldIssue } from "../../result.ts";
import {
  giftRials,
  isAboveCeiling,
  journeyDays,
  mustBeHandedOver,
  owesHandOver,
  type Gift,
  type GiftEvent,
  type GiftFields,
} from "./gifts.ts";
import type * as inputs from "../inputs.ts";
import { memberKey } from "../request/request.ts";
import type { Actor, Facts, Guard, Outcome } from "../rules.ts";
import { travellers, type Mission } from "../state.ts";

type Input<A extends keyof typeof inputs> = z.infer<(typeof inputs)[A]>;

export const hasDeparted: Guard = ({ request }, _actor, { today }) =>
  today >= request.startDate
    ? null
    : { reason: "giftsFromDeparture", params: { start: request.startDate } };

export const hasGifts: Guard = ({ gifts }) => (gifts.length > 0 ? null : { reason: "giftGone" });

/** A dossier is not closed while a gift has to be handed over. */
export const giftsHandedOver: Guard = ({ gifts }) => {
  const count = gifts.filter(owesHandOver).length;
  return count === 0 ? null : { reason: "giftsNotHandedOver", params: { count } };
};

export const recordGift = (
  mission: Mission,
  gift: Input<"recordGift">,
  _actor: Actor,
  facts: Facts,
): Outcome => {
  if (mission.gifts.some((one) => one.id === gift.id)) return refusedAs("giftRecordedBefore");
  const measured = { ...gift, ceiling: ceilingOf(gift, facts) };
  return decided(issuesOf(mission, measured, facts), {
    type: "mission.giftRecorded.v1",
    payload: measured,
  });
};

/** Measured again on its own day. The receiver of a gift above the ceiling cannot lower its value. */
export const correctGift = (
  mission: Mission,
  { reason, ...gift }: Input<"correctGift">,
  actor: Actor,
  facts: Facts,
): Outcome => {
  const before = mission.gifts.find((one) => one.id === gift.id);
  if (!before) return refusedAs("giftGone");
  if (isUnitsAlone(mission, before, actor)) return refusedAs("giftAboveUnit");
  const measured = { ...gift, ceiling: ceilingOf(gift, facts) };
  return decided(issuesOf(mission, measured, facts), {
    type: "mission.giftCorrected.v1",
    payload: { ...measured, reason },
  });
};

export const handOverGift = (
  mission: Mission,
  handOver: Input<"handOverGift">,
  actor: Actor,
  { today }: Facts,
): Outcome => {
  const gift = mission.gifts.find((one) => one.id === handOver.id);
  if (!gift) return refusedAs("giftGone");
  if (gift.direction !== "received") return refusedAs("giftNotReceived");
  const handedOver = gift.handOver !== null && gift.handOver.to !== "kept";
  if (handedOver && !isUnit(mission, actor)) return refusedAs("giftHandedOverBefore");
  const kept = handOver.to === "kept";
  const issues = [
    ...(kept && mustBeHandedOver(gift) ? [wrong("to", "giftMustGo")] : []),
    ...(!kept && handOver.place === "" ? [wrong("place", "required")] : []),
    ...(handOver.day > today ? [wrong("day", "futureDate", { today })] : []),
    ...(handOver.day < gift.day ? [wrong("day", "beforeGift", { day: gift.day })] : []),
    ...(!kept && handOver.receiptNo === "" ? [wrong("receiptNo", "required")] : []),
    ...(!kept && handOver.receipt === null ? [wrong("receipt", "attachReceipt")] : []),
  ];
  return decided(issues, { type: "mission.giftHandedOver.v1", payload: handOver });
};

export const withdrawGift = (
  mission: Mission,
  input: Input<"withdrawGift">,
  actor: Actor,
): Outcome => {
  const gift = mission.gifts.find((one) => one.id === input.id);
  if (!gift) return refusedAs("giftGone");
  if (isUnitsAlone(mission, gift, actor)) return refusedAs("giftAboveUnit");
  return decided([], { type: "mission.giftWithdrawn.v1", payload: input });
};

/** A received gift above the ceiling, or one that has a receipt, can be removed only by the unit. */
const isUnitsAlone = (mission: Mission, gift: Gift, actor: Actor): boolean =>
  gift.direction === "received" &&
  (isAboveCeiling(gift) || gift.handOver !== null) &&
  !isUnit(mission, actor);

/** An officer who travelled is a receiver like any other. */
const isUnit = (mission: Mission, { id, roles }: Actor): boolean =>
  grants(roles, "mission.arrange") && !travellers(mission).has(id);

const ceilingOf = ({ day, rank }: GiftFields, { giftCeilings }: Facts): Gift["ceiling"] => {
  const { version, ceilings } = giftCeilings.on(day);
  return { version, rials: ceilings[rank] };
};

const issuesOf = (
  mission: Mission,
  gift: GiftFields & Pick<Gift, "ceiling">,
  { today, settings }: Facts,
): FieldIssue[] => {
  const { start, end } = journeyDays(mission);
  const days = {
    start: addDays(start, -settings.giftDayTolerance),
    end: addDays(end, settings.giftDayTolerance),
  };
  const isMember = mission.request.members.some((one) => memberKey(one) === gift.member);
  const unexplained =
    gift.direction === "given" && isAboveCeiling(gift) && gift.override.length < 3;
  return [
    ...(gift.day > today ? [wrong("day", "futureDate", { today })] : []),
    ...(gift.day < days.start || gift.day > days.end ? [wrong("day", "giftDay", days)] : []),
    ...(giftRials(gift) === null ? [wrong("fx.rate", "rateNeeded")] : []),
    ...(gift.fx && gift.fx.rateDate > today ? [wrong("fx.rateDate", "futureDate", { today })] : []),
    ...(isMember ? [] : [wrong("member", "notMember")]),
    ...(unexplained ? [wrong("override", "giftAboveCeiling")] : []),
  ];
};

const wrong = (
  path: string,
  reason: FieldIssue["reason"],
  params?: FieldIssue["params"],
): FieldIssue => ({ path, reason, ...(params ? { params } : {}) });
const refusedAs = (reason: FieldIssue["reason"]): Outcome => ({ refused: { reason } });
const decided = (issues: FieldIssue[], event: GiftEvent): Outcome =>
  issues.length > 0 ? { refused: { reason: "checkFields", fields: issues } } : { events: [event] };
