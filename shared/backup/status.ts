/** The place of backups, the results of the last ones, and what is due. Pure; kept in `backup.json`. */
import { z } from "zod";

/** Why no backup could be made, or what the drill found; the sentences are in the catalogue. */
const backupTroubles = [
  "placeMissing",
  "placeFull",
  "placeReadOnly",
  "placeInside",
  "backupNotSound",
  "backupFailed",
] as const;
export type BackupTrouble = (typeof backupTroubles)[number];

/** What may be under way; one thing at a time. */
export const backupWorks = ["backup", "drill", "export"] as const;
export type BackupWork = (typeof backupWorks)[number];

const day = 86_400_000;

const done = z.object({ id: z.string(), at: z.iso.datetime() });

export const backupChoice = z.object({
  /** A folder on another disk, a stick or the network; `null` until it is chosen. */
  place: z.string().max(1000).nullable(),
  /** The hour of the day, in the municipality's time. */
  hour: z.number().int().min(0).max(23),
  /** How much the backups may take together, in gigabytes; papers not counted. */
  gigabytes: z.number().int().min(1).max(10_000),
});
export type BackupChoice = z.infer<typeof backupChoice>;

export const backupRecord = backupChoice.extend({
  last: done.nullable(),
  /** Of the last try; `null` when it went well. */
  trouble: z.enum(backupTroubles).nullable(),
  /** The last time a backup was opened and counted. */
  drill: done.extend({ sound: z.boolean() }).nullable(),
  /** The ledger's head in the last backup; while it is the same there is nothing to do. */
  head: z.string(),
  /** Papers that were damaged before any backup had them. */
  papersMissing: z.number().int(),
  /** Of which municipality all this is; empty where it was not noted yet. */
  key: z.string().default(""),
});
export type BackupRecord = z.infer<typeof backupRecord>;

export const emptyRecord: BackupRecord = {
  place: null,
  hour: 13,
  gigabytes: 20,
  last: null,
  trouble: null,
  drill: null,
  head: "",
  papersMissing: 0,
  key: "",
};

/** Where another municipality's backup was put back, what went for the one before says nothing of it. */
export const recordOf = (record: BackupRecord, key: string): BackupRecord =>
  record.key === "" || record.key === key ? record : { ...record, ...nothingMade, key };

const nothingMade = { last: null, trouble: null, drill: null, head: "", papersMissing: 0 };

const minute = 60_000;

/** The last time the set hour came, given the time of day ("13:05") where the municipality is. */
const lastSetHour = (now: Date, timeNow: string, hour: number): Date => {
  const [hours = 0, minutes = 0] = timeNow.split(":").map(Number);
  const since = ((hours - hour) * 60 + minutes + 24 * 60) % (24 * 60);
  return new Date(Math.floor(now.getTime() / minute) * minute - since * minute);
};

/**
 * Whether a backup has to be made: something happened, and the set hour has come since the last one. A
 * last one in the future was made while the clock was wrong, and is ignored.
 */
export const backupDue = (
  { place, last, head, hour }: BackupRecord,
  headNow: string,
  now: Date,
  timeNow: string,
): boolean => {
  if (place === null || headNow === head) return false;
  if (last === null || isFuture(last.at, now)) return true;
  return Date.parse(last.at) < lastSetHour(now, timeNow, hour).getTime();
};

const isFuture = (at: string, now: Date): boolean => Date.parse(at) > now.getTime();

/** Once a week the newest backup is opened. A drill that found something is repeated each day. */
export const drillDue = ({ last, drill }: BackupRecord, now: Date): boolean => {
  if (last === null) return false;
  if (drill === null || isFuture(drill.at, now)) return true;
  const age = now.getTime() - Date.parse(drill.at);
  return age >= (drill.sound ? 7 : 1) * day;
};

export const backupWarnings = [
  "noPlace",
  "neverMade",
  "late",
  "trouble",
  "drillFailed",
  "papersMissing",
  "drillLate",
] as const;
export type BackupWarning = (typeof backupWarnings)[number];

/** What the shell warns about; `null` when a second copy exists. */
export const backupWarning = (
  { place, last, drill, trouble, head, papersMissing }: BackupRecord,
  headNow: string,
  now: Date,
): BackupWarning | null => {
  if (place === null) return "noPlace";
  if (drill?.sound === false) return "drillFailed";
  if (last === null) return trouble === null ? "neverMade" : "trouble";
  const old = isFuture(last.at, now) || now.getTime() - Date.parse(last.at) > 2 * day;
  if (headNow !== head && old) return trouble === null ? "late" : "trouble";
  if (papersMissing > 0) return "papersMissing";
  const drilled = Date.parse(drill?.at ?? last.at);
  return now.getTime() - drilled > 10 * day ? "drillLate" : null;
};
