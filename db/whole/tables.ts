/** The third part of a round: every table by SQLite's own check, and its shape against a new file's. */
import { readMigrations, migrate } from "../migrate.ts";
import { allProjections } from "../projections/table.ts";
import { openSqlite, troubleOf, type Db } from "../sqlite.ts";

/** What is wrong with each table after `after`, by name; an empty text when nothing is. */
export function* checkTables(
  db: Db,
  after: string,
): Generator<{ table: string; said: string }, void> {
  // Tables made meanwhile are sound; what is dropped meanwhile has nothing to say.
  const tables = db
    .prepare<[], string>("select name from main.sqlite_schema where type = 'table' order by name")
    .pluck()
    .all();
  for (const table of [...tables, "sqlite_schema"].toSorted())
    if (table > after) yield { table, said: sicknessOf(db, table) };
}

const sicknessOf = (db: Db, table: string): string => {
  try {
    const found = db.prepare<[], string>(`pragma main.integrity_check('${table}')`).pluck().get();
    return found === undefined || found === "ok" ? "" : found;
  } catch (error) {
    // A page that cannot be read ends the statement that wanted it.
    if (!isDamage(error)) throw error;
    return String(error);
  }
};

/** What SQLite or a reader of JSON says of bytes that are not what was written. */
export const isDamage = (error: unknown): boolean =>
  troubleOf(error) === "damaged" || error instanceof SyntaxError;

/** Tables, indexes and triggers that are missing or made otherwise than by this version. */
export const shapeFaults = (db: Db): string[] => {
  const scratch = openSqlite(":memory:");
  try {
    makeTables(scratch);
    const kept = shapeOf(db);
    return [...shapeOf(scratch)]
      .filter(([name, sql]) => kept.get(name) !== sql)
      .map(([name]) => name);
  } finally {
    scratch.close();
  }
};

/** An empty file with the tables of this version. */
const makeTables = (db: Db): void => {
  migrate(db, readMigrations("ledger"));
  for (const { createTables, createIndexes } of allProjections)
    db.exec(`${createTables}${createIndexes}`);
};

const shapeOf = (db: Db): Map<string, string> =>
  new Map(
    db
      .prepare<[], { name: string; sql: string }>(
        "select name, sql from main.sqlite_schema where sql is not null",
      )
      .all()
      .map(({ name, sql }) => [name, sql]),
  );
