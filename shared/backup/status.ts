/** Where backups go, how the last ones went, and what is due. Pure; kept in `backup.json`. */
import { z } from "zod";

/** Why no backup could be made, or what the drill found; sentences are in the catalogue. */
const backupTroubles = [
  "placeMissing",
  "placeFull",
  "placeReadOnly",
  "placeInside",
  "backupNotSound",
  "backupFailed",
] as const;
export type BackupTrouble = (typeof backupTroubles)[number];

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
  /** The ledger's last position in the last backup: nothing newer, nothing to do. */
  position: z.number().int(),
});
export type BackupRecord = z.infer<typeof backupRecord>;

export const emptyRecord: BackupRecord = {
  place: null,
  hour: 13,
  gigabytes: 20,
  last: null,
  trouble: null,
  drill: null,
  position: 0,
};

/** The last time the set hour came, given the hour it is now where the municipality is. */
const lastSetHour = (now: Date, hourNow: number, hour: number): Date => {
  const hours = (hourNow - hour + 24) % 24;
  const full = new Date(now);
  full.setUTCMinutes(0, 0, 0);
  return new Date(full.getTime() - hours * 3_600_000);
};

/** Whether a backup has to be made: the set hour has come since the last one and something happened. */
export const backupDue = (
  { place, last, position, hour }: BackupRecord,
  head: number,
  now: Date,
  hourNow: number,
): boolean =>
  place !== null &&
  head > position &&
  (last === null || Date.parse(last.at) < lastSetHour(now, hourNow, hour).getTime());

/** Once a week the newest backup is opened. A drill that found something is repeated each day. */
export const drillDue = ({ last, drill }: BackupRecord, now: Date): boolean => {
  if (last === null) return false;
  if (drill === null) return true;
  const age = now.getTime() - Date.parse(drill.at);
  return age >= (drill.sound ? 7 : 1) * day;
};

export const backupWarnings = [
  "noPlace",
  "neverMade",
  "late",
  "trouble",
  "drillFailed",
  "drillLate",
] as const;
export type BackupWarning = (typeof backupWarnings)[number];

/** What the shell warns of; `null` when another copy is where it should be. */
export const backupWarning = (
  { place, last, drill, trouble, position }: BackupRecord,
  head: number,
  now: Date,
): BackupWarning | null => {
  if (place === null) return "noPlace";
  if (drill?.sound === false) return "drillFailed";
  if (last === null) return trouble === null ? "neverMade" : "trouble";
  const behind = head > position && now.getTime() - Date.parse(last.at) > 2 * day;
  if (behind) return trouble === null ? "late" : "trouble";
  const drilled = drill === null ? Date.parse(last.at) : Date.parse(drill.at);
  return now.getTime() - drilled > 10 * day && head > 0 ? "drillLate" : null;
};
