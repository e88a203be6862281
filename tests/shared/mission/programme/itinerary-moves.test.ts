/** I1: moving and copying segments, and what the gazetteer points out about them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findings } from "#shared/mission/programme/itinerary-findings.ts";
import {
  inOrder,
  instantOf,
  minutesOf,
  privateDaysOf,
  segmentFields,
  type Segment,
} from "#shared/mission/programme/itinerary.ts";
import { copyTo, dayOf, moveSegment } from "#shared/mission/programme/itinerary-moves.ts";
import { addDays } from "#shared/persian/jalali.ts";
import { aSegment } from "../../../helpers/mission-inputs.ts";
import { uuid } from "../../../helpers/staff.ts";

const berlin = { departZone: "Europe/Berlin", arriveZone: "Europe/Berlin" };
const day = "2027-02-02";
const meeting = (id: number, from: string, to: string, overrides: object = {}): Segment => ({
  ...segmentFields.parse(
    aSegment({
      kind: "meeting",
      fromPlace: "",
      toPlace: "شهرداری",
      departAt: `${day}T${from}`,
      arriveAt: `${day}T${to}`,
      ...berlin,
      ...overrides,
    }),
  ),
  id: uuid(id),
});
const clocks = (segments: readonly Segment[]) =>
  segments.map((one) => `${one.id.slice(-1)} ${one.departAt.slice(5)}–${one.arriveAt.slice(5)}`);
const after = (segments: readonly Segment[], changed: readonly Segment[]) =>
  inOrder(segments.map((one) => changed.find((each) => each.id === one.id) ?? one));

describe("I1 moving", () => {
  const [a, b, c] = [
    meeting(1, "09:00", "10:00"),
    meeting(2, "11:00", "12:00"),
    meeting(3, "14:00", "15:30"),
  ] as const;
  const all = [a, b, c];

  it("I1 to another day it keeps its clocks", () => {
    const changed = moveSegment(all, b.id, "2027-02-04", null);
    expect(clocks(changed)).toEqual(["2 02-04T11:00–02-04T12:00"]);
  });

  it("I1 after the last it begins when that one ends", () => {
    expect(clocks(moveSegment(all, a.id, day, null))).toEqual(["1 02-02T15:30–02-02T16:30"]);
  });

  it("I1 before the first it ends when that one begins, or moves planned ones", () => {
    expect(clocks(moveSegment(all, c.id, day, a.id))).toEqual(["3 02-02T07:30–02-02T09:00"]);
    const between = moveSegment(all, c.id, day, b.id);
    expect(clocks(between)).toEqual(["3 02-02T10:00–02-02T11:30", "2 02-02T11:30–02-02T12:30"]);
  });

  it("I1 a final one stays where it is, and the overlap is pointed out", () => {
    const fixed = { ...b, confirmed: true };
    const changed = moveSegment([a, fixed, c], c.id, day, b.id);
    expect(clocks(changed)).toEqual(["3 02-02T10:00–02-02T11:30"]);
    const found = findings(after([a, fixed, c], changed), day, day);
    expect(found.map((one) => one.kind)).toContain("overlap");
  });

  it("I1 dropped at its own place, nothing changes", () => {
    expect(moveSegment(all, b.id, day, c.id)).toEqual([]);
    expect(moveSegment(all, uuid(9), day, null)).toEqual([]);
  });

  it("I1 a copy is planned, without its booking", () => {
    const booked = { ...b, confirmed: true, number: "AB12", outcome: "خوب" };
    const copied = copyTo(booked, uuid(8), "2027-02-05");
    expect(copied).toMatchObject({ id: uuid(8), confirmed: false, number: "", outcome: "" });
    expect(dayOf(copied)).toBe("2027-02-05");
  });

  const zones = fc.constantFrom("Europe/Berlin", "Asia/Tehran", "America/New_York");
  const segments = fc
    .array(
      fc.record({
        day: fc.nat({ max: 4 }),
        from: fc.nat({ max: 20 * 60 }),
        minutes: fc.integer({ min: 10, max: 200 }),
        zone: zones,
        kind: fc.constantFrom("meeting", "visit", "lodging"),
        confirmed: fc.boolean(),
      }),
      { minLength: 1, maxLength: 7 },
    )
    .map((rows) =>
      rows.map((row, index): Segment => {
        const at = (minutes: number) =>
          `${addDays(day, row.day)}T${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
        return {
          ...meeting(index + 1, "08:00", "09:00"),
          kind: row.kind,
          departAt: at(row.from),
          arriveAt: at(Math.min(row.from + row.minutes, 24 * 60 - 1)),
          departZone: row.zone,
          arriveZone: row.zone,
          confirmed: row.confirmed,
        };
      }),
    );

  it("I1 after any move lengths stay, final ones stay, everything is still valid", () => {
    fc.assert(
      fc.property(segments, fc.nat(), fc.nat({ max: 5 }), fc.nat(), (all, which, to, before) => {
        const one = all[which % all.length];
        if (!one) return;
        const target = addDays(day, to);
        const there = inOrder(all).filter((each) => dayOf(each) === target && each.id !== one.id);
        const beforeId = there[before % (there.length + 1)]?.id ?? null;
        const changed = moveSegment(all, one.id, target, beforeId);
        for (const next of changed) {
          const was = all.find((each) => each.id === next.id);
          expect(was).toBeDefined();
          if (!was) continue;
          expect(segmentFields.safeParse(next).success).toBe(true);
          // Over a change of clocks the wall clock keeps its length, not the hours.
          expect(Math.abs(minutesOf(next) - minutesOf(was)) % 60).toBe(0);
          if (was.confirmed) expect(next.id).toBe(one.id);
        }
        expect(new Set(after(all, changed).map((each) => each.id)).size).toBe(all.length);
      }),
    );
  });
});

describe("I1 private days", () => {
  it("I1 a day is private when something is, and nothing official happens", () => {
    const own = meeting(1, "09:00", "18:00", { kind: "free", toPlace: "", isPrivate: true });
    const bed = meeting(2, "20:00", "21:00", { kind: "lodging" });
    expect(privateDaysOf([own, bed])).toEqual([day]);
    expect(privateDaysOf([own, bed, meeting(3, "10:00", "11:00")])).toEqual([]);
    expect(privateDaysOf([bed])).toEqual([]);
  });
});

describe("I1 findings of the gazetteer", () => {
  const journey = (id: number, overrides: object): Segment => ({
    ...segmentFields.parse(aSegment(overrides)),
    id: uuid(id),
  });
  const road = (minutes: number) =>
    journey(1, {
      kind: "road",
      fromPlace: "تبریز",
      toPlace: "تهران",
      departAt: `${day}T08:00`,
      arriveAt: `${day}T${String(8 + Math.floor(minutes / 60)).padStart(2, "0")}:00`,
      departZone: "Asia/Tehran",
      arriveZone: "Asia/Tehran",
    });

  it("I1 a drive from Tabriz to Tehran in two hours is impossible", () => {
    expect(findings([road(120)], day, day)[0]).toMatchObject({ kind: "tooFast", minutes: 120 });
    expect(findings([road(8 * 60)], day, day)).toEqual([]);
  });

  it("I1 a clock of another place is pointed out; the same clock under another name is not", () => {
    const flight = (zone: string) =>
      journey(1, {
        toPlace: "استانبول",
        departAt: `${day}T08:00`,
        arriveAt: `${day}T11:00`,
        arriveZone: zone,
      });
    const [found] = findings([flight("Europe/Berlin")], day, day);
    expect(found).toMatchObject({ kind: "otherZone", zone: "Europe/Istanbul" });
    expect(findings([flight("Europe/Moscow")], day, day)).toEqual([]);
    expect(instantOf(`${day}T11:00`, "Europe/Moscow")).toBe(
      instantOf(`${day}T11:00`, "Europe/Istanbul"),
    );
  });

  it("I1 an hour is not enough to change planes; a different spelling is not a jump", () => {
    const first = journey(1, {
      toPlace: "استانبول",
      departAt: `${day}T08:00`,
      arriveAt: `${day}T11:00`,
      arriveZone: "Europe/Istanbul",
    });
    const second = journey(2, {
      fromPlace: "Istanbul",
      toPlace: "هامبورگ",
      departAt: `${day}T12:00`,
      departZone: "Europe/Istanbul",
      arriveAt: `${day}T14:30`,
      arriveZone: "Europe/Berlin",
    });
    expect(findings([first, second], day, day)).toEqual([
      { kind: "shortChange", first: uuid(1), second: uuid(2), minutes: 60, needed: 90 },
    ]);
  });
});
