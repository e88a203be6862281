/** Notifications: which event of a mission notifies whom. */
import { toldOf } from "#shared/mission/told.ts";
import { defineProjection } from "./define.ts";

export const notices = defineProjection({
  name: "notices",
  version: 1,
  sql: `
    create table notice (
      person_id text not null,
      at text not null,
      mission_id text not null,
      version integer not null,
      type text not null,
      primary key (person_id, at, mission_id, version)
    ) strict, without rowid;
  `,
  open: (db) => {
    const add = db.prepare(
      "insert or ignore into notice values (@personId, @at, @missionId, @version, @type)",
    );
    return {
      mission: ({ id, steps, foreign }) => {
        if (foreign) return;
        for (const { event, after } of steps) {
          const { at, version, type } = event;
          for (const personId of toldOf(type, after, event.actor))
            add.run({ personId, at, missionId: id, version, type });
        }
      },
    };
  },
});
