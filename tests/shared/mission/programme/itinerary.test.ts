/** J6: the programme, with local times in their zones, and its findings. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findings, type Finding } from "#shared/mission/programme/itinerary-findings.ts";
import {
  inOrder,
  instantOf,
  keptSegment,
  minutesOf,
  segmentFields,
  type Segment,
} from "#shared/mission/programme/itinerary.ts";
import { aSegment } from "../../../helpers/mission-inputs.ts";
import { uuid } from "../../../helpers/staff.ts";

const start = "2027-02-01";
const end = "2027-02-03";

const segment = (id: number, overrides: object): Segment => ({
  ...segmentFields.parse(aSegment(overrides)),
  id: uuid(id),
});
const berlin = { departZone: "Europe/Berlin", arriveZone: "Europe/Berlin" };
const meeting = (id: number, from: string, to: string, zones: object = berlin) =>
  segment(id, {
    kind: "meeting",
    fromPlace: "",
    toPlace: "شهرداری",
    departAt: from,
    arriveAt: to,
    ...zones,
  });
const hotel = (id: number, from: string, to: string) =>
  segment(id, {
    kind: "lodging",
    fromPlace: "",
    toPlace: "هتل",
    departAt: from,
    arriveAt: to,
    ...berlin,
  });
const out = segment(1, {});
const home = segment(2, {
  fromPlace: "هامبورگ",
  toPlace: "جایی ناشناخته",
  departAt: "2027-02-03T20:00",
  departZone: "Europe/Berlin",
  arriveAt: "2027-02-03T23:50",
  arriveZone: "Europe/Berlin",
});
const beds = hotel(3, "2027-02-01T14:00", "2027-02-03T10:00");
const kinds = (found: Finding[]) => found.map(({ kind }) => kind);

describe("a segment", () => {
  const mistakes = (overrides: object) => {
    const parsed = segmentFields.safeParse(aSegment(overrides));
    return parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  };

  it.each<[string, object, string[]]>([
    ["a flight as it should be", {}, []],
    [
      "an arrival that is earlier on the clock but later in time",
      { departAt: "2027-02-01T08:00", arriveAt: "2027-02-01T06:30" },
      [],
    ],
    [
      "an arrival before the departure",
      { arriveAt: "2027-02-01T05:00" },
      ["arriveAt endBeforeStartTime"],
    ],
    ["no time in between", { arriveAt: "2027-02-01T05:30" }, ["arriveAt endBeforeStartTime"]],
    ["an invalid day", { departAt: "2027-02-30T08:00" }, ["departAt chooseTime"]],
    ["an invalid hour", { departAt: "2027-02-01T24:00" }, ["departAt chooseTime"]],
    ["an unknown zone", { departZone: "Mars/Olympus" }, ["departZone chooseZone"]],
    ["a flight from nowhere", { fromPlace: " " }, ["fromPlace required"]],
    [
      "a meeting without a place",
      { kind: "meeting", fromPlace: "", toPlace: "" },
      ["toPlace required"],
    ],
    ["free time anywhere", { kind: "free", fromPlace: "", toPlace: "" }, []],
    ["an unknown kind", { kind: "teleport" }, ["kind choose"]],
  ])("J6 %s", (_name, overrides, expected) => {
    expect(mistakes(overrides)).toEqual(expected);
  });

  it("R1 that lasts longer than 400 days has a wrong year: refused when typed, not when read", () => {
    const hotelTo = (arriveAt: string) => ({ departAt: "2027-02-01T08:00", arriveAt });
    expect(mistakes(hotelTo("2028-03-07T08:00"))).toEqual([]);
    expect(mistakes(hotelTo("2028-03-08T08:00"))).toEqual(["arriveAt segmentTooLong"]);
    expect(mistakes(hotelTo("9999-02-01T08:00"))).toEqual(["arriveAt segmentTooLong"]);
    expect(keptSegment.safeParse(aSegment(hotelTo("9999-02-01T08:00"))).success).toBe(true);
  });

  it("J6 has its real duration, across zones and over the change of the clocks", () => {
    // 08:00 in Tehran (+3:30) to 11:00 in Berlin (+1): five and a half hours.
    expect(minutesOf(segment(1, {}))).toBe(330);
    // The night the clocks go forward in Berlin has 23 hours, the one they go back 25.
    const night = (day: string, next: string) =>
      minutesOf(hotel(1, `${day}T12:00`, `${next}T12:00`)) / 60;
    expect(night("2027-03-27", "2027-03-28")).toBe(23);
    expect(night("2027-10-30", "2027-10-31")).toBe(25);
    // Iran has had no summer time since 1401.
    expect(instantOf("2027-07-01T12:00", "Asia/Tehran")).toBe(Date.parse("2027-07-01T08:30:00Z"));
    expect(instantOf("2027-01-01T12:00", "Asia/Tehran")).toBe(Date.parse("2027-01-01T08:30:00Z"));
  });
});

describe("findings", () => {
  it("J6 nothing in a programme without conflicts or without segments", () => {
    expect(
      findings([out, beds, meeting(4, "2027-02-02T10:00", "2027-02-02T12:00"), home], start, end),
    ).toEqual([]);
    expect(findings([], start, end)).toEqual([]);
  });

  it("J6 two things at the same time, by the moment and not by the clock on the wall", () => {
    const there = meeting(4, "2027-02-02T10:00", "2027-02-02T12:00");
    const tehran = { departZone: "Asia/Tehran", arriveZone: "Asia/Tehran" };
    // 13:30 in Tehran is 11:00 in Berlin.
    const call = meeting(5, "2027-02-02T13:30", "2027-02-02T14:00", tehran);
    expect(findings([out, beds, there, call, home], start, end)).toEqual([
      { kind: "overlap", first: uuid(4), second: uuid(5), minutes: 30 },
    ]);
    const later = meeting(5, "2027-02-02T14:30", "2027-02-02T15:00", tehran);
    expect(findings([out, beds, there, later, home], start, end)).toEqual([]);
  });

  it("J6 a segment that begins as another ends does not overlap, also when three share a time", () => {
    const all = [
      meeting(4, "2027-02-02T09:00", "2027-02-02T10:00"),
      meeting(5, "2027-02-02T10:00", "2027-02-02T13:00"),
      meeting(6, "2027-02-02T11:00", "2027-02-02T12:00"),
      meeting(7, "2027-02-02T12:30", "2027-02-02T14:00"),
    ];
    const found = findings([out, beds, ...all, home], start, end);
    expect(found).toEqual([
      { kind: "overlap", first: uuid(5), second: uuid(6), minutes: 60 },
      { kind: "overlap", first: uuid(5), second: uuid(7), minutes: 30 },
    ]);
  });

  it("J6 two hotels for one night", () => {
    const second = hotel(4, "2027-02-02T14:00", "2027-02-03T10:00");
    expect(kinds(findings([out, beds, second, home], start, end))).toEqual(["overlap"]);
  });

  it("J6 a journey that does not start where the last one ended", () => {
    const elsewhere = { ...home, fromPlace: "برلین" };
    expect(findings([out, beds, elsewhere], start, end)).toEqual([
      { kind: "placeJump", first: out.id, second: home.id, from: "هامبورگ", to: "برلین" },
    ]);
    const train = segment(4, {
      kind: "train",
      fromPlace: "هامبورگ",
      toPlace: "برلین",
      departAt: "2027-02-03T08:00",
      arriveAt: "2027-02-03T10:00",
      ...berlin,
    });
    expect(kinds(findings([out, beds, train, elsewhere], start, end))).toEqual(["gap"]);
  });

  it("J6 a jump is seen also when something happens between the two journeys", () => {
    const talk = meeting(4, "2027-02-02T10:00", "2027-02-02T12:00");
    const elsewhere = { ...home, fromPlace: "برلین" };
    expect(kinds(findings([out, beds, talk, elsewhere], start, end))).toEqual(["placeJump"]);
  });

  it("J6 hours are not empty when a longer meeting goes on around a shorter one", () => {
    const long = meeting(4, "2027-02-02T08:00", "2027-02-02T17:00");
    const short = meeting(5, "2027-02-02T09:00", "2027-02-02T10:00");
    const late = meeting(6, "2027-02-02T18:00", "2027-02-02T19:00");
    expect(kinds(findings([out, beds, long, short, late, home], start, end))).toEqual(["overlap"]);
  });

  it("J6 more than six empty hours of one day", () => {
    const early = meeting(4, "2027-02-02T08:00", "2027-02-02T09:00");
    const at = (hour: string) => meeting(5, `2027-02-02T${hour}`, "2027-02-02T18:00");
    expect(findings([out, beds, early, at("15:00"), home], start, end)).toEqual([]);
    expect(findings([out, beds, early, at("15:01"), home], start, end)).toEqual([
      { kind: "gap", first: uuid(4), second: uuid(5), minutes: 361 },
    ]);
  });

  it("J6 a night without lodging, unless it is spent travelling", () => {
    expect(findings([out, home], start, end)).toEqual([
      { kind: "night", day: "2027-02-02" },
      { kind: "night", day: "2027-02-03" },
    ]);
    const oneNight = hotel(3, "2027-02-01T14:00", "2027-02-02T10:00");
    expect(findings([out, oneNight, home], start, end)).toEqual([
      { kind: "night", day: "2027-02-03" },
    ]);
    const overnight = segment(4, {
      kind: "train",
      fromPlace: "هامبورگ",
      toPlace: "هامبورگ",
      departAt: "2027-02-02T22:00",
      arriveAt: "2027-02-03T07:00",
      ...berlin,
    });
    expect(kinds(findings([out, oneNight, overnight, home], start, end))).toEqual(["gap"]);
    const talk = meeting(4, "2027-02-02T22:00", "2027-02-03T07:00");
    expect(kinds(findings([out, oneNight, talk, home], start, end))).toEqual(["gap", "night"]);
  });

  it("J6 segments outside the days of the mission", () => {
    const before = meeting(4, "2027-01-31T10:00", "2027-01-31T11:00");
    const after = meeting(5, "2027-02-04T10:00", "2027-02-04T11:00");
    const found = findings([before, out, beds, home, after], start, end);
    expect(found.filter(({ kind }) => kind === "outside")).toEqual([
      { kind: "outside", segment: uuid(4) },
      { kind: "outside", segment: uuid(5) },
    ]);
  });

  it("J6 the order in which segments were entered changes nothing", () => {
    const all = [
      out,
      beds,
      meeting(4, "2027-02-02T10:00", "2027-02-02T12:00"),
      meeting(5, "2027-02-02T11:00", "2027-02-02T20:00"),
      { ...home, fromPlace: "برلین" },
    ];
    const expected = findings(all, start, end);
    expect(expected.length).toBeGreaterThan(1);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(inOrder(shuffled)).toEqual(inOrder(all));
        expect(findings(shuffled, start, end)).toEqual(expected);
      }),
    );
  });
});
