/**
 * Findings in a programme: overlaps, gaps, impossible connections, clocks
 * of other places, uncovered nights. Pure; findings block nothing. It uses the gazetteer, so it runs in the store
 * and not in the window.
 */
import { cityNamed, distanceKm } from "../../gazetteer/gazetteer.ts";
import { foldForSearch } from "../../persian/normalize.ts";
import {
  inOrder,
  instantOf,
  minutesOf,
  nightsWithout,
  travelKinds,
  type Segment,
  type SegmentKind,
} from "./itinerary.ts";

export type Finding =
  /** Two segments at the same time (lodging may surround anything). */
  | { kind: "overlap"; first: string; second: string; minutes: number }
  /** The next journey starts where the last one did not end. */
  | { kind: "placeJump"; first: string; second: string; from: string; to: string }
  /** Hours between two segments of the day in which nothing is planned. */
  | { kind: "gap"; first: string; second: string; minutes: number }
  /** A night with neither lodging nor a journey. */
  | { kind: "night"; day: string }
  /** A segment outside the days of the mission. */
  | { kind: "outside"; segment: string }
  /** Too little time to change from one journey to the next. */
  | { kind: "shortChange"; first: string; second: string; minutes: number; needed: number }
  /** Impossible: the two places are too far apart for the time. */
  | { kind: "tooFast"; segment: string; km: number; minutes: number }
  /** The clock is not the one of the place. */
  | { kind: "otherZone"; segment: string; place: string; zone: string };

/** Minutes that a change takes at least, and the fastest a journey is (km/h). Defaults of the system. */
const changeMinutes: Partial<Record<SegmentKind, number>> = { flight: 90, train: 20 };
const fastest: Partial<Record<SegmentKind, number>> = { flight: 950, train: 320, road: 110 };

/** Longest quiet stretch between two segments of one waking day that is not pointed out. */
const longestGapMinutes = 6 * 60;

/** All findings; `start` and `end` are the mission's days. */
export const findings = (segments: readonly Segment[], start: string, end: string): Finding[] => {
  if (segments.length === 0) return [];
  const all = inOrder(segments);
  const active = all.filter((one) => one.kind !== "lodging");
  return [
    ...all
      .filter((one) => one.departAt.slice(0, 10) < start || one.arriveAt.slice(0, 10) > end)
      .map((one): Finding => ({ kind: "outside", segment: one.id })),
    ...overlaps(active),
    ...overlaps(all.filter((one) => one.kind === "lodging")),
    ...gaps(active),
    ...placeJumps(active),
    ...shortChanges(active),
    ...all.flatMap(tooFast),
    ...all.flatMap(otherZones),
    ...nightsWithout(all, start, end).map((day): Finding => ({ kind: "night", day })),
  ];
};

const begin = (one: Segment) => instantOf(one.departAt, one.departZone);
const finish = (one: Segment) => instantOf(one.arriveAt, one.arriveZone);

const overlaps = (ordered: Segment[]): Finding[] =>
  ordered.flatMap((one, index) =>
    ordered
      .slice(index + 1)
      .filter((other) => begin(other) < finish(one))
      .map((other): Finding => ({
        kind: "overlap",
        first: one.id,
        second: other.id,
        minutes: Math.round((Math.min(finish(one), finish(other)) - begin(other)) / 60_000),
      })),
  );

/** Between the latest end so far and the next segment; an overlap is not a gap. */
const gaps = (ordered: Segment[]): Finding[] =>
  ordered.slice(1).flatMap((next, index): Finding[] => {
    const last = ordered.slice(0, index + 1).reduce((a, b) => (finish(b) >= finish(a) ? b : a));
    const minutes = Math.round((begin(next) - finish(last)) / 60_000);
    const sameDay = last.arriveAt.slice(0, 10) === next.departAt.slice(0, 10);
    return minutes > longestGapMinutes && sameDay
      ? [{ kind: "gap", first: last.id, second: next.id, minutes }]
      : [];
  });

/** From one journey to the next one, ignoring what happens in between. */
const placeJumps = (ordered: Segment[]): Finding[] => {
  const journeys = ordered.filter((one) => travelKinds.includes(one.kind));
  return journeys.slice(1).flatMap((next, index): Finding[] => {
    const last = journeys[index];
    const [from, to] = [last?.toPlace.trim() ?? "", next.fromPlace.trim()];
    return last && from !== "" && to !== "" && !samePlace(from, to)
      ? [{ kind: "placeJump", first: last.id, second: next.id, from, to }]
      : [];
  });
};

/** «آستراخان» and Astrakhan are one place; so are equal spellings. */
const samePlace = (one: string, other: string): boolean => {
  const [a, b] = [cityNamed(one), cityNamed(other)];
  return a && b ? a === b : foldForSearch(one) === foldForSearch(other);
};

const shortChanges = (ordered: Segment[]): Finding[] => {
  const journeys = ordered.filter((one) => travelKinds.includes(one.kind));
  return journeys.slice(1).flatMap((next, index): Finding[] => {
    const last = journeys[index];
    const needed = changeMinutes[next.kind] ?? 0;
    if (!last || last.kind === "road") return [];
    const minutes = Math.round((begin(next) - finish(last)) / 60_000);
    return minutes >= 0 && minutes < needed
      ? [{ kind: "shortChange", first: last.id, second: next.id, minutes, needed }]
      : [];
  });
};

const tooFast = (one: Segment): Finding[] => {
  const speed = fastest[one.kind];
  const [from, to] = [cityNamed(one.fromPlace), cityNamed(one.toPlace)];
  if (speed === undefined || !from || !to) return [];
  const km = Math.round(distanceKm(from, to));
  const minutes = minutesOf(one);
  return (km / speed) * 60 > minutes ? [{ kind: "tooFast", segment: one.id, km, minutes }] : [];
};

/** Another zone with the same clock at that moment is accepted. */
const otherZones = (one: Segment): Finding[] => {
  const ends: [string, string, string][] = [
    [one.fromPlace, one.departAt, one.departZone],
    [one.toPlace, one.arriveAt, one.arriveZone],
  ];
  return ends.flatMap(([place, local, zone]): Finding[] => {
    const city = cityNamed(place);
    return city && instantOf(local, zone) !== instantOf(local, city.zone)
      ? [{ kind: "otherZone", segment: one.id, place, zone: city.zone }]
      : [];
  });
};
