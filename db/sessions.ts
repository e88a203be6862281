/**
 * Sessions, kept by the store and tied to a client: a secret that main holds for a window. The
 * renderer has neither. Idle sessions lock; setting the clock back unlocks nothing. On a full disk they are
 * kept in memory, so that everyone can still sign in.
 */
import type { ActingRole } from "#shared/contract/capabilities.ts";
import type { Person } from "#shared/people/person.ts";
import { sha256 } from "./canonical.ts";
import type { People } from "./people.ts";
import { troubleOf, type Db } from "./sqlite.ts";

export interface Session {
  personId: string;
  roles: readonly ActingRole[];
  locked: boolean;
  mustChangePassword: boolean;
  lastSeen: string;
}

/** With the hash of its client. */
export type KeptSession = SessionRow & { key: string };

interface SessionRow {
  person_id: string;
  locked: number;
  last_seen: string;
  credential: string;
}

export const createSessions = (
  db: Db,
  people: People,
  now: () => Date,
  idleMinutes: () => number,
  /** Whether this person is a deputy today; read at every call, so it starts and ends on its days. */
  isDeputy: (personId: string) => boolean,
) => {
  const kept = db.prepare<[string], SessionRow>(
    "select person_id, locked, last_seen, credential from session where client_hash = ?",
  );
  const allKept = db.prepare<[], KeptSession>(
    "select client_hash as key, person_id, locked, last_seen, credential from session",
  );
  const put = db.prepare(
    "insert or replace into session values (@key, @person_id, @locked, @last_seen, @credential)",
  );
  const drop = db.prepare("delete from session where client_hash = ?");
  const dropOfPerson = db.prepare("delete from session where person_id = ?");
  const renew = db.prepare("update session set credential = ? where person_id = ?");
  const credential = db.prepare<[string], { phc: string; must_change: number }>(
    "select phc, must_change from credential where person_id = ?",
  );
  /** Distinguishes passwords without revealing them. */
  const markOf = (personId: string, its = credential.get(personId)) =>
    sha256(its?.phc ?? "").slice(0, 16);

  /** Sessions that could not be written to the disk; `null`: ended. They override those on the disk. */
  const unkept = new Map<string, SessionRow | null>();
  let withoutDisk = false;
  const find = (key: string): SessionRow | undefined =>
    unkept.has(key) ? (unkept.get(key) ?? undefined) : kept.get(key);
  const keep = (key: string, row: SessionRow | null): void => {
    if (withoutDisk || unkept.has(key)) return void unkept.set(key, row);
    if (row === null) drop.run(key);
    else put.run({ key, ...row });
  };
  const change = (key: string, to: Partial<SessionRow>): void => {
    const row = find(key);
    if (row !== undefined) keep(key, { ...row, ...to });
  };

  /** Unused too long, or last used in the future: the clock was set back, so the idle time is unknown. */
  const isIdle = (row: SessionRow) => {
    const unused = now().getTime() - Date.parse(row.last_seen);
    return unused > idleMinutes() * 60_000 || unused < -60_000;
  };
  /** A full disk must not stop people from reading. */
  const tryToWrite = (write: () => unknown) => {
    try {
      write();
    } catch (error) {
      if (troubleOf(error) === null) throw error;
    }
  };

  const actingRoles = (person: Pick<Person, "id" | "roles">): readonly ActingRole[] =>
    isDeputy(person.id) ? [...person.roles, "deputy"] : person.roles;

  return {
    /** The roles a person acts in today, with or without a session; `null` when they are not active. */
    rolesOf(personId: string): readonly ActingRole[] | null {
      const person = people.get(personId);
      return person?.active ? actingRoles(person) : null;
    },
    /** The client's session, locked when it has been idle too long; `null` when nobody is signed in. */
    of(client: string): Session | null {
      const key = sha256(client);
      const row = find(key);
      if (row === undefined) return null;
      const person = people.get(row.person_id);
      if (!person?.active) return null;
      const its = credential.get(person.id);
      if (row.credential !== markOf(person.id, its)) return null;
      const idle = row.locked === 0 && isIdle(row);
      if (idle) tryToWrite(() => change(key, { locked: 1 }));
      return {
        personId: person.id,
        roles: actingRoles(person),
        locked: row.locked === 1 || idle,
        mustChangePassword: its?.must_change === 1,
        lastSeen: row.last_seen,
      };
    },
    start: (client: string, personId: string) =>
      keep(sha256(client), {
        person_id: personId,
        locked: 0,
        last_seen: now().toISOString(),
        credential: markOf(personId),
      }),
    end: (client: string) => keep(sha256(client), null),
    /** After a change of their own password: they stay signed in on every window. */
    renewAllOf: (personId: string) => {
      renew.run(markOf(personId), personId);
      for (const [key, row] of unkept)
        if (row?.person_id === personId) change(key, { credential: markOf(personId) });
    },
    endAllOf: (personId: string) => {
      dropOfPerson.run(personId);
      for (const [key, row] of unkept) if (row?.person_id === personId) keep(key, null);
    },
    /** The sessions, for the store that replaces this one. */
    all: (): KeptSession[] => [
      ...allKept.all().filter(({ key }) => !unkept.has(key)),
      ...[...unkept].flatMap(([key, row]) => (row ? [{ key, ...row }] : [])),
    ],
    /** The password was not changed meanwhile, but its hash may have been renewed there. */
    restore: (sessions: readonly KeptSession[]): void => {
      for (const { key, ...row } of sessions)
        keep(key, { ...row, credential: markOf(row.person_id) });
    },
    lock: (client: string) => change(sha256(client), { locked: 1 }),
    unlock: (client: string) =>
      change(sha256(client), { locked: 0, last_seen: now().toISOString() }),
    /** Runs what starts, ends, locks or unlocks a session when nothing can be written. */
    withoutDisk<T>(work: () => T): T {
      withoutDisk = true;
      try {
        return work();
      } finally {
        withoutDisk = false;
      }
    },
    /** Records use; at most once in half a minute, so that reading does not write all the time. */
    touch(client: string, { lastSeen }: Session): void {
      if (now().getTime() - Date.parse(lastSeen) > 30_000)
        tryToWrite(() => change(sha256(client), { last_seen: now().toISOString() }));
    },
  };
};
export type Sessions = ReturnType<typeof createSessions>;
