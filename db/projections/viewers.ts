/** Who has a part in a mission by name, and who travels. */
import { travellers, type Mission } from "#shared/mission/state.ts";
import { viewersOf } from "#shared/mission/tasks.ts";
import { defineProjection } from "./define.ts";

/** Who asks and who travels: 1 if they go, 0 if they only asked or are proposed in a change. */
export const goingOf = (mission: Mission): Record<string, 0 | 1> => {
  const members = new Set(mission.request.members.map((one) => one.personId));
  return Object.fromEntries(
    [...travellers(mission)].map((person) => [person, members.has(person) ? 1 : 0]),
  );
};

/** With `goes` as the table has it. */
const partsOf = (mission: Mission): Map<string, 0 | 1 | -1> => {
  if (mission.version === 0) return new Map();
  const going = goingOf(mission);
  return new Map(viewersOf(mission).map((person) => [person, going[person] ?? -1]));
};

export const viewers = defineProjection({
  name: "viewers",
  version: 4,
  sql: `
    -- Who sees it by a part of their own; a mission keeps its own travellers, too.
    create table mission_viewer (
      person_id text not null,
      -- As in the travellers of the mission; -1: by another part. First, because those are many.
      goes integer not null,
      mission_id text not null,
      primary key (person_id, goes, mission_id)
    ) strict, without rowid;
  `,
  open: (db) => {
    const drop = db.prepare(
      "delete from mission_viewer where person_id = ? and goes = ? and mission_id = ?",
    );
    const add = db.prepare("insert into mission_viewer values (?, ?, ?)");
    return {
      mission: ({ id, before, after }) => {
        const [old, now] = [partsOf(before), partsOf(after)];
        for (const [person, goes] of old) if (now.get(person) !== goes) drop.run(person, goes, id);
        for (const [person, goes] of now) if (old.get(person) !== goes) add.run(person, goes, id);
      },
    };
  },
});
