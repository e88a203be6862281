/** Year registers: `1405/12` is the twelfth entry of 1405. Read from the projection, set by events. */
import { jalaliYear } from "#shared/persian/jalali.ts";
import type { Mission } from "#shared/mission/state.ts";
import type { Register } from "#shared/mission/rules.ts";
import type { Db } from "./sqlite.ts";

/** What the next number would be; it is used when an event that carries it is appended. */
export const createRegisters = (db: Db) => {
  const last = db
    .prepare<[string, number], number>("select last from register where register = ? and year = ?")
    .pluck();
  return (register: Register, today: string): string => {
    const year = jalaliYear(today);
    const next = String((last.get(register, year) ?? 0) + 1);
    return `${year}/${register === "accession" ? next.padStart(4, "0") : next}`;
  };
};

/** The number that this step of a mission took, if it took one. */
export const registerOf = (before: Mission, after: Mission) => {
  if (after.dossierNo !== before.dossierNo) return entry("dossier", after.dossierNo);
  if (after.order && before.order === null) return entry("order", after.order.orderNo);
  if (after.reportNo !== before.reportNo) return entry("report", after.reportNo);
  if (after.record && before.record === null) return entry("accession", after.record.accessionNo);
  return null;
};

/** The event that a number of the register belongs to. */
export const entry = (register: Register, number: string) => {
  const match = /^(\d{4})\/(\d{1,15})$/.exec(number);
  return match ? { register, year: Number(match[1]), last: Number(match[2]) } : null;
};
