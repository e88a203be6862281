/** W5: what a mission still has before it is counted by the same rule as a request that is being written. */
import { expect, test } from "vitest";
import { stepsLeft } from "#shared/mission/route/steps-left.ts";
import { statuses } from "#shared/mission/state.ts";
import { addDays } from "#shared/persian/days.ts";
import { backPlan } from "#shared/route/back-plan.ts";
import { planRoute } from "#shared/route/plan.ts";
import { timeNeeded } from "#shared/route/time-needed.ts";
import { journeyOfDraft } from "#shared/mission/route/route-case.ts";
import { days, validDraft } from "../../../helpers/mission-inputs.ts";
import { factsOn, missionIn, perform } from "../../../helpers/missions.ts";
import { aPermitStep, aTemplate, shortRoute } from "../../../helpers/routes.ts";
import { staff } from "../../../helpers/staff.ts";

const withPermit = aTemplate([...shortRoute.steps, aPermitStep("board", 4)]);
const factsWith = (today: string) => factsOn(today, { template: () => withPermit });
const asked = factsWith(days.asked);
const submitted = () => {
  const mission = missionIn("draft");
  return perform(mission, "submit", staff.employee, asked, { draft: validDraft() });
};
const begins = (left: ReturnType<typeof stepsLeft>) => left?.steps.map((step) => step.beginBy);

test("W5 on the day of its submission a mission has the days that the request showed", () => {
  const { journey, startDate } = journeyOfDraft(validDraft(), staff.employee.id, asked.people);
  const { steps } = planRoute(withPermit, journey, asked.people);
  const left = stepsLeft(submitted(), asked);
  expect(left?.startDate).toBe(startDate);
  expect(begins(left)).toEqual(backPlan(steps, startDate, asked).map((one) => one.beginBy));
});

test("W5 a closed step needs no more days, an open one those until its due day, an overdue one none", () => {
  const mission = submitted();
  const whole = stepsLeft(mission, asked);
  const later = stepsLeft(perform(mission, "approve", staff.manager, asked), asked);
  expect(later?.steps).toEqual(whole?.steps.slice(1));

  const spareOn = (today: string) => {
    const left = stepsLeft(mission, factsWith(today));
    return left && timeNeeded(left.steps, left.startDate, today)?.spare;
  };
  const first = spareOn(days.asked) ?? 0;
  // While the open step uses its days, nothing of the rest is lost; after its due day every day is.
  expect(spareOn(addDays(days.asked, 1))).toBeGreaterThanOrEqual(first);
  const overdue = addDays(days.asked, 20);
  expect(spareOn(addDays(overdue, 1))).toBe((spareOn(overdue) ?? 0) - 1);
});

test("W5 a change under way is counted to the departure that is asked for", () => {
  const mission = missionIn("changing");
  const left = stepsLeft(mission, factsOn(days.asked));
  expect(left?.startDate).toBe(mission.change?.request.startDate);
  expect(left?.steps).toHaveLength(mission.change?.route.length ?? 0);
});

test("W5 without an open decision there is nothing to count", () => {
  for (const status of statuses)
    if (status !== "inReview" && status !== "changing")
      expect(stepsLeft(missionIn(status), factsOn(days.asked)), status).toBeNull();
});
