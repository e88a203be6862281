/** The third part of a round: every table by SQLite's own check, and its shape compared with a new file's. */
import { readMigrations, migrate } from "../migrate.ts";
import { allProjections } from "../projections/table.ts";
import { openSqlite, troubleOf, type Db } from "../sqlite.ts";

interface LookedTable {
  table: string;
  said: string;
  /** A portion of a long table, which is not at its end. */
  more: boolean;
}

/** The problem of each table after `after`, by name; an empty text when there is none. */
export function* checkTables(db: Db, after: string): Generator<LookedTable, void> {
  // Tables made meanwhile are sound; tables dropped meanwhile are skipped.
  const tables = db
    .prepare<[], string>("select name from main.sqlite_schema where type = 'table' order by name")
    .pluck()
    .all();
  for (const table of [...tables, "sqlite_schema"].toSorted()) {
    if (table <= after) continue;
    if (isLong(db, table)) yield* checkLongTable(db, table);
    else yield { table, said: sicknessOf(db, table), more: false };
  }
}

/** SQLite's own check of a table cannot be split: with a long table every call would wait for it. */
const mostAtOnce = 20_000;
const rowsAtOnce = 1_000;

const isLong = (db: Db, table: string): boolean => {
  const [told] = db.pragma(`main.table_list('${table}')`) as { type: string }[];
  if (told?.type !== "table") return false;
  try {
    const count = `select count(*) from (select 1 from main."${table}" limit ${mostAtOnce + 1})`;
    return (db.prepare<[], number>(count).pluck().get() ?? 0) > mostAtOnce;
  } catch (error) {
    if (!isDamage(error)) throw error;
    return false;
  }
};

/** Reads every row, finds it through every index, and counts what else the indexes hold. */
function* checkLongTable(db: Db, table: string): Generator<LookedTable, void> {
  const fault = (said: string): LookedTable => ({ table, said, more: false });
  try {
    const key = keyOf(db, table);
    const indexes = plainIndexesOf(db, table);
    const lost = indexes.map((index) => prepareLost(db, table, key, index));
    const page = (after: string) =>
      db
        .prepare<unknown[], unknown[]>(
          `select ${listed(key)}, * from main."${table}" ${after} order by ${listed(key)} limit ${rowsAtOnce}`,
        )
        .raw();
    const [first, further] = [page(""), page(`where (${listed(key)}) > (${marks(key)})`)];
    let rows = 0;
    let from: unknown[] = [];
    for (;;) {
      const read = from.length === 0 ? first.all() : further.all(...from);
      const to = read.at(-1)?.slice(0, key.length);
      if (to === undefined) break;
      rows += read.length;
      const begin = read[0]?.slice(0, key.length) ?? [];
      for (const [at, find] of lost.entries())
        if ((find.get(...begin, ...to) ?? 0) > 0)
          return yield fault(`a row is missing from index ${indexes[at]?.name}`);
      from = to;
      yield { table, said: "", more: true };
    }
    // The first index against the rows, the others against the first; nothing is written between two counts.
    for (const [at, { name }] of indexes.entries()) {
      const first = indexes[0]?.name ?? name;
      const known = at === 0 ? rowsOf(db, table) : entriesOf(db, table, first);
      if (entriesOf(db, table, name) !== known)
        return yield fault(`wrong # of entries in index ${name}`);
      yield { table, said: "", more: true };
    }
    yield fault(rows === 0 ? "no row can be read" : "");
  } catch (error) {
    if (!isDamage(error)) throw error;
    yield fault(String(error));
  }
}

/** The columns that rows are ordered by: the number of the row, or the primary key of a table without one. */
const keyOf = (db: Db, table: string): string[] => {
  const [told] = db.pragma(`main.table_list('${table}')`) as { wr: number }[];
  if (told?.wr !== 1) return ["rowid"];
  return (db.pragma(`main.table_info('${table}')`) as { name: string; pk: number }[])
    .filter(({ pk }) => pk > 0)
    .toSorted((one, other) => one.pk - other.pk)
    .map(({ name }) => name);
};

const listed = (columns: readonly string[], of = ""): string =>
  columns.map((column) => (column === "rowid" ? `${of}rowid` : `${of}"${column}"`)).join(", ");

const marks = (columns: readonly string[]): string => columns.map(() => "?").join(", ");

const rowsOf = (db: Db, table: string): number =>
  db.prepare<[], number>(`select count(*) from main."${table}" not indexed`).pluck().get() ?? 0;

/** Not `count(*)`: SQLite answers that from the smallest index. */
const entriesOf = (db: Db, table: string, index: string): number =>
  db
    .prepare<[], number>(`select sum(1) from main."${table}" indexed by "${index}"`)
    .pluck()
    .get() ?? 0;

interface PlainIndex {
  name: string;
  columns: string[];
}

/** Indexes over whole columns and all rows, beside the table itself. */
const plainIndexesOf = (db: Db, table: string): PlainIndex[] =>
  (db.pragma(`main.index_list('${table}')`) as { name: string; partial: number; origin: string }[])
    // The primary key of a table without row numbers is the table.
    .filter(({ partial, origin }) => partial === 0 && (origin !== "pk" || isByNumber(db, table)))
    .map(({ name }) => ({
      name,
      columns: (db.pragma(`main.index_info('${name}')`) as { name: string | null }[]).map(
        (column) => column.name ?? "",
      ),
    }))
    .filter(({ columns }) => !columns.includes(""));

const isByNumber = (db: Db, table: string): boolean => keyOf(db, table)[0] === "rowid";

/** How many rows from one to another the index does not lead to. */
const prepareLost = (db: Db, table: string, key: readonly string[], index: PlainIndex) =>
  db
    .prepare<unknown[], number>(
      `select count(*) from main."${table}" t
       where (${listed(key, "t.")}) >= (${marks(key)}) and (${listed(key, "t.")}) <= (${marks(key)})
       and not exists (
         select 1 from main."${table}" u indexed by "${index.name}"
         where ${index.columns.map((column) => `u."${column}" is t."${column}"`).join(" and ")}
           and ${key.map((column) => `+${listed([column], "u.")} is ${listed([column], "t.")}`).join(" and ")})`,
    )
    .pluck();

const sicknessOf = (db: Db, table: string): string => {
  try {
    const found = db.prepare<[], string>(`pragma main.integrity_check('${table}')`).pluck().get();
    return found === undefined || found === "ok" ? "" : found;
  } catch (error) {
    // A page that cannot be read ends the statement that reads it.
    if (!isDamage(error)) throw error;
    return String(error);
  }
};

/** What SQLite or a reader of JSON says of bytes that are not what was written. */
export const isDamage = (error: unknown): boolean =>
  troubleOf(error) === "damaged" || error instanceof SyntaxError;

/** Tables, indexes and triggers that are missing or differ from this version's. */
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
