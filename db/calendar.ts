/** The calendar in force, read from its projection; the shipped one until a person changes it. */
import { defaultMunicipalCalendar, type MunicipalCalendar } from "#shared/calendar.ts";
import type { Db } from "./sqlite.ts";

export const createCalendar = (db: Db) => {
  const kept = db.prepare<[], { fields: string }>("select fields from calendar");
  return (): MunicipalCalendar => {
    const row = kept.get();
    return row ? (JSON.parse(row.fields) as MunicipalCalendar) : defaultMunicipalCalendar();
  };
};
export type ReadCalendar = ReturnType<typeof createCalendar>;
