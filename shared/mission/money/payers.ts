/** Who pays what: a matrix of member and item (domain.md §1.4 step 3), starting from the request. Pure. */
import { z } from "zod";
import type { Component } from "../../allowance/components.ts";
import { optionalText } from "../../people/person.ts";
import type { Request } from "../request/request.ts";

export const payItems = [
  "ticket",
  "lodging",
  "meals",
  "allowance",
  "localTransport",
  "visa",
  "exitToll",
  "insurance",
  "training",
] as const;
export type PayItem = (typeof payItems)[number];
export const itemPayers = ["own", "host", "private", "self"] as const;
export type ItemPayer = (typeof itemPayers)[number];

/** One cell. A private payer is named, and the form of the Board asks for the reason (domain.md §1.4). */
export const payerCell = z
  .object({
    member: z.string().min(1, "choose").max(60),
    item: z.enum(payItems, "choose"),
    payer: z.enum(itemPayers, "choose"),
    name: optionalText(200),
    reason: optionalText(500),
  })
  .superRefine((cell, context) => {
    if (cell.payer !== "private") return;
    const demand = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (cell.name === "") demand("name", "privatePayer");
    if (cell.reason.length < 3) demand("reason", "privatePayerReason");
  });
export type PayerCell = z.infer<typeof payerCell>;

/** Who pays this item for this member: as set, otherwise as the request says for everything. */
export const payerOf = (
  cells: readonly PayerCell[],
  request: Pick<Request, "payer" | "privatePayer" | "privatePayerReason">,
  member: string,
  item: PayItem,
): Omit<PayerCell, "member" | "item"> => {
  const set = cells.find((one) => one.member === member && one.item === item);
  if (set) return set;
  const { payer, privatePayer, privatePayerReason } = request;
  return payer === "private"
    ? { payer: "private", name: privatePayer, reason: privatePayerReason }
    : { payer: payer === "host" ? "host" : "own", name: "", reason: "" };
};

const componentsOf: Partial<Record<PayItem, readonly Component[]>> = {
  lodging: ["lodging"],
  meals: ["meals", "breakfast", "lunch", "dinner"],
  allowance: ["misc"],
};

/** Components of the allowance that the municipality does not pay for this member. */
export const paidByOthers = (
  cells: readonly PayerCell[],
  request: Pick<Request, "payer" | "privatePayer" | "privatePayerReason">,
  member: string,
): Set<Component> =>
  new Set(
    (["lodging", "meals", "allowance"] as const).flatMap((item) =>
      payerOf(cells, request, member, item).payer === "own" ? [] : (componentsOf[item] ?? []),
    ),
  );
