/** The baselines: SQLite alone, doing the same with the same rows. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { projectionTables } from "#db/projections.ts";
import { allProjections } from "#db/projections/table.ts";
import { openSqlite, type Db } from "#db/sqlite.ts";

export const rawDatabase = (file: string): Db => {
  const db = openSqlite(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  return db;
};

/** One row in a transaction of its own, as durable as a command. */
export const fullTransactions = (dir: string): (() => void) => {
  const db = rawDatabase(join(dir, "raw.db"));
  db.exec("create table if not exists t (id integer primary key, body text) strict");
  const insert = db.prepare("insert into t (body) values (?)");
  return () => void insert.run("x".repeat(400));
};

/** The rows of the first page of a list, and how many there are, by statements for nothing else. */
export const rawLists = (db: Db): Record<string, () => unknown> => {
  const requester = "left join person p on p.id = m.requester_id";
  const list = (from: string, order: string, count: string) => {
    const rows = db.prepare(`select * from ${from} order by ${order} limit 50`);
    const total = db.prepare(`select sum(missions) from ${count}`);
    return () => [rows.all(), total.get()];
  };
  return {
    "mission.list": list(`mission m ${requester}`, "m.changed_at desc, m.id", "mission_count"),
    "archive.list": list(
      `archive_record r cross join mission m on m.id = r.mission_id ${requester}
       left join agreement a on a.id = m.agreement_id
       left join disposal_mission d on d.mission_id = m.id and d.state <> ''`,
      "r.year desc, r.number desc, r.mission_id",
      "archive_count",
    ),
  };
};

/** A plain full-text table with the same words and texts, and its own snippets. */
export const rawSearch = (db: Db, dir: string): ((word: string) => unknown) => {
  const raw = rawDatabase(join(dir, "raw-search.db"));
  raw.exec("create virtual table t using fts5 (original, tokenize = 'unicode61')");
  const insert = raw.prepare("insert into t (rowid, original) values (?, ?)");
  const docs = db.prepare<[], { doc: number; original: string }>(
    "select doc, original from search_doc order by doc",
  );
  raw.transaction(() => {
    for (const { doc, original } of docs.all()) insert.run(doc, original);
  })();
  const find = raw.prepare(
    `select rowid, snippet(t, 0, '[', ']', '…', 12) from t where t match ? order by rowid desc limit 20`,
  );
  return (word) => find.all(`"${word}"*`);
};

type Rows = { table: string; rows: unknown[][] }[];

/** Every row of the projections; the indexes of the search have no readable rows. */
export const projectedRows = (db: Db): Rows =>
  projectionTables()
    .filter((table) => !table.endsWith("_index"))
    .map((table) => ({
      table,
      rows: db.prepare<[], unknown[]>(`select * from ${table}`).raw().all(),
    }));

/** The same rows into the same tables of an empty file, in one transaction, indexes afterwards. */
export const bulkInsert = (file: string, all: Rows): void => {
  for (const end of ["", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
  const db = rawDatabase(file);
  db.transaction(() => {
    for (const { createTables } of allProjections) db.exec(createTables);
    for (const { table, rows } of all.filter((one) => one.rows.length > 0)) {
      const insert = db.prepare(
        `insert into ${table} values (${(rows[0] ?? []).map(() => "?").join(", ")})`,
      );
      for (const row of rows) insert.run(row);
    }
    for (const { createIndexes } of allProjections) db.exec(createIndexes);
  })();
  db.close();
};
