/** Work that nobody can do today: steps without a decider, tasks of those who have left, empty roles. */
import { roles as allRoles, type Role } from "#shared/contract/capabilities.ts";
import {
  doesOwnTasks,
  doneInstead,
  passedOnKinds,
  rolesWithoutOwnTasks,
  stuckStep,
  unit,
  type StuckWhy,
} from "#shared/mission/stuck.ts";
import { goingStatuses, openNow } from "#shared/mission/state.ts";
import { stepKinds, type TaskKind } from "#shared/mission/tasks.ts";
import { longestAway } from "#shared/people/absence.ts";
import { addDays } from "#shared/persian/days.ts";
import type { HeldStep } from "#shared/route/holders.ts";
import type { Directory } from "#shared/route/people.ts";
import type { Call, Store } from "./context.ts";
import { quoted } from "./sqlite.ts";
import { travelledByMe } from "./visibility.ts";
import { readMission } from "./whole/readable.ts";

export interface OpenTask {
  missionId: string;
  kind: TaskKind;
  stepId: string;
  /** Empty when it is a role's. */
  personId: string;
  role: string;
  due: string;
}
interface TaskRow extends OpenTask {
  /** Ids of requester and travellers, as JSON. */
  travellers: string;
}

const taskColumns = `t.mission_id as missionId, t.kind, t.step_id as stepId, t.person_id as personId,
  t.role, t.due, (select json_group_array(v.key) from mission m, json_each(m.travellers) v
    where m.id = t.mission_id) as travellers`;

/** The directory, each answer remembered for as long as one call takes. */
const rememberedPeople = (store: Store): Directory => {
  const people = store.people.directory();
  const remember = <K, V>(find: (key: K) => V) => {
    const known = new Map<K, V>();
    return (key: K): V => {
      const before = known.get(key);
      if (before !== undefined) return before;
      const found = find(key);
      known.set(key, found);
      return found;
    };
  };
  let deputies: ReturnType<Directory["deputies"]> | undefined;
  return {
    person: remember(people.person),
    holdersOf: remember(people.holdersOf),
    deputies: () => (deputies ??= people.deputies()),
  };
};

export interface StuckStep extends OpenTask {
  why: StuckWhy;
}

/**
 * Open steps that nobody decides in time, the one due first on top. The query ignores deputies, which
 * finds too many; the step itself then says whether a deputy holds it.
 */
export const stuckSteps = (store: Store): StuckStep[] => {
  const people = rememberedPeople(store);
  const alone: Directory = { ...people, deputies: () => [] };
  const away = awayToday(store);
  const awayUntil = (id: string) => away.get(id) ?? "";
  return store
    .sql<[], TaskRow>(
      `select ${taskColumns} from task t where t.kind in (${quoted(stepKinds)}) order by t.due, t.mission_id, t.step_id`,
    )
    .all()
    .flatMap(({ travellers, ...task }): StuckStep[] => {
      const barred = new Set(JSON.parse(travellers) as string[]);
      if (stuckStep(heldStep(task), task.due, barred, alone, awayUntil) === null) return [];
      const mission = readMission(store, task.missionId);
      const step = mission && openNow(mission).find((one) => one.id === task.stepId);
      const why = step ? stuckStep(step, task.due, barred, people, awayUntil) : null;
      return why === null ? [] : [{ ...task, why }];
    });
};

/** The data of its step in the task's row. */
const heldStep = ({ kind, personId, role }: OpenTask): HeldStep => ({
  personId: personId === "" ? null : personId,
  role: (role === "" ? "manager" : role) as HeldStep["role"],
  kind: kind === "decide" ? "decision" : "permit",
});

/** Last day of each person who is away today, on leave or on a mission. */
const awayToday = (store: Store): ReadonlyMap<string, string> => {
  const today = store.today();
  const until = new Map<string, string>();
  const add = (personId: string, to: string) => {
    if (to > (until.get(personId) ?? "")) until.set(personId, to);
  };
  for (const one of store.absences.between(today, today)) add(one.personId, one.to);
  for (const one of store
    .sql<[string, string, string], { personId: string; to: string }>(
      `select v.key as personId, m.end_date as "to" from mission m
       cross join json_each(m.travellers) v on v.value = 1
       where m.start_date between ? and ? and m.end_date >= ? and m.status in (${quoted(goingStatuses)})`,
    )
    .all(addDays(today, -longestAway), today, today))
    add(one.personId, one.to);
  return until;
};

/** Tasks of people who have left that this person does instead. */
export const tasksInstead = (store: Store, call: Call): OpenTask[] => {
  const arranges = call.actor.roles.some((role) => isIn(unit, role));
  const people = rememberedPeople(store);
  return store
    .sql<unknown[], TaskRow>(
      `select ${taskColumns} from (${unable}) gone join task t on t.person_id = gone.id and t.person_id <> ''
       where t.kind in (${quoted(passedOnKinds)})
       ${arranges ? "" : `and t.mission_id in (${travelledByMe})`}`,
    )
    .all({ me: call.actor.id })
    .flatMap(({ travellers, ...task }): OpenTask[] => {
      if (doesOwnTasks(people.person(task.personId))) return [];
      const all = JSON.parse(travellers) as string[];
      const { personIds, roles } = doneInstead(task.kind, all, people);
      const byRole =
        !all.includes(call.actor.id) && call.actor.roles.some((one) => isIn(roles, one));
      return personIds.includes(call.actor.id) || byRole ? [task] : [];
    });
};

/** Everyone who may have lost a role that their own tasks need; the rule then says who has. */
const unable = `select id from person where active = 0
  union select person_id from person_role where role in (${quoted(rolesWithoutOwnTasks)})`;

const isIn = (roles: readonly Role[], role: string) => roles.some((one) => one === role);

/** For each role with waiting tasks and without a holder who may do them: the task due first. */
export const emptyRoles = (store: Store): (OpenTask & { role: Role })[] => {
  const holders = new Map(
    allRoles.map((role) => [
      role,
      store.people.holdersOf(role).flatMap((one) => (one.active ? [one.id] : [])),
    ]),
  );
  const isDone = ({ missionId, kind, stepId, travellers }: TaskRow): boolean => {
    const away = JSON.parse(travellers) as string[];
    return store
      .sql<[string, TaskKind, string], Role>(
        "select role from task where mission_id = ? and kind = ? and step_id = ?",
      )
      .pluck()
      .all(missionId, kind, stepId)
      .some((role) => holders.get(role)?.some((id) => !away.includes(id)));
  };
  return allRoles.flatMap((role) => {
    const [first] = holders.get(role) ?? [];
    // Somebody has it: only what they travel on themselves can wait for nobody.
    const from = first === undefined ? "" : "join mission_viewer h on h.mission_id = t.mission_id";
    const found = store
      .sql<unknown[], TaskRow>(
        `select ${taskColumns} from task t ${from}
         where t.role = @role and t.role <> '' and t.kind not in (${quoted(stepKinds)})
         ${first === undefined ? "" : "and h.person_id = @first and h.goes >= 0"}
         order by t.due, t.mission_id limit 50`,
      )
      .all({ role, first })
      .find((one) => !isDone(one));
    if (!found) return [];
    const { travellers: _, ...task } = found;
    return [{ ...task, role }];
  });
};
