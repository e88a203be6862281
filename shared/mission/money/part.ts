/** The money as a part of a mission; its own state and events stand in `money.ts`. */
import { missionPart } from "../part.ts";
import { named } from "../papers/paper.ts";
import { moneyEvents } from "./events.ts";
import { evolveMoney } from "./money.ts";
import { initial } from "./state.ts";

export const moneyPart = missionPart({
  key: "money",
  events: moneyEvents,
  initial,
  evolve: ({ money }, event, { at }) => ({ money: evolveMoney(money, event, at) }),
  papers: ({ money }) =>
    named(
      "receipt",
      [...money.expenses, ...money.balancings].flatMap((one) => one.receipt ?? []),
    ),
});
