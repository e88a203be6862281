/** Journeys and absences as bars across the days of a week, in lanes in which no two overlap. Pure. */
import type { AwayPerson, AwaySpan } from "../contract/absences.ts";
import { addDays, compareDays, daysBetween } from "../persian/days.ts";
import { weekStart, type DaySpan } from "../persian/months.ts";

/** What takes a lane from `at` to `until`, not included. */
interface Stretch {
  at: number;
  until: number;
}

/** Each in the first lane that is free; what finds none is left. */
export const inLanes = <T extends Stretch>(
  items: readonly T[],
  most = Number.POSITIVE_INFINITY,
): { placed: (T & { lane: number })[]; left: T[] } => {
  const placed: (T & { lane: number })[] = [];
  const left: T[] = [];
  /** Where each lane is free from. */
  const free: number[] = [];
  for (const item of items) {
    const fits = free.findIndex((from) => from <= item.at);
    const lane = fits === -1 ? free.length : fits;
    if (lane >= most) left.push(item);
    else {
      free[lane] = item.until;
      placed.push({ ...item, lane });
    }
  }
  return { placed, left };
};

/** One journey with all who are on it, or one absence. */
export interface Away {
  key: string;
  span: AwaySpan;
  /** The first one is named. */
  people: readonly AwayPerson[];
}

/** A part of it in one week: columns from 0, `until` not included. */
export interface AwayPart extends Away, Stretch {
  /** It goes on before or after this week. */
  cutStart: boolean;
  cutEnd: boolean;
}

export interface AwayBar extends AwayPart {
  lane: number;
}

export const isJourney = ({ kind }: AwaySpan): boolean =>
  kind === "mission" || kind === "domesticMission";

export const weekOf = (day: string): DaySpan => {
  const first = weekStart(day);
  return { first, last: addDays(first, 6) };
};

/** Who is away on some of these days: the earliest first, then the longest; people of one journey are together. */
export const awayIn = (people: readonly AwayPerson[], { first, last }: DaySpan): Away[] => {
  const found = new Map<string, { key: string; span: AwaySpan; people: AwayPerson[] }>();
  for (const person of people)
    for (const span of person.spans) {
      if (span.to < first || span.from > last) continue;
      const own = `${person.person.id} ${span.from} ${span.to} ${span.kind} ${span.id}`;
      const key = span.mission?.id ?? own;
      const known = found.get(key);
      if (!known) found.set(key, { key, span, people: [person] });
      else if (!known.people.includes(person)) known.people.push(person);
    }
  return [...found.values()].toSorted(
    (a, b) =>
      compareDays(a.span.from, b.span.from) ||
      compareDays(b.span.to, a.span.to) ||
      a.key.localeCompare(b.key),
  );
};

/** The bars of a week, and the parts for which there is no lane. */
export const weekBars = (
  away: readonly Away[],
  week: DaySpan,
  lanes: number,
): { bars: AwayBar[]; left: AwayPart[] } => {
  const parts = away
    .filter(({ span }) => span.from <= week.last && span.to >= week.first)
    .map((one): AwayPart => ({
      ...one,
      at: Math.max(daysBetween(week.first, one.span.from), 0),
      until: Math.min(daysBetween(week.first, one.span.to), 6) + 1,
      cutStart: one.span.from < week.first,
      cutEnd: one.span.to > week.last,
    }));
  const { placed, left } = inLanes(parts, lanes);
  return { bars: placed, left };
};

/** How many people of these parts are away on a column. */
export const peopleOn = (parts: readonly AwayPart[], column: number): number =>
  new Set(
    parts
      .filter(({ at, until }) => at <= column && column < until)
      .flatMap(({ people }) => people.map(({ person }) => person.id)),
  ).size;
