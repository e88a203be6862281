/** Tasks about money: the settlement and what is owed after it. Pure. */
import { addDays } from "../../persian/days.ts";
import type { Mission } from "../state.ts";
import { openTask, usualDue, type Task, type TaskFacts, type TaskKind } from "../tasks.ts";
import { settling } from "../workflow-row.ts";
import { hasMoney } from "./settlement.ts";

/** Submitting the settlement, reviewing it, and paying what is owed. */
export const moneyTasks = (
  mission: Mission,
  { changedOn, settings, calendar }: TaskFacts,
): Task[] => {
  const { money, request, requesterId } = mission;
  if (!settling.includes(mission.status) || !hasMoney(mission)) return [];
  const usual = usualDue({ changedOn, settings, calendar });
  // A cancelled mission is settled from that day on.
  const over = mission.status === "cancelled" ? changedOn : request.endDate;
  const due = addDays(over, settings.settlementDueDays);
  const finance = (kind: TaskKind): Task => ({
    ...openTask(kind, changedOn, usual),
    role: "finance",
  });
  switch (money.settlement.state) {
    case "open":
      return [{ ...openTask("fileSettlement", addDays(over, 1), due), personId: requesterId }];
    case "returned":
      return [{ ...openTask("correctSettlement", changedOn, usual), personId: requesterId }];
    case "filed":
      return [finance("approveSettlement")];
    case "approved":
      return money.even ? [] : [finance("evenAccounts")];
  }
};
