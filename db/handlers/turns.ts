/** Whose turn it is with each mission of a page of the list, as far as the open tasks say it. */
import type { Role } from "#shared/contract/capabilities.ts";
import type { ListedMission, MissionInList, WaitingTask } from "#shared/contract/missions.ts";
import type { Store } from "../context.ts";

/** Ids of what waits for a person, as JSON; without what an administrator may not see. */
export const waitingIds = (tasks: readonly WaitingTask[]): string =>
  JSON.stringify(
    tasks.filter(({ mission }) => mission.subject !== "").map((one) => one.mission.id),
  );

interface OpenRow {
  missionId: string;
  role: Role | "";
  nameFa: string | null;
  nameEn: string;
  due: string;
}

export const withTurns = (
  store: Store,
  missions: readonly ListedMission[],
  waiting: readonly WaitingTask[],
): MissionInList[] => {
  const open = new Map<string, OpenRow[]>();
  const rows = store
    .sql<unknown[], OpenRow>(
      `select t.mission_id as missionId, t.role, t.due, p.name_fa as nameFa,
           coalesce(p.name_en, '') as nameEn
         from json_each(@ids) listed cross join task t on t.mission_id = listed.value
         left join person p on p.id = t.person_id
         where t.since <= @today and (t.ends_on = '' or t.ends_on >= @today)
         group by t.mission_id, t.person_id, t.role
         order by min(t.due), p.name_fa, t.role`,
    )
    .all({ ids: JSON.stringify(missions.map(({ id }) => id)), today: store.today() });
  for (const row of rows) open.set(row.missionId, [...(open.get(row.missionId) ?? []), row]);
  return missions.map((mission) => {
    const own = waiting.find((one) => one.mission.id === mission.id);
    return { ...mission, turn: turnOf(open.get(mission.id) ?? [], own) };
  });
};

const turnOf = (
  [first, ...others]: readonly OpenRow[],
  own: WaitingTask | undefined,
): MissionInList["turn"] => {
  if (first === undefined) return null;
  const { nameFa, nameEn, role, due } = first;
  return {
    person: nameFa === null ? null : { nameFa, nameEn },
    role: role === "" ? null : role,
    others: others.length,
    mine: own === undefined ? "no" : own.forWhom === null ? "own" : "forOther",
    due: own?.due ?? due,
  };
};
