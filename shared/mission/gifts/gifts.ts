/**
 * Gifts given and received on a mission: what the forms ask for, the state the events make, and which
 * of them have to be handed over (domain.md §1.7, by-law of 27/3/1402: consumable or durable). Pure.
 */
import { z } from "zod";
import type { EventOf } from "../../events/contract.ts";
import { giftRanks } from "../../gifts/ceilings.ts";
import { money } from "../../money.ts";
import { optionalText, requiredText } from "../../people/person.ts";
import { formatAmount } from "../../persian/amounts.ts";
import { addDays, isDay } from "../../persian/days.ts";
import { toAsciiDigits } from "../../persian/digits.ts";
import type { Settings } from "../../settings.ts";
import { conversion, rialsOf } from "../money/money.ts";
import { paper } from "../papers/paper.ts";
import { giftDirections, type Report } from "../report/report.ts";
import type { Mission } from "../state.ts";
import type { giftEvents } from "./events.ts";

const day = z.string().transform(toAsciiDigits).refine(isDay, "chooseDate");

export const giftKinds = ["consumable", "durable"] as const;

export const giftFields = z.object({
  direction: z.enum(giftDirections, "choose"),
  day,
  what: requiredText(200),
  kind: z.enum(giftKinds, "choose"),
  value: money.refine((one) => one.minor > 0, { path: ["minor"], message: "amount" }),
  /** A foreign value is measured in rials, by a rate of a day. */
  fx: conversion.nullable().default(null),
  /** The other side of the exchange. */
  person: requiredText(120),
  post: optionalText(120),
  organisation: optionalText(200),
  rank: z.enum(giftRanks, "choose"),
  /** Key of the member who gave or received it. */
  member: z.string().min(1, "choose").max(60),
  /** A photo of it, or a paper about it. */
  file: paper.nullable().default(null),
  note: optionalText(500),
  /** Why a gift above the ceiling was given all the same. */
  override: optionalText(500),
});
export type GiftFields = z.infer<typeof giftFields>;

/** Where a received gift goes; `kept` by the person who received it, allowed only for a modest one. */
export const handOverPlaces = ["museum", "stateSale", "storehouse", "kept"] as const;

export const handOverFields = z.object({
  to: z.enum(handOverPlaces, "choose"),
  /** Which museum, which office; empty when it is kept. */
  place: optionalText(200),
  day,
  receiptNo: optionalText(60),
  receipt: paper.nullable().default(null),
});
export type HandOver = z.infer<typeof handOverFields>;

export interface Gift extends GiftFields {
  id: string;
  /** How it was measured: the table of its day, and the ceiling in rials. */
  ceiling: { version: number; rials: number };
  handOver: HandOver | null;
}

export type GiftEvent = EventOf<typeof giftEvents>;
/** How an event changes the gifts. */
export const evolveGifts = (before: readonly Gift[], event: GiftEvent): Gift[] => {
  const { id } = event.payload;
  switch (event.type) {
    case "mission.giftRecorded.v1":
      return [...before, { ...event.payload, handOver: null }];
    case "mission.giftCorrected.v1": {
      const { reason: _reason, ...gift } = event.payload;
      return before.map((one) => (one.id === id ? { ...one, ...gift } : one));
    }
    case "mission.giftHandedOver.v1": {
      const { id: _id, ...handOver } = event.payload;
      return before.map((one) => (one.id === id ? { ...one, handOver } : one));
    }
    case "mission.giftWithdrawn.v1":
      return before.filter((one) => one.id !== id);
  }
};

/** What it is worth in rials; `null` for a foreign value without its rate. */
export const giftRials = ({ value, fx }: Pick<GiftFields, "value" | "fx">): number | null =>
  rialsOf(value, fx)?.minor ?? null;

export const isAboveCeiling = (gift: Pick<Gift, "value" | "fx" | "ceiling">): boolean =>
  (giftRials(gift) ?? 0) > gift.ceiling.rials;

/** A durable one above the ceiling belongs to the State and cannot be kept. */
export const mustBeHandedOver = (
  gift: Pick<Gift, "direction" | "kind" | "value" | "fx" | "ceiling">,
): boolean => gift.direction === "received" && gift.kind === "durable" && isAboveCeiling(gift);

/** A kept gift whose value is corrected upwards has to be handed over too. */
export const owesHandOver = (gift: Gift): boolean =>
  mustBeHandedOver(gift) && (gift.handOver === null || gift.handOver.to === "kept");

/** The days of the journey as reported, otherwise as ordered. */
export const journeyDays = ({
  report,
  request,
}: Pick<Mission, "report" | "request">): { start: string; end: string } =>
  report
    ? { start: report.actualStart, end: report.actualEnd }
    : { start: request.startDate, end: request.endDate };

/** The day from which the time for handing over runs: nothing can be handed over abroad. */
export const countedFrom = (
  mission: Pick<Mission, "report" | "request">,
  gift: Pick<Gift, "day">,
): string => {
  const { end } = journeyDays(mission);
  return gift.day > end ? gift.day : end;
};

export const handOverDue = (
  mission: Pick<Mission, "report" | "request">,
  gift: Pick<Gift, "day">,
  settings: Pick<Settings, "giftHandOverDays">,
): string => addDays(countedFrom(mission, gift), settings.giftHandOverDays);

/** The rows of the report come from the register, so that nobody types them twice. */
export const reportGifts = (gifts: readonly Gift[]): Report["gifts"] =>
  gifts.map(({ direction, what, person, organisation, value }) => ({
    direction,
    item: what,
    person: [person, organisation]
      .filter((one) => one !== "")
      .join("، ")
      .slice(0, 200),
    value: `${formatAmount(value, "fa")} ${value.currency === "IRR" ? "ریال" : value.currency}`,
  }));
