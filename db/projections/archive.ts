/** Projectors of the archive: its classes and periods, the record of each dossier, the lists for the Council. */
import { disposals } from "#shared/archive/disposal.ts";
import { scheme } from "#shared/archive/scheme-changes.ts";
import { belongsTo, fold, idIn } from "#shared/events/stream.ts";
import { classOf, classRank } from "#shared/mission/confidentiality.ts";
import { endOf, type Mission } from "#shared/mission/state.ts";
import { jalaliYear, todayIn } from "#shared/persian/jalali.ts";
import { createScheme } from "../archive.ts";
import type { Ledger, StoredEvent } from "../ledger.ts";
import { entry } from "../registers.ts";
import type { Db } from "../sqlite.ts";
import { zone } from "../zone.ts";
import { defineProjection } from "./define.ts";
import { createTally } from "./tally.ts";

/** The record of a dossier, by the steps of its mission. */
const createRecordFold = (db: Db) => {
  const put = db.prepare(`insert into archive_record values
    (@missionId, @accessionNo, @year, @number, @classCode, @retentionClass, @archivedOn, @endedOn, 0, @shelf, @box)`);
  const change = db.prepare(
    "update archive_record set retention_class = ?, held = ? where mission_id = ?",
  );
  const name = db.prepare("insert or ignore into retention_named values (?)");
  const shelfOf = db.prepare<[string], { year: number; class_code: string }>(
    "select year, class_code from archive_record where mission_id = ?",
  );
  const keys = ["year", "class_code", "class_rank"] as const;
  const counts = createTally(db, "archive_count", keys, ["missions"]);
  /** An archived dossier whose class was raised or lowered counts under the new class. */
  const recount = (before: Mission, after: Mission): void => {
    const [old, next] = [classRank(classOf(before)), classRank(classOf(after))];
    const shelf = old === next ? undefined : shelfOf.get(after.id);
    if (shelf === undefined) return;
    counts.takeAway({ ...shelf, class_rank: old }, { missions: 1 });
    counts.add({ ...shelf, class_rank: next }, { missions: 1 });
  };
  return (before: Mission, after: Mission): void => {
    if (before.record !== null) recount(before, after);
    const { record, keeping } = after;
    if (record === null || keeping === null) return;
    name.run(keeping.retentionClass);
    if (before.record === null) {
      const archivedOn = todayIn(zone, new Date(after.changedAt));
      const { accessionNo, classCode, retentionClass, shelf: place, box } = record;
      const number = entry("accession", accessionNo)?.last ?? 0;
      const year = jalaliYear(archivedOn);
      put.run({
        missionId: after.id,
        accessionNo,
        year,
        number,
        classCode,
        retentionClass,
        archivedOn,
        endedOn: endOf(after),
        shelf: place,
        box,
      });
      const shelf = { year, class_code: classCode, class_rank: classRank(classOf(after)) };
      counts.add(shelf, { missions: 1 });
    } else if (before.keeping !== keeping)
      change.run(keeping.retentionClass, keeping.hold ? 1 : 0, after.id);
  };
};

const createArchiveFold = (db: Db, ledger: Ledger) => {
  const current = createScheme(db);
  const putScheme = db.prepare("insert or replace into archive_scheme values (1, ?, ?)");
  const disposal = createDisposalFold(db, ledger);
  return (event: StoredEvent): void => {
    if (belongsTo(scheme, event))
      putScheme.run(event.id, JSON.stringify(fold(scheme, [event], current())));
    const id = idIn(disposals, event.stream);
    if (id !== null) disposal(id, event);
  };
};

const createDisposalFold = (db: Db, ledger: Ledger) => {
  const put = db.prepare("insert into disposal values (?, ?, ?, ?, ?, 'waiting', ?)");
  const name = db.prepare("insert into disposal_mission values (?, ?, 'proposed')");
  const answer = db.prepare("update disposal set state = ?, fields = ? where id = ?");
  const answered = db.prepare("update disposal_mission set state = ? where disposal_id = ?");
  return (id: string, event: StoredEvent): void => {
    if (event.type === "archive.disposalProposed.v1") {
      const { listNo, missionIds, count, note } = event.payload;
      const fields = JSON.stringify({ note, answer: null });
      put.run(id, listNo, event.at, event.actor, count, fields);
      for (const missionId of missionIds) name.run(missionId, id);
      return;
    }
    if (event.type !== "archive.disposalAnswered.v1") return;
    const given = event.payload;
    const before = ledger.stream(event.stream).filter((one) => one.version <= event.version);
    const list = fold(disposals, before, null);
    const fields = JSON.stringify({ note: list?.note ?? "", answer: given });
    answer.run(given.outcome, fields, id);
    answered.run(given.outcome === "approved" ? "licensed" : "", id);
  };
};

export const archive = defineProjection({
  name: "archive",
  version: 2,
  sql: `
    -- The archive's classes and periods as last changed; without a row, the shipped ones.
    create table archive_scheme (
      one integer primary key check (one = 1),
      -- Its last event: readers see by it whether they know this state.
      event_id text not null,
      fields text not null
    ) strict;
    create table archive_record (
      mission_id text primary key not null,
      -- A number given twice makes the projector fail, and with it the command.
      accession_no text not null unique,
      year integer not null,
      number integer not null,
      class_code text not null,
      retention_class text not null,
      archived_on text not null,
      -- The last day of the journey, as reported; otherwise as planned.
      ended_on text not null,
      held integer not null,
      -- Where it stands.
      shelf text not null,
      box text not null
    ) strict, without rowid;
    create index archive_record_by_number on archive_record (year desc, number desc);
    create index archive_record_by_day on archive_record (archived_on);
    create index archive_record_by_class on archive_record (class_code, year desc, number desc);
    -- How many are archived, by year of archiving, class of the scheme and confidentiality.
    create table archive_count (
      year integer not null,
      class_code text not null,
      class_rank integer not null,
      missions integer not null,
      primary key (year, class_code, class_rank)
    ) strict, without rowid;
    -- Retention rules that were ever applied to a dossier: they cannot be removed.
    create table retention_named (
      code text primary key not null
    ) strict, without rowid;
    -- Lists for the National Documents Council; their frozen rows are in a stream of their own.
    create table disposal (
      id text primary key not null,
      list_no text not null unique,
      at text not null,
      actor text not null,
      dossiers integer not null,
      state text not null,
      fields text not null
    ) strict, without rowid;
    create index disposal_by_time on disposal (at desc, id);
    create table disposal_mission (
      mission_id text not null,
      disposal_id text not null,
      -- Empty once the Council has refused the list: it may be proposed again.
      state text not null,
      primary key (mission_id, disposal_id)
    ) strict, without rowid;
    create index missions_of_disposal on disposal_mission (disposal_id);
    create unique index standing_disposal on disposal_mission (mission_id) where state <> '';
  `,
  open: (db, ledger) => {
    const record = createRecordFold(db);
    return {
      event: createArchiveFold(db, ledger),
      mission: ({ steps, foreign }) => {
        if (foreign) return;
        for (const { before, after } of steps) record(before, after);
      },
    };
  },
});
