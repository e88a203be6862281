/**
 * The route of a programme as a map needs it: stops in their order with coordinates, legs between them
 * with their length, and places that are not in the gazetteer. Pure.
 */
import { cityNamed, distanceKm, type City } from "../../gazetteer/gazetteer.ts";
import { inOrder, travelKinds, type Segment } from "./itinerary.ts";

interface Stop {
  city: City;
  /** As it was written first. */
  written: string;
}
export interface Leg {
  /** Indexes of stops. */
  from: number;
  to: number;
  kind: "flight" | "train" | "road";
  /** Along the great circle, rounded. */
  km: number;
}
export interface RouteMap {
  stops: Stop[];
  legs: Leg[];
  /** Places of journeys that are not on the map, as written, each once. */
  unknown: string[];
}

/** `country` is the destination's: of several cities of one name, the one in that country is used. */
export const routeMapOf = (segments: readonly Segment[], country: string): RouteMap => {
  const stops: Stop[] = [];
  const legs: Leg[] = [];
  const unknown: string[] = [];
  const stopAt = (written: string): number | null => {
    const city = cityNamed(written, country);
    if (city === undefined) return null;
    const known = stops.findIndex((one) => isSame(one.city, city));
    return known === -1 ? stops.push({ city, written }) - 1 : known;
  };
  for (const one of inOrder(segments)) {
    if (!isJourney(one.kind)) {
      // An address or a hotel is not a city, and need not be on the map.
      stopAt(one.toPlace);
      continue;
    }
    const [from, to] = [stopAt(one.fromPlace), stopAt(one.toPlace)];
    if (from === null) unknown.push(one.fromPlace);
    if (to === null) unknown.push(one.toPlace);
    const [start, end] = [stops[from ?? -1], stops[to ?? -1]];
    if (from === null || to === null || from === to || !start || !end) continue;
    legs.push({ from, to, kind: one.kind, km: Math.round(distanceKm(start.city, end.city)) });
  }
  return { stops, legs, unknown: [...new Set(unknown)] };
};

const isJourney = (kind: Segment["kind"]): kind is Leg["kind"] => travelKinds.includes(kind);
const isSame = (one: City, other: City) => one.lat === other.lat && one.lon === other.lon;

/** A return trip is one line on the map: each pair of stops once for each kind of transport. */
export const linesOf = (legs: readonly Leg[]): Leg[] =>
  legs.filter(
    (leg, index) =>
      legs.findIndex(
        (one) =>
          one.kind === leg.kind &&
          Math.min(one.from, one.to) === Math.min(leg.from, leg.to) &&
          Math.max(one.from, one.to) === Math.max(leg.from, leg.to),
      ) === index,
  );
