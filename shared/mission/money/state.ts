/** The money of a mission; its parts are described in `money.ts`. */
import { noMoney, type MissionMoney } from "./money.ts";

export interface MoneyState {
  money: MissionMoney;
}

export const initial: MoneyState = { money: noMoney };
