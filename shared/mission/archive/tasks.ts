/** The task of the archive: keeping the dossier once its report is decided. Pure. */
import type { Mission } from "../state.ts";
import { forRoles, openTask, usualDue, type Task, type TaskFacts } from "../tasks.ts";

export const recordTasks = ({ status }: Mission, facts: TaskFacts): Task[] =>
  status === "reportAccepted" || status === "reportRejected"
    ? forRoles(openTask("archive", facts.changedOn, usualDue(facts)), "archivist")
    : [];
