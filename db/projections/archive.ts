/** Folds of the archive: its classes and periods, the record of each dossier, the lists for the Council. */
import { disposals } from "#shared/archive/disposal.ts";
import { evolveScheme, isSchemeEvent } from "#shared/archive/scheme-changes.ts";
import { fold } from "#shared/events/stream.ts";
import { endOf, type Mission } from "#shared/mission/state.ts";
import { jalaliYear, todayIn } from "#shared/persian/jalali.ts";
import { createScheme, disposalIdOf } from "../archive.ts";
import { createLedger, type StoredEvent } from "../ledger.ts";
import { entry } from "../registers.ts";
import type { Db } from "../sqlite.ts";
import { zone } from "../zone.ts";
import { createRegisterPapers } from "./agreements.ts";

/** The record of a dossier; folded with its mission. */
export const createRecordFold = (db: Db) => {
  const put = db.prepare(`insert into archive_record values
    (@missionId, @accessionNo, @year, @number, @classCode, @retentionClass, @archivedOn, @endedOn, 0, @fields)`);
  const change = db.prepare(
    "update archive_record set retention_class = ?, held = ? where mission_id = ?",
  );
  const name = db.prepare("insert or ignore into retention_named values (?)");
  return (before: Mission, after: Mission): void => {
    const { record, keeping } = after;
    if (record === null || keeping === null) return;
    name.run(keeping.retentionClass);
    if (before.record === null) {
      const archivedOn = todayIn(zone, new Date(after.changedAt));
      const { accessionNo, classCode, retentionClass } = record;
      const number = entry("accession", accessionNo)?.last ?? 0;
      const fields = JSON.stringify({
        pages: record.pages,
        shelf: record.shelf,
        box: record.box,
      });
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
        fields,
      });
    } else if (before.keeping !== keeping)
      change.run(keeping.retentionClass, keeping.hold ? 1 : 0, after.id);
  };
};

export const createArchiveFold = (db: Db) => {
  const scheme = createScheme(db);
  const putScheme = db.prepare("insert or replace into archive_scheme values (1, ?)");
  const disposal = createDisposalFold(db);
  return (event: StoredEvent): void => {
    if (isSchemeEvent(event)) putScheme.run(JSON.stringify(evolveScheme(scheme(), event)));
    const id = disposalIdOf(event.stream);
    if (id !== null) disposal(id, event);
  };
};

const createDisposalFold = (db: Db) => {
  const ledger = createLedger(db, () => "");
  const put = db.prepare("insert into disposal values (?, ?, ?, ?, ?, 'waiting', ?)");
  const name = db.prepare("insert into disposal_mission values (?, ?, 'proposed')");
  const answer = db.prepare("update disposal set state = ?, fields = ? where id = ?");
  const answered = db.prepare("update disposal_mission set state = ? where disposal_id = ?");
  const register = db.prepare(`insert into register values (@register, @year, @last)
    on conflict (register, year) do update set last = max(last, excluded.last)`);
  const putPapers = createRegisterPapers(db);
  return (id: string, event: StoredEvent): void => {
    if (event.type === "archive.disposalProposed.v1") {
      const { listNo, rows, note } = event.payload;
      const fields = JSON.stringify({ note, answer: null });
      put.run(id, listNo, event.at, event.actor, rows.length, fields);
      for (const row of rows) name.run(row.missionId, id);
      const numbered = entry("disposal", listNo);
      if (numbered) register.run(numbered);
      return;
    }
    if (event.type !== "archive.disposalAnswered.v1") return;
    const given = event.payload;
    const before = ledger.stream(event.stream).filter((one) => one.version <= event.version);
    const list = fold(disposals, before, null);
    const fields = JSON.stringify({ note: list?.note ?? "", answer: given });
    answer.run(given.outcome, fields, id);
    answered.run(given.outcome === "approved" ? "licensed" : "", id);
    putPapers(event.stream, [given.scan]);
  };
};
