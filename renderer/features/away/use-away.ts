/** Who is away in a span of days, whole: a calendar is drawn from all pages of the answer. */
import type { AwayPerson } from "#shared/contract/absences.ts";
import type { Input } from "#shared/contract/table.ts";
import type { AwayEntry } from "#shared/people/away-day.ts";
import { addDays } from "#shared/persian/days.ts";
import type { DaySpan } from "#shared/persian/months.ts";
import type { Refusal } from "#shared/result.ts";
import { useCall, useCalls } from "#renderer/client.ts";

export type AwayFilter = Pick<Input<"presence.away">, "unit" | "personId" | "kind">;

export const useAway = (
  { first, last }: DaySpan,
  filter: AwayFilter,
): { people: AwayPerson[] | undefined; error: Refusal | null } => {
  const input = { ...filter, from: first, to: last };
  const start = useCall("presence.away", { ...input, page: 0 }, { keepPrevious: true });
  const pages = start.data ? Math.ceil(start.data.total / start.data.pageSize) : 0;
  const rest = useCalls(
    "presence.away",
    Array.from({ length: Math.max(pages - 1, 0) }, (_, index) => ({ ...input, page: index + 1 })),
  );
  return {
    people: start.data && [...start.data.people, ...rest.flatMap((one) => one.data?.people ?? [])],
    error: start.error ?? rest.find((one) => one.error)?.error ?? null,
  };
};

/** Who is away on each day of a span. */
export const byDay = (
  people: readonly AwayPerson[],
  { first, last }: DaySpan,
): ReadonlyMap<string, AwayEntry[]> => {
  const days = new Map<string, AwayEntry[]>();
  for (const person of people)
    for (const span of person.spans) {
      const until = span.to < last ? span.to : last;
      for (let day = span.from > first ? span.from : first; day <= until; day = addDays(day, 1))
        days.set(day, [...(days.get(day) ?? []), { person, span }]);
    }
  return days;
};
