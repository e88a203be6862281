/** The order as it would be issued now, and what issuing it brings; read before it is issued. Pure. */
import type { Money } from "../../money.ts";
import { decide } from "../decide.ts";
import { evolve, tasksOf } from "../evolve.ts";
import type { Actor, Facts } from "../rules.ts";
import type { Mission } from "../state.ts";
import type { TaskKind } from "../tasks.ts";
import { toldOf } from "../told.ts";
import type { OrderDocument } from "./order.ts";

export interface ForeseenOrder {
  /** Without means of travel and notes, which the issuer writes. Its number is taken only when it is issued. */
  order: OrderDocument;
  /** What becomes committed, of which budget line. */
  commits: { amount: Money; line: string } | null;
  /** Ids of those who are notified. */
  told: string[];
  /** The first task that is open then. */
  next: TaskKind | null;
}

/** `null` where this actor may not issue it now. */
export const foreseeOrder = (
  mission: Mission,
  actor: Actor,
  facts: Facts,
): ForeseenOrder | null => {
  const outcome = decide("issueOrder", mission, { means: [], notes: "" }, actor, facts);
  if ("refused" in outcome) return null;
  const after = outcome.events.reduce(
    (state, event) => evolve(state, event, { at: "", actor: actor.id }),
    mission,
  );
  if (after.order === null) return null;
  const { reservation } = after.money;
  const tasks = tasksOf(after, facts.today, facts);
  return {
    order: after.order,
    commits: reservation && {
      amount: reservation.amount,
      line: facts.budgetLine(reservation.lineId)?.code ?? "",
    },
    told: outcome.events.flatMap(({ type }) => toldOf(type, after, actor.id)),
    next: tasks.toSorted((a, b) => a.due.localeCompare(b.due))[0]?.kind ?? null,
  };
};
