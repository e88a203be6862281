/**
 * Rebuilding projections from the ledger, in portions: missions stream by stream, each written once from
 * its last state; everything else event by event. An event that a projector cannot apply is left out
 * and named; the rest goes on.
 */
import { createIsForeign } from "./foreign.ts";
import type { Ledger, UnreadEvent } from "./ledger.ts";
import { evolveStored, missionIdOf } from "./mission-store.ts";
import { draftMission } from "#shared/mission/evolve.ts";
import type { ProjectionFailure } from "./projections.ts";
import type { MissionBatch, MissionStep, Projection, Projector } from "./projections/define.ts";
import { allProjections } from "./projections/table.ts";
import { troubleOf, type Db } from "./sqlite.ts";

export interface Portion {
  done: number;
  total: number;
}

/** The length of a portion, after which other calls are answered, and the portions between commits. */
const portionMs = 40;
const portionsOfCommit = 25;

interface Building {
  projection: Projection;
  projector: Projector;
}

/** Drops the tables of these projections and builds them again; pauses after each portion. */
export function* rebuild(
  db: Db,
  ledger: Ledger,
  which: readonly Projection[],
): Generator<Portion, void> {
  if (which.length === 0) return;
  const portions = createPortions(db);
  const failures = new Map<string, ProjectionFailure>();
  try {
    db.exec("begin immediate");
    yield* dropTables(db, which, portions.pause);
    for (const { createTables } of which) db.exec(createTables);
    const building = which.map((projection) => ({
      projection,
      projector: projection.open(db, ledger, "rebuild"),
    }));
    const apply = createApply(db, failures);
    const missions = ledger.streamsOf("mission");
    const others = db
      .prepare<[], number>(
        "select count(*) from event where stream < 'mission:' or stream >= 'mission;'",
      )
      .pluck()
      .get();
    portions.total = (others ?? 0) + missions.length;

    for (const event of ledger.beside("mission")) {
      apply.event(building, event);
      yield* portions.pause(1);
    }
    const isForeign = createIsForeign(db);
    for (const stream of missions) {
      const id = missionIdOf(stream) ?? "";
      apply.mission(building, id, ledger.unread(stream), isForeign(id));
      yield* portions.pause(1);
    }
    for (const { createIndexes } of which) {
      db.exec(createIndexes);
      yield* portions.pause(0);
    }
    for (const { projector } of building) projector.settle?.();
    for (const { projector } of building)
      for (const _step of projector.finish?.() ?? []) yield* portions.pause(0);
    keepState(db, which, failures);
    db.exec("commit");
  } finally {
    if (db.inTransaction) db.exec("rollback");
  }
}

/** Counts progress; pauses when a portion's time is over, and commits from time to time. */
const createPortions = (db: Db) => {
  let [done, since, count] = [0, performance.now(), 0];
  const portions = {
    total: 0,
    *pause(more: number): Generator<Portion, void> {
      done += more;
      if (performance.now() - since < portionMs) return;
      count += 1;
      if (count % portionsOfCommit === 0) db.exec("commit; begin immediate");
      yield { done, total: portions.total };
      since = performance.now();
    },
  };
  return portions;
};

/** Only tables that a projection of this or an earlier version has listed as its own. */
function* dropTables(
  db: Db,
  which: readonly Projection[],
  pause: (more: number) => Generator<Portion, void>,
): Generator<Portion, void> {
  const names = new Set(which.map(({ name }) => name));
  const current = new Set(allProjections.map(({ name }) => name));
  const kept = db
    .prepare<[], { name: string; tables: string }>("select name, tables from projection")
    .all()
    .filter(({ name }) => names.has(name) || !current.has(name));
  // Tables of an interrupted rebuild exist without their entry.
  const begun = which.map(({ name, tables }) => ({ name, tables: tables.join(" ") }));
  const forget = db.prepare("delete from projection where name = ?");
  for (const { name, tables } of [...kept, ...begun]) {
    for (const table of tables.split(" ")) {
      db.exec(`drop table if exists ${table}`);
      yield* pause(0);
    }
    forget.run(name);
  }
}

const keepState = (
  db: Db,
  which: readonly Projection[],
  failures: ReadonlyMap<string, ProjectionFailure>,
): void => {
  const keep = db.prepare("insert or replace into projection values (?, ?, ?, ?, ?)");
  for (const { name, hash, tables } of which) {
    const failure = failures.get(name);
    keep.run(name, hash, tables.join(" "), failure?.position ?? null, failure?.why ?? null);
  }
  db.exec("update projection_state set position = (select coalesce(max(position), 0) from event)");
};

/** Applies in a savepoint: what one projector cannot apply is undone for it alone. */
const createApply = (db: Db, failures: Map<string, ProjectionFailure>) => {
  const save = db.prepare("savepoint applying");
  const back = db.prepare("rollback to applying");
  const release = db.prepare("release applying");

  /** What went wrong, or `null`. An error of the machine is not caused by an event and ends the rebuild. */
  const attempt = (work: () => void): Error | null => {
    save.run();
    try {
      work();
      return null;
    } catch (error) {
      back.run();
      if (troubleOf(error) !== null || !(error instanceof Error)) throw error;
      return error;
    } finally {
      if (db.inTransaction) release.run();
    }
  };
  const fail = ({ projection }: Building, event: UnreadEvent, error: Error): void => {
    const { name } = projection;
    const { position, stream, type } = event;
    if ((failures.get(name)?.position ?? Infinity) <= position) return;
    failures.set(name, { projection: name, position, stream, type, why: error.message });
  };

  return {
    event(building: readonly Building[], unread: UnreadEvent): void {
      const read = readAll([unread]);
      if (read.error)
        for (const one of building) if (one.projector.event) fail(one, unread, read.error);
      const [event] = read.events;
      if (event === undefined) return;
      if (attempt(() => building.forEach(({ projector }) => projector.event?.(event))) === null)
        return;
      for (const one of building) {
        const error = attempt(() => one.projector.event?.(event));
        if (error) fail(one, unread, error);
      }
    },

    mission(
      building: readonly Building[],
      id: string,
      stream: readonly UnreadEvent[],
      foreign: boolean,
    ): void {
      const { steps, error: broken } = stepsOf(id, stream);
      const culprit = stream[steps.length];
      if (broken && culprit)
        for (const one of building) if (one.projector.mission) fail(one, culprit, broken);
      const whole = batchOf(id, steps, foreign);
      if (whole === null) return;
      if (attempt(() => building.forEach(({ projector }) => projector.mission?.(whole))) === null)
        return;
      for (const one of building) applyAsFarAsItGoes(one, id, stream, steps, foreign);
    },
  };

  /** For one projector: as many events as it can apply, and the name of the first that it cannot. */
  function applyAsFarAsItGoes(
    one: Building,
    id: string,
    stream: readonly UnreadEvent[],
    steps: readonly MissionStep[],
    foreign: boolean,
  ): void {
    for (let count = steps.length; count > 0; count -= 1) {
      const batch = batchOf(id, steps.slice(0, count), foreign);
      const error = batch && attempt(() => one.projector.mission?.(batch));
      if (!error) return;
      const next = batchOf(id, steps.slice(0, count - 1), foreign);
      // The first that it cannot apply: without it, all before it are applied.
      const isFirst = next === null || attempt(() => one.projector.mission?.(next)) === null;
      const culprit = stream[count - 1];
      if (isFirst && culprit) return fail(one, culprit, error);
    }
  }
};

const readAll = (unread: readonly UnreadEvent[]) => {
  const events = [];
  try {
    for (const one of unread) events.push(one.read());
    return { events, error: null };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { events, error };
  }
};

/** The states of the mission, event by event, up to an event that cannot be read or does not fit. */
const stepsOf = (id: string, stream: readonly UnreadEvent[]) => {
  const steps: MissionStep[] = [];
  const { events, error } = readAll(stream);
  let before = draftMission(id);
  try {
    for (const event of events) {
      const after = evolveStored(before, event);
      steps.push({ event, before, after });
      before = after;
    }
    return { steps, error };
  } catch (broken) {
    if (!(broken instanceof Error)) throw broken;
    return { steps, error: broken };
  }
};

const batchOf = (
  id: string,
  steps: readonly MissionStep[],
  foreign: boolean,
): MissionBatch | null => {
  const last = steps.at(-1);
  return last ? { id, steps, before: draftMission(id), after: last.after, foreign } : null;
};
