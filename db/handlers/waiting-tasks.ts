/** "Waits for me": tasks by name, by role, and in the name of those for whom one stands in today. */
import type { DecidingRole } from "#shared/contract/capabilities.ts";
import { decidingRoles } from "#shared/contract/capabilities.ts";
import type { WaitingTask } from "#shared/contract/missions.ts";
import { actingFor } from "#shared/people/deputy.ts";
import { workCalendarOf } from "#shared/calendar.ts";
import { urgencyOf } from "#shared/mission/route/step-due.ts";
import type { WorkCalendar } from "#shared/persian/working-days.ts";
import type { Settings } from "#shared/settings.ts";
import { openNow, travellers } from "#shared/mission/state.ts";
import { holderOf } from "#shared/route/holders.ts";
import type { Call, Store } from "../context.ts";
import { loadMission } from "../mission-store.ts";
import { columns, rowToListed, type Row } from "./listed-rows.ts";

type TaskRow = Row &
  Pick<WaitingTask, "kind" | "stepId" | "since" | "due"> & {
    titleFa: string;
    titleEn: string;
    escalateOn: string;
  };

const taskColumns = `${columns}, t.kind, t.step_id as stepId, t.step_fa as titleFa,
  t.step_en as titleEn, t.since, t.due, t.escalate_on as escalateOn`;
const joined = "join mission m on m.id = t.mission_id left join person p on p.id = m.requester_id";

/** Own ones first found, then those as deputy; the earliest due day on top. */
export const waitingTasks = (store: Store, call: Call): WaitingTask[] => {
  const time = {
    today: store.today(),
    settings: store.settings.values(),
    calendar: workCalendarOf(store.calendar()),
  };
  const own = ownTasks(store, call, time);
  const known = new Set(own.map(keyOf));
  const asDeputy = deputyTasks(store, call, time).filter((one) => !known.has(keyOf(one)));
  return [...own, ...asDeputy].toSorted(
    (a, b) => a.due.localeCompare(b.due) || a.mission.dossierNo.localeCompare(b.mission.dossierNo),
  );
};

interface Time {
  today: string;
  settings: Settings;
  calendar: WorkCalendar;
}

const keyOf = (one: WaitingTask) => `${one.mission.id} ${one.kind} ${one.stepId}`;

/** A role's task is not shown to somebody who travels himself. */
const ownTasks = (store: Store, call: Call, time: Time): WaitingTask[] =>
  store
    .sql<unknown[], TaskRow>(
      `select ${taskColumns}
       from (
         select * from task where person_id <> '' and person_id = @me
         union all
         select * from task where role <> '' and role in (select value from json_each(@roles))
           and not exists (select 1 from mission_traveller v where v.mission_id = task.mission_id and v.person_id = @me)
       ) t ${joined}
       where t.since <= @today and (t.ends_on = '' or t.ends_on >= @today)
       group by t.mission_id, t.kind, t.step_id
       order by t.due, m.dossier_no, t.mission_id, t.kind, t.step_id limit 500`,
    )
    .all({ me: call.actor.id, roles: JSON.stringify(call.actor.roles), today: time.today })
    .map((row) => taskOf(row, null, time));

/** Candidates by what the principals hold; the engine then says whether he holds the step, and for whom. */
const deputyTasks = (store: Store, call: Call, time: Time): WaitingTask[] => {
  const principals = principalsOf(store, call.actor.id);
  if (principals.length === 0) return [];
  const people = store.people.directory();
  const rows = store
    .sql<unknown[], TaskRow>(
      `select ${taskColumns}
       from (
         select * from task where person_id <> '' and person_id in (select value from json_each(@persons))
         union all
         select * from task where role <> '' and role in (select value from json_each(@roles))
       ) t ${joined}
       where t.since <= @today and (t.ends_on = '' or t.ends_on >= @today) and t.kind in ('decide', 'recordPermit')
       group by t.mission_id, t.kind, t.step_id
       order by t.due, m.dossier_no, t.mission_id, t.kind, t.step_id limit 500`,
    )
    .all({
      persons: JSON.stringify(principals.map((one) => one.personId)),
      roles: JSON.stringify(principals.flatMap((one) => one.roles)),
      today: store.today(),
    });
  return rows.flatMap((row) => {
    const mission = loadMission(store.ledger, row.id);
    const step = openNow(mission).find((one) => one.id === row.stepId);
    const holder = step && holderOf(step, call.actor.id, travellers(mission), people);
    return holder?.forWhom ? [taskOf(row, store.people.listed(holder.forWhom), time)] : [];
  });
};

/** For whom he may act today, and in which roles of the route. */
const principalsOf = (
  store: Store,
  personId: string,
): { personId: string; roles: readonly DecidingRole[] }[] => {
  const inForce = store.deputies.inForce(store.today());
  return [...new Set(inForce.map((one) => one.principalId))].flatMap((principal) => {
    const roles = decidingRoles.filter((role) =>
      actingFor(principal, role, inForce, new Set()).some((one) => one.personId === personId),
    );
    const held = store.people.get(principal)?.roles ?? [];
    return roles.length > 0
      ? [{ personId: principal, roles: roles.filter((role) => held.includes(role)) }]
      : [];
  });
};

const taskOf = (
  { kind, stepId, titleFa, titleEn, since, due, escalateOn, ...row }: TaskRow,
  forWhom: WaitingTask["forWhom"],
  time: Time,
): WaitingTask => ({
  kind,
  stepId,
  step: { titleFa, titleEn },
  since,
  due,
  urgency: urgencyOf({ due, escalateOn }, time.today, time),
  forWhom,
  mission: rowToListed(row),
});
