/**
 * What a mission costs the municipality, side by side: estimated, allowed, reserved, committed and
 * spent, each currency apart. Pure.
 */
import type { BudgetUse } from "../budget.ts";
import { currencies, totals, type Currency, type Money } from "../money.ts";
import { rialsOf, type Conversion, type MissionMoney } from "./money.ts";
import { costOf } from "./request.ts";
import type { MemberAllowance } from "./settlement.ts";
import type { Mission } from "./state.ts";

const more = (amounts: readonly Money[]): Money[] => totals(amounts).filter((one) => one.minor > 0);

/** Allowances and every expense, whoever laid it out: what the municipality bears. */
export const spentOf = (
  money: Pick<MissionMoney, "expenses">,
  allowances: readonly Pick<MemberAllowance, "totals">[],
): Money[] =>
  more([...allowances.flatMap((one) => one.totals), ...money.expenses.map((one) => one.amount)]);

/**
 * All of it in one currency: in rials by the recorded equivalents, where another currency occurs.
 * `null` where one has no recorded equivalent; nothing is guessed.
 */
export const spentIn = (
  currency: Currency,
  money: MissionMoney,
  allowances: readonly MemberAllowance[],
): Money | null => {
  const parts = [
    ...money.expenses.map((one) => ({ ...one, fx: one.fx ?? rateOf(money, one) })),
    ...allowances.flatMap(({ member, totals: sums }) =>
      sums.map((amount) => ({ amount, fx: rateOf(money, { member, amount }) })),
    ),
  ].filter((one) => one.amount.minor > 0);
  const inCurrency = parts.map(({ amount, fx }) =>
    amount.currency === currency ? amount : currency === "IRR" ? rialsOf(amount, fx) : null,
  );
  const known = inCurrency.filter((one) => one !== null);
  if (known.length < inCurrency.length) return null;
  return { currency, minor: known.reduce((sum, one) => sum + one.minor, 0) };
};

/** The rate recorded last for this currency: at his own advance, else at anything of this mission. */
const rateOf = (
  money: Pick<MissionMoney, "advances" | "expenses">,
  one: { member: string; amount: Money },
): Conversion | null => {
  const recorded = [...money.expenses, ...money.advances]
    .filter((row) => row.fx !== null && row.amount.currency === one.amount.currency)
    .toSorted((a, b) => (a.fx?.rateDate ?? "").localeCompare(b.fx?.rateDate ?? ""));
  const own = money.advances.filter((row) => row.member === one.member);
  return (
    (recorded.findLast((row) => own.some(({ id }) => id === row.id)) ?? recorded.at(-1))?.fx ?? null
  );
};

export const costColumns = ["estimate", "allowance", "reserved", "committed", "spent"] as const;
export type CostColumn = (typeof costColumns)[number];
export interface CostRow extends Record<CostColumn, number> {
  currency: Currency;
}

/** A row for each currency that occurs in any column; whole minor units. */
export const costRows = (
  mission: Pick<Mission, "money" | "request">,
  allowances: readonly MemberAllowance[],
  held: { use: BudgetUse; amount: Money } | null,
): CostRow[] => {
  const { money, request } = mission;
  const estimate = costOf(request);
  const settled = money.settlement.state === "approved";
  const byColumn: Record<CostColumn, Money[]> = {
    estimate: estimate ? [estimate] : [],
    allowance: allowances.flatMap((one) => one.totals),
    reserved: held?.use === "reserved" ? [held.amount] : [],
    committed: held?.use === "committed" ? [held.amount] : [],
    spent: settled ? spentOf(money, allowances) : money.expenses.map((one) => one.amount),
  };
  return currencies.flatMap((currency) => {
    const sum = (column: CostColumn) =>
      totals(byColumn[column]).find((one) => one.currency === currency)?.minor ?? 0;
    const row = {
      currency,
      estimate: sum("estimate"),
      allowance: sum("allowance"),
      reserved: sum("reserved"),
      committed: sum("committed"),
      spent: sum("spent"),
    };
    return costColumns.some((column) => row[column] > 0) ? [row] : [];
  });
};
