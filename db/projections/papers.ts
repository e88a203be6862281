/** Papers of missions: each as an event named it, with its place in the dossier. */
import { papersOf } from "#shared/mission/papers/papers.ts";
import { defineProjection } from "./define.ts";

export const papers = defineProjection({
  name: "papers",
  version: 1,
  sql: `
    create table mission_paper (
      sha256 text not null,
      mission_id text not null,
      kind text not null,
      caption text not null,
      name text not null,
      mime text not null,
      size integer not null,
      at text not null,
      version integer not null,
      primary key (sha256, mission_id, version, kind)
    ) strict, without rowid;
  `,
  open: (db) => {
    const add = db.prepare(`insert or ignore into mission_paper
      values (@sha256, @missionId, @kind, @caption, @name, @mime, @size, @at, @version)`);
    return {
      mission: ({ id, steps }) => {
        for (const { event, before, after } of steps)
          for (const paper of papersOf(before, after))
            add.run({ ...paper, missionId: id, at: event.at, version: event.version });
      },
    };
  },
});
