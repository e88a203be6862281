/**
 * From a route to a picture: an equal-area projection turned to the middle of the route, so that no
 * journey is cut at the edge of the world; lines, numbered stops, and labels that never overlap. Pure.
 */
import {
  geoAzimuthalEqualArea,
  geoCentroid,
  geoCircle,
  geoPath,
  type GeoPermissibleObjects,
} from "d3-geo";
import { linesOf, type Leg, type RouteMap } from "#shared/mission/programme/route-map.ts";
import { placeLabels, type Box } from "#renderer/ui/map/labels.ts";

export const frame = { width: 900, height: 430 };
const margin = 60;
const dotRadius = 11;
/** Degrees shown at least around the middle, so that a single stop has context. */
const leastRadius = 4;

export interface Picture {
  pathOf: (shape: GeoPermissibleObjects) => string;
  lines: { leg: Leg; path: string }[];
  /** `label`: its box, or `null` where there is no room; the number is still at the stop. */
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
  const dots = points.map((point) => {
    const [x, y] = projection(point) ?? [0, 0];
    return { x, y, r: dotRadius };
  });
  const labels = placeLabels(dots, names, frame);
  return {
    pathOf,
    lines: lines.map((leg) => ({ leg, path: pathOf(lineOf(leg)) })),
    stops: dots.map(({ x, y }, index) => ({ x, y, label: labels[index] ?? null })),
  };
};
