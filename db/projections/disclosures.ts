/** Folds of disclosures: the line of the log, and which missions were in it. The rows stay in the event. */
import type { DisclosedPack } from "#shared/council-pack.ts";
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";

export const createDisclosureFold = (db: Db) => {
  const put = db.prepare("insert into disclosure values (?, ?, ?, ?, ?, ?)");
  const name = db.prepare("insert or ignore into disclosure_mission values (?, ?, ?)");
  return (event: StoredEvent): void => {
    if (event.type !== "council.disclosed.v1") return;
    const id = event.stream.slice("disclosure:".length);
    const { filter, recipient, rows, sha256 } = event.payload as DisclosedPack;
    const fields = JSON.stringify({ filter, recipient });
    put.run(id, event.at, event.actor, fields, rows.length, sha256);
    for (const row of rows) name.run(row.missionId, event.at, id);
  };
};
