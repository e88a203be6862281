/**
 * Sessions, kept by the store and tied to a client: a secret that main holds for a window. The
 * renderer has neither. Idle sessions lock; a clock moved back unlocks nothing.
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
}

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
  /** Whether he stands in for somebody today; asked at every call, so it begins and ends by itself. */
  isDeputy: (personId: string) => boolean,
) => {
  const find = db.prepare<[string], SessionRow>(
    "select person_id, locked, last_seen, credential from session where client_hash = ?",
  );
  const put = db.prepare("insert or replace into session values (?, ?, 0, ?, ?)");
  const drop = db.prepare("delete from session where client_hash = ?");
  const dropOfPerson = db.prepare("delete from session where person_id = ?");
  const lock = db.prepare("update session set locked = 1 where client_hash = ?");
  const unlock = db.prepare("update session set locked = 0, last_seen = ? where client_hash = ?");
  const see = db.prepare("update session set last_seen = ? where client_hash = ?");
  const renew = db.prepare("update session set credential = ? where person_id = ?");
  const credential = db.prepare<[string], { phc: string; must_change: number }>(
    "select phc, must_change from credential where person_id = ?",
  );
  /** Tells passwords apart without being one. */
  const markOf = (personId: string) => sha256(credential.get(personId)?.phc ?? "").slice(0, 16);

  /** Unused too long, or used at a time still to come: the clock went back, so nobody knows. */
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
    /** What somebody may act as today, with or without a session; `null` when they are not here. */
    rolesOf(personId: string): readonly ActingRole[] | null {
      const person = people.get(personId);
      return person?.active ? actingRoles(person) : null;
    },
    /** The client's session, locked when it has been idle too long; `null` when nobody is signed in. */
    of(client: string): Session | null {
      const key = sha256(client);
      const row = find.get(key);
      if (row === undefined) return null;
      const person = people.get(row.person_id);
      if (!person?.active) return null;
      if (row.credential !== markOf(person.id)) return null;
      const idle = row.locked === 0 && isIdle(row);
      if (idle) tryToWrite(() => lock.run(key));
      return {
        personId: person.id,
        roles: actingRoles(person),
        locked: row.locked === 1 || idle,
        mustChangePassword: credential.get(person.id)?.must_change === 1,
      };
    },
    start: (client: string, personId: string) =>
      void put.run(sha256(client), personId, now().toISOString(), markOf(personId)),
    end: (client: string) => void drop.run(sha256(client)),
    /** After a change of one's own password: one stays signed in on every window. */
    renewAllOf: (personId: string) => void renew.run(markOf(personId), personId),
    endAllOf: (personId: string) => void dropOfPerson.run(personId),
    lock: (client: string) => void lock.run(sha256(client)),
    unlock: (client: string) => void unlock.run(now().toISOString(), sha256(client)),
    /** Marks use; at most once in half a minute, so that reading does not write all the time. */
    touch(client: string): void {
      const key = sha256(client);
      const row = find.get(key);
      if (row && now().getTime() - Date.parse(row.last_seen) > 30_000)
        tryToWrite(() => see.run(now().toISOString(), key));
    },
  };
};
export type Sessions = ReturnType<typeof createSessions>;
