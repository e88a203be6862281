/** Tasks before the departure: the papers of each traveller, and clearing the delegation. Pure. */
import type { Role } from "../../contract/capabilities.ts";
import { addDays } from "../../persian/days.ts";
import type { Mission } from "../state.ts";
import { openTask, type Task, type TaskFacts, type TaskKind } from "../tasks.ts";
import { agreed } from "../workflow-row.ts";
import { membersLacking } from "./readiness.ts";

/** Until the departure: each traveller for their own papers, the unit for the whole delegation. */
export const departureTasks = (mission: Mission, { changedOn, settings }: TaskFacts): Task[] => {
  const { status, cleared, orderFile, request } = mission;
  if (!agreed.includes(status) || cleared) return [];
  const due = addDays(request.startDate, -settings.papersDueDays);
  const before = (kind: TaskKind): Task => ({
    ...openTask(kind, changedOn, due),
    endsOn: request.startDate,
  });
  const unit: Role[] = status === "ordered" && orderFile ? ["officer", "head"] : [];
  return [
    ...membersLacking(mission, settings).map((personId) => ({
      ...before("completePapers"),
      personId,
    })),
    ...unit.map((role) => ({ ...before("clearToDepart"), role })),
  ];
};
