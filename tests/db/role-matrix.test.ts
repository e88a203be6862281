/** B14 b23: a dossier shows as allowed exactly what the store accepts: every action, by everyone, in every state. */
import { expect, it } from "vitest";
import { grants } from "#shared/contract/capabilities.ts";
import { row } from "#shared/mission/decide.ts";
import { statuses } from "#shared/mission/state.ts";
import { actionNames } from "#shared/mission/workflow.ts";
import { countOf, tell } from "../faults/table.ts";
import { inputFor } from "../helpers/mission-inputs.ts";
import { staff, staffKeys } from "../helpers/staff.ts";
import { openTestStore } from "../helpers/store.ts";
import { createWalk } from "../helpers/walk.ts";

// A draft is not in the ledger. The short form takes every so many of the others.
const kept = statuses.filter((status) => status !== "draft");
const tried = kept.filter((_, index) => index % Math.ceil(kept.length / countOf(23)) === 0);
/** Refusals by the table itself, not by an action's own rules. */
const closed = ["notYourRole", "notInThisState", "notFound"];

let acts = 0;

it.each(tried)(
  "B14 b23 on a dossier that is %s, their own or another's, by every role",
  async (status) => {
    const { store, clock } = openTestStore();
    const walk = await createWalk(store, clock);
    const missionId = await walk.missionIn(status);
    const { db } = store.parts;
    const wrong: string[] = [];
    for (const who of staffKeys) {
      const dossier = await walk.ask(who, "mission.dossier", { missionId });
      const shown = dossier.ok
        ? (dossier.value as { actions: { action: string; allowed: boolean }[] }).actions
        : [];
      for (const action of actionNames) {
        const isShown = shown.some((one) => one.action === action && one.allowed);
        const { unseen } = row(action);
        const isOpen = !dossier.ok && unseen !== undefined && grants(staff[who].roles, unseen);
        // Each try is undone, so the next one finds the dossier unchanged.
        db.exec("begin");
        const answer = await walk.act(who, action, missionId, inputFor[action]() as object);
        db.exec("rollback");
        acts += 1;
        const reason = answer.ok ? "ok" : answer.error.reason;
        const isIn = answer.ok || !closed.includes(reason);
        if (answer.ok && !isShown && !isOpen) wrong.push(`${who} could ${action}`);
        if (isShown && !isIn) wrong.push(`${who} could not ${action}: ${reason}`);
        if (reason === "internalError") wrong.push(`${who} ${action}: ${reason}`);
      }
    }
    expect(wrong).toEqual([]);
    if (status === tried.at(-1))
      tell(
        23,
        `${acts} acts of ${staffKeys.length} people in ${tried.length} states, each as the dossier shows it`,
      );
  },
);
