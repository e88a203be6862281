/** Budget lines: what may be spent, and what missions hold of it. Nothing goes below zero unnoticed. Pure. */
import { z } from "zod";
import { seenVersion, written } from "./contract/define.ts";
import type { EventOf } from "./events/contract.ts";
import { budgetEvents } from "./events/office.ts";
import { actionOf, defineStream } from "./events/stream.ts";
import type { Reason } from "./locales/reasons.ts";
import type { Mission } from "./mission/state.ts";
import { spentIn } from "./mission/money/costs.ts";
import type { MemberAllowance } from "./mission/money/settlement.ts";
import { money, type Money } from "./money.ts";
import { requiredText } from "./people/person.ts";
import { invalid, ok } from "./result.ts";

export const budgetLineFields = z.object({
  code: requiredText(40),
  titleFa: requiredText(120),
  /** Jalali year. */
  year: z.number().int("wholeNumber").min(1390, "outOfRange").max(1500, "outOfRange"),
  amount: money,
});
export type BudgetLineFields = z.infer<typeof budgetLineFields>;

export const budgetUses = ["reserved", "committed", "spent"] as const;
export type BudgetUse = (typeof budgetUses)[number];

/** A line now: amounts in the currency of the line. */
export interface BudgetLine extends BudgetLineFields, Record<BudgetUse, number> {
  id: string;
}
/** What missions hold of the line, in any way. */
export const heldOf = (line: Record<BudgetUse, number>): number =>
  budgetUses.reduce((sum, use) => sum + line[use], 0);
export const remaining = (line: BudgetLine): number => line.amount.minor - heldOf(line);

/**
 * What a mission holds of a line: reserved since its clearance, committed since its order, what was
 * spent once its settlement is approved, nothing once it was cancelled. Read from the
 * mission's state, so that no step can forget it. What was spent in a currency that has no recorded
 * equivalent in the line's own cannot be held there: then the committed amount stays.
 */
export const budgetUseOf = (
  mission: Pick<Mission, "status" | "order" | "money">,
  allowances: readonly MemberAllowance[],
): { lineId: string; use: BudgetUse; amount: Money; override: string } | null => {
  const { reservation, settlement } = mission.money;
  if (reservation === null) return null;
  const { lineId, amount, override } = reservation;
  if (settlement.state === "approved") {
    const spent = spentIn(amount.currency, mission.money, allowances);
    return spent
      ? { lineId, amount: spent, override, use: "spent" }
      : { lineId, amount, override, use: "committed" };
  }
  const over = (["rejected", "withdrawn", "cancelled"] as const).some(
    (one) => one === mission.status,
  );
  if (over) return null;
  return { lineId, amount, override, use: mission.order === null ? "reserved" : "committed" };
};

interface BudgetFacts {
  /** What missions hold of this line. */
  held: number;
  /** Another line of that year has this code. */
  codeTaken(year: number, code: string): boolean;
}
type State = BudgetLineFields | null;
const action = actionOf<State, EventOf<typeof budgetEvents>, BudgetFacts>();

export const budgetLines = defineStream({
  kind: "budget",
  events: budgetEvents,
  empty: (): State => null,
  evolve: (_before: State, { payload }): State => payload,
  actions: {
    put: action({
      rests: "version",
      capability: "money.keep",
      input: z.object({ id: z.uuid(), seenVersion, fields: budgetLineFields }),
      output: written,
      topics: ["money"],
      doc: "Open a budget line or change its amount; never below what missions hold of it.",
      guards: [],
      decide: (line, { fields }, _actor, { held, codeTaken }) => {
        const { year, code, amount } = fields;
        if (line && line.amount.currency !== amount.currency)
          return wrong("amount", "otherCurrency");
        if (line && amount.minor < held) return wrong("amount", "belowHeld");
        if (codeTaken(year, code)) return wrong("code", "codeTaken");
        return ok([{ type: "budget.linePut.v1", payload: fields }]);
      },
    }),
  },
});

const wrong = (path: string, reason: Reason) => invalid([{ path: `fields.${path}`, reason }]);
