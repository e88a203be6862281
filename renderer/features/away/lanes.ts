/** Where the bars of one row are, in percent, so that no bar or label covers another. Pure. */
import type { DaySpan } from "#shared/persian/months.ts";
import { placeOf } from "#renderer/features/home/time-axis.ts";

export interface Bar<T> {
  item: T;
  /** Start and end of the bar, within 0 and 100. */
  at: number;
  until: number;
  /** The label begins at the bar's start, or ends at its end where there is no room after it. */
  labelAtEnd: boolean;
  lane: number;
}

/** One character of a label, in percent of a track of usual width. */
const perCharacter = 0.85;

export const barsOf = <T extends { from: string; to: string }>(
  items: readonly T[],
  { first, last }: DaySpan,
  labelOf: (item: T) => string,
): Bar<T>[] => {
  const axis = { start: first, end: last };
  const day = placeOf(last, axis) - placeOf(first, axis);
  const oneDay = 100 - day;
  /** How far each lane is taken. */
  const lanes: number[] = [];
  return items.map((item) => {
    const at = Math.max(placeOf(item.from, axis), 0);
    const until = Math.min(placeOf(item.to, axis) + oneDay, 100);
    const width = Math.max(labelOf(item).length * perCharacter, until - at);
    const labelAtEnd = at + width > 100;
    const begins = labelAtEnd ? Math.max(until - width, 0) : at;
    const ends = labelAtEnd ? until : at + width;
    const free = lanes.findIndex((taken) => taken <= begins);
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = ends;
    return { item, at, until, labelAtEnd, lane };
  });
};
