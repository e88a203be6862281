/** Valid absences: one, those of a person, those that touch some days. */
import { longestAway, type RecordedAbsence } from "#shared/people/absence.ts";
import { addDays } from "#shared/persian/days.ts";
import type { Db } from "./sqlite.ts";

export const createAbsences = (db: Db) => {
  const byId = db.prepare<[string], string>("select fields from absence where id = ?").pluck();
  const ofPerson = db
    .prepare<[string, string, string, string], string>(
      `select fields from absence where person_id = ? and standing = 1
       and from_day between ? and ? and to_day >= ? order by from_day`,
    )
    .pluck();
  const between = db
    .prepare<[string, string, string], string>(
      `select fields from absence where standing = 1
       and from_day between ? and ? and to_day >= ? order by from_day, id limit 2000`,
    )
    .pluck();
  const read = (fields: string) => JSON.parse(fields) as RecordedAbsence;
  return {
    get: (id: string): RecordedAbsence | undefined => {
      const fields = byId.get(id);
      return fields === undefined ? undefined : read(fields);
    },
    ofPerson: (personId: string, from: string, to: string): RecordedAbsence[] =>
      ofPerson.all(personId, addDays(from, -longestAway), to, from).map(read),
    between: (from: string, to: string): RecordedAbsence[] =>
      between.all(addDays(from, -longestAway), to, from).map(read),
  };
};
export type Absences = ReturnType<typeof createAbsences>;
