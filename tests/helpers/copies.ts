/** Many missions like one: rows of the lists and of the search, without events for each. */
import { randomUUID } from "node:crypto";
import { createLedger } from "#db/ledger.ts";
import { createCatchUp } from "#db/projections/search.ts";
import type { Db } from "#db/sqlite.ts";
import { searchTokens } from "#shared/persian/search-text.ts";

/** Their ids, the newest words last; documents are numbered after all others. */
export const copyMission = (db: Db, id: string, times: number): string[] => {
  createCatchUp(db, createLedger(db))();
  const ids = Array.from({ length: times }, () => randomUUID());
  const last = db.prepare<[], number>("select max(doc) from search_doc").pluck().get() ?? 0;
  const put = (table: string, key: string, instead: Record<string, string>) => {
    const columns = (db.pragma(`table_info(${table})`) as { name: string }[]).map(
      ({ name }) => name,
    );
    const values = columns.map((name) => instead[name] ?? name).join(", ");
    const insert = db.prepare(
      `insert into ${table} (${columns.join(", ")}) select ${values} from ${table} where ${key} = @id`,
    );
    for (const [at, copy] of ids.entries()) insert.run({ id, copy, at: at + 1, last });
  };
  put("mission", "id", { id: "@copy", dossier_no: "dossier_no || @at" });
  put("archive_record", "mission_id", {
    mission_id: "@copy",
    accession_no: "accession_no || '-' || @at",
    number: "number + @at",
  });
  put("search_doc", "mission_id", { mission_id: "@copy", doc: "@last + @at * @last + doc" });
  const index = db.prepare("insert into search_index (rowid, words) values (?, ?)");
  for (const { doc, original, facets } of db
    .prepare<[number], { doc: number; original: string; facets: string }>(
      "select doc, original, facets from search_doc where doc > ?",
    )
    .all(last))
    index.run(doc, `${searchTokens(original)} ${facets}`);
  return ids;
};
