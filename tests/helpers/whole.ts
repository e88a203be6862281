/** A round of the check of the whole, run to its end, and changes of the file with an SQLite tool. */
import { sha256 } from "#db/canonical.ts";
import { linkHash, type EventRow } from "#db/ledger.ts";
import { openSqlite, type Db } from "#db/sqlite.ts";
import type { RunningStore } from "#db/store.ts";
import { genesis } from "#shared/ledger-link.ts";
import { databaseOf } from "./folders.ts";
import { onScreen } from "./on-screen.ts";
import { must, withId } from "./store.ts";

/** The findings after one full round: kind and subject of each. */
export const findingsAfterRound = ({ parts: { whole } }: RunningStore): string[] => {
  while (!whole.step());
  return whole.findings().map(({ kind, subject }) => `${kind} ${subject}`);
};

/** Opens the closed file directly, as an SQLite tool does, without the triggers that protect events. */
export const tamper = (dir: string, act: (db: Db) => void): void => {
  const db = openSqlite(databaseOf(dir));
  try {
    const triggers = db
      .prepare<[], { name: string; sql: string }>(
        "select name, sql from sqlite_schema where type = 'trigger' and tbl_name = 'event'",
      )
      .all();
    for (const { name } of triggers) db.exec(`drop trigger ${name}`);
    act(db);
    for (const { sql } of triggers) db.exec(sql);
  } finally {
    db.close();
  }
};

/** Computes every hash of the file again, so that its chains are valid again. */
export const rechain = (db: Db): void => {
  const rows = db.prepare<[], EventRow>("select * from event order by position").all();
  const put = db.prepare(
    "update event set position = ?, version = ?, prev = ?, hash = ?, run_hash = ? where id = ?",
  );
  const heads = new Map<string, { version: number; hash: string }>();
  let run = genesis;
  // Moved to free values first, because positions and versions are unique.
  db.exec("update event set position = position + 1000000, version = version + 1000000");
  for (const [index, row] of rows.entries()) {
    const last = heads.get(row.stream) ?? { version: 0, hash: genesis };
    const next = { ...row, version: last.version + 1, prev: last.hash };
    const hash = linkHash(next);
    run = sha256(run + hash);
    put.run(index + 1, next.version, next.prev, hash, run, row.id);
    heads.set(row.stream, { version: next.version, hash });
  }
  db.exec("update projection_state set position = (select max(position) from event)");
};

/** Sixty more commands: a start checks the newest events, the round checks those before. */
export const goOnFor = async (
  store: RunningStore,
  { client }: { client: string },
): Promise<void> => {
  for (let value = 20; value < 80; value += 1) {
    const change = { key: "leadDaysForeign" as const, value };
    const seen = onScreen(store, "settings.change", change);
    await must(store, client, "settings.change", withId(seen));
  }
};
