/**
 * The engine under any template, any people and any history: it always has a next step, nobody decides
 * on their own mission, no compulsory step is skipped, and the same history gives the same mission.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decidingRoles, type Role } from "#shared/contract/capabilities.ts";
import { decide, refusalOf } from "#shared/mission/decide.ts";
import { draftMission, evolve } from "#shared/mission/evolve.ts";
import type { MissionEvent } from "#shared/mission/events.ts";
import type { Actor, Facts } from "#shared/mission/rules.ts";
import { openNow, travellers, type Mission } from "#shared/mission/state.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import type { Deputyship } from "#shared/people/deputy.ts";
import type { PersonRef } from "#shared/people/person.ts";
import { lookedAt, type RouteStep } from "#shared/route/template.ts";
import { assignees } from "#shared/route/template.ts";
import { aGrant, days, inputFor, validDraft } from "../../helpers/mission-inputs.ts";
import { factsOn } from "../../helpers/missions.ts";
import { directoryOf, personRef, staff, uuid } from "../../helpers/staff.ts";
import { aPermitStep, aStep, aTemplate } from "../../helpers/routes.ts";

const runs = 10_000;

/** Steps of any kind, order, assignee and condition; permits come last, as a template requires. */
const steps: fc.Arbitrary<RouteStep[]> = fc
  .record({
    inner: fc.array(
      fc.record({
        kind: fc.constantFrom("decision" as const, "clearance" as const),
        assignee: fc.constantFrom(...assignees),
        orElse: fc.uniqueArray(fc.constantFrom(...assignees), { maxLength: 2 }),
        group: fc.integer({ min: 1, max: 3 }),
        compulsory: fc.boolean(),
        long: fc.boolean(),
        looksAt: fc.uniqueArray(fc.constantFrom(...lookedAt), { minLength: 1 }),
      }),
      { maxLength: 5 },
    ),
    permits: fc.array(fc.boolean(), { maxLength: 2 }),
    first: fc.constantFrom(...decidingRoles),
  })
  .map(({ inner, permits, first }) => [
    aStep("always", 1, { assignee: first }),
    ...inner.map(({ long, ...one }, index) =>
      aStep(`step${index}`, one.group, {
        ...one,
        when: long ? [{ on: "days" as const, atLeast: 4 }] : [],
      }),
    ),
    ...permits.map((compulsory, index) => aPermitStep(`permit${index}`, 5 + index, { compulsory })),
  ]);

/** Nine people with any roles and managers, some of whom have left, and a few deputyships. */
const people: fc.Arbitrary<PersonRef[]> = fc
  .array(
    fc.record({
      roles: fc.uniqueArray(fc.constantFrom<Role>(...decidingRoles, "employee", "officer"), {
        minLength: 1,
        maxLength: 3,
      }),
      manager: fc.option(fc.nat({ max: 8 })),
      active: fc.boolean(),
    }),
    { minLength: 4, maxLength: 9 },
  )
  .map((all) =>
    all.map(({ roles, manager, active }, index) => ({
      ...personRef(index, roles, manager === null ? null : uuid(manager)),
      active: active || index === 0,
    })),
  );
const deputies: fc.Arbitrary<Deputyship[]> = fc
  .array(fc.record({ from: fc.nat({ max: 8 }), to: fc.nat({ max: 8 }) }), { maxLength: 4 })
  .map((all) =>
    all
      .filter((one) => one.from !== one.to)
      .map(({ from, to }, index) => ({
        id: uuid(700 + index),
        principalId: uuid(from),
        deputyId: uuid(to),
        from: "2026-01-01",
        to: "2027-12-31",
        role: null,
        note: "",
        state: "accepted" as const,
        endedOn: "",
      })),
  );

const acts: readonly ActionName[] = [
  "approve",
  "approve",
  "approve",
  "object",
  "return",
  "resubmit",
  "reassign",
  "recordPermit",
  "skipPermit",
  "postpone",
  "proposeChange",
  "dropChange",
];
const history = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    who: fc.nat({ max: 8 }),
    to: fc.nat({ max: 8 }),
    city: fc.boolean(),
    granted: fc.boolean(),
  }),
  { maxLength: 14 },
);
const world = fc.record({
  steps,
  people,
  deputies,
  history,
  members: fc.uniqueArray(fc.nat({ max: 8 }), { maxLength: 2 }),
  long: fc.boolean(),
});

const administrator: Actor = { id: staff.administrator.id, roles: ["administrator"] };

const draftFor = (members: readonly number[], long: boolean, city = "هامبورگ") =>
  validDraft({
    city,
    endDate: long ? days.end : days.start,
    members: members.map((number, index) => ({
      personId: uuid(number),
      nameFa: "آزمون",
      post: "سمت",
      role: index === 0 ? "head" : "member",
      passportType: "service",
    })),
  });

interface Played {
  mission: Mission;
  events: { event: MissionEvent; actor: string }[];
}

/** Runs a history of tries; refused ones change nothing. */
const play = (
  facts: Facts,
  all: readonly PersonRef[],
  tries: readonly {
    act: ActionName;
    who: number;
    to: number;
    city: boolean;
    granted: boolean;
  }[],
  draft: object,
  draftWith: (city: string) => object,
  check: (before: Mission, events: readonly MissionEvent[], actor: Actor) => void,
): Played | null => {
  const requester = all[0];
  if (!requester) return null;
  let mission = draftMission(uuid(100));
  const events: Played["events"] = [];
  const perform = (name: ActionName, actor: Actor, input: unknown) => {
    const outcome = decide(name, mission, input, actor, facts);
    if ("refused" in outcome) return;
    check(mission, outcome.events, actor);
    for (const event of outcome.events) {
      mission = evolve(mission, event, { at: `${facts.today}T08:00:00.000Z`, actor: actor.id });
      events.push({ event, actor: actor.id });
    }
  };
  perform("submit", { ...requester, roles: ["employee"] }, { draft });
  if (mission.status === "draft") return null;
  for (const one of tries) {
    const actor = all[one.who % all.length] ?? requester;
    const open = openNow(mission)[0]?.id ?? "";
    const input: Partial<Record<ActionName, unknown>> = {
      resubmit: { draft: draftWith(one.city ? "برلین" : "هامبورگ") },
      proposeChange: { reason: "تغییر", draft: draftWith(one.city ? "وین" : "هامبورگ") },
      reassign: { stepId: open, personId: uuid(one.to), reason: "در مرخصی" },
      recordPermit: {
        stepId: open,
        answer: aGrant(one.granted ? {} : { outcome: "refused", note: "نه" }),
      },
      skipPermit: { stepId: open, reason: "لازم نیست" },
    };
    const by =
      one.act === "reassign" && one.city
        ? administrator
        : one.act === "resubmit" || one.act === "proposeChange"
          ? { ...requester, roles: ["employee" as const] }
          : actor;
    perform(one.act, by, input[one.act] ?? inputFor[one.act]());
  }
  return { mission, events };
};

describe("the engine", () => {
  it(`A1 A2 A3 A4 A5 A7 A11 holds for ${runs} random templates and histories`, () => {
    let played = 0;
    let finished = 0;
    fc.assert(
      fc.property(
        world,
        ({ steps: plan, people: all, deputies: inForce, history: tries, members, long }) => {
          const facts = factsOn(days.asked, {
            people: directoryOf([...all, staff.administrator], inForce),
            template: () => aTemplate(plan),
          });
          const active = members.filter((one) => all[one]?.active);
          const team = active.length > 0 ? active : [0];
          const result = play(
            facts,
            all,
            tries,
            draftFor(team, long),
            (city) => draftFor(team, long, city),
            (before, events, actor) => {
              for (const event of events)
                if ("steps" in event.payload) {
                  const barred = travellers(before);
                  // Nobody decides on their own mission, and nobody in the name of a traveller.
                  expect(barred.has(actor.id)).toBe(false);
                  for (const step of event.payload.steps)
                    expect(step.forWhom !== null && barred.has(step.forWhom)).toBe(false);
                }
              if (events.some((event) => event.type === "mission.approved.v1")) {
                const after = events.reduce(
                  (state, event) => evolve(state, event, { at: "", actor: actor.id }),
                  before,
                );
                expectEveryCompulsoryStepClosed(after);
                finished += 1;
              }
            },
          );
          if (result === null) return;
          played += 1;
          expectExit(result.mission, facts);
          expect(replayed(result.events)).toEqual(result.mission);
        },
      ),
      { numRuns: runs },
    );
    // The property is meaningful only if histories run, and some of them to their end.
    expect(played).toBeGreaterThan(runs / 2);
    expect(finished).toBeGreaterThan(20);
  });
});

/** Approved: every compulsory step was decided by a person or granted by letter. */
const expectEveryCompulsoryStepClosed = (mission: Mission) => {
  for (const step of mission.route.filter((one) => one.compulsory)) {
    expect(mission.closed.has(step.id)).toBe(true);
    if (step.kind === "permit")
      expect(mission.permits[step.id]?.answer?.outcome).not.toBe("refused");
    else
      expect(mission.decisions.findLast((one) => one.stepId === step.id)?.decision).toMatch(
        /approved|objected/,
      );
  }
};

/** When a person has left or is away an administrator can always name a person for an open step. */
const expectExit = (mission: Mission, facts: Facts) => {
  if (mission.status !== "inReview" && mission.status !== "changing") return;
  const open = openNow(mission);
  expect(open.length).toBeGreaterThan(0);
  expect(refusalOf("reassign", mission, administrator, facts)).toBeNull();
  const someone = personRef(50, ["mayor", "secretariat"]);
  const withHim: Facts = {
    ...facts,
    people: {
      ...facts.people,
      person: (id) => (id === someone.id ? someone : facts.people.person(id)),
    },
  };
  for (const step of open) {
    const input = { stepId: step.id, personId: someone.id, reason: "کسی نیست" };
    const outcome = decide("reassign", mission, input, administrator, withHim);
    if ("refused" in outcome) throw new Error(JSON.stringify(outcome.refused));
    const after = outcome.events.reduce(
      (state, event) => evolve(state, event, { at: "", actor: administrator.id }),
      mission,
    );
    const name = step.kind === "permit" ? "recordPermit" : "approve";
    expect(refusalOf(name, after, someone, withHim)).toBeNull();
  }
};

const replayed = (events: Played["events"]): Mission =>
  events.reduce(
    (state, { event, actor }) => evolve(state, event, { at: `${days.asked}T08:00:00.000Z`, actor }),
    draftMission(uuid(100)),
  );
