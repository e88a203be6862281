/** K6: the marks of the map: larger for more, without overlaps. */
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  apart,
  frame,
  radiusOf,
  worldPicture,
} from "#renderer/features/statistics/world-geometry.ts";

it("K6 a mark is larger for more missions and never grows without end", () => {
  fc.assert(
    fc.property(fc.nat({ max: 500 }), fc.nat({ max: 500 }), (one, other) => {
      const most = Math.max(one, other);
      expect(radiusOf(one, most) >= radiusOf(other, most)).toBe(one >= other || one === other);
      expect(radiusOf(most, most)).toBeLessThanOrEqual(20);
    }),
  );
});

it("K6 neighbours are moved apart until their numbers can be read, lonely marks stay where they are", () => {
  const near = apart([
    { x: 100, y: 100, r: 15 },
    { x: 104, y: 100, r: 12 },
    { x: 104, y: 100, r: 8 },
    { x: 500, y: 300, r: 20 },
  ]);
  for (const [index, one] of near.entries())
    for (const other of near.slice(index + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r - 1);
  expect(near[3]).toEqual({ x: 500, y: 300, r: 20 });
});

it("K6 every country and sister city is within the frame", () => {
  const point = fc.record({
    lat: fc.double({ min: -55, max: 70, noNaN: true }),
    lon: fc.double({ min: -170, max: 175, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), (points) => {
      const countries = points.map((at, index) => ({ country: `C${index}`, missions: 1, at }));
      const names = points.map((_, index) => `C${index}`);
      for (const { x, y } of worldPicture(countries, [], names).countries)
        expect(x > -60 && x < frame.width + 60 && y > -60 && y < frame.height + 60).toBe(true);
    }),
  );
});
