/** Reading people: the directory the engine asks, and the rows of lists. */
import { decidingRoles, type Role } from "#shared/contract/capabilities.ts";
import type { ListedPerson } from "#shared/contract/people.ts";
import type { Directory } from "#shared/route/people.ts";
import type { Deputyship } from "#shared/people/deputy.ts";
import type { Person, PersonFields, PersonRef } from "#shared/people/person.ts";
import { emptyProfile, type Profile } from "#shared/people/profile.ts";
import type { Db } from "./sqlite.ts";

interface PersonRow {
  id: string;
  username: string | null;
  active: number;
  fields: string;
}

/** `inForce`: the deputyships of today. */
export const createPeople = (db: Db, inForce: () => readonly Deputyship[]) => {
  const byId = db.prepare<[string], PersonRow>(
    "select id, username, active, fields from person where id = ?",
  );
  const byUsername = db.prepare<[string], PersonRow>(
    "select id, username, active, fields from person where username = ?",
  );
  const byRole = db.prepare<[string], PersonRow>(`select p.id, p.username, p.active, p.fields
    from person_role r join person p on p.id = r.person_id where r.role = ? order by p.sort_key, p.id`);

  const profile = db
    .prepare<[string], string>("select fields from person_profile where person_id = ?")
    .pluck();

  const get = (id: string): Person | undefined => {
    const row = byId.get(id);
    return row && rowToPerson(row);
  };
  return {
    get,
    byUsername: (username: string): Person | undefined => {
      const row = byUsername.get(username);
      return row && rowToPerson(row);
    },
    /** Unmasked: the caller decides what may leave the store. */
    profile: (id: string): Profile => {
      const kept = profile.get(id);
      return kept === undefined ? emptyProfile() : (JSON.parse(kept) as Profile);
    },
    holdersOf: (role: Role): Person[] => byRole.all(role).map(rowToPerson),
    listed: (id: string): ListedPerson | null => {
      const person = get(id);
      return person ? toListed(person) : null;
    },
    directory: (): Directory => ({
      person: (id) => get(id),
      holdersOf: (role) => (decidingRoles.includes(role) ? byRole.all(role).map(rowToPerson) : []),
      deputies: inForce,
    }),
  };
};
export type People = ReturnType<typeof createPeople>;

const rowToPerson = (row: PersonRow): Person => ({
  ...(JSON.parse(row.fields) as PersonFields),
  id: row.id,
  username: row.username ?? "",
  active: row.active === 1,
});

export const toListed = (
  person: Person | (PersonRef & { unitFa: string; unitEn: string }),
): ListedPerson => ({
  id: person.id,
  nameFa: person.nameFa,
  nameEn: person.nameEn,
  postFa: person.postFa,
  postEn: person.postEn,
  unitFa: person.unitFa,
  unitEn: person.unitEn,
  roles: [...person.roles],
  active: person.active,
});
