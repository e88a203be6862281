/** Notifications: open tasks and events of the last weeks, hidden from people who may not see the dossier. */
import type { Notice, NoticeChoice } from "#shared/contract/notices.ts";
import type { WaitingTask } from "#shared/contract/missions.ts";
import { isAlwaysTold, noticeKinds } from "#shared/mission/notices.ts";
import type { ToldEvent } from "#shared/mission/told.ts";
import { isReminded, reminderKey } from "#shared/mission/reminders.ts";
import { openNow, travellers } from "#shared/mission/state.ts";
import { meantFor } from "#shared/route/holders.ts";
import type { TaskKind } from "#shared/mission/tasks.ts";
import { holdersOf } from "#shared/route/holders.ts";
import { addDays } from "#shared/persian/days.ts";
import { comparePersian } from "#shared/persian/sort.ts";
import { classOf } from "#shared/mission/confidentiality.ts";
import { accessChangeKinds, isToldToOthers, type AccessChangeKind } from "#shared/people/access.ts";
import type { PersonFields } from "#shared/people/person.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { cutList } from "../list.ts";
import { quoted } from "../sqlite.ts";
import { sees, visibleTo } from "../visibility.ts";
import { myReminders } from "./reminders.ts";
import { waitingTasks } from "./waiting-tasks.ts";
import { readMission } from "../whole/readable.ts";

const newestEvents = 100;
const newestTasks = 200;
/** Older events are history, not news; their read marks are deleted with them. */
const newsDays = 60;

type Names = "notice.list" | "notice.markRead" | "notice.choose";

export const noticeHandlers: Pick<Handlers, Names> = {
  "notice.list": (store, { kind, unreadOnly, ...ask }, call) => {
    const choices = choicesOf(store, call.actor.id);
    const told = new Set(choices.filter((one) => one.inApp).map((one) => one.kind));
    const read = readKeys(store, call.actor.id);
    const notices = [
      ...taskNotices(store, call),
      ...escalatedNotices(store, call),
      ...reminderNotices(store, call),
      ...eventNotices(store, call),
      ...accountNotices(store, call),
    ]
      .filter((one) => told.has(one.kind))
      .map((one) => ({ ...one, read: read.has(one.key) }))
      .toSorted((a, b) => b.at.localeCompare(a.at) || a.key.localeCompare(b.key));
    const asked = notices.filter(
      (one) => (kind === "all" || one.kind === kind) && !(unreadOnly && one.read),
    );
    const { rows, total } = cutList(asked, noticeOrders, ask);
    return {
      notices: rows,
      total,
      pageSize: ask.pageSize,
      unread: notices.filter((one) => !one.read).length,
      choices,
    };
  },

  "notice.markRead": (store, { keys, read }, call) => {
    const at = store.now().toISOString();
    const put = store.sql("insert or ignore into notice_read values (?, ?, ?)");
    const remove = store.sql("delete from notice_read where person_id = ? and key = ?");
    for (const key of keys)
      if (read) put.run(call.actor.id, key, at);
      else remove.run(call.actor.id, key);
    // A task may stay open longer than an event is shown.
    store
      .sql("delete from notice_read where at < ?")
      .run(`${addDays(store.today(), -10 * newsDays)}T00:00:00.000Z`);
    return {};
  },

  "notice.choose": (store, { kind, inApp, inSystem }, call) => {
    if (isAlwaysTold(kind) && !inApp) refuseWith({ code: "refused", reason: "escalationStays" });
    store
      .sql("insert or replace into notice_choice values (?, ?, ?, ?)")
      .run(call.actor.id, kind, inApp ? 1 : 0, inSystem ? 1 : 0);
    return {};
  },
};

const noticeOrders = {
  at: (one: Notice, other: Notice) => one.at.localeCompare(other.at),
  dossier: (one: Notice, other: Notice) => comparePersian(one.dossierNo, other.dossierNo),
};

/** A person without a choice is notified of everything. */
const choicesOf = (store: Store, personId: string): NoticeChoice[] => {
  const rows = store
    .sql<[string], { kind: string; in_app: number; in_system: number }>(
      "select kind, in_app, in_system from notice_choice where person_id = ?",
    )
    .all(personId);
  return noticeKinds.map((kind) => {
    const row = rows.find((one) => one.kind === kind);
    return { kind, inApp: row?.in_app !== 0, inSystem: row?.in_system !== 0 };
  });
};

const readKeys = (store: Store, personId: string): ReadonlySet<string> =>
  new Set(
    store
      .sql<[string], string>("select key from notice_read where person_id = ?")
      .pluck()
      .all(personId),
  );

type Unread = Omit<Notice, "read">;

/** A person is notified of a task when they get it, and again when its due day is near or past. */
const taskNotices = (store: Store, call: Call): Unread[] =>
  waitingTasks(store, call)
    .slice(0, newestTasks)
    .flatMap((task): Unread[] => {
      // A step that gets stuck again after another person was named is notified again.
      const stuckFor =
        task.kind === "nameAnother" ? ` ${task.forWhom?.id ?? ""}` : (task.role ?? "");
      const turn = ofTask(task, "yourTurn", task.since, `turn ${task.since}${stuckFor}`);
      // A task with a reminder stage gets no second notification for its urgency.
      return task.urgency === "fresh" || isReminded(task.kind)
        ? [turn]
        : [turn, ofTask(task, "due", task.due, `due ${task.due} ${task.urgency}`)];
    });

/**
 * The manager of the intended decider is notified of a step that waits too long, also when that
 * person has left or lost the role meanwhile; nothing is decided by it. A manager who has left is
 * skipped: the next one above is notified.
 */
const escalatedNotices = (store: Store, call: Call): Unread[] => {
  const reports = store
    .sql<[string], { id: string; roles: string }>(
      `with recursive below (id) as (
         select id from person where manager_id = ?
         union
         select p.id from below b join person gone on gone.id = b.id and gone.active = 0
           join person p on p.manager_id = gone.id)
       select p.id, (select json_group_array(r.role) from person_role r where r.person_id = p.id) as roles
       from below join person p on p.id = below.id`,
    )
    .all(call.actor.id);
  if (reports.length === 0) return [];
  const people = store.people.directory();
  const ids = reports.map((one) => one.id);
  return store
    .sql<unknown[], { missionId: string; stepId: string; kind: TaskKind; escalateOn: string }>(
      `select mission_id as missionId, step_id as stepId, kind, escalate_on as escalateOn from task
       where escalate_on <> '' and escalate_on <= @today
         and (person_id in (select value from json_each(@ids))
           or role in (select value from json_each(@roles)))
       order by escalate_on desc, mission_id, kind, step_id, person_id, role limit ${newestTasks}`,
    )
    .all({
      today: store.today(),
      ids: JSON.stringify(ids),
      roles: JSON.stringify(reports.flatMap((one) => JSON.parse(one.roles) as string[])),
    })
    .flatMap(({ missionId, stepId, kind, escalateOn }): Unread[] => {
      const mission = readMission(store, missionId);
      if (mission === null) return [];
      const step = openNow(mission).find((one) => one.id === stepId);
      if (!step) return [];
      const meant = [
        ...meantFor(step, people),
        ...holdersOf(step, travellers(mission), people).map((one) => one.personId),
      ];
      const isNextLevel = meant.some((one) => ids.includes(one)) && !meant.includes(call.actor.id);
      if (!isNextLevel || !sees(store, mission, call.actor)) return [];
      return [
        {
          key: `${missionId} ${stepId} escalated ${escalateOn}`,
          kind: "due",
          missionId,
          dossierNo: mission.dossierNo,
          subject: mission.request.subject,
          confidentiality: classOf(mission),
          at: escalateOn,
          task: kind,
          urgency: "escalated",
          reminder: null,
          event: null,
          account: null,
        },
      ];
    });
};

const ofTask = (task: WaitingTask, kind: "yourTurn" | "due", at: string, word: string): Unread => ({
  key: `${task.mission.id} ${task.kind} ${task.stepId} ${word}`,
  kind,
  missionId: task.mission.id,
  dossierNo: task.mission.dossierNo,
  subject: task.mission.subject,
  confidentiality: task.mission.confidentiality,
  at,
  task: task.kind,
  urgency: task.urgency,
  reminder: null,
  event: null,
  account: null,
});

/** Of each report, review and settlement the stage it has reached; see `shared/mission/reminders.ts`. */
const reminderNotices = (store: Store, call: Call): Unread[] =>
  myReminders(store, call).map(({ mission, reminder, escalated, told }) => ({
    key: reminderKey(mission.id, reminder),
    kind: escalated ? "escalation" : "reminder",
    missionId: mission.id,
    dossierNo: mission.dossierNo,
    subject: mission.subject,
    confidentiality: mission.confidentiality,
    at: reminder.on,
    task: reminder.task,
    urgency: null,
    reminder: { stage: reminder.stage, late: reminder.late, told },
    event: null,
    account: null,
  }));

/** A person who no longer has a part in the dossier gets no notifications about it. */
const eventNotices = (store: Store, call: Call): Unread[] =>
  store
    .sql<
      unknown[],
      Pick<Notice, "missionId" | "dossierNo" | "subject" | "confidentiality" | "at"> & {
        version: number;
        event: ToldEvent;
      }
    >(
      `select n.mission_id as missionId, m.dossier_no as dossierNo, m.subject, m.confidentiality, n.at, n.version,
         n.type as event
       from notice n join mission m on m.id = n.mission_id
       where n.person_id = @me and n.at >= @since and ${visibleTo(store, call.actor)}
       order by n.at desc, n.mission_id desc, n.version desc limit ${newestEvents}`,
    )
    .all({
      me: call.actor.id,
      since: `${addDays(store.today(), -newsDays)}T00:00:00.000Z`,
    })
    .map(({ version, ...one }) => ({
      ...one,
      key: `${one.missionId} ${version}`,
      kind: "decided",
      task: null,
      urgency: null,
      reminder: null,
      account: null,
    }));

/** Filtered in SQL, so that hidden rows do not use up the limit. */
const toldKinds = accessChangeKinds.filter(isToldToOthers);

/**
 * Account changes that others must know of, so that nobody can act in a colleague's name unnoticed: the
 * heads are notified of everyone else's, the mayor of the heads'.
 */
const accountNotices = (store: Store, call: Call): Unread[] => {
  const isHead = call.actor.roles.includes("head");
  if (!isHead && !call.actor.roles.includes("mayor")) return [];
  const ofHeads =
    "exists (select 1 from person_role r where r.role = 'head' and r.person_id = p.id)";
  return store
    .sql<
      unknown[],
      {
        personId: string;
        version: number;
        at: string;
        change: AccessChangeKind;
        by: string;
        nameFa: string;
        fields: string;
      }
    >(
      `select p.id as personId, c.version, c.at, c.kind as change, c.by_whom as "by", p.name_fa as nameFa, p.fields
       from account_change c join person p on p.id = c.person_id
       where c.at >= @since and p.id <> @me and c.kind in (${quoted(toldKinds)}) ${isHead ? "" : `and ${ofHeads}`}
       order by c.at desc, c.person_id, c.version desc limit ${newestEvents}`,
    )
    .all({ me: call.actor.id, since: `${addDays(store.today(), -newsDays)}T00:00:00.000Z` })
    .map(({ personId, version, at, change, by, nameFa, fields }) => ({
      key: `account ${personId} ${version}`,
      kind: "account",
      missionId: null,
      dossierNo: "",
      subject: nameFa,
      confidentiality: "normal",
      at,
      task: null,
      urgency: null,
      reminder: null,
      event: null,
      account: {
        personId,
        nameEn: (JSON.parse(fields) as PersonFields).nameEn,
        change,
        byFa: store.people.get(by)?.nameFa ?? "",
        byEn: store.people.get(by)?.nameEn ?? "",
      },
    }));
};
