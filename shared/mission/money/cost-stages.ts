/** The cost of a journey from the estimate to the settlement, side by side; currencies never mix. Pure. */
import { budgetUseOf, type BudgetUse } from "../../budget.ts";
import { currencies, totals, type Currency, type Money } from "../../money.ts";
import { spentOf } from "./costs.ts";
import { costOf } from "../request/request.ts";
import type { MemberAllowance } from "./settlement.ts";
import type { Mission } from "../state.ts";

/** Minor units; `null` without an amount in this currency. */
export interface CostStages {
  currency: Currency;
  /** The total that the request expects, for all payers. */
  estimated: number | null;
  /** The amount held of a budget line. */
  held: number | null;
  advanced: number | null;
  /** Allowances and expenses the municipality pays. */
  spent: number | null;
}

export const costStages = (
  mission: Pick<Mission, "request" | "status" | "order" | "money">,
  allowances: readonly MemberAllowance[],
): { rows: CostStages[]; use: BudgetUse | null } => {
  const held = budgetUseOf(mission, allowances);
  const estimate = costOf(mission.request);
  const stages = {
    estimated: estimate ? [estimate] : [],
    held: held ? [held.amount] : [],
    advanced: totals(mission.money.advances.map((one) => one.amount)),
    spent: spentOf(mission.money, allowances),
  };
  const rows = currencies.map((currency): CostStages => {
    const of = (amounts: readonly Money[]) =>
      amounts.find((one) => one.currency === currency)?.minor ?? null;
    return {
      currency,
      estimated: of(stages.estimated),
      held: of(stages.held),
      advanced: of(stages.advanced),
      spent: of(stages.spent),
    };
  });
  return {
    rows: rows.filter((row) =>
      [row.estimated, row.held, row.advanced, row.spent].some((one) => one !== null),
    ),
    use: held?.use ?? null,
  };
};
