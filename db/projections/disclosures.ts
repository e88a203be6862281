/** Folds of disclosures: the line of the log, and which missions were in it. Rows and texts stay in the event. */
import { missionIdOf } from "../mission-store.ts";
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";

export const createDisclosureFold = (db: Db) => {
  const put = db.prepare("insert or ignore into disclosure values (?, ?, ?, ?, ?, ?, ?)");
  const name = db.prepare("insert or ignore into disclosure_mission values (?, ?, ?)");
  return (event: StoredEvent): void => {
    if (event.type === "mission.newsReleased.v1") {
      const { recipient, format, lang, textHash } = event.payload;
      const missionId = missionIdOf(event.stream) ?? "";
      const fields = JSON.stringify({ news: { format, lang }, recipient: { body: recipient } });
      put.run(event.id, "news", event.at, event.actor, fields, 1, textHash);
      name.run(missionId, event.at, event.id);
      return;
    }
    if (event.type !== "council.disclosed.v1") return;
    const id = event.stream.slice("disclosure:".length);
    const { filter, recipient, rows, sha256 } = event.payload;
    const fields = JSON.stringify({ filter, recipient });
    put.run(id, "pack", event.at, event.actor, fields, rows.length, sha256);
    for (const row of rows) name.run(row.missionId, event.at, id);
  };
};
