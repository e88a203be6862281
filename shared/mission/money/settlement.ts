/** The balance of advance, allowance and expenses, for each member and each currency. Pure. */
import { allowanceOf, dayFacts, type Allowance } from "../../allowance/engine.ts";
import { components } from "../../allowance/components.ts";
import { ratesFor, type Grade, type RateTable } from "../../allowance/rates.ts";
import { ruleSets } from "../../allowance/rules.ts";
import { currencies, totals, type Currency, type Money } from "../../money.ts";
import { privateDaysOf } from "../programme/itinerary.ts";
import { paidByOthers } from "./payers.ts";
import { memberKey } from "../request/request.ts";
import type { Mission } from "../state.ts";

export interface MemberAllowance extends Allowance {
  member: string;
  grade: Grade;
}

/**
 * What each member is due by the table of the plan: nothing while there is no plan, and nothing
 * for a journey that was cancelled.
 */
export const allowancesOf = (
  { money, request, status, segments }: Pick<Mission, "money" | "request" | "status" | "segments">,
  table: RateTable | undefined,
): MemberAllowance[] => {
  const { plan } = money;
  if (plan === null || table === undefined || status === "cancelled") return [];
  return request.members.map((one) => {
    const member = memberKey(one);
    const grade = plan.grades.find((row) => row.member === member)?.grade ?? "expert";
    const alone = plan.privateDays.filter((row) => row.member === member).map((row) => row.day);
    const own = [...privateDaysOf(segments), ...alone];
    const named = new Set([...plan.given.map((row) => row.day), ...own]);
    const days = Object.fromEntries(
      [...named].map((day) => {
        const given = plan.given.find((row) => row.day === day);
        return [
          day,
          dayFacts({
            provided: given?.meals ?? [],
            lodgingProvided: given?.lodging ?? false,
            private: own.includes(day),
          }),
        ];
      }),
    );
    const allowance = allowanceOf({
      rules: ruleSets[table.rules],
      rates: ratesFor(table, request.country, grade),
      journey: plan,
      days,
      paidByOthers: paidByOthers(money.payers, request, member),
    });
    return { member, grade, ...allowance };
  });
};

/** One account: a member in one currency. Whole minor units. */
export interface Account {
  member: string;
  currency: Currency;
  allowance: number;
  /** Expenses they paid themselves. */
  expenses: number;
  advance: number;
  /** Refunded by them, and paid to them, after the journey. */
  refunded: number;
  paid: number;
  /** Above zero: the municipality owes them; below: they owe it. */
  balance: number;
}

/**
 * Every account with an amount, by member and by currency. A person who left the delegation after an
 * advance still has one: members of every version of the request are looked at.
 */
export const accountsOf = (
  { money, rounds }: Pick<Mission, "money" | "rounds">,
  allowances: readonly MemberAllowance[],
): Account[] =>
  membersEver(rounds).flatMap((member) =>
    currencies.flatMap((currency) => {
      const sum = (amounts: readonly Money[]) =>
        totals(amounts).find((one) => one.currency === currency)?.minor ?? 0;
      const of = <T extends { member: string }>(rows: readonly T[]) =>
        rows.filter((row) => row.member === member);
      const amounts = (rows: readonly { amount: Money }[]) => rows.map((row) => row.amount);
      const own = of(money.expenses).filter((row) => row.paidBy === "traveller");
      const account = {
        member,
        currency,
        allowance: sum(of(allowances).flatMap((row) => row.totals)),
        expenses: sum(amounts(own)),
        advance: sum(amounts(of(money.advances))),
        refunded: sum(amounts(of(money.balancings).filter((row) => row.kind === "refund"))),
        paid: sum(amounts(of(money.balancings).filter((row) => row.kind === "payment"))),
      };
      const { allowance, expenses, advance, refunded, paid } = account;
      const balance = allowance + expenses + refunded - advance - paid;
      return [allowance, expenses, advance, refunded, paid].some((one) => one !== 0)
        ? [{ ...account, balance }]
        : [];
    }),
  );

/** Keys of everyone who was ever in the delegation, the present members first. */
const membersEver = (rounds: Mission["rounds"]): string[] => [
  ...new Set(rounds.toReversed().flatMap(({ request }) => request.members.map(memberKey))),
];

type Spending = Pick<Mission, "money" | "request" | "status">;

/** Whether there are payments or amounts due; a mission without any needs no settlement. */
export const hasMoney = (mission: Spending): boolean =>
  (mission.status !== "cancelled" && owesAllowance(mission)) ||
  mission.money.advances.length > 0 ||
  mission.money.expenses.length > 0;

/** A planned allowance of which another party pays every part is zero, with any table. */
const owesAllowance = ({ money, request }: Spending): boolean =>
  money.plan !== null &&
  request.members.some(
    (one) => paidByOthers(money.payers, request, memberKey(one)).size < components.length,
  );

/** There were no payments, or it was settled and the balance is zero. */
export const isSettledUp = (mission: Spending): boolean => !hasMoney(mission) || mission.money.even;

export const allEven = (accounts: readonly Account[]): boolean =>
  accounts.every((one) => one.balance === 0);

/** The request has other days than the plan, or a member without a grade: it was changed since. */
export const isPlanOutdated = ({ money, request }: Pick<Mission, "money" | "request">): boolean =>
  money.plan !== null &&
  (money.plan.leaves.slice(0, 10) < request.startDate ||
    money.plan.returns.slice(0, 10) > request.endDate ||
    request.members.some(
      (one) => !money.plan?.grades.some((row) => row.member === memberKey(one)),
    ));
