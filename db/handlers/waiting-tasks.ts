/** "Waits for me": tasks by name, by role, and in the name of those whose deputy one is today. */
import type { DecidingRole, Role } from "#shared/contract/capabilities.ts";
import { decidingRoles } from "#shared/contract/capabilities.ts";
import type { WaitingTask } from "#shared/contract/missions.ts";
import { actingFor } from "#shared/people/deputy.ts";
import { workCalendarOf } from "#shared/calendar.ts";
import { urgencyOf } from "#shared/mission/route/step-due.ts";
import type { WorkCalendar } from "#shared/persian/working-days.ts";
import type { Settings } from "#shared/settings.ts";
import { openNow, travellers } from "#shared/mission/state.ts";
import { openStepKinds } from "#shared/mission/tasks.ts";
import { canHold, holderOf } from "#shared/route/holders.ts";
import { grants } from "#shared/contract/capabilities.ts";
import type { Call, Store } from "../context.ts";
import { quoted } from "../sqlite.ts";
import { emptyRoles, stuckSteps, tasksInstead, type OpenTask } from "../stuck.ts";
import { listedFor, travelledByMe } from "../visibility.ts";
import { columns, rowToListed, type Row } from "./listed-rows.ts";
import { readMission } from "../whole/readable.ts";

type TaskRow = Row &
  Pick<WaitingTask, "kind" | "stepId" | "since" | "due"> & {
    titleFa: string;
    titleEn: string;
    escalateOn: string;
  };

/** More than a person does in one day are not shown. */
const mostTasks = 500;

const taskColumns = `${columns}, t.kind, t.step_id as stepId, t.step_fa as titleFa,
  t.step_en as titleEn, t.since, t.due, t.escalate_on as escalateOn`;
const joined = "join mission m on m.id = t.mission_id left join person p on p.id = m.requester_id";

/** A person's own tasks, then those they do for others; the earliest due day on top. */
export const waitingTasks = (store: Store, call: Call): WaitingTask[] => {
  const time = {
    today: store.today(),
    settings: store.settings.values(),
    calendar: workCalendarOf(store.calendar()),
  };
  const own = ownTasks(store, call, time);
  const known = new Set(own.map(keyOf));
  const others = [
    ...deputyTasks(store, call, time),
    ...insteadTasks(store, call, time),
    ...administratorTasks(store, call, time),
  ].filter((one) => !known.has(keyOf(one)));
  return [...own, ...others].toSorted(
    (a, b) => a.due.localeCompare(b.due) || a.mission.dossierNo.localeCompare(b.mission.dossierNo),
  );
};

interface Time {
  today: string;
  settings: Settings;
  calendar: WorkCalendar;
}

const keyOf = (one: WaitingTask) => `${one.mission.id} ${one.kind} ${one.stepId}`;

/**
 * A role's task is not shown to travellers, and a step is not shown to the person it names when they may no longer
 * decide it.
 */
const ownTasks = (store: Store, call: Call, time: Time): WaitingTask[] =>
  store
    .sql<unknown[], TaskRow>(
      `select ${taskColumns}
       from (
         select * from task where person_id <> '' and person_id = @me
           and (kind not in (${quoted(openStepKinds)}) or task.mission_id not in (${travelledByMe}))
         union all
         select * from task where role <> '' and role in (select value from json_each(@roles))
           and task.mission_id not in (${travelledByMe})
       ) t ${joined}
       where t.since <= @today and (t.ends_on = '' or t.ends_on >= @today)
       group by t.mission_id, t.kind, t.step_id
       order by t.due, m.dossier_no, t.mission_id, t.kind, t.step_id limit ${mostTasks}`,
    )
    .all({ me: call.actor.id, roles: JSON.stringify(call.actor.roles), today: time.today })
    .filter((row) => mayDo(call, row.kind))
    .map((row) => taskOf(row, null, time));

const mayDo = ({ actor }: Call, kind: WaitingTask["kind"]): boolean => {
  if (kind === "decide") return canHold({ active: true, roles: ownRoles(actor.roles) }, "decision");
  if (kind === "recordPermit")
    return canHold({ active: true, roles: ownRoles(actor.roles) }, "permit");
  return true;
};

/** A deputy decides only in another's name. */
const ownRoles = (held: Call["actor"]["roles"]): Role[] =>
  held.flatMap((one) => (one === "deputy" ? [] : [one]));

/** Candidates by the principals' roles; the engine then decides whether the person holds the step, and for whom. */
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
       where t.since <= @today and (t.ends_on = '' or t.ends_on >= @today) and t.kind in (${quoted(openStepKinds)})
       group by t.mission_id, t.kind, t.step_id
       order by t.due, m.dossier_no, t.mission_id, t.kind, t.step_id limit ${mostTasks}`,
    )
    .all({
      persons: JSON.stringify(principals.map((one) => one.personId)),
      roles: JSON.stringify(principals.flatMap((one) => one.roles)),
      today: store.today(),
    });
  return rows.flatMap((row) => {
    const mission = readMission(store, row.id);
    if (mission === null) return [];
    const step = openNow(mission).find((one) => one.id === row.stepId);
    const holder = step && holderOf(step, call.actor.id, travellers(mission), people);
    return holder?.forWhom ? [taskOf(row, store.people.listed(holder.forWhom), time)] : [];
  });
};

/** Tasks of travellers and requesters who have left. */
const insteadTasks = (store: Store, call: Call, time: Time): WaitingTask[] =>
  rowsOf(store, tasksInstead(store, call)).flatMap(({ task, row }) =>
    row.since > time.today || (row.endsOn !== "" && row.endsOn < time.today)
      ? []
      : [taskOf(row, store.people.listed(task.personId), time)],
  );

/** Steps and roles with nobody to act. The subject of a dossier is shown only to people who may see it. */
const administratorTasks = (store: Store, call: Call, time: Time): WaitingTask[] => {
  if (!grants(call.actor.roles, "mission.reassign")) return [];
  const steps = rowsOf(store, stuckSteps(store)).map(({ task, row }): WaitingTask => ({
    ...taskOf(row, store.people.listed(task.personId), time),
    kind: "nameAnother",
  }));
  const empty = rowsOf(store, emptyRoles(store)).map(({ task, row }): WaitingTask => ({
    ...taskOf(row, null, time),
    kind: "fillRole",
    role: task.role,
  }));
  return [...steps, ...empty].map((task) =>
    listedFor(store, task.mission.id, call.actor) ? task : { ...task, mission: bare(task.mission) },
  );
};

const bare = ({
  id,
  dossierNo,
  status,
  changedAt,
}: WaitingTask["mission"]): WaitingTask["mission"] => ({
  id,
  dossierNo,
  subject: "",
  status,
  country: "",
  city: "",
  startDate: "",
  endDate: "",
  memberCount: 0,
  requesterFa: "",
  requesterEn: "",
  requesterPostFa: "",
  changedAt,
  priority: "normal",
  confidentiality: "normal",
  cleared: false,
});

const rowsOf = <T extends OpenTask>(
  store: Store,
  tasks: readonly T[],
): { task: T; row: TaskRow & { endsOn: string } }[] => {
  const one = store.sql<unknown[], TaskRow & { endsOn: string }>(
    `select ${taskColumns}, t.ends_on as endsOn from task t ${joined}
     where t.mission_id = @missionId and t.kind = @kind and t.step_id = @stepId
       and t.person_id = @personId and t.role = @role`,
  );
  return tasks.slice(0, mostTasks).flatMap((task) => {
    const row = one.get({ ...task });
    return row ? [{ task, row }] : [];
  });
};

/** The people for whom the person may act today, and in which roles of the route. */
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
  role: null,
  mission: rowToListed(row),
});
