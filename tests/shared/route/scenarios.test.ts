/** A1, A2, A4, A7, A8: the written scenarios, each walked through the engine. */
import { describe, expect, it } from "vitest";
import { classOf } from "#shared/route/conditions.ts";
import { defaultTemplates } from "#shared/route/defaults.ts";
import { holdersOf } from "#shared/route/holders.ts";
import { planRoute, type PlannedStep } from "#shared/route/plan.ts";
import type { RouteStep } from "#shared/route/template.ts";
import { neighbours } from "#shared/settings.ts";
import { directoryOf, staff } from "#tests/helpers/staff.ts";
import { aStep } from "#tests/helpers/routes.ts";
import { scenarios, type Scenario } from "./scenarios.ts";

const shipped = defaultTemplates.find((one) => one.purpose === "request")?.steps ?? [];
/** A municipality with steps only under conditions. */
const extended: RouteStep[] = [
  aStep("costly", 1, {
    assignee: "finance",
    when: [{ on: "cost", atLeast: { minor: 1_000_000, currency: "EUR" } }],
  }),
  aStep("long", 1, { assignee: "head", when: [{ on: "days", atLeast: 10 }] }),
  aStep("far", 1, { assignee: "protection", when: [{ on: "destination", oneOf: ["other"] }] }),
  aStep("large", 1, { assignee: "humanResources", when: [{ on: "members", atLeast: 3 }] }),
  aStep("private", 1, {
    assignee: "deputyMayor",
    when: [
      { on: "payer", oneOf: ["private"] },
      { on: "unit", oneOf: ["واحد"] },
    ],
  }),
  aStep("mayor", 2, { assignee: "mayor" }),
];

const planOf = (one: Scenario) => {
  const requester = staff[one.by ?? "employee"];
  const gone = new Set((one.vacant ?? []).map((key) => staff[key].id));
  const people = directoryOf(
    Object.values(staff).map((person) => ({ ...person, active: !gone.has(person.id) })),
  );
  const travellers = [
    ...(one.stays ? [] : [requester.id]),
    ...(one.with ?? []).map((key) => staff[key].id),
  ];
  const members = travellers.flatMap((id) => people.person(id) ?? []);
  const [amount, currency] = one.cost ?? [null, "EUR" as const];
  const journey = {
    requesterId: requester.id,
    travellers,
    facts: {
      classes: [...members.map((person) => classOf(person.roles)), ...(one.outside ?? [])],
      destination: neighbours.includes(one.country ?? "DE")
        ? ("neighbour" as const)
        : ("other" as const),
      payer: one.payer ?? "host",
      passportTypes: [one.passport ?? "ordinary"],
      unit: requester.unitFa,
      days: one.days ?? 5,
      members: travellers.length + (one.outside?.length ?? 0),
      cost: amount === null ? null : { minor: amount * 100, currency },
    },
  };
  const steps = planRoute(
    { steps: one.template === "extended" ? extended : shipped },
    journey,
    people,
  ).steps;
  const barred = new Set([requester.id, ...travellers]);
  return { steps, people, barred };
};

const templateStep = (step: PlannedStep, one: Scenario) =>
  (one.template === "extended" ? extended : shipped).find((each) => each.id === step.id);

/** `mayor(deputyMayor)` when a person other than the first assignee decides. */
const said = (step: PlannedStep, one: Scenario): string => {
  if (step.why.some((why) => why.key === "vacant")) return `${step.id}(vacant)`;
  const usual = templateStep(step, one)?.assignee;
  const asUsual = usual === "lineManager" ? step.personId !== null : usual === step.role;
  return asUsual ? step.id : `${step.id}(${step.role})`;
};
const inGroups = (one: Scenario): string => {
  const { steps } = planOf(one);
  const groups = [...new Set(steps.map((step) => step.group))];
  return groups
    .map((group) =>
      steps
        .filter((step) => step.group === group)
        .map((step) => said(step, one))
        .join(" ∥ "),
    )
    .join(" → ");
};

describe("written scenarios", () => {
  it("A1 A8 there are at least thirty, each with its own title", () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(30);
    expect(new Set(scenarios.map((one) => one.title)).size).toBe(scenarios.length);
  });

  it.each(scenarios.map((one) => [one.title, one] as const))("A1 A2 A4 A8 %s", (_title, one) => {
    expect(inGroups(one)).toBe(one.route);
    const { steps, people, barred } = planOf(one);
    for (const step of steps) {
      const holders = holdersOf(step, barred, people);
      expect(holders.filter(({ personId }) => barred.has(personId))).toEqual([]);
      const vacant = step.why.some((why) => why.key === "vacant");
      expect(holders.length > 0, step.id).toBe(!vacant);
    }
    // Unconditional steps of the template are there, for any travellers.
    const template = one.template === "extended" ? extended : shipped;
    for (const step of template.filter((each) => each.compulsory && each.when.length === 0))
      expect(steps.some((each) => each.id === step.id)).toBe(true);
  });
});
