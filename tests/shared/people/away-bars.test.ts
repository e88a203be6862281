/** W9: who is away as bars in the lanes of a week. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AwayPerson, AwaySpan } from "#shared/contract/absences.ts";
import { awayIn, inLanes, peopleOn, weekBars, weekOf } from "#shared/people/away-bars.ts";
import { addDays } from "#shared/persian/days.ts";
import { daysOf, weeksOf } from "#shared/persian/months.ts";

const start = "2026-11-21";
const span = (from: number, length: number, mission: string | null): AwaySpan => ({
  id: mission ?? "",
  kind: mission === null ? "absent" : "mission",
  from: addDays(start, from),
  to: addDays(start, from + length),
  state: mission === null ? null : "approved",
  mission: mission === null ? null : { id: mission, dossierNo: "1405/1", city: "", country: "TR" },
  note: "",
  mayCancel: false,
});
const person = (id: string, spans: AwaySpan[]): AwayPerson => ({
  person: {
    id,
    nameFa: id,
    nameEn: "",
    postFa: "",
    postEn: "",
    unitFa: "",
    unitEn: "",
    seats: [],
  },
  spans,
  deputies: [],
});

const journeys = ["journey-a", "journey-b", null] as const;
const anySpan = fc
  .record({
    from: fc.integer({ min: -20, max: 40 }),
    length: fc.integer({ min: 0, max: 25 }),
    mission: fc.constantFrom(...journeys),
  })
  // A journey has its own days, whoever is on it.
  .map(({ from, length, mission }) =>
    mission === null ? span(from, length, null) : span(journeys.indexOf(mission) * 9, 12, mission),
  );
const anyPeople = fc
  .array(fc.array(anySpan, { maxLength: 4 }), { maxLength: 12 })
  .map((all) => all.map((spans, index) => person(`person-${index}`, spans)));
const weeks = weeksOf({ first: start, last: addDays(start, 29) });
const whole = { first: weeks[0]?.[0] ?? "", last: weeks.at(-1)?.[6] ?? "" };

describe("bars of a week", () => {
  it("W9 no two bars of a lane overlap, and every part is in a lane or left over", () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 1, max: 4 }), (people, lanes) => {
        const away = awayIn(people, whole);
        for (const week of weeks) {
          const { bars, left } = weekBars(away, weekOf(week[0] ?? ""), lanes);
          for (const one of bars) {
            expect(0 <= one.at && one.at < one.until && one.until <= 7).toBe(true);
            expect(one.lane).toBeLessThan(lanes);
          }
          for (const [index, one] of bars.entries())
            for (const other of bars.slice(index + 1))
              expect(
                one.lane !== other.lane || one.until <= other.at || other.until <= one.at,
              ).toBe(true);
          const touched = away.filter(
            ({ span: { from, to } }) => from <= (week[6] ?? "") && to >= (week[0] ?? ""),
          );
          const shown = [...bars, ...left].map(({ key }) => key);
          expect(shown.toSorted()).toEqual(touched.map(({ key }) => key).toSorted());
        }
      }),
    );
  });

  it("W9 the order is total: it does not depend on the order of the people", () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const keys = (of: readonly AwayPerson[]) => awayIn(of, whole).map(({ key }) => key);
        expect(keys(people.toReversed())).toEqual(keys(people));
        expect(new Set(keys(people)).size).toBe(keys(people).length);
      }),
    );
  });

  it("W9 everyone who is away on a day has a bar over it or is counted beside its number", () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 1, max: 3 }), (people, lanes) => {
        const away = awayIn(people, whole);
        for (const week of weeks) {
          const { bars, left } = weekBars(away, weekOf(week[0] ?? ""), lanes);
          for (const [column, day] of week.entries()) {
            const under = bars.filter(({ at, until }) => at <= column && column < until);
            const drawn = under.flatMap((one) => one.people.map((of) => of.person.id));
            const gone = people.filter(({ spans }) =>
              spans.some(({ from, to }) => from <= day && day <= to),
            );
            const missing = gone.filter((one) => !drawn.includes(one.person.id));
            expect(peopleOn(left, column)).toBeGreaterThanOrEqual(missing.length);
            if (left.length === 0) expect(missing).toEqual([]);
          }
        }
      }),
    );
  });

  it("W9 people of one journey share a bar, which goes on in the next week without a round end", () => {
    const trip = span(4, 6, "journey-a");
    const people = [person("one", [trip]), person("two", [trip])];
    const away = awayIn(people, whole);
    expect(away).toHaveLength(1);
    expect(away[0]?.people.map((one) => one.person.id)).toEqual(["one", "two"]);
    const [first, second] = weeks.map((week) => weekBars(away, weekOf(week[0] ?? ""), 3).bars[0]);
    expect(first).toMatchObject({ at: 4, until: 7, cutStart: false, cutEnd: true, lane: 0 });
    expect(second).toMatchObject({ at: 0, until: 4, cutStart: true, cutEnd: false });
  });

  it("W9 journeys of which only the days may be known are not put together", () => {
    const hidden = span(4, 2, null);
    const days = daysOf({ first: hidden.from, last: hidden.to });
    const away = awayIn([person("one", [hidden]), person("two", [hidden])], whole);
    expect(away).toHaveLength(2);
    expect(days).toHaveLength(3);
  });

  it("W9 as many lanes as are needed when there is no limit", () => {
    const items = [0, 0, 0, 1].map((at) => ({ at, until: 2 }));
    expect(inLanes(items).placed.map(({ lane }) => lane)).toEqual([0, 1, 2, 3]);
    expect(inLanes(items, 2).left).toHaveLength(2);
  });
});
