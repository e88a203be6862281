/** When a step of a route applies: conditions as data, compared with the facts of one journey. Pure. */
import { z } from "zod";
import type { Role } from "../contract/capabilities.ts";
import { money, type Money } from "../money.ts";

/** Kinds of travellers that rules distinguish (domain.md §1.1). */
export const travellerClasses = ["staff", "manager", "mayor", "councillor", "contractor"] as const;
export type TravellerClass = (typeof travellerClasses)[number];
export const destinations = ["neighbour", "other"] as const;
export const payers = ["own", "host", "private", "mixed"] as const;
export const passportTypes = ["ordinary", "service", "diplomatic"] as const;

const oneOf = <T extends string>(values: readonly [T, ...T[]]) =>
  z.array(z.enum(values)).min(1, "choose");
const atLeast = z.number().int("wholeNumber").min(1, "outOfRange").max(10_000, "outOfRange");

/** Where a list is compared (classes, passports), one member of the delegation is enough. */
export const condition = z.discriminatedUnion("on", [
  z.strictObject({ on: z.literal("travellerClass"), oneOf: oneOf(travellerClasses) }),
  z.strictObject({ on: z.literal("destination"), oneOf: oneOf(destinations) }),
  z.strictObject({ on: z.literal("payer"), oneOf: oneOf(payers) }),
  z.strictObject({ on: z.literal("passportType"), oneOf: oneOf(passportTypes) }),
  z.strictObject({
    on: z.literal("unit"),
    oneOf: z.array(z.string().trim().min(1).max(120)).min(1, "choose").max(60, "tooMany"),
  }),
  z.strictObject({ on: z.literal("days"), atLeast }),
  z.strictObject({ on: z.literal("members"), atLeast }),
  z.strictObject({ on: z.literal("cost"), atLeast: money }),
]);
export type Condition = z.infer<typeof condition>;
export const conditionSubjects = condition.options.map((one) => one.shape.on.value);

/** The facts that conditions use. One journey, real or simulated. */
export interface RouteCase {
  classes: readonly TravellerClass[];
  destination: (typeof destinations)[number];
  payer: (typeof payers)[number];
  passportTypes: readonly (typeof passportTypes)[number][];
  /** Persian name of the requester's unit. */
  unit: string;
  days: number;
  members: number;
  /** `null` while there is no estimate. */
  cost: Money | null;
}

export const holds = (one: Condition, facts: RouteCase): boolean => {
  switch (one.on) {
    case "travellerClass":
      return facts.classes.some((each) => one.oneOf.includes(each));
    case "passportType":
      return facts.passportTypes.some((each) => one.oneOf.includes(each));
    case "destination":
      return one.oneOf.includes(facts.destination);
    case "payer":
      return one.oneOf.includes(facts.payer);
    case "unit":
      return one.oneOf.includes(facts.unit);
    case "days":
      return facts.days >= one.atLeast;
    case "members":
      return facts.members >= one.atLeast;
    case "cost":
      // Another currency, or no estimate: the safe answer is that the step applies.
      return facts.cost === null || facts.cost.currency !== one.atLeast.currency
        ? true
        : facts.cost.minor >= one.atLeast.minor;
  }
};

/** The class of a person from the staff list follows from their roles. */
export const classOf = (roles: readonly Role[]): TravellerClass => {
  if (roles.includes("mayor")) return "mayor";
  if (roles.includes("councillor")) return "councillor";
  const leads = (["manager", "head", "deputyMayor"] as const).some((role) => roles.includes(role));
  return leads ? "manager" : "staff";
};
