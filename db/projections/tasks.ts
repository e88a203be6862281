/**
 * The open tasks of a mission and for whom, who owes its report, and the roles with a part in it. Depends on
 * the settings and the calendar of the day, so a change of those changes the tasks.
 */
import type { Role } from "#shared/contract/capabilities.ts";
import { todayIn } from "#shared/persian/jalali.ts";
import { workCalendarOf } from "#shared/calendar.ts";
import { classOf, classRank, mayBeBarred, rolesWithPart } from "#shared/mission/confidentiality.ts";
import { debtOf, debtorsOf, waiverFor } from "#shared/mission/report/report-lock.ts";
import type { Mission } from "#shared/mission/state.ts";
import { dueSettings, type Task } from "#shared/mission/tasks.ts";
import { createCalendar } from "../calendar.ts";
import { defaultSettings, type Settings } from "#shared/settings.ts";
import type { Ledger } from "../ledger.ts";
import { loadMission } from "../mission-store.ts";
import type { Db } from "../sqlite.ts";
import { zone } from "../zone.ts";
import { defineProjection, type Projector } from "./define.ts";
import { tasksOf } from "#shared/mission/evolve.ts";

const createTasks = (db: Db, ledger: Ledger): Projector => {
  const settings = db.prepare<[], { key: string; value: number }>("select key, value from setting");
  const calendar = createCalendar(db);
  const drops = ["task", "report_debt"].map((table) =>
    db.prepare(`delete from ${table} where mission_id = ?`),
  );
  const addTask = db.prepare(`insert or ignore into task
    values (@missionId, @kind, @stepId, @stepFa, @stepEn, @personId, @role, @since, @due, @escalateOn, @endsOn)`);
  const addDebt = db.prepare(`insert into report_debt
    values (@missionId, @personId, @kind, @due, @locksFrom, @waiver)`);
  const putRoles = createRoleSets(db);
  const waiting = db
    .prepare<[], string>("select mission_id from task union select mission_id from report_debt")
    .pluck();

  const factsNow = () => {
    const values: Settings = {
      ...defaultSettings(),
      ...Object.fromEntries(settings.all().map(({ key, value }) => [key, value])),
    };
    return { settings: values, calendar: workCalendarOf(calendar()) };
  };

  /** What depends on the settings and the calendar. */
  const put = (mission: Mission, isNew: boolean): Task[] => {
    const { id: missionId } = mission;
    if (!isNew) for (const drop of drops) drop.run(missionId);
    const facts = factsNow();
    const debt = debtOf(mission, facts);
    if (debt !== null)
      for (const personId of debtorsOf(mission)) {
        const waived = waiverFor(mission, personId);
        const waiver = waived
          ? JSON.stringify({ until: waived.until, reason: waived.reason, by: waived.by })
          : "";
        addDebt.run({ missionId, personId, ...debt, waiver });
      }
    const tasks = tasksOf(mission, todayIn(zone, new Date(mission.changedAt)), facts);
    for (const task of tasks)
      addTask.run({ missionId, ...task, personId: task.personId ?? "", role: task.role ?? "" });
    return tasks;
  };

  return {
    event: ({ type, payload }) => {
      const movesDays =
        type === "calendar.changed.v1" ||
        (type === "settings.changed.v1" && dueSettings.some((one) => one === payload.key));
      if (!movesDays) return;
      for (const id of waiting.all()) put(loadMission(ledger, id), false);
    },
    mission: ({ id, before, after, foreign }) => {
      if (foreign) return;
      const isNew = before.version === 0;
      const tasks = put(after, isNew);
      const rank = classRank(classOf(after));
      const barred = rolesWithPart(after, tasks).filter((one) => mayBeBarred(one, rank));
      putRoles(id, isNew ? null : classRank(classOf(before)), rank, barred);
    },
  };
};

/**
 * A route makes few different sets of roles: a mission has one row with its set, instead of one for each role
 * on a page of its own.
 */
const createRoleSets = (db: Db) => {
  const find = db
    .prepare<[number, string], string>(
      `select roles from mission_role_viewer where roles in (select roles from role_set)
         and class_rank = ? and mission_id = ?`,
    )
    .pluck();
  const drop = db.prepare(
    "delete from mission_role_viewer where roles = ? and class_rank = ? and mission_id = ?",
  );
  const isUsed = db.prepare<[string], number>(
    "select 1 from mission_role_viewer where roles = ? limit 1",
  );
  const dropSet = db.prepare("delete from role_set where roles = ?");
  const add = db.prepare("insert into mission_role_viewer values (?, ?, ?)");
  const addToSet = db.prepare("insert or ignore into role_set values (?, ?)");
  /** `oldRank`: the class it had; `null` when it has no row. */
  return (id: string, oldRank: number | null, rank: number, some: readonly Role[]): void => {
    const roles = some.toSorted().join(" ");
    const old = oldRank === null ? undefined : find.get(oldRank, id);
    if ((old ?? "") === roles && oldRank === rank) return;
    if (roles !== "") {
      add.run(roles, rank, id);
      for (const role of some) addToSet.run(role, roles);
    }
    if (old === undefined) return;
    drop.run(old, oldRank, id);
    if (isUsed.get(old) === undefined) dropSet.run(old);
  };
};

export const tasks = defineProjection({
  name: "tasks",
  version: 6,
  reads: ["organisation"],
  sql: `
    -- Roles for which something of it waits and that do not see its class anyway, see rolesWithPart.
    create table mission_role_viewer (
      -- In the order of the alphabet.
      roles text not null,
      -- As the mission has it: above the clearance of a role there are few.
      class_rank integer not null,
      mission_id text not null,
      primary key (roles, class_rank, mission_id)
    ) strict, without rowid;
    -- The sets of roles that any mission has.
    create table role_set (
      role text not null,
      roles text not null,
      primary key (role, roles)
    ) strict, without rowid;
    -- Open tasks: some hundreds of rows. Only queries of every visit have an index.
    create table task (
      mission_id text not null,
      kind text not null,
      step_id text not null,
      step_fa text not null,
      step_en text not null,
      person_id text not null,
      role text not null,
      since text not null,
      due text not null,
      escalate_on text not null,
      ends_on text not null,
      primary key (mission_id, kind, step_id, person_id, role)
    ) strict, without rowid;
    create index task_by_person on task (person_id, due) where person_id <> '';
    create index task_by_role on task (role, due) where role <> '';
    -- Who owes a trip report, and from which day that blocks their next request.
    create table report_debt (
      mission_id text not null,
      person_id text not null,
      kind text not null,
      due text not null,
      locks_from text not null,
      -- The waiver as JSON, or empty.
      waiver text not null,
      primary key (mission_id, person_id)
    ) strict, without rowid;
    create index report_debt_by_person on report_debt (person_id, locks_from);
  `,
  open: createTasks,
});
