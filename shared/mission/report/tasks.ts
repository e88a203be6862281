/** Tasks of the report: filing, signing and reviewing it. Pure. */
import { addDays } from "../../persian/days.ts";
import type { Mission } from "../state.ts";
import { forRoles, openTask, type Task, type TaskFacts } from "../tasks.ts";
import { filedOn, fixDueOf, reportDueOf, reviewDueOf, reviewedOn } from "./report-due.ts";
import { unsignedBy } from "./report-signing.ts";

export const reportTasks = (mission: Mission, facts: TaskFacts): Task[] => {
  const { status, requesterId, request } = mission;
  const { changedOn, settings } = facts;
  if (status === "ordered") {
    const since = addDays(request.endDate, 1);
    return [
      { ...openTask("fileReport", since, reportDueOf(mission, facts)), personId: requesterId },
    ];
  }
  if (status === "reportReturned") {
    const due = fixDueOf(reviewedOn(mission), settings);
    return [{ ...openTask("correctReport", changedOn, due), personId: requesterId }];
  }
  if (status !== "reported") return [];
  const due = reviewDueOf(filedOn(mission), settings);
  return [
    ...forRoles(openTask("reviewReport", changedOn, due), "officer", "head"),
    // Signed before it is reviewed: each has as long as the reviewer.
    ...unsignedBy(mission).map((personId) => ({
      ...openTask("signReport", filedOn(mission), due),
      personId,
    })),
  ];
};
