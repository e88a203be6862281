/** Budget lines: what may be spent, and what missions hold of it. Nothing goes below nought unnoticed. Pure. */
import { z } from "zod";
import type { Mission } from "./mission/state.ts";
import { money, type Money } from "./money.ts";
import { requiredText } from "./people/person.ts";

export const budgetLineFields = z.object({
  code: requiredText(40),
  titleFa: requiredText(120),
  /** Jalali year. */
  year: z.number().int("wholeNumber").min(1390, "outOfRange").max(1500, "outOfRange"),
  amount: money,
});
export type BudgetLineFields = z.infer<typeof budgetLineFields>;

export const budgetUses = ["reserved", "committed"] as const;
export type BudgetUse = (typeof budgetUses)[number];

/** A line as it stands: amounts in the currency of the line. */
export interface BudgetLine extends BudgetLineFields {
  id: string;
  reserved: number;
  committed: number;
}
export const remaining = (line: BudgetLine): number =>
  line.amount.minor - line.reserved - line.committed;

/**
 * What a mission holds of a line: reserved since its clearance, committed since its order, nothing
 * once it was called off. Read from the mission's state, so that no step can forget it.
 */
export const budgetUseOf = (
  mission: Pick<Mission, "status" | "order" | "money">,
): { lineId: string; use: BudgetUse; amount: Money; override: string } | null => {
  const { reservation } = mission.money;
  const over = (["rejected", "withdrawn", "cancelled"] as const).some(
    (one) => one === mission.status,
  );
  if (reservation === null || over) return null;
  const { lineId, amount, override } = reservation;
  return { lineId, amount, override, use: mission.order === null ? "reserved" : "committed" };
};
