/** Guards and decisions about a mission's money. Pure. */
import type { z } from "zod";
import { grants } from "../../contract/capabilities.ts";
import { budgetUseOf, remaining } from "../../budget.ts";
import type { FieldIssue } from "../../result.ts";
import { isAfterReturn, isNotTraveller } from "../guards.ts";
import type * as inputs from "../inputs.ts";
import type { MoneyEvent } from "./money.ts";
import type { PayItem } from "../pay-items.ts";
import { memberKey } from "../request/request.ts";
import type { Actor, Facts, Guard, Outcome } from "../rules.ts";
import * as settlement from "./settlement.ts";
import { travellers, type Mission } from "../state.ts";

type Input<A extends keyof typeof inputs> = z.infer<(typeof inputs)[A]>;

export const plansOrTravels: Guard = (mission, actor) =>
  travellers(mission).has(actor.id) || grants(actor.roles, "money.plan")
    ? null
    : { reason: "onlyTravellerOrFinance" };

/** A submitted settlement is not edited during its review, and never once approved. */
export const settlementOpen: Guard = ({ money }) =>
  money.settlement.state === "filed" || money.settlement.state === "approved"
    ? { reason: money.settlement.state === "filed" ? "settlementFiled" : "settlementApproved" }
    : null;

export const settlementFiled: Guard = ({ money }) =>
  money.settlement.state === "filed" ? null : { reason: "settlementNotFiled" };

export const settlementApproved: Guard = ({ money }) =>
  money.settlement.state === "approved" ? null : { reason: "settlementNotApproved" };

export const hasReservation: Guard = ({ money }) =>
  money.reservation ? null : { reason: "nothingReserved" };

/** Money that is spent cannot be released to the line. */
export const notSettled: Guard = ({ money }) =>
  money.settlement.state === "approved" ? { reason: "settlementApproved" } : null;

export const movedMoney: Guard = (mission) =>
  settlement.hasMoney(mission) ? null : { reason: "nothingToSettle" };

/** A future journey cannot be settled unless it was cancelled. */
export const isOver: Guard = (mission, actor, facts) =>
  mission.status === "cancelled" ? null : isAfterReturn(mission, actor, facts);

/** A plan for other days would be approved as if it were for these. */
export const planFits: Guard = (mission) =>
  settlement.isPlanOutdated(mission) && mission.status !== "cancelled"
    ? { reason: "planOutdated" }
    : null;

/** Travellers cannot shift agreed costs to the municipality. */
export const maySetPayers: Guard = (mission, actor, facts) =>
  mission.status === "inReview" || mission.status === "returned"
    ? plansOrTravels(mission, actor, facts)
    : grants(actor.roles, "money.plan")
      ? isNotTraveller(mission, actor, facts)
      : { reason: "payersAgreed" };

/** The dossier is not archived before its accounts are settled (domain.md §8d). */
export const isSettledUp: Guard = (mission) =>
  settlement.isSettledUp(mission) ? null : { reason: "notSettled" };

export const setPayers = (mission: Mission, { cells }: Input<"setPayers">): Outcome => {
  const members = membersOf(mission);
  const issues = cells.flatMap((cell, index): FieldIssue[] => [
    ...(members.includes(cell.member) ? [] : [wrong(`cells.${index}.member`, "notMember")]),
    ...(cells.findIndex((one) => one.member === cell.member && one.item === cell.item) < index
      ? [wrong(`cells.${index}.item`, "payerTwice")]
      : []),
  ]);
  return decided(issues, { type: "mission.payersSet.v1", payload: { cells } });
};

/** The table of the first day stays in use for this mission, even if a newer one is published. */
export const planAllowance = (
  mission: Mission,
  { plan }: Input<"planAllowance">,
  _actor: Actor,
  facts: Facts,
): Outcome => {
  const { startDate, endDate } = mission.request;
  const table = facts.rates.on(startDate);
  if (table === undefined) return { refused: { reason: "noRates" } };
  const outside = (at: string) => at.slice(0, 10) < startDate || at.slice(0, 10) > endDate;
  const params = { start: startDate, end: endDate };
  const members = membersOf(mission);
  const issues: FieldIssue[] = [
    ...(["leaves", "returns"] as const)
      .filter((key) => outside(plan[key]))
      .map((key) => wrong(`plan.${key}`, "outsideJourney", params)),
    ...plan.grades.flatMap((row, index) =>
      members.includes(row.member) ? [] : [wrong(`plan.grades.${index}.member`, "notMember")],
    ),
  ];
  return decided(issues, {
    type: "mission.allowancePlanned.v1",
    payload: { plan, rateVersion: table.version },
  });
};

export const reserveBudget = (
  mission: Mission,
  reservation: Input<"reserveBudget">,
  _actor: Actor,
  facts: Facts,
): Outcome => {
  const line = facts.budgetLine(reservation.lineId);
  if (line === undefined) return refuse([wrong("lineId", "choose")]);
  if (line.amount.currency !== reservation.amount.currency)
    return refuse([wrong("amount", "otherCurrency")]);
  const own = budgetUseOf(mission, allowances(mission, facts));
  const free = remaining(line) + (own?.lineId === line.id ? own.amount.minor : 0);
  if (reservation.amount.minor > free && reservation.override.length < 3)
    return refuse([wrong("override", "overBudget")]);
  return decided([], { type: "mission.budgetReserved.v1", payload: reservation });
};

export const payAdvance = (
  mission: Mission,
  advance: Input<"payAdvance">,
  _actor: Actor,
  facts: Facts,
): Outcome =>
  isKnown(mission.money.advances, advance)
    ? { refused: { reason: "recordedBefore" } }
    : decided([...memberIssues(mission, advance.member), ...dayIssues(advance, facts)], {
        type: "mission.advancePaid.v1",
        payload: advance,
      });

/** Bought before departure; everything else is spent on the journey. */
const boughtBefore: readonly (PayItem | "gift" | "other")[] = [
  "ticket",
  "visa",
  "insurance",
  "exitToll",
  "training",
  "gift",
];

export const putExpense = (
  mission: Mission,
  expense: Input<"putExpense">,
  _actor: Actor,
  facts: Facts,
): Outcome => {
  const { startDate, endDate } = mission.request;
  const early = expense.day < startDate && !boughtBefore.includes(expense.kind);
  const outside = early || expense.day > endDate;
  const sha256 = expense.receipt?.sha256;
  const here = mission.money.expenses.find(
    (one) => one.id !== expense.id && sha256 !== undefined && one.receipt?.sha256 === sha256,
  );
  const elsewhere = sha256 !== undefined && facts.receiptUsed(sha256, mission.id);
  const issues = [
    ...memberIssues(mission, expense.member),
    ...dayIssues(expense, facts),
    ...(outside ? [wrong("day", "outsideJourney", { start: startDate, end: endDate })] : []),
    ...(here ? [wrong("receipt", "receiptTwiceHere")] : []),
    ...(elsewhere && !here ? [wrong("receipt", "receiptTwice")] : []),
  ];
  return decided(issues, { type: "mission.expensePut.v1", payload: expense });
};

export const removeExpense = (mission: Mission, { id }: Input<"removeExpense">): Outcome =>
  mission.money.expenses.some((one) => one.id === id)
    ? decided([], { type: "mission.expenseRemoved.v1", payload: { id } })
    : { refused: { reason: "expenseGone" } };

/** A refund settles what they owe, a payment what is owed to them; never more than that. */
export const balance = (
  mission: Mission,
  balancing: Input<"balance">,
  _actor: Actor,
  facts: Facts,
): Outcome => {
  if (isKnown(mission.money.balancings, balancing))
    return { refused: { reason: "recordedBefore" } };
  const { currency, minor } = balancing.amount;
  const open =
    accounts(mission, facts).find(
      (one) => one.member === balancing.member && one.currency === currency,
    )?.balance ?? 0;
  const owed = balancing.kind === "refund" ? -open : open;
  const issues = [
    ...dayIssues(balancing, facts),
    ...(owed < minor ? [wrong("amount", owed <= 0 ? "nothingOwed" : "moreThanOwed")] : []),
  ];
  const balancings = [...mission.money.balancings, balancing];
  const after = { ...mission, money: { ...mission.money, balancings } };
  const even = settlement.allEven(accounts(after, facts));
  return decided(issues, { type: "mission.balanced.v1", payload: { ...balancing, even } });
};

export const approveSettlement = (
  mission: Mission,
  { note }: Input<"approveSettlement">,
  _actor: Actor,
  facts: Facts,
): Outcome => {
  const even = settlement.allEven(accounts(mission, facts));
  return decided([], { type: "mission.settlementApproved.v1", payload: { note, even } });
};

/** The accounts by the table of the plan. */
const accounts = (mission: Mission, facts: Pick<Facts, "rates">): settlement.Account[] =>
  settlement.accountsOf(mission, allowances(mission, facts));

const allowances = (mission: Mission, { rates }: Pick<Facts, "rates">) => {
  const { plan } = mission.money;
  return settlement.allowancesOf(mission, plan ? rates.version(plan.rateVersion) : undefined);
};

/** Recorded payments are never overwritten: a second record is a second payment. */
const isKnown = (all: readonly { id: string }[], one: { id: string }): boolean =>
  all.some((other) => other.id === one.id);
const membersOf = (mission: Mission) => mission.request.members.map(memberKey);
const memberIssues = (mission: Mission, member: string): FieldIssue[] =>
  membersOf(mission).includes(member) ? [] : [wrong("member", "notMember")];
const dayIssues = ({ day }: { day: string }, { today }: Facts): FieldIssue[] =>
  day > today ? [wrong("day", "futureDate", { today })] : [];

const wrong = (
  path: string,
  reason: FieldIssue["reason"],
  params?: FieldIssue["params"],
): FieldIssue => ({ path, reason, ...(params ? { params } : {}) });
const refuse = (fields: FieldIssue[]): Outcome => ({ refused: { reason: "checkFields", fields } });
const decided = (issues: FieldIssue[], event: MoneyEvent): Outcome =>
  issues.length > 0 ? refuse(issues) : { events: [event] };
