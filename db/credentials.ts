/** Credentials and failed sign-ins: local tables, no history. Hashes come from `passwords.ts`. */
import { waitSeconds } from "./passwords.ts";
import type { Db } from "./sqlite.ts";

export interface Credential {
  phc: string;
  mustChange: boolean;
  recoveryPhc: string | null;
}

export const readCredential = (db: Db, personId: string): Credential | null => {
  const row = db
    .prepare<[string], { phc: string; must_change: number; recovery_phc: string | null }>(
      "select phc, must_change, recovery_phc from credential where person_id = ?",
    )
    .get(personId);
  return row
    ? { phc: row.phc, mustChange: row.must_change === 1, recoveryPhc: row.recovery_phc }
    : null;
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
  db.prepare(`insert into credential values (@personId, @phc, @mustChange, @recoveryPhc)
    on conflict (person_id) do update set phc = @phc, must_change = @mustChange,
      recovery_phc = coalesce(@recoveryPhc, recovery_phc)`).run({
    personId,
    phc,
    mustChange: mustChange ? 1 : 0,
    recoveryPhc: recoveryPhc ?? null,
  });
};

/** Seconds this name still has to wait; kept in the file, so a restart shortens nothing. */
export const secondsToWait = (db: Db, username: string, now: Date): number => {
  const notBefore = db
    .prepare<[string], string>("select not_before from sign_in_attempt where username = ?")
    .pluck()
    .get(username);
  if (notBefore === undefined) return 0;
  return Math.max(0, Math.ceil((Date.parse(notBefore) - now.getTime()) / 1000));
};

/** Counts a failure, also for names that do not exist: the delay tells nobody which do. */
export const countFailure = (db: Db, username: string, now: Date): void => {
  const failures =
    (db
      .prepare<[string], number>("select failures from sign_in_attempt where username = ?")
      .pluck()
      .get(username) ?? 0) + 1;
  const notBefore = new Date(now.getTime() + waitSeconds(failures) * 1000).toISOString();
  db.prepare("insert or replace into sign_in_attempt values (?, ?, ?)").run(
    username,
    failures,
    notBefore,
  );
};

export const clearFailures = (db: Db, username: string): void => {
  db.prepare("delete from sign_in_attempt where username = ?").run(username);
};
