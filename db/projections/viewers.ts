/** Who has a part in a mission by name, and who travels. */
import { travellers, type Mission } from "#shared/mission/state.ts";
import { viewersOf } from "#shared/mission/tasks.ts";
import { defineProjection } from "./define.ts";

/** The requester and the travellers are in the other table. */
const othersWhoSee = (mission: Mission): string[] => {
  const going = travellers(mission);
  return viewersOf(mission).filter((one) => !going.has(one));
};

export const viewers = defineProjection({
  name: "viewers",
  version: 3,
  sql: `
    -- Who sees it by a part of their own, beside those who travel.
    create table mission_viewer (
      person_id text not null,
      mission_id text not null,
      primary key (person_id, mission_id)
    ) strict, without rowid;
    create table mission_traveller (
      mission_id text not null,
      person_id text not null,
      -- 0: they only requested it, or are proposed in a change that is not decided.
      goes integer not null,
      primary key (mission_id, person_id)
    ) strict, without rowid;
    create index mission_traveller_by_person on mission_traveller (person_id, mission_id);
  `,
  open: (db) => {
    const dropViewer = db.prepare(
      "delete from mission_viewer where person_id = ? and mission_id = ?",
    );
    const dropTravellers = db.prepare("delete from mission_traveller where mission_id = ?");
    const addViewer = db.prepare(
      "insert into mission_viewer (person_id, mission_id) values (?, ?)",
    );
    const addTraveller = db.prepare(
      "insert into mission_traveller (mission_id, person_id, goes) values (?, ?, ?)",
    );
    return {
      mission: ({ id, before, after }) => {
        const [old, now] = [before, after].map(
          (one) => new Set(one.version === 0 ? [] : othersWhoSee(one)),
        );
        for (const person of old ?? []) if (!now?.has(person)) dropViewer.run(person, id);
        for (const person of now ?? []) if (!old?.has(person)) addViewer.run(person, id);
        if (before.version > 0) dropTravellers.run(id);
        const members = new Set(after.request.members.map((one) => one.personId));
        for (const person of travellers(after))
          addTraveller.run(id, person, members.has(person) ? 1 : 0);
      },
    };
  },
});
