/**
 * The money of one mission: the input of its forms, and the state after its events. Amounts are whole
 * minor units with their currency; a conversion carries its rate and the day of that rate. Pure.
 */
import { z } from "zod";
import type { EventOf } from "../../events/contract.ts";
import { grades } from "../../allowance/rates.ts";
import { meals } from "../../allowance/rules.ts";
import { convert, money, parseRate, type Money } from "../../money.ts";
import { isDay } from "../../persian/days.ts";
import { toAsciiDigits } from "../../persian/digits.ts";
import { optionalText, requiredText } from "../../people/person.ts";
import { payItems } from "../pay-items.ts";
import type { PayerCell } from "./payers.ts";
import { paper } from "../request/request.ts";
import type { moneyEvents } from "./events.ts";

const day = z.string().transform(toAsciiDigits).refine(isDay, "chooseDate");
const member = z.string().min(1, "choose").max(60);
/** More than zero. */
const amount = money.refine((one) => one.minor > 0, { path: ["minor"], message: "amount" });
const clock = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, "chooseTime")
  .refine((at) => isDay(at.slice(0, 10)), "chooseTime");

/** The equivalent in rials, marked as such wherever it is shown; never a part of a total. */
export const conversion = z.object({
  /** Rials for one unit, as typed. */
  rate: z
    .string()
    .refine((typed) => parseRate(typed) !== null, "rate")
    .transform((typed) => parseRate(typed) ?? ""),
  rateDate: day,
  source: requiredText(120),
});
export type Conversion = z.infer<typeof conversion>;

export const rialsOf = (one: Money, fx: Conversion | null): Money | null =>
  one.currency === "IRR" ? one : fx && convert(one, "IRR", fx.rate);

/** What the engine needs besides the table: clocks, grades, what is provided, what is private. */
export const allowancePlan = z
  .object({
    leaves: clock,
    returns: clock,
    arrivesThere: clock,
    leavesThere: clock,
    grades: z.array(z.object({ member, grade: z.enum(grades, "choose") })).max(60, "tooMany"),
    /** Given to the whole delegation on a day. */
    given: z
      .array(
        z.object({
          day,
          meals: z.array(z.enum(meals)).max(3),
          lodging: z.boolean().default(false),
        }),
      )
      .max(400, "tooMany")
      .default([]),
    privateDays: z.array(z.object({ member, day })).max(400, "tooMany").default([]),
  })
  .superRefine((plan, context) => {
    const order = ["leaves", "arrivesThere", "leavesThere", "returns"] as const;
    for (const [index, key] of order.entries()) {
      const before = order[index - 1];
      if (before && plan[key] < plan[before])
        context.addIssue({ code: "custom", path: [key], message: "endBeforeStartTime" });
    }
  });
type AllowancePlan = z.infer<typeof allowancePlan>;

export const expenseKinds = [...payItems, "gift", "other"] as const;
export const expenseFields = z.object({
  member,
  kind: z.enum(expenseKinds, "choose"),
  day,
  amount,
  /** Paid by the traveller: the municipality owes it to them. Otherwise the municipality paid. */
  paidBy: z.enum(["traveller", "municipality"], "choose"),
  fx: conversion.nullable().default(null),
  receiptNo: optionalText(60),
  receipt: paper.nullable().default(null),
  note: optionalText(500),
});
export type Expense = z.infer<typeof expenseFields> & { id: string };

export const advanceFields = z.object({
  member,
  amount,
  day,
  documentNo: requiredText(60),
  fx: conversion.nullable().default(null),
});
export type Advance = z.infer<typeof advanceFields> & { id: string };

/** A payment that settles the accounts: refunded by the traveller, or paid to them. */
export const balancingFields = z.object({
  member,
  kind: z.enum(["refund", "payment"], "choose"),
  amount,
  day,
  documentNo: requiredText(60),
  receipt: paper.nullable().refine((file) => file !== null, "attachReceipt"),
});
type Balancing = z.infer<typeof balancingFields> & { id: string };

export const reservationFields = z.object({
  lineId: z.uuid("choose"),
  amount,
  /** Why the line may go below zero; empty when it does not. */
  override: optionalText(500),
});
type Reservation = z.infer<typeof reservationFields> & { at: string };

const settlementStates = ["open", "filed", "returned", "approved"] as const;

export interface MissionMoney {
  payers: PayerCell[];
  plan: (AllowancePlan & { rateVersion: number }) | null;
  reservation: Reservation | null;
  advances: Advance[];
  expenses: Expense[];
  balancings: Balancing[];
  settlement: { state: (typeof settlementStates)[number]; at: string; reason: string };
  /** Approved, and all accounts are settled; decided with the table of rates. */
  even: boolean;
}

export const noMoney: MissionMoney = {
  payers: [],
  plan: null,
  reservation: null,
  advances: [],
  expenses: [],
  balancings: [],
  settlement: { state: "open", at: "", reason: "" },
  even: false,
};

export type MoneyEvent = EventOf<typeof moneyEvents>;

/** How an event changes the money. */
export const evolveMoney = (before: MissionMoney, event: MoneyEvent, at: string): MissionMoney => {
  switch (event.type) {
    case "mission.payersSet.v1":
      return { ...before, payers: event.payload.cells };
    case "mission.allowancePlanned.v1":
      return {
        ...before,
        plan: { ...event.payload.plan, rateVersion: event.payload.rateVersion },
      };
    case "mission.budgetReserved.v1":
      return { ...before, reservation: { ...event.payload, at } };
    case "mission.budgetReleased.v1":
      return { ...before, reservation: null };
    case "mission.advancePaid.v1":
      return { ...before, advances: put(before.advances, event.payload) };
    case "mission.expensePut.v1":
      return { ...before, expenses: put(before.expenses, event.payload) };
    case "mission.expenseRemoved.v1":
      return {
        ...before,
        expenses: before.expenses.filter((one) => one.id !== event.payload.id),
      };
    case "mission.settlementFiled.v1":
      return { ...before, settlement: { state: "filed", at, reason: "" } };
    case "mission.settlementReturned.v1":
      return { ...before, settlement: { state: "returned", at, reason: event.payload.reason } };
    case "mission.settlementApproved.v1":
      return {
        ...before,
        settlement: { state: "approved", at, reason: event.payload.note },
        even: event.payload.even,
      };
    case "mission.balanced.v1": {
      const { even, ...balancing } = event.payload;
      return { ...before, even, balancings: put(before.balancings, balancing) };
    }
  }
};

const put = <T extends { id: string }>(all: readonly T[], one: T): T[] => [
  ...all.filter((other) => other.id !== one.id),
  one,
];
