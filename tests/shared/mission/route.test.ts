/** J4: the route engine, for any template and any people. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decidingRoles, grants, roles, type Role } from "#shared/contract/capabilities.ts";
import {
  defaultRoute,
  holdsStep,
  isComplete,
  openSteps,
  planRoute,
  type Assignee,
  type RouteTemplate,
} from "#shared/mission/route.ts";
import type { PersonRef } from "#shared/people/person.ts";
import { directoryOf, personRef, staff, uuid } from "../../helpers/missions.ts";

const assignee: fc.Arbitrary<Assignee> = fc.constantFrom("lineManager", ...decidingRoles);
const template: fc.Arbitrary<RouteTemplate> = fc
  .array(
    fc.record({
      assignee,
      orElse: fc.array(assignee, { maxLength: 3 }),
      group: fc.integer({ min: 1, max: 4 }),
      compulsory: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((steps) => ({
    id: "t",
    version: 1,
    effectiveFrom: "2026-01-01",
    steps: steps.map((step, index) => ({ id: `step${index}`, ...step })),
  }));
/** A handful of people with any roles and managers; some have left. */
const people: fc.Arbitrary<PersonRef[]> = fc
  .array(
    fc.record({
      roles: fc.uniqueArray(fc.constantFrom<Role>(...roles), { minLength: 1, maxLength: 3 }),
      manager: fc.option(fc.nat({ max: 9 })),
      active: fc.boolean(),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((all) =>
    all.map(({ roles: held, manager, active }, index) => ({
      ...personRef(index, held, manager === null ? null : uuid(manager)),
      active,
    })),
  );
const case_ = fc.record({
  template,
  people,
  requester: fc.nat({ max: 9 }),
  travellers: fc.array(fc.nat({ max: 9 })),
});

describe("a planned route", () => {
  it("J4 asks in each step somebody who is there, may decide, and does not travel himself", () => {
    fc.assert(
      fc.property(case_, ({ template: chosen, people: all, requester, travellers }) => {
        const barred = new Set([requester, ...travellers].map(uuid));
        const plan = planRoute(chosen, uuid(requester), travellers.map(uuid), directoryOf(all));
        if (!plan.ok) {
          expect(plan.reason).toBe("stepVacant");
          expect(chosen.steps.map((step) => step.id)).toContain(plan.params.step);
          return;
        }
        expect(plan.steps.map((step) => step.id)).toEqual(chosen.steps.map((step) => step.id));
        for (const step of plan.steps) {
          const able = all.filter(
            (one) => holdsStep(step, one) && one.active && !barred.has(one.id),
          );
          expect(able.length).toBeGreaterThan(0);
          for (const one of able) expect(grants(one.roles, "mission.decide")).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("J4 opens one group at a time, lowest first, and is complete when all have approved", () => {
    fc.assert(
      fc.property(
        case_,
        fc.infiniteStream(fc.nat()),
        ({ template: chosen, people: all }, picks) => {
          const plan = planRoute(
            chosen,
            "nobody",
            [],
            directoryOf([...all, ...Object.values(staff)]),
          );
          // Without a manager of the requester a step of his may stay vacant.
          if (!plan.ok) return;
          const approved = new Set<string>();
          let last = 0;
          for (let round = 0; round < plan.steps.length; round += 1) {
            const open = openSteps(plan.steps, approved);
            expect(isComplete(plan.steps, approved)).toBe(false);
            expect(new Set(open.map((step) => step.group)).size).toBe(1);
            const group = open[0]?.group ?? 0;
            expect(group).toBeGreaterThanOrEqual(last);
            for (const step of plan.steps)
              if (step.group < group) expect(approved.has(step.id)).toBe(true);
            last = group;
            const pick = open[(picks.next().value ?? 0) % open.length];
            approved.add(pick?.id ?? "");
          }
          expect(isComplete(plan.steps, approved)).toBe(true);
          expect(openSteps(plan.steps, approved)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("the default route", () => {
  const plan = (
    requester: PersonRef,
    travellers: PersonRef[] = [],
    all: PersonRef[] = Object.values(staff),
  ) => {
    const planned = planRoute(
      defaultRoute,
      requester.id,
      travellers.map((one) => one.id),
      directoryOf(all),
    );
    return planned.ok
      ? planned.steps.map((step) => [step.id, step.personId ?? step.role, step.why])
      : planned;
  };

  it("J4 goes from the line manager by International Affairs to the mayor", () => {
    expect(plan(staff.employee)).toEqual([
      ["lineManager", staff.manager.id, "asTemplate"],
      ["internationalAffairs", "head", "asTemplate"],
      ["mayor", "mayor", "asTemplate"],
    ]);
  });

  it("J3 J4 passes over who travels himself, and says so", () => {
    expect(plan(staff.employee, [staff.manager])).toMatchObject([
      ["lineManager", "deputyMayor", "noLineManager"],
      {},
      {},
    ]);
    expect(plan(staff.head)).toMatchObject([
      ["lineManager", staff.mayor.id, "asTemplate"],
      ["internationalAffairs", "deputyMayor", "ownTrip"],
      {},
    ]);
    expect(plan(staff.mayor)).toEqual([
      ["lineManager", "deputyMayor", "noLineManager"],
      ["internationalAffairs", "head", "asTemplate"],
      ["mayor", "deputyMayor", "ownTrip"],
    ]);
  });

  it("J4 names the step for which nobody is left", () => {
    expect(plan(staff.mayor, [staff.deputyMayor])).toEqual({
      ok: false,
      reason: "stepVacant",
      params: { step: "lineManager" },
    });
    const gone: unknown[] = [staff.head, staff.deputyMayor, staff.mayor];
    const without = (count: number) =>
      Object.values(staff).filter((one) => !gone.slice(0, count).includes(one));
    // A small municipality without a deputy mayor: the head's own journey goes to the mayor.
    expect(plan(staff.employee, [], without(2))).toMatchObject([
      {},
      ["internationalAffairs", "mayor", "ownTrip"],
      {},
    ]);
    expect(plan(staff.employee, [], without(3))).toEqual({
      ok: false,
      reason: "stepVacant",
      params: { step: "internationalAffairs" },
    });
  });

  it("J4 does not ask a manager who has left or may not decide", () => {
    for (const change of [{ active: false }, { roles: ["employee"] as const }]) {
      const all = Object.values(staff).map((one) =>
        one === staff.manager ? { ...one, ...change } : one,
      );
      expect(plan(staff.employee, [], all)).toMatchObject([
        ["lineManager", "deputyMayor", "noLineManager"],
        {},
        {},
      ]);
    }
  });
});
