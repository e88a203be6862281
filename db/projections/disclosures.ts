/** Projector of disclosures: the line of the log, and which missions were in it. Rows and texts stay in their events. */
import { missionIdOf } from "../mission-store.ts";
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection } from "./define.ts";

const createDisclosureFold = (db: Db) => {
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
    const { filter, recipient, missionIds, count, sha256 } = event.payload;
    const fields = JSON.stringify({ filter, recipient });
    put.run(id, "pack", event.at, event.actor, fields, count, sha256);
    for (const missionId of missionIds) name.run(missionId, event.at, id);
  };
};

export const disclosures = defineProjection({
  name: "disclosures",
  version: 1,
  sql: `
    -- Disclosures: of those to the council the rows are in a stream of their own;
    -- of news the text is in the event.
    create table disclosure (
      id text primary key not null,
      kind text not null,
      at text not null,
      actor text not null,
      fields text not null,
      trips integer not null,
      sha256 text not null
    ) strict, without rowid;
    create index disclosure_by_time on disclosure (at desc, id);
    create table disclosure_mission (
      mission_id text not null,
      at text not null,
      disclosure_id text not null,
      primary key (mission_id, at, disclosure_id)
    ) strict, without rowid;
    create index missions_of_disclosure on disclosure_mission (disclosure_id);
  `,
  open: (db) => {
    const project = createDisclosureFold(db);
    return {
      event: project,
      mission: ({ steps }) => {
        for (const { event } of steps) project(event);
      },
    };
  },
});
