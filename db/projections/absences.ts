/** Projector of absences: the days of each for the calendar, and the reason, where one is recorded. */
import { belongsTo, fold, idIn } from "#shared/events/stream.ts";
import {
  absenceReasons,
  absences as stream,
  type Absence,
  type RecordedAbsence,
} from "#shared/people/absence.ts";
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection } from "./define.ts";

const createAbsenceFold = (db: Db) => {
  const find = db.prepare<[string], string>("select fields from absence where id = ?").pluck();
  const put = db.prepare(`insert or replace into absence
    values (@id, @personId, @kind, @from, @to, @standing, @fields)`);
  const kept = (id: string): RecordedAbsence | undefined => {
    const row = find.get(id);
    return row === undefined ? undefined : (JSON.parse(row) as RecordedAbsence);
  };
  const keep = (one: RecordedAbsence) =>
    put.run({
      ...one,
      kind: one.kind ?? "",
      standing: one.standing ? 1 : 0,
      fields: JSON.stringify(one),
    });

  return (event: StoredEvent): void => {
    if (belongsTo(stream, event)) {
      const id = idIn(stream, event.stream) ?? "";
      const before = kept(id);
      const after: Absence = fold(stream, [event], before ?? null);
      if (after) keep({ kind: before?.kind ?? null, note: before?.note ?? "", ...after, id });
    } else if (event.type === "absenceReason.given.v1") {
      const before = kept(idIn(absenceReasons, event.stream) ?? "");
      if (before) keep({ ...before, ...event.payload });
    }
  };
};

export const absences = defineProjection({
  name: "absences",
  version: 1,
  sql: `
    -- Days on which a person is away for another reason than a mission; without a kind where
    -- the reason is missing.
    create table absence (
      id text primary key not null,
      person_id text not null,
      kind text not null,
      from_day text not null,
      to_day text not null,
      standing integer not null,
      fields text not null
    ) strict, without rowid;
    create index absence_by_day on absence (from_day, to_day) where standing = 1;
    create index absence_by_person on absence (person_id, from_day) where standing = 1;
  `,
  open: (db) => ({ event: createAbsenceFold(db) }),
});
