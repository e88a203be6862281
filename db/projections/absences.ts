/** Folds of absences: each as it stands, with its days for the calendar. */
import type { RecordedAbsence } from "#shared/people/absence.ts";
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection } from "./define.ts";

const createAbsenceFold = (db: Db) => {
  const find = db.prepare<[string], string>("select fields from absence where id = ?").pluck();
  const put = db.prepare(`insert or replace into absence
    values (@id, @personId, @kind, @from, @to, @standing, @fields)`);
  const keep = (one: RecordedAbsence) =>
    put.run({ ...one, standing: one.cancelled === "" ? 1 : 0, fields: JSON.stringify(one) });

  return (event: StoredEvent): void => {
    if (!event.stream.startsWith("absence:")) return;
    const id = event.stream.slice("absence:".length);
    if (event.type === "absence.recorded.v1") {
      const fields = event.payload;
      keep({ ...fields, id, recordedBy: event.actor, cancelled: "" });
      return;
    }
    const row = find.get(id);
    if (event.type !== "absence.cancelled.v1" || row === undefined)
      throw new Error(`Unknown event ${event.type} of ${event.stream}.`);
    const { reason } = event.payload;
    keep({ ...(JSON.parse(row) as RecordedAbsence), cancelled: reason });
  };
};

export const absences = defineProjection({
  name: "absences",
  version: 1,
  sql: `
    -- Days on which somebody is not there for another reason than a mission.
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
