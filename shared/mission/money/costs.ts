/** The actual cost of a mission for the municipality, each currency separately. Pure. */
import { totals, type Currency, type Money } from "../../money.ts";
import { rialsOf, type Conversion, type MissionMoney } from "./money.ts";
import type { MemberAllowance } from "./settlement.ts";

const more = (amounts: readonly Money[]): Money[] => totals(amounts).filter((one) => one.minor > 0);

/** Allowances and every expense, no matter who paid first: the municipality pays them in the end. */
export const spentOf = (
  money: Pick<MissionMoney, "expenses">,
  allowances: readonly Pick<MemberAllowance, "totals">[],
): Money[] =>
  more([...allowances.flatMap((one) => one.totals), ...money.expenses.map((one) => one.amount)]);

/**
 * The total in one currency: in rials by the recorded equivalents, where another currency occurs.
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

/** The rate recorded last for this currency: at their own advance, otherwise anywhere in this mission. */
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
