/** Who pays what: a matrix of member and item (domain.md §1.4 step 3), starting from the grid of the request. Pure. */
import { z } from "zod";
import type { Component } from "../../allowance/components.ts";
import { optionalText } from "../../people/person.ts";
import { itemPayers, payItems, type ItemPayer, type PayItem } from "../pay-items.ts";
import { memberKey, type Request } from "../request/request.ts";

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

/** The part of a request that says who pays. */
export type PayingPart = Pick<
  Request,
  "payer" | "payments" | "members" | "privatePayer" | "privatePayerReason"
>;

/**
 * Who pays this item for this member: as Finance has set, else as the grid of the request says, else as
 * the request says for everything. `null`: nobody has said so.
 */
export const payerOf = (
  cells: readonly PayerCell[],
  request: PayingPart,
  member: string,
  item: PayItem,
): { payer: ItemPayer | null; name: string; reason: string } => {
  const set = cells.find((one) => one.member === member && one.item === item);
  if (set) return set;
  const payer = asked(request, member, item);
  const { privatePayer, privatePayerReason } = request;
  return payer === "private"
    ? { payer, name: privatePayer, reason: privatePayerReason }
    : { payer, name: "", reason: "" };
};

const asked = (request: PayingPart, member: string, item: PayItem): ItemPayer | null => {
  if (request.payments.length === 0) return request.payer === "mixed" ? null : request.payer;
  const own = request.members
    .find((one) => memberKey(one) === member)
    ?.paidBy.find((one) => one.item === item);
  return own?.payer ?? request.payments.find((one) => one.item === item)?.payer ?? null;
};

const componentsOf: Partial<Record<PayItem, readonly Component[]>> = {
  lodging: ["lodging"],
  meals: ["meals", "breakfast", "lunch", "dinner"],
  allowance: ["misc"],
};

/** Components of the allowance that another party pays for this member; what nobody has said is not among them. */
export const paidByOthers = (
  cells: readonly PayerCell[],
  request: PayingPart,
  member: string,
): Set<Component> =>
  new Set(
    (["lodging", "meals", "allowance"] as const).flatMap((item) => {
      const { payer } = payerOf(cells, request, member, item);
      return payer === "own" || payer === null ? [] : (componentsOf[item] ?? []);
    }),
  );
