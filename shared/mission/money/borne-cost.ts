/** What a mission costs the municipality, as known today: settled, otherwise expected. Pure. */
import { totals, type Money } from "../../money.ts";
import { spentOf } from "./costs.ts";
import { itemPayers, payItems, type ItemPayer } from "../pay-items.ts";
import { payerOf } from "./payers.ts";
import { ownShareOf } from "../request/payments.ts";
import { costOf, memberKey } from "../request/request.ts";
import type { MemberAllowance } from "./settlement.ts";
import type { Mission } from "../state.ts";

export const costBases = ["settled", "estimate", "none"] as const;
type CostBasis = (typeof costBases)[number];
/** Each currency separately. `none`: the municipality pays nothing, or nothing is recorded yet. */
export interface BorneCost {
  basis: CostBasis;
  amounts: Money[];
}

/** Everyone who pays for a part of it; `mixed` where it is only known that several do. */
export const payersOf = ({
  money: { payers: cells },
  request,
}: Mission): (ItemPayer | "mixed")[] => {
  const named = request.members.flatMap((one) =>
    payItems.map((item) => payerOf(cells, request, memberKey(one), item).payer),
  );
  return named.every((one) => one === null)
    ? ["mixed"]
    : itemPayers.filter((one) => named.includes(one));
};

/** Whether the municipality pays a part of it, as far as recorded. */
export const bearsCost = (mission: Mission): boolean =>
  payersOf(mission).some((one) => one === "own" || one === "mixed");

/** What was spent once that is settled; before, what Finance reserved, else what was estimated. */
export const borneCost = (mission: Mission, allowances: readonly MemberAllowance[]): BorneCost => {
  if (mission.money.settlement.state === "approved")
    return { basis: "settled", amounts: spentOf(mission.money, allowances) };
  // The estimate of a journey that others pay for is not the municipality's cost.
  const { reservation } = mission.money;
  const estimate = ownShareOf(mission.request) ?? costOf(mission.request);
  const amounts = totals(
    reservation
      ? [reservation.amount]
      : estimate
        ? [estimate]
        : allowances.flatMap((one) => one.totals),
  ).filter((one) => one.minor > 0);
  return bearsCost(mission) && amounts.length > 0
    ? { basis: "estimate", amounts }
    : { basis: "none", amounts: [] };
};
