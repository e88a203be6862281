/** I3: the picture of a route: everything within the frame, labels without overlaps, no line cut in two. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frame, pictureOf } from "#renderer/features/programme/map-geometry.ts";
import { meets, placeLabels } from "#renderer/ui/map/labels.ts";
import type { RouteMap } from "#shared/mission/programme/route-map.ts";

const at = (lat: number, lon: number) => ({
  written: "",
  city: { nameEn: "", nameFa: "", country: "", lat, lon, zone: "UTC", population: 0 },
});
const flight = (from: number, to: number) => ({ from, to, kind: "flight" as const, km: 0 });
const numbersOf = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe("the picture of a route", () => {
  it("I3 a single stop is in the middle of its surroundings", () => {
    const map: RouteMap = { stops: [at(36.6, 53.1)], legs: [], unknown: [] };
    const { stops } = pictureOf(map, ["ساری"]);
    expect(stops[0]?.x).toBeCloseTo(frame.width / 2, 0);
    expect(stops[0]?.y).toBeCloseTo(frame.height / 2, 0);
    expect(stops[0]?.label).not.toBeNull();
  });

  it("I3 a flight over the antimeridian is one line, not two at the edges", () => {
    const map: RouteMap = {
      stops: [at(35.7, 139.7), at(37.8, -122.4)],
      legs: [flight(0, 1)],
      unknown: [],
    };
    const { lines, stops } = pictureOf(map, ["Tokyo", "San Francisco"]);
    expect(lines[0]?.path.match(/M/g)).toHaveLength(1);
    expect(Math.abs((stops[0]?.x ?? 0) - (stops[1]?.x ?? 0))).toBeGreaterThan(frame.width / 2);
  });

  it("I3 any route is within the frame", () => {
    const place = fc.record({
      lat: fc.double({ min: -55, max: 70, noNaN: true }),
      lon: fc.double({ min: -179, max: 179, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (places) => {
        const stops = places.map(({ lat, lon }) => at(lat, lon));
        const legs = stops.slice(1).map((_, index) => flight(index, index + 1));
        const picture = pictureOf(
          { stops, legs, unknown: [] },
          stops.map(() => "شهر"),
        );
        for (const { x, y } of picture.stops) {
          expect(x >= 0 && x <= frame.width && y >= 0 && y <= frame.height).toBe(true);
        }
        for (const { path } of picture.lines)
          for (const number of numbersOf(path)) expect(Math.abs(number)).toBeLessThan(1000);
      }),
    );
  });

  it("I3 labels overlap no other label and no stop, and stay within the frame", () => {
    const dot = fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      y: fc.integer({ min: 0, max: 430 }),
      r: fc.integer({ min: 8, max: 24 }),
    });
    fc.assert(
      fc.property(
        fc.array(dot, { maxLength: 14 }),
        fc.integer({ min: 1, max: 20 }),
        (dots, length) => {
          const labels = placeLabels(
            dots,
            dots.map(() => "ا".repeat(length)),
            frame,
          ).filter((one) => one !== null);
          labels.forEach((one, index) => {
            expect(labels.slice(index + 1).some((other) => meets(one, other))).toBe(false);
            expect(one.x >= 0 && one.x + one.width <= frame.width).toBe(true);
            for (const { x, y, r } of dots)
              expect(meets(one, { x: x - r, y: y - r, width: 2 * r, height: 2 * r })).toBe(false);
          });
        },
      ),
    );
  });
});
