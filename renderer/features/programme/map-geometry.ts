/**
 * From a route to a picture: an equal-area projection turned to the middle of the route, so that no
 * journey is cut at the edge of the world; lines, numbered stops, and labels that never lie on another. Pure.
 */
import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoPath,
  type GeoPermissibleObjects,
} from "d3-geo";
import { linesOf, type Leg, type RouteMap } from "#shared/mission/route-map.ts";

export const frame = { width: 900, height: 430 };
const margin = 60;
/** Degrees around the middle that are shown at least: a single stop still lies in its country. */
const leastRadius = 4;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Picture {
  pathOf: (shape: GeoPermissibleObjects) => string;
  lines: { leg: Leg; path: string }[];
  /** `label`: its box, or `null` where there is no room; the number still stands at the stop. */
  stops: { x: number; y: number; label: Box | null }[];
}

/** `names` are the labels of the stops, in their order. */
export const pictureOf = ({ stops, legs }: RouteMap, names: readonly string[]): Picture => {
  const points = stops.map(({ city }): [number, number] => [city.lon, city.lat]);
  const [lon, lat] = geoCentroid({ type: "MultiPoint", coordinates: points });
  const lineOf = (leg: Leg) => ({
    type: "LineString" as const,
    coordinates: [points[leg.from] ?? [0, 0], points[leg.to] ?? [0, 0]],
  });
  const lines = linesOf(legs);
  const least = geoCircle().center([lon, lat]).radius(leastRadius)();
  const projection = geoAzimuthalEqualArea()
    .rotate([-lon, -lat])
    .fitExtent(
      [
        [margin, margin],
        [frame.width - margin, frame.height - margin],
      ],
      {
        type: "GeometryCollection",
        geometries: [least, { type: "MultiPoint", coordinates: points }, ...lines.map(lineOf)],
      },
    )
    .clipExtent([
      [0, 0],
      [frame.width, frame.height],
    ]);
  const path = geoPath(projection).digits(1);
  const pathOf = (shape: GeoPermissibleObjects) => path(shape) ?? "";
  const dots = points.map((point) => projection(point) ?? [0, 0]);
  const labels = placeLabels(dots, names);
  return {
    pathOf,
    lines: lines.map((leg) => ({ leg, path: pathOf(lineOf(leg)) })),
    stops: dots.map(([x = 0, y = 0], index) => ({ x, y, label: labels[index] ?? null })),
  };
};

const dotSize = 11;
const labelHeight = 22;
/** A wide letter of the face at 15 px, and room at both ends. */
const widthOf = (name: string) => name.length * 8.6 + 12;

/** Beside, above or beneath its stop, within the frame, on no stop and no other label. */
export const placeLabels = (
  dots: readonly (readonly number[])[],
  names: readonly string[],
): (Box | null)[] => {
  const taken: Box[] = dots.map(([x = 0, y = 0]) => ({
    x: x - dotSize,
    y: y - dotSize,
    width: 2 * dotSize,
    height: 2 * dotSize,
  }));
  return dots.map(([x = 0, y = 0], index) => {
    const width = widthOf(names[index] ?? "");
    const gap = dotSize + 3;
    const middle = y - labelHeight / 2;
    const candidates = [
      [x + gap, middle],
      [x - gap - width, middle],
      [x - width / 2, y - gap - labelHeight],
      [x - width / 2, y + gap],
      [x + gap / 2, y - gap - labelHeight],
      [x + gap / 2, y + gap],
      [x - gap / 2 - width, y - gap - labelHeight],
      [x - gap / 2 - width, y + gap],
    ].map(([left = 0, top = 0]): Box => ({ x: left, y: top, width, height: labelHeight }));
    const free = candidates.find(
      (box) => isInside(box) && !taken.some((other) => meets(box, other)),
    );
    if (free === undefined) return null;
    taken.push(free);
    return free;
  });
};

export const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const isInside = ({ x, y, width, height }: Box) =>
  x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;
