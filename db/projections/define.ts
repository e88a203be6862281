/**
 * What a projection is: its own tables, a version, and the projector that keeps them. A projection
 * reads the ledger, its own tables and those of the projections it names in `reads`, and nothing local.
 */
import { oldEvents } from "#shared/events/table.ts";
import type { Mission } from "#shared/mission/state.ts";
import { sha256 } from "../canonical.ts";
import type { Ledger, StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";

export interface MissionStep {
  event: StoredEvent;
  before: Mission;
  after: Mission;
}

/** Events of one mission that come together: those of a command, or the whole stream in a rebuild. */
export interface MissionBatch {
  id: string;
  steps: readonly MissionStep[];
  /** Before the first of them; its version is 0 when the tables have no rows of this mission. */
  before: Mission;
  /** After the last of them. What follows from the state alone is written once. */
  after: Mission;
  /** A dossier of another office, read-only here. */
  foreign: boolean;
}

/** Throws when an event cannot be applied; the mechanism says which and leaves it out. */
export interface Projector {
  /** An event of any stream but a mission's, in the order of the ledger. */
  event?(event: StoredEvent): void;
  mission?(batch: MissionBatch): void;
  /** After all events that came together: for rows that depend on several streams. */
  settle?(): void;
  /** Last work of a rebuild, a step at a time; the process answers between the steps. */
  finish?(): Iterable<void>;
}

interface Definition {
  name: string;
  /** Raised when the projector writes something else into the same tables. */
  version: number;
  /** Projections whose tables it reads, by their names: they see each event before it does. */
  reads?: readonly string[];
  /** Creates its tables and indexes. */
  sql: string;
  open(db: Db, ledger: Ledger, way: Way): Projector;
}

/** `live`: the events of one command while a person waits; otherwise all events in a rebuild. */
type Way = "live" | "rebuild";

export interface Projection extends Definition {
  /** The tables that its SQL creates. */
  tables: readonly string[];
  /** Another hash is another shape or meaning: the tables are rebuilt. */
  hash: string;
  /** Its statements, tables and unique indexes, then the other indexes. */
  createTables: string;
  createIndexes: string;
}

/**
 * Another hash is another shape or meaning of the tables. An event that is read in a newer version than
 * it was written may contain more for any of them, so its name is part of it.
 */
export const projectionHash = (
  { version, sql }: Pick<Definition, "version" | "sql">,
  old: readonly string[] = Object.keys(oldEvents),
): string => sha256([version, ...old.toSorted(), sql].join("\n"));

export const defineProjection = (definition: Definition): Projection => {
  const sql = definition.sql.replaceAll(/^ {4}/gm, "");
  const statements = sql.split(/;\s*$/m).filter((one) => one.trim() !== "");
  const isIndex = (one: string) => /^\s*create index/m.test(one);
  const join = (some: readonly string[]) => some.map((one) => `${one.trim()};\n`).join("");
  return {
    ...definition,
    tables: [...definition.sql.matchAll(/^\s*create (?:virtual )?table (\w+)/gm)].map(
      ([, name]) => name ?? "",
    ),
    hash: projectionHash(definition),
    createTables: join(statements.filter((one) => !isIndex(one))),
    createIndexes: join(statements.filter(isIndex)),
  };
};

/** Each after those that it reads; otherwise in the order in which they are given. */
export const inReadingOrder = (all: readonly Projection[]): Projection[] => {
  const ordered: Projection[] = [];
  const place = (one: Projection, path: readonly string[]): void => {
    if (ordered.includes(one)) return;
    if (path.includes(one.name))
      throw new Error(
        `Projections read each other in a circle: ${[...path, one.name].join(", ")}.`,
      );
    for (const name of one.reads ?? []) {
      const read = all.find((other) => other.name === name);
      if (!read) throw new Error(`${one.name} reads ${name}, which is not a projection.`);
      place(read, [...path, one.name]);
    }
    ordered.push(one);
  };
  for (const one of all) place(one, []);
  return ordered;
};
