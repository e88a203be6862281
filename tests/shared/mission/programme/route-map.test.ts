/** I3: the route of a programme as a map needs it. */
import { describe, expect, it } from "vitest";
import type { Segment } from "#shared/mission/programme/itinerary.ts";
import { linesOf, routeMapOf } from "#shared/mission/programme/route-map.ts";
import { aSegment } from "../../../helpers/mission-inputs.ts";
import { uuid } from "../../../helpers/staff.ts";

let hour = 0;
const journey = (fromPlace: string, toPlace: string, kind = "flight"): Segment => {
  hour += 1;
  const day = String(1 + Math.floor(hour / 10)).padStart(2, "0");
  const at = (minute: string) => `2027-02-${day}T1${hour % 10}:${minute}`;
  const clocks = { departAt: at("00"), departZone: "UTC", arriveAt: at("30"), arriveZone: "UTC" };
  return { ...aSegment({ kind, fromPlace, toPlace, ...clocks }), id: uuid(hour) } as Segment;
};

describe("the route map", () => {
  it("I3 stops are in their order, each once, with the length of every leg", () => {
    const map = routeMapOf(
      [
        journey("تهران", "استانبول"),
        journey("استانبول", "رم"),
        journey("رم", "میلان", "train"),
        journey("میلان", "تهران"),
      ],
      "IT",
    );
    expect(map.stops.map((one) => one.city.nameEn)).toEqual([
      "Tehran",
      "Istanbul",
      "Rome",
      "Milan",
    ]);
    expect(map.legs.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      [0, 1, "flight"],
      [1, 2, "flight"],
      [2, 3, "train"],
      [3, 0, "flight"],
    ]);
    const [first] = map.legs;
    expect(first?.km).toBeGreaterThan(1900);
    expect(first?.km).toBeLessThan(2200);
    expect(map.unknown).toEqual([]);
  });

  it("I3 unknown places are named, and the legs to it are left out", () => {
    const map = routeMapOf([journey("تهران", "ناکجاآباد"), journey("ناکجاآباد", "باکو")], "AZ");
    expect(map.unknown).toEqual(["ناکجاآباد"]);
    expect(map.legs).toEqual([]);
    expect(map.stops).toHaveLength(2);
  });

  it("I3 a meeting in a known city is a stop; an address is left out", () => {
    const meeting = { ...journey("", "سالن همایش شهرداری", "meeting") };
    const visit = { ...journey("", "باکو", "visit") };
    const map = routeMapOf([meeting, visit], "AZ");
    expect(map.stops.map((one) => one.city.nameEn)).toEqual(["Baku"]);
    expect(map.unknown).toEqual([]);
  });

  it("I3 a return trip is one line; another kind of transport is another", () => {
    const { legs } = routeMapOf(
      [journey("تهران", "باکو"), journey("باکو", "تهران"), journey("تهران", "باکو", "road")],
      "AZ",
    );
    expect(legs).toHaveLength(3);
    expect(linesOf(legs).map((one) => one.kind)).toEqual(["flight", "road"]);
  });
});
