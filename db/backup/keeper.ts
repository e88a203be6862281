/**
 * Makes the backups of an open store, keeps them graded, and opens the newest once a week. One thing
 * at a time; every failure is remembered with its cause and tried again.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { idAt, type BackupReason } from "#shared/backup/manifest.ts";
import {
  backupDue,
  backupWarning,
  drillDue,
  recordOf,
  type BackupChoice,
  type BackupRecord,
  type BackupTrouble,
  type BackupWarning,
  type BackupWork,
} from "#shared/backup/status.ts";
import { clockIn } from "#shared/persian/days.ts";
import type { FieldIssue } from "#shared/result.ts";
import { fileNames } from "../folder.ts";
import type { Db } from "../sqlite.ts";
import { zone } from "../zone.ts";
import { copyDatabases } from "./copy-databases.ts";
import { exportWhole, lackForExport, type ToExport } from "./export.ts";
import {
  backupsOf,
  groupFolder,
  keyOf,
  makingFolder,
  sweepHalf,
  type FoundBackup,
} from "./layout.ts";
import { readRecord, writeRecord } from "./record.ts";
import { sweepReplaced } from "./restore.ts";
import { runJob } from "./thread.ts";
import { isSameDisk, troubleOfError, troubleWith } from "./trouble.ts";

interface BackupState {
  record: BackupRecord;
  warning: BackupWarning | null;
  /** The place is on the same disk as the data: when the disk fails, both are lost. */
  sameDisk: boolean;
  /** While a backup or a drill is under way. */
  working: { what: BackupWork; done: number; total: number } | null;
}

export interface BackupKeeper {
  /** Distinguishes this municipality's backups from another's in the same place. */
  key(): string;
  state(): BackupState;
  /** The whole backups of this municipality that can be reached now. */
  found(): FoundBackup[];
  choose(choice: BackupChoice): BackupTrouble | null;
  /** Answers why no backup was made, or `null` when one was. */
  make(reason: BackupReason): Promise<BackupTrouble | null>;
  /** Answers why nothing could be tested; the findings are in the record. */
  drill(): Promise<BackupTrouble | null>;
  /** Why there is no room for that file, at its field. */
  lackForExport(file: string): FieldIssue | null;
  /** Writes all of it into one file; answers why it was not. */
  exportTo(what: ToExport): Promise<BackupTrouble | "exportCancelled" | null>;
  cancelExport(): void;
  /** Makes what is due; called every minute. */
  tick(): Promise<void>;
  /** At quitting: only when something happened since the last one. */
  makeAtQuit(): Promise<void>;
  stop(): void;
}

interface Around {
  log: (line: string) => void;
  onChanged: (what: "backups" | "backupProgress") => void;
  /** While the clock is wrong no backup is made automatically: it would have the wrong day. */
  clockIsRight: () => boolean;
}

export const createBackupKeeper = (
  db: Db,
  dir: string,
  now: () => Date,
  { log, onChanged, clockIsRight }: Around,
): BackupKeeper => {
  const headOf = db
    .prepare<[], string>("select run_hash from event order by position desc limit 1")
    .pluck();
  const head = (): string => headOf.get() ?? "";
  const cancel = new AbortController();
  let record = recordOf(readRecord(dir), keyOf(db));
  let working: BackupState["working"] = null;
  let turn: Promise<unknown> = Promise.resolve();

  const keep = (change: Partial<BackupRecord>): void => {
    record = { ...record, ...change };
    try {
      writeRecord(dir, record);
    } catch (error) {
      log(`backup.json could not be written: ${String(error)}`);
    }
    onChanged("backups");
  };
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = turn.then(act, act);
    turn = mine.catch(() => {});
    return mine;
  };
  /** After a failure the next try waits: each reads or writes all of it. */
  let failedAt = -Infinity;
  let toldAt = 0;
  const progressOf = (what: BackupWork) => (done: number, total: number) => {
    working = { what, done, total };
    if (performance.now() - toldAt < 200) return;
    toldAt = performance.now();
    onChanged("backupProgress");
  };
  const ended = (): void => {
    working = null;
    onChanged("backupProgress");
  };
  const key = (): string => keyOf(db);
  const groupIn = (place: string): string => groupFolder(place, key());

  const make = async (reason: BackupReason): Promise<BackupTrouble | null> => {
    const { place } = record;
    const trouble = place === null ? "placeMissing" : troubleWith(place, dir);
    if (place === null || trouble !== null) return failed(trouble ?? "placeMissing");
    const headBefore = head();
    const at = now().toISOString();
    const id = idAt(new Date(at));
    const group = groupIn(place);
    try {
      progressOf("backup")(0, 1);
      sweepHalf(group);
      const making = makingFolder(group, id);
      mkdirSync(making, { recursive: true, mode: 0o700 });
      await copyDatabases(db, making, progressOf("backup"), cancel.signal);
      const attachments = join(dir, fileNames.attachments);
      const most = record.gigabytes * 1024 ** 3;
      const job = { kind: "seal", group, id, madeAt: at, reason, attachments, most } as const;
      const said = await runJob(job, progressOf("backup"), cancel.signal);
      const papersMissing = said.kind === "sealed" ? said.manifest.papersMissing : 0;
      // Another place may have been chosen during the backup.
      if (record.place === place)
        keep({ last: { id, at }, trouble: null, head: headBefore, papersMissing, key: key() });
      return null;
    } catch (error) {
      log(`backup: ${String(error)}`);
      return failed(troubleOfError(error));
    } finally {
      ended();
    }
  };
  const failed = (trouble: BackupTrouble): BackupTrouble => {
    // Safir is being closed: nothing is wrong with the place.
    if (cancel.signal.aborted) return trouble;
    failedAt = now().getTime();
    if (record.trouble !== trouble) keep({ trouble });
    return trouble;
  };

  const drill = async (): Promise<BackupTrouble | null> => {
    const { place, last } = record;
    const trouble = place === null ? "placeMissing" : troubleWith(place, dir);
    if (place === null || trouble !== null) return trouble ?? "placeMissing";
    const newest = backupsOf(groupIn(place)).find(({ manifest }) => manifest.id === last?.id);
    if (newest === undefined) return "placeMissing";
    try {
      const scratch = join(dir, "drill");
      const job = { kind: "drill", found: newest, scratch } as const;
      const said = await runJob(job, progressOf("drill"), cancel.signal);
      const found = said.kind === "looked" ? said.found : "";
      if (found !== "") log(`backup drill: ${found}`);
      const at = now().toISOString();
      keep({ drill: { id: newest.manifest.id, at, sound: found === "" } });
      return null;
    } catch (error) {
      // A place that became unreachable does not mean a damaged backup.
      log(`backup drill: ${String(error)}`);
      failedAt = now().getTime();
      return troubleOfError(error);
    } finally {
      ended();
    }
  };

  /** Of each file that is being written, or waits for a backup to end first. */
  const exports = new Set<AbortController>();
  const exportTo = async (what: ToExport): Promise<BackupTrouble | "exportCancelled" | null> => {
    const stopped = new AbortController();
    exports.add(stopped);
    const signal = AbortSignal.any([cancel.signal, stopped.signal]);
    try {
      return await inTurn(() => exportInTurn(what, signal));
    } finally {
      exports.delete(stopped);
    }
  };
  const exportInTurn = async (what: ToExport, signal: AbortSignal) => {
    if (signal.aborted) return "exportCancelled";
    try {
      progressOf("export")(0, 1);
      await exportWhole(db, dir, now(), what, progressOf("export"), signal);
      return null;
    } catch (error) {
      if (signal.aborted) return "exportCancelled";
      log(`export: ${String(error)}`);
      return troubleOfError(error);
    } finally {
      ended();
    }
  };

  return {
    key,
    lackForExport: (file) => lackForExport(db, dir, file),
    exportTo,
    cancelExport: () => exports.forEach((one) => one.abort()),
    state: () => ({
      record,
      warning: backupWarning(record, head(), now()),
      sameDisk: record.place !== null && isSameDisk(record.place, dir),
      working,
    }),
    found: () => (record.place === null ? [] : backupsOf(groupIn(record.place))),
    choose: (choice) => {
      const trouble = choice.place === null ? null : troubleWith(choice.place, dir);
      if (trouble !== null) return trouble;
      const moved = choice.place !== record.place;
      keep({
        ...choice,
        ...(moved ? { last: null, trouble: null, drill: null, head: "", papersMissing: 0 } : {}),
      });
      failedAt = -Infinity;
      return null;
    },
    make: (reason) => inTurn(() => make(reason)),
    drill: () => inTurn(drill),
    tick: () =>
      inTurn(async () => {
        const waited = Math.abs(now().getTime() - failedAt) >= pause;
        if (!clockIsRight() || !waited) return;
        sweepReplaced(dir, now());
        if (backupDue(record, head(), now(), clockIn(zone, now()).time)) await make("hour");
        if (drillDue(record, now())) await drill();
      }),
    makeAtQuit: () =>
      inTurn(async () => {
        if (record.place !== null && head() !== record.head && clockIsRight()) await make("quit");
      }),
    stop: () => cancel.abort(),
  };
};

/** Between two tries of what has failed. */
const pause = 15 * 60_000;
