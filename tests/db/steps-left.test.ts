/** W5: everyone who may open a dossier reads the same days to the departure, and they are those of the request. */
import { expect, it } from "vitest";
import type { Dossier } from "#shared/contract/missions.ts";
import type { PlannedRoute } from "#shared/contract/routes.ts";
import { timeNeeded } from "#shared/route/time-needed.ts";
import { validDraft } from "../helpers/mission-inputs.ts";
import { staff, type StaffKey } from "../helpers/staff.ts";
import { openTestStore } from "../helpers/store.ts";
import { createWalk } from "../helpers/walk.ts";

it("W5 request form and dossier count the same days, for every role that sees the dossier", async () => {
  const { store, clock } = openTestStore();
  const walk = await createWalk(store, clock, "shipped");
  const planned = await walk.ask("employee", "route.forDraft", { draft: validDraft() });
  if (!planned.ok) throw new Error(planned.error.reason);
  const route = planned.value as PlannedRoute;
  const verdict = timeNeeded(route.steps, route.startDate, route.today);
  expect(verdict).not.toBeNull();

  const missionId = await walk.missionIn("inReview");
  const seen: StaffKey[] = [];
  for (const who of Object.keys(staff) as StaffKey[]) {
    const answer = await walk.ask(who, "mission.dossier", { missionId });
    if (!answer.ok) {
      expect(answer.error.code, who).toMatch(/forbidden|notFound/);
      continue;
    }
    const { stepsLeft, today } = answer.value as Dossier;
    if (stepsLeft === null) throw new Error(`${who} sees no days`);
    expect(timeNeeded(stepsLeft.steps, stepsLeft.startDate, today), who).toEqual(verdict);
    seen.push(who);
  }
  expect(seen).toEqual(expect.arrayContaining(["employee", "manager", "head", "mayor"]));

  await walk.mustAct("manager", "approve", missionId, {});
  const after = await walk.ask("mayor", "mission.dossier", { missionId });
  const left = after.ok ? (after.value as Dossier).stepsLeft : null;
  expect(left?.steps.map((step) => step.titleFa)).toEqual(
    route.steps.slice(1).map((step) => step.titleFa),
  );
});
