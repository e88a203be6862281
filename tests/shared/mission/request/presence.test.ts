/** A12: the presence guard, by examples and for any pair of journeys. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Role } from "#shared/contract/capabilities.ts";
import { easterSunday, hostHolidays } from "#shared/host-holidays.ts";
import {
  presenceWarnings,
  type Absence,
  type PresenceFacts,
  type PresentTraveller,
} from "#shared/mission/request/presence.ts";
import { addDays } from "#shared/persian/days.ts";
import type { Deputyship } from "#shared/people/deputy.ts";
import { classOf } from "#shared/route/conditions.ts";
import { uuid } from "#tests/helpers/staff.ts";

const person = (number: number, roles: Role[] = ["employee"]): PresentTraveller => ({
  personId: uuid(number),
  nationalId: "",
  nameFa: `آزمون ${number}`,
  nameEn: "",
  travellerClass: classOf(roles),
  roles,
});
const mayor = person(1, ["mayor"]);
const deputyMayor = person(2, ["deputyMayor"]);
const councillors = [11, 12, 13, 14, 15].map((number) => person(number, ["councillor"]));

/** In October, without a holiday in Oman. */
const away = (
  missionId: string,
  startDate: string,
  endDate: string,
  ...travellers: PresentTraveller[]
): Absence => ({ missionId, startDate, endDate, country: "OM", travellers });
const facts: PresenceFacts = { councilSeats: 9, deputyships: [] };
const kinds = (candidate: Absence, others: Absence[], more: Partial<PresenceFacts> = {}) =>
  presenceWarnings(candidate, others, { ...facts, ...more }).map((one) => one.kind);

describe("people", () => {
  const ours = away("ours", "2027-10-01", "2027-10-05", mayor);

  it("A12 the mayor and their deputy both away, in one mission or in two", () => {
    expect(kinds(ours, [away("other", "2027-10-05", "2027-10-09", deputyMayor)])).toEqual([
      "mayorAndDeputy",
    ]);
    expect(kinds(ours, [away("other", "2027-10-06", "2027-10-09", deputyMayor)])).toEqual([]);
    expect(kinds(away("", "2027-10-01", "2027-10-02", mayor, deputyMayor), [])).toEqual([
      "mayorAndDeputy",
    ]);
    const [found] = presenceWarnings(
      ours,
      [away("other", "2027-10-04", "2027-10-09", deputyMayor)],
      facts,
    );
    expect(found).toMatchObject({ missions: ["other"], day: "2027-10-04" });
    expect(found?.people.map((one) => one.nameFa)).toEqual(["آزمون 1", "آزمون 2"]);
  });

  it("A12 two holders of one deputy chain, only while the deputyship is in force", () => {
    const deputyship: Deputyship = {
      id: uuid(90),
      principalId: uuid(21),
      deputyId: uuid(22),
      from: "2027-10-01",
      to: "2027-10-31",
      role: null,
      note: "",
      state: "accepted",
      endedOn: "",
    };
    const principal = away("ours", "2027-10-01", "2027-10-05", person(21));
    const deputy = away("other", "2027-10-03", "2027-10-08", person(22));
    const told = (one: Deputyship) => kinds(principal, [deputy], { deputyships: [one] });
    expect(told(deputyship)).toEqual(["deputyChain"]);
    expect(told({ ...deputyship, state: "proposed" })).toEqual([]);
    expect(told({ ...deputyship, to: "2027-09-30" })).toEqual([]);
    expect(kinds(deputy, [principal], { deputyships: [deputyship] })).toEqual(["deputyChain"]);
  });

  it("A12 the council keeps its quorum: counted over all missions, each councillor once", () => {
    const [a, b, c, d, e] = councillors as [
      PresentTraveller,
      PresentTraveller,
      PresentTraveller,
      PresentTraveller,
      PresentTraveller,
    ];
    const two = away("ours", "2027-10-01", "2027-10-10", a, b);
    const other = away("other", "2027-10-08", "2027-10-12", b, c, d);
    // Four of nine away: five are left, a majority.
    expect(kinds(two, [other])).toEqual(["samePerson"]);
    const five = presenceWarnings(
      two,
      [other, away("third", "2027-10-09", "2027-10-09", e)],
      facts,
    );
    expect(five[0]).toMatchObject({ kind: "quorum", day: "2027-10-09", left: 4 });
    expect(five[0]?.missions).toEqual(["other", "third"]);
    // journeys of other people do not count for the council.
    expect(kinds(ours, [away("x", "2027-10-01", "2027-10-05", ...councillors)])).toEqual([]);
  });

  it("A12 one person in two missions, known by the staff list or by the national ID", () => {
    const outside: PresentTraveller = {
      ...person(0),
      personId: null,
      nationalId: "0084575948",
      travellerClass: "contractor",
    };
    const first = away("ours", "2027-10-01", "2027-10-05", outside);
    expect(kinds(first, [away("other", "2027-10-05", "2027-10-06", { ...outside })])).toEqual([
      "samePerson",
    ]);
    expect(kinds(first, [{ ...first }])).toEqual([]);
    const nobody = { ...outside, nationalId: "" };
    expect(
      kinds(away("ours", "2027-10-01", "2027-10-02", nobody), [
        away("other", "2027-10-01", "2027-10-02", nobody),
      ]),
    ).toEqual([]);
  });
});

describe("days", () => {
  it("A12 Nowruz, from 29 Esfand to 13 Farvardin", () => {
    const on = (start: string, end: string) => kinds(away("a", start, end, person(5)), []);
    expect(on("2027-03-10", "2027-03-19")).toEqual([]);
    expect(on("2027-03-10", "2027-03-20")).toEqual(["nowruz"]);
    expect(on("2027-04-02", "2027-04-04")).toEqual(["nowruz"]);
    expect(on("2027-04-03", "2027-04-04")).toEqual([]);
  });

  it("A12 holidays of the host country, fixed ones and Easter", () => {
    const titles = (country: string, start: string, end: string) =>
      hostHolidays(country, start, end).map((one) => `${one.day} ${one.titleEn}`);
    expect(titles("RU", "2027-05-01", "2027-05-10")).toEqual([
      "2027-05-01 Labour Day",
      "2027-05-09 Victory Day",
    ]);
    expect(titles("IT", "2027-03-28", "2027-03-30")).toEqual(["2027-03-29 Easter holidays"]);
    expect(titles("DE", "2026-12-24", "2027-01-02")).toEqual([
      "2026-12-25 Christmas Day",
      "2026-12-26 Second day of Christmas",
      "2027-01-01 New Year's Day",
    ]);
    expect(titles("XX", "2027-01-01", "2027-12-31")).toEqual([]);
  });

  it("A12 Easter by both calendars, as published", () => {
    const western = {
      2024: "2024-03-31",
      2025: "2025-04-20",
      2026: "2026-04-05",
      2027: "2027-03-28",
    };
    const orthodox = {
      2024: "2024-05-05",
      2025: "2025-04-20",
      2026: "2026-04-12",
      2027: "2027-05-02",
    };
    for (const [year, day] of Object.entries(western))
      expect(easterSunday(Number(year), "western")).toBe(day);
    for (const [year, day] of Object.entries(orthodox))
      expect(easterSunday(Number(year), "orthodox")).toBe(day);
  });
});

describe("any two journeys", () => {
  const someone = fc.constantFrom(mayor, deputyMayor, ...councillors, person(31), person(32));
  const journey = (id: string) =>
    fc
      .record({
        start: fc.integer({ min: 0, max: 30 }),
        days: fc.integer({ min: 0, max: 12 }),
        travellers: fc.uniqueArray(someone, { maxLength: 6 }),
      })
      .map(({ start, days, travellers }) => {
        const startDate = addDays("2027-10-01", start);
        return away(id, startDate, addDays(startDate, days), ...travellers);
      });
  const aboutPeople = (candidate: Absence, other: Absence) =>
    presenceWarnings(candidate, [other], { ...facts, councilSeats: 3 }).filter(
      (one) => one.missions.length > 0,
    );

  it("A12 no warnings about a mission on other days; being away together is symmetric", () => {
    fc.assert(
      fc.property(journey("a"), journey("b"), (a, b) => {
        const apart = a.endDate < b.startDate || b.endDate < a.startDate;
        const said = aboutPeople(a, b).map((one) => one.kind);
        if (apart) expect(said).toEqual([]);
        const pairwise = (kind: string) => kind === "mayorAndDeputy" || kind === "samePerson";
        const back = aboutPeople(b, a).map((one) => one.kind);
        // A pair within one mission names no other mission and is not tested here.
        expect(said.filter(pairwise)).toEqual(back.filter(pairwise));
      }),
      { numRuns: 500 },
    );
  });
});
