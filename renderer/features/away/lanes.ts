/** Where the bars of one row of the timeline are, in percent, so that no bar or label covers another. Pure. */
import { inLanes } from "#shared/people/away-bars.ts";
import type { DaySpan } from "#shared/persian/months.ts";
import { placeOf } from "#renderer/features/home/time-axis.ts";

export interface Bar<T> {
  item: T;
  /** What it takes with its label, within 0 and 100. */
  at: number;
  until: number;
  /** Start and end of the bar itself. */
  from: number;
  to: number;
  /** Where it is too short for its label, that is beside it. */
  label: "inside" | "after" | "before";
  lane: number;
}

/** One character of a label, and the space around it, in percent of a track of usual width. */
const perCharacter = 0.75;
const around = 2;

export const barsOf = <T extends { from: string; to: string }>(
  items: readonly T[],
  { first, last }: DaySpan,
  labelOf: (item: T) => string,
): Bar<T>[] => {
  const axis = { start: first, end: last };
  const oneDay = 100 - placeOf(last, axis);
  const bars = items.map((item): Omit<Bar<T>, "lane"> => {
    const from = Math.max(placeOf(item.from, axis), 0);
    const to = Math.min(placeOf(item.to, axis) + oneDay, 100);
    const width = labelOf(item).length * perCharacter + around;
    if (width <= to - from) return { item, from, to, at: from, until: to, label: "inside" };
    if (to + width <= 100 || from < width)
      return { item, from, to, at: from, until: Math.min(to + width, 100), label: "after" };
    return { item, from, to, at: from - width, until: to, label: "before" };
  });
  return inLanes(bars).placed;
};
