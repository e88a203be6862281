/** Folds of the staff list: people, their roles and profiles, who looked at what, signing keys. */
import { foldForSearch } from "#shared/persian/normalize.ts";
import { searchTokens } from "#shared/persian/search-text.ts";
import { sortKey } from "#shared/persian/sort.ts";
import type { PersonFields } from "#shared/people/person.ts";
import { emptyProfile, type Profile, type ProfileChanges } from "#shared/people/profile.ts";
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";

export const createPeopleFold = (db: Db) => {
  const addPerson = db.prepare(`insert into person
    (id, username, active, manager_id, name_fa, name_key, unit_key, sort_key, fields)
    values (@id, @username, 1, @managerId, @nameFa, @nameKey, @unitKey, @sortKey, @fields)`);
  const changePerson =
    db.prepare(`update person set manager_id = @managerId, name_fa = @nameFa, name_key = @nameKey,
    unit_key = @unitKey, sort_key = @sortKey, fields = @fields where id = @id`);
  const docOf = db.prepare<[string], number>("select doc from person where id = ?").pluck();
  const dropWords = db.prepare("delete from person_index where rowid = ?");
  const addWords = db.prepare("insert into person_index (rowid, words) values (?, ?)");
  const setUsername = db.prepare("update person set username = ? where id = ?");
  const setActive = db.prepare("update person set active = ? where id = ?");
  const clearRoles = db.prepare("delete from person_role where person_id = ?");
  const addRole = db.prepare("insert into person_role values (?, ?)");
  const profileOf = db
    .prepare<[string], string>("select fields from person_profile where person_id = ?")
    .pluck();
  const putProfile = db.prepare(`insert or replace into person_profile values
    (@id, @nationalId, @passportNo, @iban, @personnelNo, @mobile, @fields)`);
  const addLook = db.prepare("insert into sensitive_look values (?, ?, ?, ?, ?)");
  const addLookAtAll = db.prepare("insert into sensitive_look select id, ?, ?, '', ? from person");
  const key = db.prepare("insert or ignore into signing_key values (?, ?, ?, ?)");

  const register = (id: string, username: string, fields: PersonFields) => {
    const { lastInsertRowid } = addPerson.run({
      ...personRow(id, fields),
      username: username === "" ? null : username,
    });
    addWords.run(lastInsertRowid, wordsOf(fields));
    setRoles(id, fields);
  };
  const change = (id: string, fields: PersonFields) => {
    changePerson.run(personRow(id, fields));
    const doc = docOf.get(id);
    dropWords.run(doc);
    addWords.run(doc, wordsOf(fields));
    clearRoles.run(id);
    setRoles(id, fields);
  };
  const setRoles = (id: string, fields: PersonFields) => {
    for (const role of fields.roles) addRole.run(role, id);
  };
  const changeProfile = (id: string, changes: ProfileChanges) => {
    const kept = profileOf.get(id);
    const before = kept === undefined ? emptyProfile() : (JSON.parse(kept) as Profile);
    const profile = { ...before, ...changes };
    putProfile.run({ ...profile, id, languages: "", fields: JSON.stringify(profile) });
  };

  return (event: StoredEvent): void => {
    const id = event.stream.slice(event.stream.indexOf(":") + 1);
    switch (event.type) {
      case "person.registered.v1": {
        const { username, ...fields } = event.payload;
        return register(id, username, fields);
      }
      case "person.changed.v1":
        return change(id, event.payload);
      case "person.accessGiven.v1":
        return void setUsername.run(event.payload.username, id);
      case "person.activeSet.v1":
        return void setActive.run(event.payload.active ? 1 : 0, id);
      case "person.profilePut.v1":
        return changeProfile(id, event.payload.changes);
      case "person.sensitiveSeen.v1": {
        const { missionId } = event.payload;
        return void addLook.run(id, event.at, event.actor, missionId ?? "", event.id);
      }
      case "staff.sensitiveExported.v1":
        return void addLookAtAll.run(event.at, event.actor, event.id);
      case "person.keyRegistered.v1": {
        const { keyId, publicKey } = event.payload;
        return void key.run(keyId, id, publicKey, event.at);
      }
    }
  };
};

const personRow = (id: string, fields: PersonFields) => ({
  id,
  managerId: fields.managerId,
  nameFa: fields.nameFa,
  nameKey: foldForSearch(fields.nameFa),
  unitKey: foldForSearch(fields.unitFa),
  sortKey: sortKey(fields.nameFa),
  fields: JSON.stringify(fields),
});

/** No number of a person is found by search: who may not see it could otherwise guess it. */
const wordsOf = (fields: PersonFields) =>
  searchTokens(
    foldForSearch(
      `${fields.nameFa} ${fields.nameEn} ${fields.postFa} ${fields.unitFa} ${fields.postEn} ${fields.unitEn}`,
    ),
  );
