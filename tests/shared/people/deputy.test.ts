/** A3: deputies, for any history of accepted proposals. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  actingFor,
  deputyshipFault,
  isInForce,
  longestChain,
  type Deputyship,
} from "#shared/people/deputy.ts";
import { addDays } from "#shared/persian/days.ts";
import { uuid } from "#tests/helpers/staff.ts";

const today = "2026-11-24";
const people = [1, 2, 3, 4, 5, 6].map(uuid);
const person = fc.constantFrom(...people);
const role = fc.constantFrom("mayor" as const, "head" as const, null);
const wanted = fc.record({
  principalId: person,
  deputyId: person,
  start: fc.integer({ min: -5, max: 10 }),
  days: fc.integer({ min: 0, max: 10 }),
  role,
});

/** Proposals in their order; each is accepted when the rules allow it, as in the store. */
const history = fc.array(wanted, { maxLength: 14 }).map((rows) => {
  const taken: Deputyship[] = [];
  for (const { start, days, ...row } of rows) {
    const fields = {
      ...row,
      from: addDays(today, start),
      to: addDays(today, start + days),
      note: "",
    };
    if (deputyshipFault(fields, taken, today) === null)
      taken.push({ ...fields, id: uuid(100 + taken.length), state: "accepted", endedOn: "" });
  }
  return taken;
});
const inForce = (all: readonly Deputyship[], day: string) =>
  all.filter((one) => isInForce(one, day));

describe("any history of deputies", () => {
  it("A3 a chain of deputies never leads back to its beginning, on any day", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 20 }), (all, later) => {
        const now = inForce(all, addDays(today, later));
        for (const one of people)
          for (const of of ["mayor", "head"] as const)
            expect(
              actingFor(one, of, now, new Set()).map(({ personId }) => personId),
            ).not.toContain(one);
      }),
    );
  });

  it("A3 chains are bounded, and name everyone between", () => {
    fc.assert(
      fc.property(history, (all) => {
        const now = inForce(all, today);
        for (const one of people)
          for (const { via } of actingFor(one, "mayor", now, new Set())) {
            expect(via.length).toBeLessThan(longestChain);
            expect(new Set(via).size).toBe(via.length);
          }
      }),
    );
  });

  it("A3 a traveller neither acts nor passes on what they could not decide", () => {
    fc.assert(
      fc.property(history, fc.uniqueArray(person, { maxLength: 3 }), (all, travel) => {
        const barred = new Set(travel);
        const now = inForce(all, today);
        for (const one of people) {
          const acting = actingFor(one, "mayor", now, barred);
          if (barred.has(one)) expect(acting).toEqual([]);
          for (const { personId, via } of acting)
            expect([personId, ...via].some((each) => barred.has(each))).toBe(false);
        }
      }),
    );
  });

  it("A3 one principal has one deputy for one role on one day", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 20 }), (all, later) => {
        const now = inForce(all, addDays(today, later));
        for (const one of people)
          for (const of of ["mayor", "head"] as const) {
            const direct = now.filter(
              (each) => each.principalId === one && (each.role === null || each.role === of),
            );
            expect(direct.length).toBeLessThanOrEqual(1);
          }
      }),
    );
  });
});

describe("what is refused", () => {
  const fields = {
    principalId: uuid(1),
    deputyId: uuid(2),
    from: today,
    to: addDays(today, 5),
    role: null,
    note: "",
  };
  const accepted = (principal: number, deputy: number): Deputyship => ({
    ...fields,
    principalId: uuid(principal),
    deputyId: uuid(deputy),
    id: uuid(100 + principal),
    state: "accepted",
    endedOn: "",
  });
  it.each([
    ["oneself", { ...fields, deputyId: uuid(1) }, [], "deputySelf"],
    ["an end before the start", { ...fields, to: addDays(today, -1) }, [], "deputyEndBeforeStart"],
    [
      "days that are over",
      { ...fields, from: addDays(today, -9), to: addDays(today, -1) },
      [],
      "deputyPast",
    ],
    ["a second one on the same days", fields, [accepted(1, 3)], "deputyOverlap"],
    ["a circle", fields, [accepted(2, 1)], "deputyCycle"],
    ["too long a chain", fields, [accepted(2, 3), accepted(3, 4), accepted(4, 5)], "deputyChain"],
  ])("A3 %s", (_name, asked, others, reason) => {
    expect(deputyshipFault(asked, others, today)?.reason).toBe(reason);
  });
});
