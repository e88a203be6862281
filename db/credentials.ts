/** Credentials and failed sign-ins: local tables, no history. Hashes come from `passwords.ts`. */
import { sha256 } from "./canonical.ts";
import { freeTries, waitSeconds } from "./passwords.ts";
import { troubleOf, type Db } from "./sqlite.ts";

export interface Credential {
  phc: string;
  mustChange: boolean;
  recoveryPhc: string | null;
  /** Of the code before it, which opens nothing. */
  replacedRecoveryPhc: string | null;
}

/** Identifies a stored credential without revealing it; the salt in it makes it useless for guessing. */
export const credentialMark = (phc: string): string => (phc === "" ? "" : sha256(phc));

export const readCredential = (db: Db, personId: string): Credential | null => {
  const row = db
    .prepare<[string], Omit<Credential, "mustChange"> & { mustChange: number }>(
      `select phc, must_change as mustChange, recovery_phc as recoveryPhc,
         replaced_recovery_phc as replacedRecoveryPhc from credential where person_id = ?`,
    )
    .get(personId);
  return row ? { ...row, mustChange: row.mustChange === 1 } : null;
};

/** Sets the password; `recoveryPhc` undefined leaves the recovery code as it is. */
export const writeCredential = (
  db: Db,
  personId: string,
  {
    phc,
    mustChange,
    recoveryPhc,
  }: { phc: string; mustChange: boolean; recoveryPhc?: string | undefined },
): void => {
  db.prepare(`insert into credential (person_id, phc, must_change) values (@personId, @phc, @mustChange)
    on conflict (person_id) do update set phc = @phc, must_change = @mustChange`).run({
    personId,
    phc,
    mustChange: mustChange ? 1 : 0,
  });
  if (recoveryPhc !== undefined) writeRecovery(db, personId, recoveryPhc);
};

/** Sets the recovery code; the one before it opens nothing any more, and is still recognised. */
export const writeRecovery = (db: Db, personId: string, recoveryPhc: string): void =>
  void db
    .prepare(
      "update credential set replaced_recovery_phc = recovery_phc, recovery_phc = ? where person_id = ?",
    )
    .run(recoveryPhc, personId);

/** The recovery code that is kept opens nothing any more. */
export const dropRecovery = (db: Db, personId: string): void =>
  void db.prepare("update credential set recovery_phc = null where person_id = ?").run(personId);

/**
 * Seconds this name still has to wait; stored in the file, so a restart does not shorten it. After the
 * clock went back the wait starts again, or a wrong clock could lock a person out for a year.
 */
export const secondsToWait = (db: Db, username: string, now: Date): number => {
  const row = attemptsOf(db, username);
  if (row === undefined) return 0;
  const left = Math.max(0, Math.ceil((Date.parse(row.notBefore) - now.getTime()) / 1000));
  if (left <= waitSeconds(row.failures)) return left;
  putFailures(db, username, row.failures, now);
  return waitSeconds(row.failures);
};

/**
 * Counts a try before its slow check, so that tries sent at the same time wait for each other; a
 * right one clears it again. Names that do not exist count too: the delay does not show which do.
 */
export const countTry = (db: Db, username: string, now: Date): void => {
  putFailures(db, username, (attemptsOf(db, username)?.failures ?? 0) + 1, now);
};

/** What follows from the wrong tries so far: how many more are free of a wait, and how long the next wait is. */
export const triesAfter = (db: Db, username: string): { left: number; seconds: number } => {
  const failures = attemptsOf(db, username)?.failures ?? 0;
  return {
    left: Math.max(freeTries - failures, 0),
    seconds: waitSeconds(Math.max(failures, freeTries)),
  };
};

interface Attempts {
  failures: number;
  notBefore: string;
}

/** Tries that found no room on the disk; `null`: cleared. They count until the program ends. */
const unkept = new WeakMap<Db, Map<string, Attempts | null>>();
const unkeptOf = (db: Db): Map<string, Attempts | null> => {
  const map = unkept.get(db) ?? new Map<string, Attempts | null>();
  unkept.set(db, map);
  return map;
};

const attemptsOf = (db: Db, username: string): Attempts | undefined => {
  const memory = unkeptOf(db).get(username);
  if (memory !== undefined) return memory ?? undefined;
  return db
    .prepare<[string], Attempts>(
      "select failures, not_before as notBefore from sign_in_attempt where username = ?",
    )
    .get(username);
};

/** A full disk must not prevent signing in. */
const writeAttempts = (
  db: Db,
  username: string,
  attempts: Attempts | null,
  write: () => unknown,
) => {
  try {
    write();
    unkeptOf(db).delete(username);
  } catch (error) {
    if (troubleOf(error) === null) throw error;
    unkeptOf(db).set(username, attempts);
  }
};

const putFailures = (db: Db, username: string, failures: number, now: Date): void => {
  const notBefore = new Date(now.getTime() + waitSeconds(failures) * 1000).toISOString();
  writeAttempts(db, username, { failures, notBefore }, () =>
    db
      .prepare("insert or replace into sign_in_attempt values (?, ?, ?)")
      .run(username, failures, notBefore),
  );
};

export const clearFailures = (db: Db, username: string): void => {
  writeAttempts(db, username, null, () =>
    db.prepare("delete from sign_in_attempt where username = ?").run(username),
  );
};
