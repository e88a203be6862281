/** How many missions a person sees, from the counts that the projections keep: nothing is counted twice. */
import type { Call, Store } from "./context.ts";
import { closedStatuses, statuses, type Status } from "#shared/mission/state.ts";
import { quoted } from "./sqlite.ts";
import { countedClasses, visibleTo } from "./visibility.ts";

/**
 * Of one status, or of all. The open work is counted; of what is closed, only the few above the person's clearance
 * in which they have a part.
 */
export const countMissions = (store: Store, call: Call, status: Status | "all"): number => {
  const count = countWith(store, { me: call.actor.id, status });
  const classes = countedClasses(store, call.actor);
  const asked: readonly Status[] = status === "all" ? statuses : [status];
  const open = asked.filter((one) => !closedStatuses.includes(one));
  const closed = asked.filter((one) => !open.includes(one));
  if (classes === null) {
    const own = [visibleTo(store, call.actor), `+m.status in (${quoted(asked)})`];
    return count(`select count(*) from mission m where ${all(own)}`);
  }
  const seen = `(m.class_rank <= ${classes.rank} or ${classes.above})`;
  const ofOpen = () =>
    count(`select count(*) from mission m where m.status in (${quoted(open)}) and ${seen}`);
  const ofClosed = () =>
    count(
      `select coalesce(sum(missions), 0) from mission_count
       where ${upTo(classes.rank)} and status in (${quoted(closed)})`,
    ) +
    count(
      `select count(*) from mission m where ${classes.above} and +m.status in (${quoted(closed)})`,
    );
  return (open.length > 0 ? ofOpen() : 0) + (closed.length > 0 ? ofClosed() : 0);
};

/** A part of the archive: a year, or a class with those below it. */
export interface Shelf {
  year: number;
  /** Codes as JSON; `null` for every class. */
  codes: string | null;
}

export const countOnShelf = (store: Store, call: Call, { year, codes }: Shelf): number => {
  const count = countWith(store, { me: call.actor.id, year, codes });
  const classes = countedClasses(store, call.actor);
  const asked = (table: string) => [
    year > 0 ? `${table}.year = @year` : "",
    codes === null ? "" : `${table}.class_code in (select value from json_each(@codes))`,
  ];
  const own = classes?.above ?? visibleTo(store, call.actor);
  // The query starts from a person's own few missions, not from the whole archive.
  const read = count(
    `select count(*) from mission m cross join archive_record r on r.mission_id = m.id
     where ${all([own, ...asked("r")])}`,
  );
  if (classes === null) return read;
  const kept = count(
    `select coalesce(sum(missions), 0) from archive_count c
     where ${all([upTo(classes.rank), ...asked("c")])}`,
  );
  return kept + read;
};

/** Years of archiving with a dossier the person sees, newest first. */
export const yearsOnShelf = (store: Store, call: Call): number[] => {
  const classes = countedClasses(store, call.actor);
  return store
    .sql<unknown[], number>(
      `select year from archive_count where ${classes === null ? "false" : upTo(classes.rank)}
       union select r.year from mission m cross join archive_record r on r.mission_id = m.id
       where ${classes?.above ?? visibleTo(store, call.actor)}
       order by 1 desc`,
    )
    .pluck()
    .all({ me: call.actor.id });
};

const countWith = (store: Store, bound: object) => (sql: string) =>
  store.sql<unknown[], number>(sql).pluck().get(bound) ?? 0;

const upTo = (rank: number) => `class_rank <= ${rank}`;
const all = (conditions: readonly string[]) => conditions.filter(Boolean).join(" and ") || "true";
