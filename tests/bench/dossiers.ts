/**
 * Thousands of dossiers in a moment: every projected row of one mission copied under new ids. Making them
 * by commands would take an hour. What is measured reads projections only.
 */
import { randomUUID } from "node:crypto";
import type { Db } from "#db/sqlite.ts";

interface Column {
  name: string;
  pk: number;
}
const columnsOf = (db: Db, table: string): Column[] =>
  db.prepare<[], Column>(`select name, pk from pragma_table_info('${table}')`).all();

const tablesOf = (db: Db): string[] =>
  db
    .prepare<[], string>(
      "select name from sqlite_schema where type = 'table' and sql not like 'create virtual%' order by name",
    )
    .pluck()
    .all()
    .filter((table) => columnsOf(db, table).some((one) => one.name === "mission_id"));

/** One statement for each table with rows of missions; `@id` the new mission, `@tail` keeps other keys apart. */
const copiers = (db: Db) =>
  ["mission", ...tablesOf(db)].map((table) => {
    const own = table === "mission" ? "id" : "mission_id";
    const columns = columnsOf(db, table);
    const keyed = columns.some((one) => one.name === own && one.pk > 0);
    const values = columns.map(({ name, pk }) => {
      if (name === own) return "@id";
      if (name === "doc") return "null";
      // A key without the mission in it would meet the template's own.
      return pk > 0 && !keyed ? `${name} || @tail` : name;
    });
    return db.prepare(
      `insert or ignore into ${table} select ${values.join(", ")} from ${table} where ${own} = @from`,
    );
  });

export const copyDossiers = (db: Db, from: string, count: number): string[] => {
  const statements = copiers(db);
  const ids = Array.from({ length: count }, () => randomUUID());
  db.transaction(() => {
    for (const [index, id] of ids.entries())
      for (const statement of statements)
        statement.run({ id, from, tail: `-${id.slice(0, 13)}${index}` });
  })();
  return ids;
};
