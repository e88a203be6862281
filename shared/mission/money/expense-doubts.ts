/**
 * What Finance should check before it approves an expense: whether the per diem already pays for it, or
 * another party was to pay. Nothing is refused, because a host may not keep a promise. Pure.
 */
import type { Component } from "../../allowance/components.ts";
import type { Expense } from "./money.ts";
import { payItems, type ItemPayer } from "../pay-items.ts";
import { payerOf, type PayerCell, type PayingPart } from "./payers.ts";
import type { MemberAllowance } from "./settlement.ts";

export type ExpenseDoubt =
  | { kind: "inAllowance" }
  | { kind: "othersPay"; payer: Exclude<ItemPayer, "own"> };

const components: Partial<Record<Expense["kind"], readonly Component[]>> = {
  lodging: ["lodging"],
  meals: ["meals", "breakfast", "lunch", "dinner"],
};

export const doubtOf = (
  expense: Pick<Expense, "kind" | "member" | "day">,
  {
    payers,
    request,
    allowances,
  }: {
    payers: readonly PayerCell[];
    request: PayingPart;
    allowances: readonly Pick<MemberAllowance, "member" | "lines">[];
  },
): ExpenseDoubt | null => {
  const item = payItems.find((one) => one === expense.kind);
  const payer = item ? payerOf(payers, request, expense.member, item).payer : "own";
  if (payer !== "own" && payer !== null) return { kind: "othersPay", payer };
  const covered = components[expense.kind] ?? [];
  const paid = allowances
    .filter((one) => one.member === expense.member)
    .flatMap((one) => one.lines)
    .some(
      (line) =>
        line.day === expense.day &&
        line.amount.minor > 0 &&
        line.of.some((one) => covered.includes(one)),
    );
  return paid ? { kind: "inAllowance" } : null;
};
