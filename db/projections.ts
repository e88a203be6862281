/**
 * The mechanism of the projections: which are out of step with this version of Safir, and applying the
 * events of a command in its own transaction. Rebuilding is db/rebuild.ts.
 */
import { createIsForeign } from "./foreign.ts";
import type { Ledger, StoredEvent } from "./ledger.ts";
import { createMissionCache, missionIdOf } from "./mission-store.ts";
import type { MissionStep, Projection } from "./projections/define.ts";
import { allProjections } from "./projections/table.ts";
import type { Db } from "./sqlite.ts";

/** The first event that a projection could not apply. The store is read-only while there is one. */
export interface ProjectionFailure {
  projection: string;
  position: number;
  stream: string;
  type: string;
  why: string;
}

export interface Projections {
  /** Applies events just appended, in the same transaction; throws when one cannot be applied. */
  apply(events: readonly StoredEvent[]): void;
}

/** The tables of the projections of this version. */
export const projectionTables = (): string[] =>
  allProjections.flatMap(({ tables }) => tables).toSorted();

/** Projections whose tables hold another version, or none; all when events were appended without them. */
export const staleProjections = (
  db: Db,
  projections: readonly Projection[] = allProjections,
): Projection[] => {
  const kept = new Map(
    db
      .prepare<[], { name: string; hash: string }>("select name, hash from projection")
      .all()
      .map(({ name, hash }) => [name, hash]),
  );
  return isInStep(db)
    ? projections.filter(({ name, hash }) => kept.get(name) !== hash)
    : [...projections];
};

const isInStep = (db: Db): boolean =>
  db
    .prepare<[], number>(
      `select (select position from projection_state) =
         (select coalesce(max(position), 0) from event)`,
    )
    .pluck()
    .get() === 1;

/** What could not be applied when the projections were built, oldest first. */
export const projectionFailures = (db: Db): ProjectionFailure[] =>
  db
    .prepare<[], ProjectionFailure>(
      `select p.name as projection, p.failed_position as position, e.stream, e.type,
         p.failed_why as why
       from projection p join event e on e.position = p.failed_position
       order by p.failed_position, p.name`,
    )
    .all();

/** Prepares the projectors; the tables must be those of this version. */
export const openProjections = (db: Db, ledger: Ledger): Projections => {
  const projectors = allProjections.map((one) => one.open(db, ledger, "live"));
  const cache = createMissionCache(ledger);
  const isForeign = createIsForeign(db);
  const reached = db.prepare("update projection_state set position = ?");

  const applyToMission = (id: string, events: readonly StoredEvent[]): void => {
    const steps: MissionStep[] = events.map((event) => ({ event, ...cache.step(id, event) }));
    const [first, last] = [steps[0], steps.at(-1)];
    if (first === undefined || last === undefined) return;
    const batch = { id, steps, before: first.before, after: last.after, foreign: isForeign(id) };
    for (const one of projectors) one.mission?.(batch);
  };

  return {
    apply(events) {
      for (const together of byStream(events)) {
        const id = missionIdOf(together[0]?.stream ?? "");
        if (id !== null) applyToMission(id, together);
        else for (const event of together) for (const one of projectors) one.event?.(event);
      }
      for (const one of projectors) one.settle?.();
      const last = events.at(-1);
      if (last) reached.run(last.position);
    },
  };
};

/** Consecutive events of one stream together, in their order. */
const byStream = (events: readonly StoredEvent[]): StoredEvent[][] => {
  const groups: StoredEvent[][] = [];
  for (const event of events) {
    const group = groups.at(-1);
    if (group?.[0]?.stream === event.stream) group.push(event);
    else groups.push([event]);
  }
  return groups;
};
