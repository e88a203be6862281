/** Reminders as one person gets them, when they were shown, and what a dossier shows of that. */
import { workCalendarOf } from "#shared/calendar.ts";
import type { Dossier, ListedMission } from "#shared/contract/missions.ts";
import {
  escalationRoleOf,
  isReminded,
  lastStages,
  remindedTasks,
  reminderKey,
  remindersOf,
  type Reminder,
  type RemindedTask,
  type ReminderFacts,
  type ReminderStage,
} from "#shared/mission/reminders.ts";
import type { Mission } from "#shared/mission/state.ts";
import { doesOwnTasks } from "#shared/mission/stuck.ts";
import { addDays } from "#shared/persian/days.ts";
import type { Call, Handlers, Store } from "../context.ts";
import { listedFor, travelledByMe, visibleTo } from "../visibility.ts";
import { columns, rowToListed, type Row } from "./listed-rows.ts";
import { readMission } from "../whole/readable.ts";

type TaskRow = { kind: RemindedTask; since: string; due: string; personId: string };
const kinds = remindedTasks.map((one) => `'${one}'`).join(", ");
const most = 200;

interface MyReminder {
  mission: ListedMission;
  reminder: Reminder;
  escalated: boolean;
  told: boolean;
}

export const reminderHandlers: Pick<Handlers, "reminder.mine" | "notice.tell"> = {
  "reminder.mine": (store, _input, call) => ({
    reminders: myReminders(store, call).map(({ mission, reminder, escalated }) => ({
      mission,
      escalated,
      task: reminder.task,
      due: reminder.due,
      stage: reminder.stage,
      late: reminder.late,
    })),
  }),

  "notice.tell": (store, { keys }, call) => {
    const at = store.now().toISOString();
    const put = store.sql(
      "insert or ignore into reminder_told values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    );
    for (const { mission, reminder, escalated } of myReminders(store, call)) {
      if (!keys.includes(reminderKey(mission.id, reminder))) continue;
      const { task, since, turn, stage, due, on } = reminder;
      const key = [mission.id, task, since, turn, stage, call.actor.id];
      put.run(...key, due, on, escalated ? 1 : 0, at);
    }
    return {};
  },
};

/** For each visible task that is near or past its due day: the reminder stage of this person now. */
export const myReminders = (store: Store, call: Call): MyReminder[] => {
  const facts = factsOf(store);
  const told = toldTo(store, call.actor.id);
  // No stage is earlier than this many days before the due day, days off included.
  const horizon = addDays(facts.today, 3 * facts.settings.remindBeforeDays + 30);
  const rows = store
    .sql<unknown[], Row & TaskRow>(
      `select ${columns}, t.kind, t.since, t.due, t.person_id as personId
       from task t join mission m on m.id = t.mission_id left join person p on p.id = m.requester_id
       where t.kind in (${kinds}) and t.since <= @today and t.due <= @horizon
         and ${perhapsTold(call, facts)} and ${visibleTo(store, call.actor)}
       group by t.mission_id, t.kind order by t.due, m.dossier_no, t.kind, t.mission_id limit ${5 * most}`,
    )
    .all({ me: call.actor.id, today: facts.today, horizon });
  return rows
    .flatMap(({ kind, since, due, personId, ...row }): MyReminder[] => {
      const mission = readMission(store, row.id);
      if (mission === null) return [];
      const [reminder] = lastStages(remindersOf(mission, [{ kind, since, due, personId }], facts));
      const mine = reminder?.told.find((one) => one.personId === call.actor.id);
      if (!reminder || !mine) return [];
      return [
        {
          mission: rowToListed(row),
          reminder,
          escalated: mine.escalated,
          told: told.has(reminderKey(row.id, reminder)),
        },
      ];
    })
    .slice(0, most);
};

/**
 * Condition on `task t`, with `@me` bound: `remindersOf` could remind the person of it. A unit and an office are reminded
 * of everyone's; others only of their own and those of their journeys.
 */
const perhapsTold = ({ actor }: Call, facts: ReminderFacts): string => {
  const offices: readonly string[] = ["officer", "head", escalationRoleOf(facts)];
  return actor.roles.some((role) => offices.includes(role))
    ? "true"
    : `t.mission_id in (
         select d.mission_id from task d where d.person_id = @me and d.person_id <> ''
         union ${travelledByMe})`;
};

const toldTo = (store: Store, personId: string): ReadonlySet<string> =>
  new Set(
    store
      .sql<
        [string],
        { missionId: string; task: RemindedTask; since: string; turn: number; stage: ReminderStage }
      >(
        "select mission_id as missionId, task, since, turn, stage from reminder_told where person_id = ?",
      )
      .all(personId)
      .map((one) => reminderKey(one.missionId, one)),
  );

const factsOf = (store: Store): ReminderFacts => ({
  today: store.today(),
  settings: store.settings.values(),
  calendar: workCalendarOf(store.calendar()),
  holdersOf: (role) => store.people.holdersOf(role).flatMap((one) => (one.active ? [one.id] : [])),
  isAble: (personId) => doesOwnTasks(store.people.get(personId)),
});

type Shown = Dossier["reminders"][number];
type ToldRow = Pick<Shown, "task" | "stage" | "due" | "on"> & {
  since: string;
  turn: number;
  personId: string;
  escalated: number;
  at: string;
};

/**
 * Reminders that were due up to today, with when each person saw them; and past reminders of tasks that
 * are done. People who may not see the dossier are never among them.
 */
export const reminderHistory = (store: Store, mission: Mission): Shown[] => {
  const facts = factsOf(store);
  const tasks = store
    .sql<[string], TaskRow>(
      `select kind, since, due, person_id as personId from task where mission_id = ? order by kind, role`,
    )
    .all(mission.id)
    .filter((one) => isReminded(one.kind));
  const told = store
    .sql<[string], ToldRow>(
      `select task, since, turn, stage, due, on_day as "on", person_id as personId, escalated, at
       from reminder_told where mission_id = ? order by at, person_id`,
    )
    .all(mission.id);
  const due = remindersOf(mission, tasks, facts);
  const now = new Set(lastStages(due));
  const shown = new Map<string, Shown>();
  const put = (
    one: Pick<ToldRow, "task" | "since" | "turn" | "stage" | "due" | "on">,
    isNow: boolean,
  ) => {
    const key = reminderKey(mission.id, one);
    const { task, stage, due: day, on } = one;
    const entry = shown.get(key) ?? { task, stage, due: day, on, now: isNow, people: [] };
    shown.set(key, entry);
    return entry;
  };
  const add = (entry: Shown, personId: string, escalated: boolean, at: string) => {
    const person = store.people.listed(personId);
    if (person && !entry.people.some((one) => one.person.id === personId))
      entry.people.push({ person, escalated, at });
  };
  const may = (id: string) =>
    listedFor(store, mission.id, { id, roles: store.people.get(id)?.roles ?? [] });
  for (const one of told)
    if (may(one.personId)) add(put(one, false), one.personId, one.escalated === 1, one.at);
  for (const one of due) {
    const entry = put(one, now.has(one));
    entry.now = now.has(one);
    for (const { personId, escalated } of one.told)
      if (may(personId)) add(entry, personId, escalated, "");
  }
  return [...shown.values()].toSorted((a, b) => a.on.localeCompare(b.on));
};
