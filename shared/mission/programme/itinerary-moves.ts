/**
 * Moving and copying segments of a programme. A segment keeps its length on the wall clock and its
 * local times when only its day changes; dropped between others it begins when the one before it ends,
 * and planned ones after it move later. Final ones stay where they are. Pure.
 */
import { TZDate } from "@date-fns/tz";
import { lightFormat } from "date-fns/lightFormat";
import { addDays, daysBetween } from "../../persian/jalali.ts";
import { inOrder, instantOf, type Segment, type SegmentFields } from "./itinerary.ts";

export const dayOf = (one: Pick<SegmentFields, "departAt">): string => one.departAt.slice(0, 10);

/** On another day at the same local times. */
const onDay = <T extends SegmentFields>(one: T, day: string): T => {
  const shift = daysBetween(dayOf(one), day);
  return { ...one, departAt: shifted(one.departAt, shift), arriveAt: shifted(one.arriveAt, shift) };
};

/** A copy starts as a plan: planned, without booking, outcome and paper. */
export const copyTo = (one: Segment, id: string, day: string): Segment => ({
  ...onDay(one, day),
  id,
  confirmed: false,
  number: "",
  outcome: "",
  file: null,
});

/**
 * Puts a segment on a day, before another one or (`null`) at the day's end. Answers every segment that
 * changes; nothing when it stays where it was.
 */
export const moveSegment = (
  segments: readonly Segment[],
  id: string,
  day: string,
  beforeId: string | null,
): Segment[] => {
  const moved = segments.find((one) => one.id === id);
  if (!moved) return [];
  const others = inOrder(segments).filter((one) => one.id !== id && dayOf(one) === day);
  const at = beforeId === null ? others.length : others.findIndex((one) => one.id === beforeId);
  const before = (at < 0 ? others : others.slice(0, at)).filter(takesTime).at(-1);
  const after = at < 0 ? [] : others.slice(at).filter(takesTime);
  const there = onDay(moved, day);
  const placed = takesTime(moved) ? between(there, before, after[0]) : there;
  const pushed = pushBehind(placed, after);
  return [placed, ...pushed].filter((one) => {
    const was = segments.find((each) => each.id === one.id);
    return was?.departAt !== one.departAt || was.arriveAt !== one.arriveAt;
  });
};

/** Lodging surrounds the day and never overlaps. */
const takesTime = (one: Segment) => one.kind !== "lodging";

/** Unchanged where it fits; otherwise from the end of the previous one, or up to the next one. */
const between = (one: Segment, before?: Segment, after?: Segment): Segment => {
  const afterIt = !before || begin(one) >= finish(before);
  const beforeIt = !after || finish(one) <= begin(after);
  if (afterIt && beforeIt) return one;
  if (before) return startingAt(one, finish(before));
  return after ? startingAt(one, begin(after) - (finish(one) - begin(one))) : one;
};

const pushBehind = (placed: Segment, after: readonly Segment[]): Segment[] => {
  let until = finish(placed);
  return after.map((one) => {
    const next = !one.confirmed && begin(one) < until ? startingAt(one, until) : one;
    until = Math.max(until, finish(next));
    return next;
  });
};

/** The same length from another instant; each end on its own clock. */
const startingAt = (one: Segment, instant: number): Segment => ({
  ...one,
  departAt: localOf(instant, one.departZone),
  arriveAt: localOf(instant + finish(one) - begin(one), one.arriveZone),
});

const begin = (one: Segment) => instantOf(one.departAt, one.departZone);
const finish = (one: Segment) => instantOf(one.arriveAt, one.arriveZone);
const shifted = (local: string, days: number) =>
  `${addDays(local.slice(0, 10), days)}${local.slice(10)}`;
const localOf = (instant: number, zone: string) =>
  lightFormat(new TZDate(instant, zone), "yyyy-MM-dd'T'HH:mm");
