/** All projections of a store as plain data, so that two builds from one ledger can be compared. */
import { createLedger } from "#db/ledger.ts";
import { projectionTables } from "#db/projections.ts";
import { createCatchUp } from "#db/projections/search.ts";
import type { Db } from "#db/sqlite.ts";

/**
 * Every row of every projection, and for every word of the search index the documents it finds (the
 * index's own tables differ between two equal indexes, by merging and tombstones).
 */
export const dumpProjections = (db: Db): Record<string, unknown[]> => {
  createCatchUp(db, createLedger(db))();
  const dump: Record<string, unknown[]> = {};
  for (const table of projectionTables()) {
    if (table === "search_index") continue;
    const columns = (db.pragma(`table_info(${table})`) as { name: string }[]).map(
      ({ name }) => name,
    );
    dump[table] = db.prepare(`select * from ${table} order by ${columns.join(", ")}`).all();
  }
  dump.search_index = wordsOf(db);
  return dump;
};

const wordsOf = (db: Db): unknown[] => {
  db.exec("create virtual table temp.words using fts5vocab('main', 'search_index', 'row')");
  try {
    const find = db
      .prepare<[string], number>(
        "select rowid from search_index where search_index match ? order by rowid",
      )
      .pluck();
    return db
      .prepare<[], string>("select term from temp.words order by term")
      .pluck()
      .all()
      .map((term) => [term, find.all(`"${term}"`)])
      .filter(([, documents]) => (documents as number[]).length > 0);
  } finally {
    db.exec("drop table temp.words");
  }
};
