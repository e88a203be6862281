/**
 * From counted places to a picture of the world: one circle for each country, as large as its number,
 * at the place most visited in it; a diamond for each sister city; names that overlap nothing. Pure.
 */
import { geoNaturalEarth1, geoPath, type GeoPermissibleObjects } from "d3-geo";
import { placeLabels, type Box, type Dot } from "#renderer/ui/map/labels.ts";

export const frame = { width: 900, height: 460 };

interface Point {
  lat: number;
  lon: number;
}
export interface CountryMark {
  country: string;
  missions: number;
  at: Point;
}
export interface SisterMark {
  id: string;
  at: Point;
}

export interface WorldPicture {
  pathOf: (shape: GeoPermissibleObjects) => string;
  /** In the order they were given; `label` is `null` where there is no room for the name. */
  countries: (Dot & { label: Box | null })[];
  sisters: (Dot & { label: Box | null })[];
}

const smallest = 9;
const largest = 20;
/** The area shows the number, not the radius. */
export const radiusOf = (missions: number, most: number): number =>
  smallest + (largest - smallest) * Math.sqrt(missions / Math.max(1, most));

/** Everything that is marked, with room around it, and never less than a continent. */
const leastSpan = 35;
const boundsOf = (points: readonly Point[]): GeoPermissibleObjects => {
  const lats = points.map((one) => one.lat);
  const lons = points.map((one) => one.lon);
  const [south, north] = widened(Math.min(...lats), Math.max(...lats), leastSpan);
  const [west, east] = widened(Math.min(...lons), Math.max(...lons), leastSpan * 2);
  return {
    type: "MultiPoint",
    coordinates: [
      [west, south],
      [east, north],
      [west, north],
      [east, south],
    ],
  };
};
const widened = (low: number, high: number, least: number): [number, number] => {
  const more = Math.max(0, least - (high - low)) / 2;
  return [low - more, high + more];
};

export const worldPicture = (
  countries: readonly CountryMark[],
  sisters: readonly SisterMark[],
  names: readonly string[],
): WorldPicture => {
  const points = [...countries, ...sisters].map((one) => one.at);
  const margin = 56;
  const projection = geoNaturalEarth1()
    .fitExtent(
      [
        [margin, margin],
        [frame.width - margin, frame.height - margin],
      ],
      boundsOf(points),
    )
    .clipExtent([
      [0, 0],
      [frame.width, frame.height],
    ]);
  const path = geoPath(projection).digits(1);
  const most = Math.max(0, ...countries.map((one) => one.missions));
  const radii = [...countries.map((one) => radiusOf(one.missions, most)), ...sisters.map(() => 8)];
  const dots = apart(
    points.map(({ lon, lat }, index) => {
      const [x, y] = projection([lon, lat]) ?? [0, 0];
      return { x, y, r: radii[index] ?? smallest };
    }),
  );
  const labels = placeLabels(dots, names, frame);
  const placed = dots.map((dot, index) => ({ ...dot, label: labels[index] ?? null }));
  return {
    pathOf: (shape) => path(shape) ?? "",
    countries: placed.slice(0, countries.length),
    sisters: placed.slice(countries.length),
  };
};

const rounds = 60;
/** Neighbours that would overlap are moved apart, each half the way, so that numbers are readable. */
export const apart = (dots: readonly Dot[]): Dot[] => {
  const moved = dots.map((one) => ({ ...one }));
  for (let round = 0; round < rounds; round += 1)
    for (const [index, one] of moved.entries())
      for (const other of moved.slice(index + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(dx, dy);
        const missing = one.r + other.r + 1 - distance;
        if (missing <= 0) continue;
        // Exactly one above the other: the later one goes up.
        const [ux, uy] = distance < 0.01 ? [0, -1] : [dx / distance, dy / distance];
        one.x -= (ux * missing) / 2;
        one.y -= (uy * missing) / 2;
        other.x += (ux * missing) / 2;
        other.y += (uy * missing) / 2;
      }
  return moved;
};
