/** Folds of missions: list row, viewers, travellers, tasks, papers, registers, search text. */
import { todayIn } from "#shared/persian/jalali.ts";
import { classOf, classRank, rolesWithPart } from "#shared/mission/confidentiality.ts";
import { toldOf } from "#shared/mission/notices.ts";
import { papersOf } from "#shared/mission/papers/papers.ts";
import { travellers, type Mission } from "#shared/mission/state.ts";
import { tasksOf, viewersOf, type Task } from "#shared/mission/tasks.ts";
import { workCalendarOf } from "#shared/calendar.ts";
import { defaultSettings, type Settings } from "#shared/settings.ts";
import { createCalendar } from "../calendar.ts";
import { createMissionCache, loadMission, missionIdOf } from "../mission-store.ts";
import { createIsForeign } from "../foreign.ts";
import { createLedger, type StoredEvent } from "../ledger.ts";
import { registerOf } from "../registers.ts";
import type { Db } from "../sqlite.ts";
import { createRecordFold } from "./archive.ts";
import { createEncounterFold } from "./contacts.ts";
import { createGiftFold } from "./gifts.ts";
import { createMissionMoneyFold } from "./money.ts";
import { createReportDebtFold } from "./report-debt.ts";
import { createSearchFold } from "./search.ts";
import { createStatisticFold } from "./statistics.ts";
import { zone } from "../zone.ts";

export const createMissionFold = (db: Db) => {
  const cache = createMissionCache(createLedger(db, () => ""));
  const put = db.prepare(`insert or replace into mission values (@id, @dossierNo, @subject, @status,
    @country, @city, @hostOrg, @startDate, @endDate, @memberCount, @requesterId, @agreementId,
    @priority, @confidentiality, @classRank, @submittedAt, @changedAt, @version, @cleared, @reported)`);
  const clear = ["mission_viewer", "mission_role_viewer", "mission_traveller"].map((table) =>
    db.prepare(`delete from ${table} where mission_id = ?`),
  );
  const addViewer = db.prepare("insert into mission_viewer (person_id, mission_id) values (?, ?)");
  const addRole = db.prepare("insert into mission_role_viewer (role, mission_id) values (?, ?)");
  const addTraveller = db.prepare(
    "insert into mission_traveller (mission_id, person_id, goes) values (?, ?, ?)",
  );
  const addTask = db.prepare(`insert or ignore into task
    values (@missionId, @kind, @stepId, @stepFa, @stepEn, @personId, @role, @since, @due, @escalateOn, @endsOn)`);
  const addPaper = db.prepare(`insert or ignore into mission_paper
    values (@sha256, @missionId, @kind, @caption, @name, @mime, @size, @at, @version)`);
  const addNotice = db.prepare(
    "insert or ignore into notice values (@personId, @at, @missionId, @version, @type)",
  );
  const register = db.prepare(`insert into register values (@register, @year, @last)
    on conflict (register, year) do update set last = max(last, excluded.last)`);
  const archived = createRecordFold(db);
  const settings = db.prepare<[], { key: string; value: number }>("select key, value from setting");
  const text = createSearchFold(db);
  const encounters = createEncounterFold(db);
  const money = createMissionMoneyFold(db);
  const gifts = createGiftFold(db);
  const statistic = createStatisticFold(db);

  const settingsNow = (): Settings => ({
    ...defaultSettings(),
    ...Object.fromEntries(settings.all().map(({ key, value }) => [key, value])),
  });

  const calendar = createCalendar(db);
  const dropTasks = db.prepare("delete from task where mission_id = ?");
  const withTasks = db.prepare<[], string>("select distinct mission_id from task").pluck();
  const ledger = createLedger(db, () => "");

  const reportDebt = createReportDebtFold(db);
  const isForeign = createIsForeign(db);

  /** What depends on the settings and the calendar of the day. */
  const putTasks = (mission: Mission, on: string): Task[] => {
    dropTasks.run(mission.id);
    const facts = { settings: settingsNow(), calendar: workCalendarOf(calendar()) };
    reportDebt(mission, facts);
    const tasks = tasksOf(mission, on, facts);
    for (const task of tasks)
      addTask.run({
        missionId: mission.id,
        ...task,
        personId: task.personId ?? "",
        role: task.role ?? "",
      });
    return tasks;
  };

  /** What this office has to do with it, owes, numbers and counts; nothing of this for a dossier of another. */
  const ours = (event: StoredEvent, before: Mission, after: Mission): void => {
    const { id } = after;
    const tasks = putTasks(after, todayIn(zone, new Date(event.at)));
    for (const role of rolesWithPart(after, tasks)) addRole.run(role, id);
    for (const personId of toldOf(event.type, after, event.actor))
      addNotice.run({
        personId,
        at: event.at,
        missionId: id,
        version: event.version,
        type: event.type,
      });
    const numbered = registerOf(before, after);
    if (numbered) register.run(numbered);
    archived(before, after);
    money(before, after);
    gifts(before, after);
    statistic(after);
  };

  return (event: StoredEvent): void => {
    // Other days off, another number of days: what waits is due on another day.
    if (event.type === "calendar.changed.v1" || event.type === "settings.changed.v1")
      for (const id of withTasks.all()) {
        const mission = loadMission(ledger, id);
        putTasks(mission, todayIn(zone, new Date(mission.changedAt)));
      }
    const id = missionIdOf(event.stream);
    if (id === null) return;
    const { before, after } = cache.step(id, event);
    put.run(listRow(after));
    for (const statement of clear) statement.run(id);
    for (const person of viewersOf(after)) addViewer.run(person, id);
    const members = new Set(after.request.members.map((one) => one.personId));
    for (const person of travellers(after))
      addTraveller.run(id, person, members.has(person) ? 1 : 0);
    for (const paper of papersOf(before, after))
      addPaper.run({ ...paper, missionId: id, at: event.at, version: event.version });
    text(after);
    encounters(after);
    if (!isForeign(id)) ours(event, before, after);
  };
};

const listRow = (mission: Mission) => {
  const { request } = mission;
  return {
    id: mission.id,
    dossierNo: mission.dossierNo,
    subject: request.subject,
    status: mission.status,
    country: request.country,
    city: request.city,
    hostOrg: request.hostOrg,
    startDate: request.startDate,
    endDate: request.endDate,
    memberCount: request.members.length,
    requesterId: mission.requesterId,
    agreementId: request.agreementId,
    priority: request.priority,
    confidentiality: classOf(mission),
    classRank: classRank(classOf(mission)),
    submittedAt: mission.submittedAt,
    changedAt: mission.changedAt,
    version: mission.version,
    cleared: mission.cleared ? 1 : 0,
    reported: mission.report === null ? 0 : 1,
  };
};
