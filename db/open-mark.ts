/**
 * A mark in the file itself that Safir is running. It is written at once into the file, not only into its log,
 * so that a copy of the file alone has it too. See `030-open-mark.sql`.
 */
import { closeSync, existsSync, openSync } from "node:fs";
import { openSqlite, troubleOf, type Db } from "./sqlite.ts";

/** The last step of opening. A full or read-only disk does not stop reading. */
export const markOpen = (db: Db): void => {
  try {
    put(db, 1);
    db.pragma("main.wal_checkpoint(TRUNCATE)");
  } catch (error) {
    if (troubleOf(error) === null) throw error;
  }
};

/** Before the last checkpoint: the log goes when the file is closed. */
export const markClosed = (db: Db): void => put(db, 0);

/**
 * Where the mark could not be removed, on a full or failing disk: the log, which closing may have
 * removed, is created again, empty, so that the next start knows that nothing is missing.
 */
export const leaveEmptyLog = (file: string): void => {
  try {
    closeSync(openSync(`${file}-wal`, "a", 0o600));
  } catch {
    // Then the next start asks the person; opening without the log loses nothing.
  }
};

/**
 * Closes a file that is not opened after all. The mark stays, and its log, which
 * closing has merged and removed, is created again, because nothing is missing.
 */
export const closeUnopened = (db: Db, file: string): void => {
  const wasOpen = saysOpenOrDamaged(db);
  db.close();
  if (wasOpen) leaveEmptyLog(file);
};

const saysOpenOrDamaged = (db: Db): boolean => {
  try {
    return saysOpen(db);
  } catch {
    return true;
  }
};

/** A copy made while Safir runs contains all of the log and is complete by itself. */
export const markCopyClosed = (file: string): void => {
  const copy = openSqlite(file);
  try {
    // A log beside the copy would be one more file to lose.
    copy.pragma("journal_mode = DELETE");
    if (hasMark(copy)) put(copy, 0);
  } finally {
    copy.close();
  }
};

/** After a crash the log is beside the file, even if it is empty. Asked before the file is opened. */
export const hasLogFile = (file: string): boolean => existsSync(`${file}-wal`);

/** Whether the file has the mark, so was not closed. */
export const saysOpen = (db: Db): boolean =>
  hasMark(db) && db.prepare<[], number>("select is_open from main.open_mark").pluck().get() === 1;

const put = (db: Db, value: 0 | 1): void => {
  db.prepare("update main.open_mark set is_open = ?").run(value);
};

const hasMark = (db: Db): boolean =>
  db.prepare("select 1 from main.sqlite_schema where name = 'open_mark'").get() !== undefined;
