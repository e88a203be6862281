/** The office's week: who travels and who is away as bars on seven days, and what is due on each. Pure. */
import type { AwayPerson, AwaySpan } from "#shared/contract/absences.ts";
import { addDays, daysBetween } from "#shared/persian/days.ts";
import { weekStart, type DaySpan } from "#shared/persian/months.ts";

export interface WeekBar {
  key: string;
  span: AwaySpan;
  /** Who is on it; the first one is named. */
  people: AwayPerson[];
  /** Columns from 0; `until` is included. */
  at: number;
  until: number;
  /** It goes on before or after this week. */
  cutStart: boolean;
  cutEnd: boolean;
  lane: number;
}

export const weekOf = (today: string): DaySpan => {
  const first = weekStart(today);
  return { first, last: addDays(first, 6) };
};

const isJourney = ({ kind }: AwaySpan): boolean => kind === "mission" || kind === "domesticMission";

/** Bars in lanes: people of one journey share a bar; what does not fit into the lanes is only counted. */
export const weekBars = (
  people: readonly AwayPerson[],
  week: DaySpan,
  of: "travel" | "absent",
  lanes: number,
): { bars: WeekBar[]; more: number } => {
  const found = new Map<string, { span: AwaySpan; people: AwayPerson[] }>();
  for (const person of people)
    for (const span of person.spans) {
      if (span.to < week.first || span.from > week.last) continue;
      if (isJourney(span) !== (of === "travel") || span.state === "over") continue;
      const key = span.mission?.id ?? `${person.person.id} ${span.id} ${span.from}`;
      const known = found.get(key);
      if (known) known.people.push(person);
      else found.set(key, { span, people: [person] });
    }
  const sorted = [...found].toSorted(
    ([, a], [, b]) => a.span.from.localeCompare(b.span.from) || b.span.to.localeCompare(a.span.to),
  );
  const taken = Array.from({ length: lanes }, () => -1);
  const bars: WeekBar[] = [];
  for (const [key, one] of sorted) {
    const at = Math.max(daysBetween(week.first, one.span.from), 0);
    const until = Math.min(daysBetween(week.first, one.span.to), 6);
    const lane = taken.findIndex((end) => end < at);
    if (lane === -1) continue;
    taken[lane] = until;
    bars.push({
      key,
      ...one,
      at,
      until,
      cutStart: one.span.from < week.first,
      cutEnd: one.span.to > week.last,
      lane,
    });
  }
  return { bars, more: sorted.length - bars.length };
};
