/** The money as a part of a mission; its own state and events are in `money.ts`. */
import { missionPart } from "../part.ts";
import { named } from "../papers/paper.ts";
import { moneyEvents } from "./events.ts";
import { evolveMoney, noMoney, type MissionMoney } from "./money.ts";
import { moneyTasks } from "./tasks.ts";

export interface MoneyState {
  money: MissionMoney;
}

const initial: MoneyState = { money: noMoney };

export const moneyPart = missionPart({
  key: "money",
  events: moneyEvents,
  initial,
  tasks: moneyTasks,
  evolve: ({ money }, event, { at }) => ({ money: evolveMoney(money, event, at) }),
  papers: ({ money }) =>
    named(
      "receipt",
      [...money.expenses, ...money.balancings].flatMap((one) => one.receipt ?? []),
    ),
});
